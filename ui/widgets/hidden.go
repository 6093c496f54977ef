package widgets

import (
	"fyne.io/fyne/v2"
)

func SetHidden(o fyne.CanvasObject, hidden bool) {
	switch {
	case hidden == !o.Visible():
	case hidden:
		o.Hide()
	default:
		o.Show()
	}
}
