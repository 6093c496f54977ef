package ui

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

// makePlaylist is what every button that makes a playlist does: it saves at
// once, with what the person chose last where that changes anything. With
// Shift held, the sheet of choices comes first. name is what the job is told
// by until the playlist has one.
func (w *Shell) makePlaylist(r playlist.Recipe, name string) {
	if shiftHeld() {
		w.makeWithOptions(r)
		return
	}
	last := w.choices
	w.order(&order{name: name, recipe: &r, work: func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		return w.core.CreatePlaylist(ctx, app.Create{Recipe: r, Choices: last.Choices, Public: last.Public, Observer: watch})
	}})
}

// planning resolves what makePlaylist makes of a recipe. What it returns can be
// called on any goroutine.
func (w *Shell) planning(r playlist.Recipe) func(context.Context) (playlist.Plan, error) {
	last := w.choices.Choices
	return func(ctx context.Context) (playlist.Plan, error) { return w.core.Plan(ctx, r, last) }
}

// promise says what makePlaylist makes of a plan.
func (w *Shell) promise(p playlist.Plan) string {
	text := lang.Trf("“%s” with %s, each once", p.Name, lang.Trn("%d songs", len(p.Entries), len(p.Entries)))
	if w.choices.Public {
		text = labels.Joined(text, lang.Tr("Public"))
	}
	return text
}

// makeWithOptions opens the sheet of choices, with what the person chose last.
func (w *Shell) makeWithOptions(r playlist.Recipe) {
	load(w.ctx, w.Work, w.planning(r), func(p playlist.Plan, err error) {
		if err != nil {
			w.openMakeSheet(r) // which says what is wrong
			return
		}
		w.openMakeSheet(p.Recipe)
	})
}

// order makes a playlist, and asks for an account first where none is there.
func (w *Shell) order(o *order) {
	if w.account == nil {
		w.connect(o)
		return
	}
	w.run(o.name, o.work)
}

// shiftHeld tells whether Shift is down while something is pressed.
func shiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// keepChoices remembers what the person chose for the next playlist.
func (w *Shell) keepChoices(c app.Choices) {
	w.choices = c
	if p, ok := w.page.(replanning); ok {
		p.replan()
	}
	finish(w.ctx, w.Work, nothing(func(ctx context.Context) error { return w.core.KeepChoices(ctx, c) }), func(_ struct{}, err error) {
		if err != nil {
			w.tell(widgets.Failure, labels.Explain(err), "", nil)
		}
	})
}
