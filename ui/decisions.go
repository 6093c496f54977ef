package ui

import (
	"context"
	"slices"

	"needledrop/internal/app"
	"needledrop/internal/diagnose"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// decision is the person's word on an unsure row, on its way into the saved
// playlists.
type decision struct {
	cue, title string
	track      string // a track's uri, or app.Never
	undo       bool   // takes that word back
	again      bool   // the person says to try it again, also during a pause
}

// saveState is how far a decision is.
type saveState int

const (
	atRest saveState = iota
	savingNow
	saved
	notSaved
)

// decisions are saved one at a time, in the order they were made. They belong
// to the window, so that leaving the page does not stop them.
type decisions struct {
	waiting []decision
	now     *decision          // being saved; nil while none is
	stop    context.CancelFunc // ends that
	states  map[string]saveState
	pause   app.Wait // that Spotify asked for
}

func (d *decisions) idle() bool { return d.now == nil && len(d.waiting) == 0 }

// decide shows a decision at once and saves it as soon as those before it are.
func (w *Shell) decide(d decision) {
	w.decisions.waiting = append(w.decisions.waiting, d)
	w.decisions.states[d.cue] = savingNow
	rows := slices.Clone(w.unsure.rows)
	for i := range rows {
		if rows[i].Cue == d.cue {
			rows[i].Decided, rows[i].URI = !d.undo, d.track
		}
	}
	w.unsure.rows = rows
	w.saveNext()
	w.showUnsure()
}

// saveNext saves the next decision, unless one, or a job, or a look at an update is under way.
func (w *Shell) saveNext() {
	q := &w.decisions
	if q.now != nil || w.job != nil || w.looking || len(q.waiting) == 0 {
		return
	}
	d := q.waiting[0]
	q.waiting = q.waiting[1:]
	ctx, stop := context.WithCancel(w.ctx)
	q.now, q.stop = &d, stop
	watch := app.Observer{Wait: func(wait app.Wait) {
		w.dispatch(func() {
			if q.now == &d {
				q.pause = wait
				w.showUnsure()
			}
		})
	}}
	finish(ctx, w.Work, nothing(func(ctx context.Context) error { return d.save(ctx, w.core, watch) }),
		func(_ struct{}, err error) { w.decisionSaved(d, err) })
}

func (d decision) save(ctx context.Context, core *app.App, watch app.Observer) error {
	if d.again {
		if err := core.TryNow(ctx); err != nil {
			return err
		}
	}
	if !d.undo {
		return core.Choose(ctx, d.cue, d.track, watch)
	}
	// Unchoose forgets the word before it changes the playlists. Said again, a
	// second try after an error finds what is to be taken out.
	if err := core.Decide(ctx, d.cue, d.track); err != nil {
		return err
	}
	return core.Unchoose(ctx, d.cue, watch)
}

func (w *Shell) decisionSaved(d decision, err error) {
	q := &w.decisions
	q.stop()
	if w.ctx.Err() != nil {
		return // the window closed, and kept it
	}
	q.now, q.pause = nil, app.Wait{}
	if !slices.ContainsFunc(q.waiting, func(later decision) bool { return later.cue == d.cue }) {
		q.states[d.cue] = saved
		if err != nil {
			q.states[d.cue] = notSaved
		}
	}
	if err != nil {
		w.decisionFailed(d, err)
	}
	w.saveNext()
	w.showUnsure()
	if q.idle() {
		w.tellJobs()
		w.refreshUnsure()
		w.seekDue(0)
	}
}

// decisionFailed says that the playlists lack a decision and offers the next step.
func (w *Shell) decisionFailed(d decision, err error) {
	d.again = true
	again := func() { w.decide(d) }
	sentence := lang.Sentences(lang.Trf("Your decision on “%s” is kept, but the playlist was not updated.", d.title), labels.Explain(err))
	switch diagnose.KindOf(err) {
	case diagnose.Stopped:
		w.tell(widgets.Notice, lang.Trf("Stopped; your decision on “%s” is kept and counts when the playlist is next updated.", d.title), lang.Tr("Save it now"), again)
	case diagnose.SignInNeeded:
		w.tell(widgets.Warning, sentence, lang.Tr("Connect"), func() { w.connect(nil) })
	default:
		w.tell(widgets.Failure, sentence, lang.Tr("Try again"), again)
	}
}

// stopSaving ends the saving of a decision that waits for Spotify.
func (w *Shell) stopSaving() {
	if w.decisions.now != nil {
		w.decisions.stop()
	}
}

// keepDecisions stores what the closing window leaves unsaved, without the
// network: it counts when the playlists are next updated.
func (w *Shell) keepDecisions(ctx context.Context) {
	left := w.decisions.waiting
	if w.decisions.now != nil {
		left = append([]decision{*w.decisions.now}, left...)
	}
	for _, d := range left { // nobody is there to be told of an error any more
		if d.undo {
			_ = w.core.Undecide(ctx, d.cue)
			continue
		}
		_ = w.core.Decide(ctx, d.cue, d.track)
	}
}
