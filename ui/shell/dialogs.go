package shell

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// ShowDialog shows a dialog over the page. While it is open the menus leave the
// page alone, and Escape closes it.
func (s *Shell) ShowDialog(d dialog.Dialog) {
	s.Dialog = d
	d.SetOnClosed(func() {
		if s.Dialog == d {
			s.Dialog = nil
		}
	})
	d.Show()
}

// CloseDialog closes the dialog that is open, and tells whether there was one.
func (s *Shell) CloseDialog() bool {
	if s.Dialog == nil {
		return false
	}
	s.Dialog.Hide()
	return true
}

// UnlessDialog is what a menu does with the page: nothing while a dialog lies on it.
func (s *Shell) UnlessDialog(do func()) func() {
	return func() {
		if s.Dialog == nil {
			do()
		}
	}
}

// dialogKeys are the keys of what lies in a dialog.
func (s *Shell) dialogKeys() *widgets.PageKeys {
	return &widgets.PageKeys{Char: func(rune) {}, Key: func(event *fyne.KeyEvent) {
		if event.Name == fyne.KeyEscape {
			s.CloseDialog()
		}
	}}
}

// NewDialogButton returns a button that hands its other keys to the dialog.
func (s *Shell) NewDialogButton(text string, icon fyne.Resource, onTapped func()) *widgets.Button {
	return widgets.NewKeyedButton(text, icon, s.dialogKeys(), onTapped)
}

// SizeDialog gives a dialog a size, as far as the window has room for it.
func (s *Shell) SizeDialog(d dialog.Dialog, width, height float32) {
	size := s.Win.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width-40, width), min(size.Height-40, height)))
}

// Confirm wants a yes before something is done.
func (s *Shell) Confirm(heading, text, yes, no string, do func()) {
	d := dialog.NewCustomWithoutButtons(lang.PlainText(heading), container.New(layouts.Inset{Right: 8, Bottom: 12}, container.New(layouts.ReadingWidth{Width: 460}, container.New(layouts.Column{Gap: 6}, dialogText(text)...))), s.Win)
	dismiss := s.NewDialogButton(no, nil, d.Hide)
	confirm := s.NewDialogButton(yes, nil, func() {
		d.Hide()
		do()
	})
	confirm.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{dismiss, confirm})
	s.ShowDialog(d)
	s.Win.Canvas().Focus(dismiss)
}

// NewDialogCheck returns a check box for a dialog, which Escape closes.
func (s *Shell) NewDialogCheck(text string, changed func(on bool)) *widgets.Check {
	c := widgets.NewCheck(text, changed).Wrapping()
	c.Keys = s.dialogKeys()
	return c
}

// NewDialogEntry returns an entry for a dialog, which Escape closes while
// somebody types.
func (s *Shell) NewDialogEntry() *widgets.Entry {
	e := widgets.NewEntry()
	e.Keys = s.dialogKeys()
	return e
}

// dialogText is text for a sheet, a paragraph for each line.
func dialogText(text string) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for line := range strings.SplitSeq(text, "\n") {
		out = append(out, typeset.NewText(line))
	}
	return out
}
