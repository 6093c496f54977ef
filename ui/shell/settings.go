package shell

import (
	"context"

	"needledrop/internal/app"
	"needledrop/ui/labels"
	"needledrop/ui/skin"
	"needledrop/ui/widgets"
)

// SaveSettings stores a change of the person's choices.
func (s *Shell) SaveSettings(change func(*app.Settings)) {
	change(&s.Settings)
	settings := s.Settings
	RunToEnd(s.Ctx, s.Work, NoResult(func(ctx context.Context) error { return s.Core.SaveSettings(ctx, settings) }), func(_ struct{}, err error) {
		if err != nil {
			s.Notify(widgets.Failure, labels.Explain(err), "", nil)
		}
	})
}

// SetLook changes between dark, light and the system's choice.
func (s *Shell) SetLook(look skin.Look) {
	s.SaveSettings(func(to *app.Settings) { to.Look = string(look) })
	s.ApplyTheme()
}
