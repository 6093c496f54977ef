package shell

import (
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/skin"
)

// SizeClass is that of the window as it is now.
func (w *Shell) SizeClass() skin.SizeClass {
	return skin.SizeClassFor(w.Win.Canvas().Size().Height, theme.TextSize())
}
