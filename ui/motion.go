package ui

import (
	"context"

	"needledrop/internal/app"
	"needledrop/ui/widgets"
)

// moves tells whether things may move by themselves: not where the person asked
// for less motion here, in the system, or for all apps of this toolkit.
func (w *Window) moves() bool {
	return !w.settings.Still && !w.systemStill && w.fyne.Settings().ShowAnimations()
}

// setStill lets nothing move by itself, or all again.
func (w *Window) setStill(on bool) {
	w.saveSettings(func(s *app.Settings) { s.Still = on })
	widgets.ButtonsMove = w.moves()
}

// askForStillness learns what the system wishes.
func (w *Window) askForStillness() {
	if w.askSystem == nil {
		return
	}
	load(w.ctx, &w.background, func(ctx context.Context) (bool, error) { return w.askSystem(ctx), nil }, func(still bool, _ error) {
		w.systemStill = still
		widgets.ButtonsMove = w.moves()
	})
}
