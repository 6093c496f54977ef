package shell

import (
	"context"

	"needledrop/internal/app"
)

// Moves tells whether things may move by themselves: not where the person asked
// for less motion here, in the system, or for all apps of this toolkit.
func (w *Shell) Moves() bool {
	return !w.Settings.Still && !w.SystemStill && w.App.Settings().ShowAnimations()
}

// SetStill lets nothing move by itself, or all again.
func (w *Shell) SetStill(on bool) {
	w.SaveSettings(func(s *app.Settings) { s.Still = on })
	w.ApplyTheme()
}

// AskReducedMotion learns what the system wishes.
func (w *Shell) AskReducedMotion() {
	if w.AskSystem == nil {
		return
	}
	Load(w.Ctx, w.Work, func(ctx context.Context) (bool, error) { return w.AskSystem(ctx), nil }, func(still bool, _ error) {
		if still != w.SystemStill {
			w.SystemStill = still
			w.ApplyTheme()
		}
	})
}
