package widgets

import (
	"fyne.io/fyne/v2"
)

// TypedRune is what a widget that takes no letters does with one: a question
// mark asks for the shortcuts, wherever the keyboard is; others go to the
// page's own keys, or where it has none to the window, which searches.
func TypedRune(o fyne.CanvasObject, keys *PageKeys, r rune) {
	if r != '?' && keys != nil {
		keys.TypedRune(r)
		return
	}
	if on := fyne.CurrentApp().Driver().CanvasForObject(o); on != nil && on.OnTypedRune() != nil {
		on.OnTypedRune()(r)
	}
}

// PassHelpKey hands the system's key for help from the widget with the keyboard
// to the window, and tells whether it was that key.
func PassHelpKey(o fyne.CanvasObject, event *fyne.KeyEvent) bool {
	if event.Name != fyne.KeyF1 {
		return false
	}
	if on := fyne.CurrentApp().Driver().CanvasForObject(o); on != nil && on.OnTypedKey() != nil {
		on.OnTypedKey()(event)
	}
	return true
}
