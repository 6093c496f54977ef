package shell

import (
	"context"
	"slices"

	"needledrop/internal/app"
	"needledrop/internal/diagnose"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// Decision is the person's word on an unsure row, on its way into the saved
// playlists.
type Decision struct {
	Cue, Title string
	Track      string // a track's uri, or app.Never
	Undo       bool   // takes that word back
	again      bool   // the person says to try it again, also during a pause
}

// SaveState is how far a decision is.
type SaveState int

// How far a decision is.
const (
	AtRest SaveState = iota
	SavingNow
	Saved
	NotSaved
)

// decisions are saved one at a time, in the order they were made. They belong
// to the window, so that leaving the page does not stop them.
type decisions struct {
	Waiting []Decision
	now     *Decision          // being saved; nil while none is
	stop    context.CancelFunc // ends that
	States  map[string]SaveState
	Pause   app.Wait // that Spotify asked for
}

// Idle reports that none is saved or waits to be.
func (d *decisions) Idle() bool { return d.now == nil && len(d.Waiting) == 0 }

// Decide shows a decision at once and saves it as soon as those before it are.
func (s *Shell) Decide(d Decision) {
	s.Decisions.Waiting = append(s.Decisions.Waiting, d)
	s.Decisions.States[d.Cue] = SavingNow
	rows := slices.Clone(s.Unsure.Rows)
	for i := range rows {
		if rows[i].Cue == d.Cue {
			rows[i].Decided, rows[i].URI = !d.Undo, d.Track
		}
	}
	s.Unsure.Rows = rows
	s.SaveNextDecision()
	s.showUnsure()
}

// SaveNextDecision saves the next decision, unless one, or a job, or a look at an update is under way.
func (s *Shell) SaveNextDecision() {
	q := &s.Decisions
	if q.now != nil || s.Job != nil || s.Looking || len(q.Waiting) == 0 {
		return
	}
	d := q.Waiting[0]
	q.Waiting = q.Waiting[1:]
	ctx, stop := context.WithCancel(s.Ctx)
	q.now, q.stop = &d, stop
	watch := app.Observer{Wait: func(wait app.Wait) {
		s.Dispatch(func() {
			if q.now == &d {
				q.Pause = wait
				s.showUnsure()
			}
		})
	}}
	RunToEnd(ctx, s.Work, NoResult(func(ctx context.Context) error { return d.save(ctx, s.Core, watch) }),
		func(_ struct{}, err error) { s.decisionSaved(d, err) })
}

func (d Decision) save(ctx context.Context, core *app.App, watch app.Observer) error {
	if d.again {
		if err := core.TryNow(ctx); err != nil {
			return err
		}
	}
	if !d.Undo {
		return core.Choose(ctx, d.Cue, d.Track, watch)
	}
	// Unchoose forgets the word before it changes the playlists. Said again, a
	// second try after an error finds what is to be taken out.
	if err := core.Decide(ctx, d.Cue, d.Track); err != nil {
		return err
	}
	return core.Unchoose(ctx, d.Cue, watch)
}

func (s *Shell) decisionSaved(d Decision, err error) {
	q := &s.Decisions
	q.stop()
	if s.Ctx.Err() != nil {
		return // the window closed, and kept it
	}
	q.now, q.Pause = nil, app.Wait{}
	if !slices.ContainsFunc(q.Waiting, func(later Decision) bool { return later.Cue == d.Cue }) {
		q.States[d.Cue] = Saved
		if err != nil {
			q.States[d.Cue] = NotSaved
		}
	}
	if err != nil {
		s.decisionFailed(d, err)
	}
	s.SaveNextDecision()
	s.showUnsure()
	if q.Idle() {
		s.JobsChanged()
		s.RefreshUnsure()
		s.FindDue(0)
	}
}

// decisionFailed says that the playlists lack a decision and offers the next step.
func (s *Shell) decisionFailed(d Decision, err error) {
	d.again = true
	again := func() { s.Decide(d) }
	sentence := lang.Sentences(lang.Trf("Your decision on “%s” is kept, but the playlist was not updated.", d.Title), labels.Explain(err))
	switch diagnose.KindOf(err) {
	case diagnose.Stopped:
		s.Notify(widgets.Notice, lang.Trf("Stopped; your decision on “%s” is kept and counts when the playlist is next updated.", d.Title), lang.Tr("Save it now"), again)
	case diagnose.SignInNeeded:
		s.Notify(widgets.Warning, sentence, lang.Tr("Connect"), func() { s.Connect(nil) })
	default:
		s.Notify(widgets.Failure, sentence, lang.Tr("Try again"), again)
	}
}

// StopSaving ends the saving of a decision that waits for Spotify.
func (s *Shell) StopSaving() {
	if s.Decisions.now != nil {
		s.Decisions.stop()
	}
}

// keepDecisions stores what the closing window leaves unsaved, without the
// network: it counts when the playlists are next updated.
func (s *Shell) keepDecisions(ctx context.Context) {
	left := s.Decisions.Waiting
	if s.Decisions.now != nil {
		left = append([]Decision{*s.Decisions.now}, left...)
	}
	for _, d := range left { // nobody is there to be told of an error any more
		if d.Undo {
			_ = s.Core.Undecide(ctx, d.Cue)
			continue
		}
		_ = s.Core.Decide(ctx, d.Cue, d.Track)
	}
}
