package widgets

import (
	"fyne.io/fyne/v2"
)

// ButtonsMove is what moves last said, for buttons, which belong to no window
// when they are made. Fyne's own switch cannot be set by an app.
var ButtonsMove = true

// Tapped presses the button, without the wave that Fyne sends over it where
// nothing may move.
func (b *KeyedButton) Tapped(event *fyne.PointEvent) {
	if ButtonsMove || b.Disabled() {
		b.Button.Tapped(event)
		return
	}
	if b.OnTapped != nil {
		b.OnTapped()
	}
}
