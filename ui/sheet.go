package ui

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

// showModal shows a dialog over the page. While it is open the menus leave the
// page alone, and Escape closes it.
func (w *Shell) showModal(d dialog.Dialog) {
	w.modal = d
	d.SetOnClosed(func() {
		if w.modal == d {
			w.modal = nil
		}
	})
	d.Show()
}

// closeModal closes the dialog that is open, and tells whether there was one.
func (w *Shell) closeModal() bool {
	if w.modal == nil {
		return false
	}
	w.modal.Hide()
	return true
}

// onPage is what a menu does with the page: nothing while a dialog lies on it.
func (w *Shell) onPage(do func()) func() {
	return func() {
		if w.modal == nil {
			do()
		}
	}
}

// sheetKeys are the keys of what lies in a dialog.
func (w *Shell) sheetKeys() *widgets.PageKeys {
	return &widgets.PageKeys{Char: func(rune) {}, Key: func(event *fyne.KeyEvent) {
		if event.Name == fyne.KeyEscape {
			w.closeModal()
		}
	}}
}

func (w *Shell) sheetButton(text string, icon fyne.Resource, onTapped func()) *widgets.KeyedButton {
	return widgets.NewKeyedButton(text, icon, w.sheetKeys(), onTapped)
}

// sizeSheet gives a dialog a size, as far as the window has room for it.
func (w *Shell) sizeSheet(d dialog.Dialog, width, height float32) {
	size := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width-40, width), min(size.Height-40, height)))
}

// ask wants a yes before something is done.
func (w *Shell) ask(heading, text, yes, no string, do func()) {
	d := dialog.NewCustomWithoutButtons(lang.PlainText(heading), container.New(layouts.Inset{Right: 8, Bottom: 12}, container.New(layouts.ReadingWidth{Width: 460}, container.New(layouts.Column{Gap: 6}, sheetText(text)...))), w.win)
	dismiss := w.sheetButton(no, nil, d.Hide)
	confirm := w.sheetButton(yes, nil, func() {
		d.Hide()
		do()
	})
	confirm.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{dismiss, confirm})
	w.showModal(d)
	w.win.Canvas().Focus(dismiss)
}

// sheetCheck is a check box in a dialog, which Escape closes.
type sheetCheck struct {
	widgets.Check
	keys *widgets.PageKeys
}

func (w *Shell) newSheetCheck(text string, changed func(on bool)) *sheetCheck {
	c := &sheetCheck{keys: w.sheetKeys()}
	c.Text, c.OnChanged = text, changed
	c.Wrapping()
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey hands on Escape.
func (c *sheetCheck) TypedKey(event *fyne.KeyEvent) { c.keys.OnEscape(event, c.Check.TypedKey) }

// sheetText is text for a sheet, a paragraph for each line.
func sheetText(text string) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for line := range strings.SplitSeq(text, "\n") {
		out = append(out, typeset.NewText(line))
	}
	return out
}

// sheetEntry is an entry in a dialog, which Escape closes while somebody types.
type sheetEntry struct {
	widgets.RingedEntry
	keys *widgets.PageKeys
}

func (w *Shell) newSheetEntry() *sheetEntry {
	e := &sheetEntry{keys: w.sheetKeys()}
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey hands on Escape.
func (e *sheetEntry) TypedKey(event *fyne.KeyEvent) { e.keys.OnEscape(event, e.Entry.TypedKey) }
