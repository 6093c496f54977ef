package shell

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// AskExport writes a list and asks where to save it.
func (s *Shell) AskExport(r playlist.Recipe, name, format string) {
	Load(s.Ctx, s.Work, s.listOf(r, format), func(list []byte, err error) {
		if err != nil {
			s.Notify(widgets.Warning, labels.Explain(err), "", nil)
			return
		}
		ask := dialog.NewFileSave(func(to fyne.URIWriteCloser, err error) {
			s.Dialog = nil // a desktop's own dialog does not tell that it was closed
			s.saveList(to, list, err)
		}, s.Win)
		ask.SetFileName(lang.FileName(name) + "." + format)
		s.ShowDialog(ask) // Fyne gives it no Escape while its own entry has the keyboard
	})
}

// saveList writes a list where the person said; to is nil when they said no.
func (s *Shell) saveList(to fyne.URIWriteCloser, list []byte, err error) {
	if err == nil && to == nil {
		return
	}
	if err == nil {
		_, err = to.Write(list)
		if ended := to.Close(); err == nil {
			err = ended
		}
	}
	if err != nil {
		s.Notify(widgets.Failure, lang.Tr("The list could not be saved there; nothing else was changed, please choose another folder."), "", nil)
		return
	}
	s.Notify(widgets.Success, lang.Trf("The list was saved as %s.", to.URI().Path()), "", nil)
}

// CopyList puts a list on the clipboard as text.
func (s *Shell) CopyList(r playlist.Recipe) {
	Load(s.Ctx, s.Work, s.listOf(r, "txt"), func(list []byte, err error) {
		if err != nil {
			s.Notify(widgets.Warning, labels.Explain(err), "", nil)
			return
		}
		s.Copy(string(list))
		n := strings.Count(string(list), "\n")
		s.NotifyTopic(widgets.CopiedTopic, widgets.Success, lang.Trn("%s songs copied as text; paste them into any import service.", n, labels.Thousands(n)), "", nil)
	})
}
