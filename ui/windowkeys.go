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
		if p, ok := w.page.(undoing); ok && w.modal == nil {
			p.undo()
		}
	})
	canvas.AddShortcut(&fyne.ShortcutSelectAll{}, func(fyne.Shortcut) {
		if p, ok := w.page.(choosing); ok && w.modal == nil {
			p.chooseAll()
		}
	})
	canvas.AddShortcut(&fyne.ShortcutCopy{}, func(fyne.Shortcut) {
		if p, ok := w.page.(copying); ok && w.modal == nil {
			p.copyChosen()
		}
	})
}

// pageKeys are the single keys of the page that is shown, nil without any.
func (w *Window) pageKeys() *widgets.PageKeys {
	if p, ok := w.page.(keyed); ok {
		return p.singleKeys()
	}
	return nil
}

// listenToPlus takes the other ways to type Ctrl+Plus. The menu has one of
// them, Ctrl with the key that bears = and + where it is one key.
func (w *Window) listenToPlus() {
	larger := w.textStep(1)
	for _, key := range []fyne.KeyName{fyne.KeyPlus, fyne.KeyEqual} {
		for _, shift := range []fyne.KeyModifier{0, fyne.KeyModifierShift} {
			typed := &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | shift}
			w.win.Canvas().AddShortcut(typed, func(fyne.Shortcut) { larger() })
		}
	}
}
