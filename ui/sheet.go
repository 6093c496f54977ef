package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// showModal shows a dialog over the page. While it is open the menus leave the
// page alone, and Escape closes it.
func (w *Window) showModal(d dialog.Dialog) {
	w.modal = d
	d.SetOnClosed(func() {
		if w.modal == d {
			w.modal = nil
		}
	})
	d.Show()
}

// closeModal closes the dialog that is open, and tells whether there was one.
func (w *Window) closeModal() bool {
	if w.modal == nil {
		return false
	}
	w.modal.Hide()
	return true
}

// onPage is what a menu does with the page: nothing while a dialog lies on it.
func (w *Window) onPage(do func()) func() {
	return func() {
		if w.modal == nil {
			do()
		}
	}
}

// sheetKeys are the keys of what lies in a dialog.
func (w *Window) sheetKeys() *pageKeys {
	return &pageKeys{char: func(rune) {}, key: func(event *fyne.KeyEvent) {
		if event.Name == fyne.KeyEscape {
			w.closeModal()
		}
	}}
}

// onEscape takes Escape and leaves every other key to what has the keyboard.
func (k *pageKeys) onEscape(event *fyne.KeyEvent, others func(*fyne.KeyEvent)) {
	if event.Name == fyne.KeyEscape {
		k.typedKey(event)
		return
	}
	others(event)
}

func (w *Window) sheetButton(text string, icon fyne.Resource, onTapped func()) *keyedButton {
	return newKeyedButton(text, icon, w.sheetKeys(), onTapped)
}

// sizeSheet gives a dialog a size, as far as the window has room for it.
func (w *Window) sizeSheet(d dialog.Dialog, width, height float32) {
	size := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width-40, width), min(size.Height-40, height)))
}

// ask wants a yes before something is done.
func (w *Window) ask(heading, text, yes, no string, do func()) {
	d := dialog.NewCustomWithoutButtons(plainText(heading), container.New(inset{right: 8, bottom: 12}, container.New(readingWidth{460}, container.New(column{6}, sheetText(text)...))), w.win)
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
	check
	keys *pageKeys
}

func (w *Window) newSheetCheck(text string, changed func(on bool)) *sheetCheck {
	c := &sheetCheck{keys: w.sheetKeys()}
	c.Text, c.OnChanged = text, changed
	c.wrapping()
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey hands on Escape.
func (c *sheetCheck) TypedKey(event *fyne.KeyEvent) { c.keys.onEscape(event, c.check.TypedKey) }

// sheetText is text for a sheet, a paragraph for each line.
func sheetText(text string) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for line := range strings.SplitSeq(text, "\n") {
		out = append(out, NewText(line))
	}
	return out
}

// sheetEntry is an entry in a dialog, which Escape closes while somebody types.
type sheetEntry struct {
	ringedEntry
	keys *pageKeys
}

func (w *Window) newSheetEntry() *sheetEntry {
	e := &sheetEntry{keys: w.sheetKeys()}
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey hands on Escape.
func (e *sheetEntry) TypedKey(event *fyne.KeyEvent) { e.keys.onEscape(event, e.Entry.TypedKey) }
