package widgets

import (
	"fyne.io/fyne/v2"
)

// SetEnabled lets something be pressed, or not.
func SetEnabled(d fyne.Disableable, on bool) {
	if on {
		d.Enable()
	} else {
		d.Disable()
	}
}
