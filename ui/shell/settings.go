package shell

import (
	"context"

	"needledrop/internal/app"
	"needledrop/ui/labels"
	"needledrop/ui/skin"
	"needledrop/ui/widgets"
)

// SaveSettings stores a change of the person's choices.
func (w *Shell) SaveSettings(change func(*app.Settings)) {
	change(&w.Settings)
	s := w.Settings
	RunToEnd(w.Ctx, w.Work, NoResult(func(ctx context.Context) error { return w.Core.SaveSettings(ctx, s) }), func(_ struct{}, err error) {
		if err != nil {
			w.Notify(widgets.Failure, labels.Explain(err), "", nil)
		}
	})
}

// SetLook changes between dark, light and the system's choice.
func (w *Shell) SetLook(look skin.Look) {
	w.SaveSettings(func(s *app.Settings) { s.Look = string(look) })
	w.ApplyTheme()
}
