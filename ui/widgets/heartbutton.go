package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// HeartButton is a heart to press: full for a favourite.
type HeartButton struct {
	Button
	on bool
}

// NewHeartButton returns a heart; a press turns it and calls changed.
func NewHeartButton(on bool, changed func(on bool)) *HeartButton {
	h := &HeartButton{}
	h.Keys = &PageKeys{Key: func(*fyne.KeyEvent) {}, Char: func(rune) {}}
	h.Importance = widget.LowImportance
	h.Icon = HeartIcon(on)
	h.ExtendBaseWidget(h)
	h.Set(on, changed)
	return h
}

// Set shows another state, and calls changed from now on.
func (h *HeartButton) Set(on bool, changed func(on bool)) {
	h.turn(on)
	h.OnTapped = func() {
		h.turn(!h.on)
		changed(h.on)
	}
}

func (h *HeartButton) turn(on bool) {
	h.on = on
	h.SetIcon(HeartIcon(on))
}
