package ui

import (
	"context"

	"needledrop/internal/app"
	"needledrop/ui/labels"
	"needledrop/ui/skin"
	"needledrop/ui/widgets"
)

// saveSettings stores a change of the person's choices.
func (w *Shell) saveSettings(change func(*app.Settings)) {
	change(&w.settings)
	s := w.settings
	finish(w.ctx, w.Work, nothing(func(ctx context.Context) error { return w.core.SaveSettings(ctx, s) }), func(_ struct{}, err error) {
		if err != nil {
			w.tell(widgets.Failure, labels.Explain(err), "", nil)
		}
	})
}

// setLook changes between dark, light and the system's choice.
func (w *Shell) setLook(look skin.Look) {
	w.saveSettings(func(s *app.Settings) { s.Look = string(look) })
	w.dress()
}
