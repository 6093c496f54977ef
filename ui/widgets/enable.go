package widgets

import "fyne.io/fyne/v2"

// Enable lets something be pressed, or not.
func Enable(d fyne.Disableable, on bool) {
	if on {
		d.Enable()
	} else {
		d.Disable()
	}
}
