package widgets

import (
	"fyne.io/fyne/v2"
)

// SetHidden hides or shows an object, which is refreshed only when that changes.
func SetHidden(o fyne.CanvasObject, hidden bool) {
	switch {
	case hidden == !o.Visible():
	case hidden:
		o.Hide()
	default:
		o.Show()
	}
}
