package ui

import (
	"context"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
)

// goingOn takes unfinished jobs up by itself: one that was cut off, one that
// waited for a sign-in, and one that Spotify paused, when the pause ends.
type goingOn struct {
	stopTimer func()             // nil while none is set
	stopLook  context.CancelFunc // ends the look at the journal; nil before the first
	first     int64              // a job that goes before all others, until it is seen to; 0 for none
	stays     map[int64]bool     // jobs that wait for the person to say more
	notBefore time.Time          // of the next that goes on by itself
	quiet     bool               // something else works; it is tried again without a word
	hushed    int64              // the paused job that the person put away
}

const (
	// leadTime is for how long a job that was cut off is announced before it
	// goes on at the program's start.
	leadTime = 5 * time.Second
	// restTime is the least time between two tries to go on by itself.
	restTime = time.Minute
	// dozeTime is the longest sleep: a timer stands still while a computer
	// sleeps, and another Needledrop may finish the job meanwhile.
	dozeTime = time.Minute
)

// dueJob is the job that goes on next by itself, and how far it is.
type dueJob struct {
	userdata.Job
	at           time.Time
	found, songs int
	none         bool // there is no such job
}

// halt forgets what was planned.
func (g *goingOn) halt() {
	if g.stopTimer != nil {
		g.stopTimer()
		g.stopTimer = nil
	}
	if g.stopLook != nil {
		g.stopLook()
	}
}

// ended learns from a job that ended. One that stopped is not taken up again
// unasked, except after a pause.
func (g *goingOn) ended(t task, v jobView, err error, now time.Time) {
	g.quiet = t.alone && busyElsewhere(err)
	if t.alone && err != nil {
		g.notBefore = now.Add(restTime)
	}
	if err != nil && v.id != 0 && v.phase != jobPauses && v.phase != jobSignIn && !g.quiet {
		g.stays[v.id] = true
	}
}

// plan is what to do about the job that is due next.
type plan int

const (
	doNothing plan = iota
	showPause      // and look again later
	lookLater
	goOn
)

// plan decides; wait is how long until the next look.
func (g *goingOn) plan(d dueJob, busy bool, now time.Time) (do plan, wait time.Duration) {
	if d.none || busy || g.stays[d.ID] {
		return doNothing, 0
	}
	left := max(wallTime(d.at, now), wallTime(g.notBefore, now))
	switch {
	case left <= 0:
		return goOn, 0
	case d.at.After(d.Updated) && d.at.After(now): // Spotify takes no calls until then
		return showPause, min(left, dozeTime)
	}
	return lookLater, min(left, dozeTime)
}

// wallTime is how long it is until then by the clock on the wall, which goes
// on while a computer sleeps.
func wallTime(then, now time.Time) time.Duration { return then.Round(0).Sub(now.Round(0)) }

// startGoingOn looks for unfinished work when the program starts, and announces
// what it takes up.
func (w *Shell) startGoingOn() {
	if !w.settings.Interrupted {
		w.seekDue(leadTime)
		return
	}
	load(w.ctx, w.Work, w.core.Jobs, func(jobs []userdata.Job, err error) {
		if err == nil {
			if w.going.first = interrupted(jobs); w.going.first == 0 {
				w.seenTo(0)
			}
		}
		w.seekDue(leadTime)
	})
}

// seekDue looks for the job that goes on next by itself, and sees to it. With
// a lead, the job is announced for so long before it begins.
func (w *Shell) seekDue(lead time.Duration) {
	if w.bar.view.phase == jobLeads {
		return // it is seen to already
	}
	w.going.halt()
	ctx, stop := context.WithCancel(w.ctx)
	w.going.stopLook = stop
	first := w.going.first
	load(ctx, w.Work, func(ctx context.Context) (dueJob, error) { return readDue(ctx, w.core, first) }, func(d dueJob, err error) {
		stop()
		if err == nil { // what is wrong with the data, the pages tell
			w.planned(d, lead)
		}
	})
}

// readDue reads the next job and how far it is. The first goes before all
// others: the one over which the window was closed, which the journal calls
// cancelled, or the one for which the person just signed in.
func readDue(ctx context.Context, core *app.App, first int64) (dueJob, error) {
	if first != 0 {
		j, err := core.Job(ctx, first)
		if state := playlist.State(j.State); err == nil && (state == playlist.Cancelled || state == playlist.Waiting) {
			return dueJob{Job: j.Job, at: j.Updated, found: j.Found, songs: j.Songs}, nil
		}
	}
	next, found, err := core.NextDue(ctx)
	if err != nil || !found {
		return dueJob{none: true}, err
	}
	d := dueJob{Job: next.Job, at: next.At}
	if j, err := core.Job(ctx, d.ID); err == nil { // without, it is not said how far it is
		d.found, d.songs = j.Found, j.Songs
	}
	return d, nil
}

func (w *Shell) planned(d dueJob, lead time.Duration) {
	if d.ID != w.going.first {
		w.seenTo(w.going.first) // it is another account's, or over
	}
	do, wait := w.going.plan(d, w.busyWith(), w.clock.Now())
	v := jobView{name: d.Name, id: d.ID, at: d.at, found: d.found, songs: d.songs, again: w.resuming(d.ID, false)}
	if shown := w.bar.view; shown.phase == jobPauses && (d.none || shown.id == d.ID && do == goOn) {
		w.showJob(jobView{}) // it is over
	}
	switch do {
	case showPause:
		if p := w.bar.view.phase; d.ID != w.going.hushed && (p == noJob || p == jobPauses) {
			v.phase = jobPauses
			w.showJob(v)
		}
		w.wakeIn(wait)
	case lookLater:
		w.wakeIn(wait)
	case goOn:
		if lead > 0 {
			v.phase, v.at = jobLeads, w.clock.Now().Add(lead)
			w.lead(v)
			return
		}
		w.takeUp(v)
	}
}

func (w *Shell) wakeIn(wait time.Duration) {
	w.going.stopTimer = w.later(wait, func() { w.seekDue(0) })
}

// lead announces a job, counting down to its begin.
func (w *Shell) lead(v jobView) {
	w.showJob(v)
	if !v.at.After(w.clock.Now()) {
		w.takeUp(v)
		return
	}
	w.going.stopTimer = w.later(time.Second, func() { w.lead(v) })
}

// leaveLeading leaves the announced job to the person.
func (w *Shell) leaveLeading() {
	w.going.halt()
	v := w.bar.view
	v.phase = jobCancelled
	w.going.stays[v.id] = true
	w.seenTo(v.id)
	w.showJob(v)
	w.seekDue(0)
}

// busyWith tells whether something is under way that a job has to wait for. At
// its end seekDue is called again.
func (w *Shell) busyWith() bool { return w.job != nil || w.looking || !w.decisions.idle() }

// takeUp goes on with a job by itself.
func (w *Shell) takeUp(v jobView) {
	if w.busyWith() {
		w.showJob(jobView{})
		return
	}
	w.begin(task{name: v.name, id: v.id, work: v.again, alone: true, quiet: w.going.quiet})
}

// accountChanged looks for what waits in the account that is in use now.
func (w *Shell) accountChanged() {
	if v := w.bar.view; w.job == nil {
		if v.phase == jobSignIn {
			w.going.first = v.id
		}
		w.showJob(jobView{}) // it may be of another account
	}
	clear(w.going.stays)
	w.going.notBefore, w.going.hushed = time.Time{}, 0
	w.seekDue(0)
}
