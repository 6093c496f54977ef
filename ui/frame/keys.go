package frame

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"needledrop/ui/shell"
	"needledrop/ui/widgets"
)

// listenToKeys takes the keys that nothing focused took: after a click on
// nothing in particular, the page's single keys work on.
func (w *Window) listenToKeys() {
	canvas := w.Win.Canvas()
	canvas.SetOnTypedKey(func(event *fyne.KeyEvent) {
		if w.Dialog != nil && event.Name != fyne.KeyEscape {
			return
		}
		if event.Name == fyne.KeyEscape {
			if w.CloseDialog() {
				return
			}
			w.Search.Close()
		}
		if event.Name == fyne.KeyF1 {
			w.ShowShortcuts()
			return
		}
		w.PageKeys().TypedKey(event)
	})
	canvas.SetOnTypedRune(func(r rune) {
		w.UnlessDialog(func() {
			if r == '?' {
				w.ShowShortcuts()
				return
			}
			if keys := w.PageKeys(); keys != nil {
				keys.TypedRune(r)
				return
			}
			w.searchFor(r)
		})()
	})
	if withKeys, ok := canvas.(desktop.Canvas); ok { // the headless one has no such keys
		withKeys.SetOnKeyDown(func(*fyne.KeyEvent) { w.PageKeys().Pressed() })
	}
	w.listenToPlus()
	// Fyne makes an undo of Ctrl+Z before it looks at the menus; an entry that
	// has the keyboard undoes its own typing.
	canvas.AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) {
		if p, ok := w.Page.(shell.Undoing); ok && w.Dialog == nil {
			p.Undo()
		}
	})
	canvas.AddShortcut(&fyne.ShortcutSelectAll{}, func(fyne.Shortcut) {
		if p, ok := w.Page.(shell.Choosing); ok && w.Dialog == nil {
			p.ChooseAll()
		}
	})
	canvas.AddShortcut(&fyne.ShortcutCopy{}, func(fyne.Shortcut) {
		if p, ok := w.Page.(shell.Copying); ok && w.Dialog == nil {
			p.CopyChosen()
		}
	})
}

// searchFor searches for what somebody begins to type where no page takes letters; a
// stroke opens the search only.
func (w *Window) searchFor(r rune) {
	switch {
	case r == '/':
		w.Search.Begin()
	case unicode.IsLetter(r) || unicode.IsNumber(r):
		w.Search.BeginWith(string(r))
	}
}

// PageKeys are the single keys of the page that is shown, nil without any.
func (w *Window) PageKeys() *widgets.PageKeys {
	if p, ok := w.Page.(shell.Keyed); ok {
		return p.SingleKeys()
	}
	return nil
}

// listenToPlus takes the other ways to type Ctrl+Plus. The menu has one of
// them, Ctrl with the key that bears = and + where it is one key.
func (w *Window) listenToPlus() {
	larger := w.TextStep(1)
	for _, key := range []fyne.KeyName{fyne.KeyPlus, fyne.KeyEqual} {
		for _, shift := range []fyne.KeyModifier{0, fyne.KeyModifierShift} {
			typed := &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | shift}
			w.Win.Canvas().AddShortcut(typed, func(fyne.Shortcut) { larger() })
		}
	}
}
