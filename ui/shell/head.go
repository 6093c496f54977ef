package shell

import (
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/skin"
)

// SizeClass is that of the window as it is now.
func (s *Shell) SizeClass() skin.SizeClass {
	return skin.SizeClassFor(s.Win.Canvas().Size().Height, theme.TextSize())
}
