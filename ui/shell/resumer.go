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
	stopTimer  func()             // nil while none is set
	stopSearch context.CancelFunc // ends the look at the journal; nil before the first
	first      int64              // a job that goes before all others, until it is seen to; 0 for none
	needsUser  map[int64]bool     // jobs that wait for the person to say more
	notBefore  time.Time          // of the next that goes on by itself
	Quiet      bool               // something else works; it is tried again without a word
	dismissed  int64              // the paused job that the person put away
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
	if g.stopSearch != nil {
		g.stopSearch()
	}
}

// ended learns from a job that ended. One that stopped is not taken up again
// unasked, except after a pause.
func (g *resumer) ended(t task, v jobview.View, err error, now time.Time) {
	g.Quiet = t.alone && busyElsewhere(err)
	if t.alone && err != nil {
		g.notBefore = now.Add(minPause)
	}
	if err != nil && v.ID != 0 && v.Phase != jobview.Paused && v.Phase != jobview.SignIn && !g.Quiet {
		g.needsUser[v.ID] = true
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
func (s *Shell) startResumer() {
	if !s.Settings.Interrupted {
		s.FindDue(AnnounceTime)
		return
	}
	Load(s.Ctx, s.Work, s.Core.Jobs, func(jobs []userdata.Job, err error) {
		if err == nil {
			if s.Resumer.first = interrupted(jobs); s.Resumer.first == 0 {
				s.forgetFirst(0)
			}
		}
		s.FindDue(AnnounceTime)
	})
}

// FindDue looks for the job that goes on next by itself, and sees to it. With
// a lead, the job is announced for so long before it begins.
func (s *Shell) FindDue(lead time.Duration) {
	if s.Bar.View.Phase == jobview.Announced {
		return // it is seen to already
	}
	s.Resumer.Cancel()
	ctx, stop := context.WithCancel(s.Ctx)
	s.Resumer.stopSearch = stop
	first := s.Resumer.first
	Load(ctx, s.Work, func(ctx context.Context) (dueJob, error) { return readDue(ctx, s.Core, first) }, func(d dueJob, err error) {
		stop()
		if err == nil { // what is wrong with the data, the pages tell
			s.onDue(d, lead)
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

func (s *Shell) onDue(d dueJob, lead time.Duration) {
	if d.ID != s.Resumer.first {
		s.forgetFirst(s.Resumer.first) // it is another account's, or over
	}
	do, wait := s.Resumer.plan(d, s.busyWith(), s.Clock.Now())
	v := jobview.View{Name: d.Name, ID: d.ID, At: d.at, Found: d.found, Songs: d.songs, Restart: s.resuming(d.ID, false)}
	if shown := s.Bar.View; shown.Phase == jobview.Paused && (d.none || shown.ID == d.ID && do == goOn) {
		s.ShowJob(jobview.View{}) // it is over
	}
	switch do {
	case showPause:
		if p := s.Bar.View.Phase; d.ID != s.Resumer.dismissed && (p == jobview.None || p == jobview.Paused) {
			v.Phase = jobview.Paused
			s.ShowJob(v)
		}
		s.scheduleIn(wait)
	case lookLater:
		s.scheduleIn(wait)
	case goOn:
		if lead > 0 {
			v.Phase, v.At = jobview.Announced, s.Clock.Now().Add(lead)
			s.announce(v)
			return
		}
		s.ResumeAlone(v)
	}
}

func (s *Shell) scheduleIn(wait time.Duration) {
	s.Resumer.stopTimer = s.after(wait, func() { s.FindDue(0) })
}

// announce announces a job, counting down to its begin.
func (s *Shell) announce(v jobview.View) {
	s.ShowJob(v)
	if !v.At.After(s.Clock.Now()) {
		s.ResumeAlone(v)
		return
	}
	s.Resumer.stopTimer = s.after(time.Second, func() { s.announce(v) })
}

// leaveAnnounced leaves the announced job to the person.
func (s *Shell) leaveAnnounced() {
	s.Resumer.Cancel()
	v := s.Bar.View
	v.Phase = jobview.Cancelled
	s.Resumer.needsUser[v.ID] = true
	s.forgetFirst(v.ID)
	s.ShowJob(v)
	s.FindDue(0)
}

// busyWith tells whether something is under way that a job has to wait for. At
// its end seekDue is called again.
func (s *Shell) busyWith() bool { return s.Job != nil || s.Looking || !s.Decisions.Idle() }

// ResumeAlone goes on with a job by itself.
func (s *Shell) ResumeAlone(v jobview.View) {
	if s.busyWith() {
		s.ShowJob(jobview.View{})
		return
	}
	s.begin(task{name: v.Name, ID: v.ID, work: v.Restart, alone: true, quiet: s.Resumer.Quiet})
}

// AccountChanged looks for what waits in the account that is in use now.
func (s *Shell) AccountChanged() {
	if v := s.Bar.View; s.Job == nil {
		if v.Phase == jobview.SignIn {
			s.Resumer.first = v.ID
		}
		s.ShowJob(jobview.View{}) // it may be of another account
	}
	clear(s.Resumer.needsUser)
	s.Resumer.notBefore, s.Resumer.dismissed = time.Time{}, 0
	s.FindDue(0)
}
