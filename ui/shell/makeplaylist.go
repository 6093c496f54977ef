package shell

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// MakePlaylist is what every button that makes a playlist does: it saves at
// once, with what the person chose last where that changes anything. With
// Shift held, the sheet of choices comes first. name is what the job is told
// by until the playlist has one.
func (s *Shell) MakePlaylist(r playlist.Recipe, name string) {
	if shiftHeld() {
		s.MakeWithOptions(r)
		return
	}
	last := s.Choices
	s.Order(&Order{Name: name, Recipe: &r, Work: func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		return s.Core.CreatePlaylist(ctx, app.Create{Recipe: r, Choices: last.Choices, Public: last.Public, Observer: watch})
	}})
}

// Planner resolves what makePlaylist makes of a recipe. What it returns can be
// called on any goroutine.
func (s *Shell) Planner(r playlist.Recipe) func(context.Context) (playlist.Plan, error) {
	last := s.Choices.Choices
	return func(ctx context.Context) (playlist.Plan, error) { return s.Core.Plan(ctx, r, last) }
}

// PlanText says what makePlaylist makes of a plan.
func (s *Shell) PlanText(p playlist.Plan) string {
	text := lang.Trf("“%s” with %s, each once", p.Name, lang.Trn("%d recordings", len(p.Entries), len(p.Entries)))
	if s.Choices.Public {
		text = labels.Joined(text, lang.Tr("Public"))
	}
	return text
}

// MakeWithOptions opens the sheet of choices, with what the person chose last.
func (s *Shell) MakeWithOptions(r playlist.Recipe) {
	Load(s.Ctx, s.Work, s.Planner(r), func(p playlist.Plan, err error) {
		if err != nil {
			s.OpenOptions(r) // which says what is wrong
			return
		}
		s.OpenOptions(p.Recipe)
	})
}

// Order makes a playlist, and asks for an account first where none is there.
func (s *Shell) Order(o *Order) {
	if s.Account == nil {
		s.Connect(o)
		return
	}
	s.Run(o.Name, o.Work)
}

// shiftHeld tells whether Shift is down while something is pressed.
func shiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// KeepChoices remembers what the person chose for the next playlist.
func (s *Shell) KeepChoices(c app.Choices) {
	s.Choices = c
	if p, ok := s.Page.(replanning); ok {
		p.Replan()
	}
	RunToEnd(s.Ctx, s.Work, NoResult(func(ctx context.Context) error { return s.Core.KeepChoices(ctx, c) }), func(_ struct{}, err error) {
		if err != nil {
			s.Notify(widgets.Failure, labels.Explain(err), "", nil)
		}
	})
}
