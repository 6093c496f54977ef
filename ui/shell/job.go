package shell

import (
	"context"
	"errors"
	"sync"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/jobview"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// task is a job to run.
type task struct {
	name  string // of the playlist
	ID    int64  // in the journal; 0 for a new one
	work  jobview.Run
	alone bool // it goes on by itself: nobody waits for it
	quiet bool // nor is it shown before it gets anywhere
}

// job is a task that runs.
type job struct {
	task
	View    jobview.View
	from    Route // the page on which it was asked for
	cancel  context.CancelFunc
	updates *JobUpdates
}

// JobUpdates gathers what a job tells from its goroutine, so that many steps between
// two frames are shown once.
type JobUpdates struct {
	mu       sync.Mutex
	Progress playlist.Progress
	Wait     app.Wait
	pending  bool
}

// Set changes the news and tells whether they must be brought to the window.
func (n *JobUpdates) Set(change func()) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	change()
	first := !n.pending
	n.pending = true
	return first
}

// Take returns the last update and forgets it; false when there is none.
func (n *JobUpdates) Take() (playlist.Progress, app.Wait) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.pending = false
	return n.Progress, n.Wait
}

// Run starts a new job, unless one runs already.
func (s *Shell) Run(name string, do jobview.Run) { s.begin(task{name: name, work: do}) }

// Resume goes on with a job of the journal because the person says so, unless
// one runs already.
func (s *Shell) Resume(name string, id int64) {
	s.begin(task{name: name, ID: id, work: s.now(s.resuming(id, false))})
}

// now does not wait for the end of a pause that Spotify asked for.
func (s *Shell) now(do jobview.Run) jobview.Run {
	return func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		if err := s.Core.TryNow(ctx); err != nil {
			return playlist.Result{}, err
		}
		return do(ctx, watch)
	}
}

// resuming is the work of going on with a job; again makes its playlist anew
// where the person deleted it.
func (s *Shell) resuming(id int64, again bool) jobview.Run {
	return func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		return s.Core.Resume(ctx, app.Resume{Job: id, Again: again, Observer: watch})
	}
}

func (s *Shell) begin(t task) {
	if !t.alone {
		s.Win.Canvas().Unfocus()
	}
	if s.RefuseIfBusy(func() { s.begin(t) }) {
		return
	}
	s.Resumer.Cancel()
	s.forgetFirst(t.ID)
	ctx, cancel := context.WithCancel(s.Ctx)
	j := &job{task: t, from: s.History.Now(), cancel: cancel, updates: &JobUpdates{}}
	j.View = jobview.View{Name: t.name, ID: t.ID, Phase: jobview.Running, Began: s.Clock.Now(), Restart: t.work}
	s.Job = j
	s.DismissTopic(widgets.BusyTopic)
	if !t.quiet {
		s.ShowJob(j.View)
	}
	s.JobsChanged()
	watch := app.Observer{
		Progress: func(p playlist.Progress) {
			s.onProgress(j, func() { j.updates.Progress, j.updates.Wait = p, app.Wait{} })
		},
		Wait: func(wait app.Wait) { s.onProgress(j, func() { j.updates.Wait = wait }) },
	}
	RunToEnd(ctx, s.Work, func(ctx context.Context) (playlist.Result, error) { return t.work(ctx, watch) },
		func(r playlist.Result, err error) { s.jobEnded(j, r, err) })
}

// RefuseIfBusy says so when something else has to end first.
func (s *Shell) RefuseIfBusy(again func()) bool {
	switch {
	case s.Job != nil:
		s.NotifyTopic(widgets.BusyTopic, widgets.Notice, lang.Tr("Another playlist is being made; wait until it is done, or cancel it below."), "", nil)
	case s.Decisions.now != nil:
		s.NotifyTopic(widgets.BusyTopic, widgets.Notice, lang.Tr("A decision of yours is being saved; try again in a moment."), lang.Tr("Try again"), again)
	case s.Looking:
		s.NotifyTopic(widgets.BusyTopic, widgets.Notice, lang.Tr("A playlist is still being compared with Spotify; try again in a moment."), lang.Tr("Try again"), again)
	default:
		return false
	}
	return true
}

// onProgress is called from the job's goroutine.
func (s *Shell) onProgress(j *job, change func()) {
	if !j.updates.Set(change) {
		return
	}
	s.Dispatch(func() {
		v := &j.View
		v.Progress, v.Wait = j.updates.Take()
		if v.ID == 0 {
			v.ID = v.Progress.Job
		}
		if v.Progress.Stage == playlist.StageMatching {
			v.Songs = v.Progress.Total
		}
		if s.Job == j {
			s.ShowJob(*v)
			s.jobProgressed()
		}
	})
}

// ShowJob brings a job up in the bar; noJob takes the bar away.
func (s *Shell) ShowJob(v jobview.View) {
	s.Bar.Show(v, s.Clock.Now())
	s.Frame.Refresh()
}

// CancelJob stops the job that runs, or the one that would begin by itself.
func (s *Shell) CancelJob() {
	switch {
	case s.Job != nil:
		s.Job.cancel()
		s.Job.View.Phase = jobview.Stopping
		s.ShowJob(s.Job.View)
	case s.Bar.View.Phase == jobview.Announced:
		s.leaveAnnounced()
	}
}

func (s *Shell) jobEnded(j *job, r playlist.Result, err error) {
	j.cancel()
	s.Job = nil
	if s.Ctx.Err() != nil {
		return // the window closed
	}
	s.DismissTopic(widgets.BusyTopic)
	s.SaveNextDecision()
	s.RefreshUnsure()
	v := j.View.Ended(r, err)
	s.Resumer.ended(j.task, v, err, s.Clock.Now())
	s.NotifySystem(v)
	switch {
	case err == nil && s.isAwaited(j):
		s.ShowJob(jobview.View{})
		s.OpenResult(r)
	case j.alone && busyElsewhere(err):
		if s.Bar.View.ID == v.ID {
			s.ShowJob(jobview.View{})
		}
	default:
		s.ShowJob(v)
		s.JobsChanged()
	}
	if v.Phase == jobview.Gone && s.Dialog == nil {
		s.AskDeleted(deletedOf(v))
	}
	s.FindDue(0)
}

// isAwaited tells whether the person is still where they asked for the job, and
// so wants to see what came of it.
func (s *Shell) isAwaited(j *job) bool {
	return !j.alone && s.Dialog == nil && s.History.Now() == j.from
}

// busyElsewhere tells that a job could not begin because something else works
// for a moment, here or in another Needledrop.
func busyElsewhere(err error) bool {
	return errors.Is(err, playlist.ErrBusyElsewhere) || errors.Is(err, playlist.ErrBusy)
}

// JobsChanged lets the page that lists the jobs show what became of them.
func (s *Shell) JobsChanged() {
	if p, ok := s.Page.(jobsShowing); ok {
		p.JobsChanged()
	}
}

// jobProgressed lets the page that lists the jobs show how far the running one
// is.
func (s *Shell) jobProgressed() {
	if p, ok := s.Page.(runShowing); ok {
		p.JobRuns(s.Job.View)
	}
}
