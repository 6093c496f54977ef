package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
)

// moves tells whether things may move by themselves: not where the person asked
// for less motion here, in the system, or for all apps of this toolkit.
func (w *Window) moves() bool {
	return !w.settings.Still && !w.systemStill && w.fyne.Settings().ShowAnimations()
}

// setStill lets nothing move by itself, or all again.
func (w *Window) setStill(on bool) {
	w.saveSettings(func(s *app.Settings) { s.Still = on })
	buttonsMove = w.moves()
}

// askForStillness learns what the system wishes.
func (w *Window) askForStillness() {
	if w.askSystem == nil {
		return
	}
	load(w.ctx, &w.background, func(ctx context.Context) (bool, error) { return w.askSystem(ctx), nil }, func(still bool, _ error) {
		w.systemStill = still
		buttonsMove = w.moves()
	})
}

// buttonsMove is what moves last said, for buttons, which belong to no window
// when they are made. Fyne's own switch cannot be set by an app.
var buttonsMove = true

// Tapped presses the button, without the wave that Fyne sends over it where
// nothing may move.
func (b *keyedButton) Tapped(event *fyne.PointEvent) {
	if buttonsMove || b.Disabled() {
		b.Button.Tapped(event)
		return
	}
	if b.OnTapped != nil {
		b.OnTapped()
	}
}
