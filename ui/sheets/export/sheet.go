package export

import (
	"bytes"
	"context"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/export"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// sheet asks in which form a list is saved, under which name and where.
type sheet struct {
	window  *shell.Shell
	recipe  playlist.Recipe
	name    string
	dialog  *dialog.CustomDialog
	ctx     context.Context
	plan    playlist.Plan // nothing until it was made
	which   *typeset.Paragraph
	format  *widgets.Choice
	reader  *typeset.Paragraph
	file    *widgets.Entry
	typed   bool // the person wrote a name of their own
	folder  *widgets.Choice
	folders []app.Folder
	save    *widgets.Button
	said    *typeset.Paragraph
}

// Open opens the sheet for the list of a recipe; name is what its file is called
// after.
func Open(w *shell.Shell, r playlist.Recipe, name string) {
	if w.Dialog != nil {
		return
	}
	s := &sheet{window: w, recipe: r, name: name, folders: w.Core.ExportFolders()}
	ctx, leave := context.WithCancel(w.Ctx)
	s.ctx = ctx
	w.Search.Close()
	s.dialog = dialog.NewCustomWithoutButtons(lang.Tr("Export the list"), s.content(), w.Win)
	cancel := w.NewDialogButton(lang.Tr("Cancel"), nil, func() { s.dialog.Hide() })
	copying := w.NewDialogButton(lang.Tr("Copy as text"), theme.ContentCopyIcon(), func() {
		s.dialog.Hide()
		w.CopyList(r)
	})
	s.dialog.SetButtons([]fyne.CanvasObject{cancel, copying, s.save})
	w.SizeDialog(s.dialog, 600, 420)
	w.ShowDialog(s.dialog)
	s.dialog.SetOnClosed(func() {
		w.Dialog = nil
		leave()
	})
	shell.Load(ctx, w.Work, w.Planner(r), s.planned)
}

func (s *sheet) content() fyne.CanvasObject {
	w := s.window
	s.which, s.reader, s.said = typeset.NewStrongText(""), typeset.NewSecondaryText(""), typeset.NewText("")
	s.save = w.NewDialogButton(lang.Tr("Save"), theme.DocumentSaveIcon(), s.pressed)
	s.save.Importance = widget.HighImportance
	s.save.Disable()
	s.file = w.NewDialogEntry()
	s.file.OnChanged = func(text string) { s.typed = text != fileName(s.name, s.chosen().format) }
	s.file.OnSubmitted = func(string) { s.pressed() }
	s.format = widgets.NewChoice(labels.Each(forms(), func(f form) string { return f.name }))
	s.format.SetSelectedIndex(0)
	s.format.OnChanged = func(string) { s.formatChanged() }
	s.folder = widgets.NewChoice(labels.Each(s.folders, func(f app.Folder) string { return folderName(f.Kind) }))
	s.folder.SetSelectedIndex(0)
	s.formatChanged()
	field := func(name string, input fyne.CanvasObject) fyne.CanvasObject {
		return container.New(layouts.Labelled{Width: 110, Top: 8}, typeset.NewText(name), input)
	}
	return widgets.NewScroll(container.New(layouts.Inset{Left: 4, Right: 14, Bottom: 8}, container.New(layouts.Column{Gap: 12}, s.which,
		field(lang.Tr("Format"), container.New(layouts.Column{Gap: 2}, s.format, s.reader)), field(lang.Tr("File name"), s.file), field(lang.Tr("Folder"), s.folder), s.said)))
}

func (s *sheet) chosen() form { return forms()[max(s.format.SelectedIndex(), 0)] }

// formatChanged proposes a name and says what reads the format.
func (s *sheet) formatChanged() {
	f := s.chosen()
	s.reader.SetText(f.reader)
	if !s.typed {
		s.file.SetText(fileName(s.name, f.format))
		return
	}
	base := strings.TrimSuffix(s.file.Text, filepath.Ext(s.file.Text))
	s.file.SetText(base + "." + export.Extension(f.format))
}

// planned says which songs the list has.
func (s *sheet) planned(plan playlist.Plan, err error) {
	if err != nil {
		s.which.SetText(labels.Explain(err))
		return
	}
	s.plan = plan
	s.which.SetText(labels.Joined(s.name, lang.Trn("%d recordings", len(plan.Entries), len(plan.Entries))))
	widgets.SetEnabled(s.save, len(plan.Entries) > 0)
	s.dialog.Refresh()
}

// pressed saves the list. The extension that stands in the name decides.
func (s *sheet) pressed() {
	file := lang.FileName(strings.TrimSpace(s.file.Text))
	if s.save.Disabled() || file == "" {
		return
	}
	format := export.FormatOf(file, s.chosen().format)
	if filepath.Ext(file) == "" || !slices.Contains(extensions(), strings.ToLower(filepath.Ext(file))) {
		file += "." + export.Extension(format)
	}
	folder, plan := s.folders[max(s.folder.SelectedIndex(), 0)].Path, s.plan
	s.save.Disable()
	shell.Load(s.ctx, s.window.Work, func(context.Context) (string, error) {
		var list bytes.Buffer
		if err := app.Export(plan, format, &list); err != nil {
			return "", err
		}
		return export.Save(folder, file, list.Bytes())
	}, s.saved)
}

func extensions() []string {
	return labels.Each(forms(), func(f form) string { return "." + export.Extension(f.format) })
}

func (s *sheet) saved(path string, err error) {
	if err != nil {
		s.save.Enable()
		s.said.SetText(lang.Tr("The list could not be saved there; nothing else was changed, please choose another folder."))
		s.dialog.Refresh()
		return
	}
	s.dialog.Hide()
	s.window.Notify(widgets.Success, lang.Trf("The list was saved as %s.", path), "", nil)
}
