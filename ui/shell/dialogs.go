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
func (w *Shell) ShowDialog(d dialog.Dialog) {
	w.Dialog = d
	d.SetOnClosed(func() {
		if w.Dialog == d {
			w.Dialog = nil
		}
	})
	d.Show()
}

// CloseDialog closes the dialog that is open, and tells whether there was one.
func (w *Shell) CloseDialog() bool {
	if w.Dialog == nil {
		return false
	}
	w.Dialog.Hide()
	return true
}

// OnPage is what a menu does with the page: nothing while a dialog lies on it.
func (w *Shell) OnPage(do func()) func() {
	return func() {
		if w.Dialog == nil {
			do()
		}
	}
}

// dialogKeys are the keys of what lies in a dialog.
func (w *Shell) dialogKeys() *widgets.PageKeys {
	return &widgets.PageKeys{Char: func(rune) {}, Key: func(event *fyne.KeyEvent) {
		if event.Name == fyne.KeyEscape {
			w.CloseDialog()
		}
	}}
}

func (w *Shell) DialogButton(text string, icon fyne.Resource, onTapped func()) *widgets.KeyedButton {
	return widgets.NewKeyedButton(text, icon, w.dialogKeys(), onTapped)
}

// SizeDialog gives a dialog a size, as far as the window has room for it.
func (w *Shell) SizeDialog(d dialog.Dialog, width, height float32) {
	size := w.Win.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width-40, width), min(size.Height-40, height)))
}

// Confirm wants a yes before something is done.
func (w *Shell) Confirm(heading, text, yes, no string, do func()) {
	d := dialog.NewCustomWithoutButtons(lang.PlainText(heading), container.New(layouts.Inset{Right: 8, Bottom: 12}, container.New(layouts.ReadingWidth{Width: 460}, container.New(layouts.Column{Gap: 6}, dialogText(text)...))), w.Win)
	dismiss := w.DialogButton(no, nil, d.Hide)
	confirm := w.DialogButton(yes, nil, func() {
		d.Hide()
		do()
	})
	confirm.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{dismiss, confirm})
	w.ShowDialog(d)
	w.Win.Canvas().Focus(dismiss)
}

// DialogCheck is a check box in a dialog, which Escape closes.
type DialogCheck struct {
	widgets.Check
	keys *widgets.PageKeys
}

func (w *Shell) NewDialogCheck(text string, changed func(on bool)) *DialogCheck {
	c := &DialogCheck{keys: w.dialogKeys()}
	c.Text, c.OnChanged = text, changed
	c.Wrapping()
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey hands on Escape.
func (c *DialogCheck) TypedKey(event *fyne.KeyEvent) { c.keys.OnEscape(event, c.Check.TypedKey) }

// dialogText is text for a sheet, a paragraph for each line.
func dialogText(text string) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for line := range strings.SplitSeq(text, "\n") {
		out = append(out, typeset.NewText(line))
	}
	return out
}

// DialogEntry is an entry in a dialog, which Escape closes while somebody types.
type DialogEntry struct {
	widgets.RingedEntry
	keys *widgets.PageKeys
}

func (w *Shell) NewDialogEntry() *DialogEntry {
	e := &DialogEntry{keys: w.dialogKeys()}
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey hands on Escape.
func (e *DialogEntry) TypedKey(event *fyne.KeyEvent) { e.keys.OnEscape(event, e.Entry.TypedKey) }
