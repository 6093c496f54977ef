package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"needledrop/ui/widgets"
)

// listenToKeys takes the keys that nothing focused took: after a click on
// nothing in particular, the page's single keys work on.
func (w *Window) listenToKeys() {
	canvas := w.win.Canvas()
	canvas.SetOnTypedKey(func(event *fyne.KeyEvent) {
		if w.modal != nil && event.Name != fyne.KeyEscape {
			return
		}
		if event.Name == fyne.KeyEscape {
			if w.closeModal() {
				return
			}
			w.search.close()
		}
		if event.Name == fyne.KeyF1 {
			w.showShortcuts()
			return
		}
		w.pageKeys().TypedKey(event)
	})
	canvas.SetOnTypedRune(func(r rune) {
		w.onPage(func() {
			if r == '?' {
				w.showShortcuts()
				return
			}
			w.pageKeys().TypedRune(r)
		})()
	})
	if withKeys, ok := canvas.(desktop.Canvas); ok { // the headless one has no such keys
		withKeys.SetOnKeyDown(func(*fyne.KeyEvent) { w.pageKeys().Pressed() })
	}
	w.listenToPlus()
	// Fyne makes an undo of Ctrl+Z before it looks at the menus; an entry that
	// has the keyboard undoes its own typing.
	canvas.AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) {
		if p, ok := w.page.(interface{ undo() }); ok && w.modal == nil {
			p.undo()
		}
	})
	canvas.AddShortcut(&fyne.ShortcutSelectAll{}, func(fyne.Shortcut) {
		if p, ok := w.page.(interface{ chooseAll() }); ok && w.modal == nil {
			p.chooseAll()
		}
	})
	canvas.AddShortcut(&fyne.ShortcutCopy{}, func(fyne.Shortcut) {
		if p, ok := w.page.(interface{ copyChosen() }); ok && w.modal == nil {
			p.copyChosen()
		}
	})
}

// pageKeys are the single keys of the page that is shown, nil without any.
func (w *Window) pageKeys() *widgets.PageKeys {
	if p, ok := w.page.(interface{ singleKeys() *widgets.PageKeys }); ok {
		return p.singleKeys()
	}
	return nil
}
