package shell

import (
	"context"

	"needledrop/internal/app"
)

// Moves tells whether things may move by themselves: not where the person asked
// for less motion here, in the system, or for all apps of this toolkit.
func (s *Shell) Moves() bool {
	return !s.Settings.Still && !s.SystemStill && s.App.Settings().ShowAnimations()
}

// SetStill lets nothing move by itself, or all again.
func (s *Shell) SetStill(on bool) {
	s.SaveSettings(func(to *app.Settings) { to.Still = on })
	s.ApplyTheme()
}

// AskReducedMotion learns what the system wishes.
func (s *Shell) AskReducedMotion() {
	if s.AskSystem == nil {
		return
	}
	Load(s.Ctx, s.Work, func(ctx context.Context) (bool, error) { return s.AskSystem(ctx), nil }, func(still bool, _ error) {
		if still != s.SystemStill {
			s.SystemStill = still
			s.ApplyTheme()
		}
	})
}
