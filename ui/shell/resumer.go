package shell

import (
	"context"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/jobview"
)

// resumer takes unfinished jobs up by itself: one that was cut off, one that
// waited for a sign-in, and one that Spotify paused, when the pause ends.
type resumer struct {
	stopTimer func()             // nil while none is set
	stopLook  context.CancelFunc // ends the look at the journal; nil before the first
	first     int64              // a job that goes before all others, until it is seen to; 0 for none
	needsUser map[int64]bool     // jobs that wait for the person to say more
	notBefore time.Time          // of the next that goes on by itself
	Quiet     bool               // something else works; it is tried again without a word
	dismissed int64              // the paused job that the person put away
}

const (
	// AnnounceTime is for how long a job that was cut off is announced before it
	// goes on at the program's start.
	AnnounceTime = 5 * time.Second
	// minPause is the least time between two tries to go on by itself.
	minPause = time.Minute
	// maxTimer is the longest sleep: a timer stands still while a computer
	// sleeps, and another Needledrop may finish the job meanwhile.
	maxTimer = time.Minute
)

// dueJob is the job that goes on next by itself, and how far it is.
type dueJob struct {
	userdata.Job
	at           time.Time
	found, songs int
	none         bool // there is no such job
}

// Cancel forgets what was planned.
func (g *resumer) Cancel() {
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
func (g *resumer) ended(t task, v jobview.View, err error, now time.Time) {
	g.Quiet = t.alone && busyElsewhere(err)
	if t.alone && err != nil {
		g.notBefore = now.Add(minPause)
	}
	if err != nil && v.Id != 0 && v.Phase != jobview.Paused && v.Phase != jobview.SignIn && !g.Quiet {
		g.needsUser[v.Id] = true
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
func (g *resumer) plan(d dueJob, busy bool, now time.Time) (do plan, wait time.Duration) {
	if d.none || busy || g.needsUser[d.ID] {
		return doNothing, 0
	}
	left := max(wallTime(d.at, now), wallTime(g.notBefore, now))
	switch {
	case left <= 0:
		return goOn, 0
	case d.at.After(d.Updated) && d.at.After(now): // Spotify takes no calls until then
		return showPause, min(left, maxTimer)
	}
	return lookLater, min(left, maxTimer)
}

// wallTime is how long it is until then by the clock on the wall, which goes
// on while a computer sleeps.
func wallTime(then, now time.Time) time.Duration { return then.Round(0).Sub(now.Round(0)) }

// startResumer looks for unfinished work when the program starts, and announces
// what it takes up.
func (w *Shell) startResumer() {
	if !w.Settings.Interrupted {
		w.FindDue(AnnounceTime)
		return
	}
	Load(w.Ctx, w.Work, w.Core.Jobs, func(jobs []userdata.Job, err error) {
		if err == nil {
			if w.Resumer.first = interrupted(jobs); w.Resumer.first == 0 {
				w.dropFirst(0)
			}
		}
		w.FindDue(AnnounceTime)
	})
}

// FindDue looks for the job that goes on next by itself, and sees to it. With
// a lead, the job is announced for so long before it begins.
func (w *Shell) FindDue(lead time.Duration) {
	if w.Bar.View.Phase == jobview.Announced {
		return // it is seen to already
	}
	w.Resumer.Cancel()
	ctx, stop := context.WithCancel(w.Ctx)
	w.Resumer.stopLook = stop
	first := w.Resumer.first
	Load(ctx, w.Work, func(ctx context.Context) (dueJob, error) { return readDue(ctx, w.Core, first) }, func(d dueJob, err error) {
		stop()
		if err == nil { // what is wrong with the data, the pages tell
			w.onDue(d, lead)
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

func (w *Shell) onDue(d dueJob, lead time.Duration) {
	if d.ID != w.Resumer.first {
		w.dropFirst(w.Resumer.first) // it is another account's, or over
	}
	do, wait := w.Resumer.plan(d, w.busyWith(), w.Clock.Now())
	v := jobview.View{Name: d.Name, Id: d.ID, At: d.at, Found: d.found, Songs: d.songs, Again: w.resuming(d.ID, false)}
	if shown := w.Bar.View; shown.Phase == jobview.Paused && (d.none || shown.Id == d.ID && do == goOn) {
		w.ShowJob(jobview.View{}) // it is over
	}
	switch do {
	case showPause:
		if p := w.Bar.View.Phase; d.ID != w.Resumer.dismissed && (p == jobview.None || p == jobview.Paused) {
			v.Phase = jobview.Paused
			w.ShowJob(v)
		}
		w.scheduleIn(wait)
	case lookLater:
		w.scheduleIn(wait)
	case goOn:
		if lead > 0 {
			v.Phase, v.At = jobview.Announced, w.Clock.Now().Add(lead)
			w.announce(v)
			return
		}
		w.ResumeAlone(v)
	}
}

func (w *Shell) scheduleIn(wait time.Duration) {
	w.Resumer.stopTimer = w.after(wait, func() { w.FindDue(0) })
}

// announce announces a job, counting down to its begin.
func (w *Shell) announce(v jobview.View) {
	w.ShowJob(v)
	if !v.At.After(w.Clock.Now()) {
		w.ResumeAlone(v)
		return
	}
	w.Resumer.stopTimer = w.after(time.Second, func() { w.announce(v) })
}

// leaveAnnounced leaves the announced job to the person.
func (w *Shell) leaveAnnounced() {
	w.Resumer.Cancel()
	v := w.Bar.View
	v.Phase = jobview.Cancelled
	w.Resumer.needsUser[v.Id] = true
	w.dropFirst(v.Id)
	w.ShowJob(v)
	w.FindDue(0)
}

// busyWith tells whether something is under way that a job has to wait for. At
// its end seekDue is called again.
func (w *Shell) busyWith() bool { return w.Job != nil || w.Looking || !w.Decisions.Idle() }

// ResumeAlone goes on with a job by itself.
func (w *Shell) ResumeAlone(v jobview.View) {
	if w.busyWith() {
		w.ShowJob(jobview.View{})
		return
	}
	w.begin(task{name: v.Name, Id: v.Id, work: v.Again, alone: true, quiet: w.Resumer.Quiet})
}

// AccountChanged looks for what waits in the account that is in use now.
func (w *Shell) AccountChanged() {
	if v := w.Bar.View; w.Job == nil {
		if v.Phase == jobview.SignIn {
			w.Resumer.first = v.Id
		}
		w.ShowJob(jobview.View{}) // it may be of another account
	}
	clear(w.Resumer.needsUser)
	w.Resumer.notBefore, w.Resumer.dismissed = time.Time{}, 0
	w.FindDue(0)
}
