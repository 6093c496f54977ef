package widgets

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Scroll scrolls up and down, as far with each step of a wheel as browsers do.
type Scroll struct{ container.Scroll }

// wheelStep is how many times further a step of the wheel goes than the toolkit
// takes it: 100 instead of 25. macOS sends its own, fine steps.
const wheelStep = 4

// NewScroll scrolls an object.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{}
	s.Content, s.Direction = content, container.ScrollVerticalOnly
	s.ExtendBaseWidget(s)
	return s
}

// Scrolled is called by Fyne.
func (s *Scroll) Scrolled(event *fyne.ScrollEvent) {
	if runtime.GOOS != "darwin" {
		further := *event
		further.Scrolled.DY *= wheelStep
		event = &further
	}
	s.Scroll.Scrolled(event)
}
