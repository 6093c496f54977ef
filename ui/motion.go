package ui

import (
	"context"

	"needledrop/internal/app"
)

// moves tells whether things may move by themselves: not where the person asked
// for less motion here, in the system, or for all apps of this toolkit.
func (w *Shell) moves() bool {
	return !w.settings.Still && !w.systemStill && w.fyne.Settings().ShowAnimations()
}

// setStill lets nothing move by itself, or all again.
func (w *Shell) setStill(on bool) {
	w.saveSettings(func(s *app.Settings) { s.Still = on })
	w.dress()
}

// askForStillness learns what the system wishes.
func (w *Shell) askForStillness() {
	if w.askSystem == nil {
		return
	}
	load(w.ctx, w.Work, func(ctx context.Context) (bool, error) { return w.askSystem(ctx), nil }, func(still bool, _ error) {
		if still != w.systemStill {
			w.systemStill = still
			w.dress()
		}
	})
}
