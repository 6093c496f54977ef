package widgets

import (
	"fyne.io/fyne/v2"

	"needledrop/ui/skin"
)

// Tapped presses the button, without the wave that Fyne sends over it where
// nothing may move.
func (b *KeyedButton) Tapped(event *fyne.PointEvent) {
	if skin.Moves() || b.Disabled() {
		b.Button.Tapped(event)
		return
	}
	if b.OnTapped != nil {
		b.OnTapped()
	}
}
