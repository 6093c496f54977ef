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
	Id    int64  // in the journal; 0 for a new one
	work  jobview.Run
	alone bool // it goes on by itself: nobody waits for it
	quiet bool // nor is it shown before it gets anywhere
}

// job is a task that runs.
type job struct {
	task
	View   jobview.View
	from   Route // the page on which it was asked for
	cancel context.CancelFunc
	news   *News
}

// News gathers what a job tells from its goroutine, so that many steps between
// two frames are shown once.
type News struct {
	mu       sync.Mutex
	Progress playlist.Progress
	Wait     app.Wait
	pending  bool
}

// Set changes the news and tells whether they must be brought to the window.
func (n *News) Set(change func()) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	change()
	first := !n.pending
	n.pending = true
	return first
}

func (n *News) Take() (playlist.Progress, app.Wait) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.pending = false
	return n.Progress, n.Wait
}

// Run starts a new job, unless one runs already.
func (w *Shell) Run(name string, do jobview.Run) { w.begin(task{name: name, work: do}) }

// Resume goes on with a job of the journal because the person says so, unless
// one runs already.
func (w *Shell) Resume(name string, id int64) {
	w.begin(task{name: name, Id: id, work: w.now(w.resuming(id, false))})
}

// now does not wait for the end of a pause that Spotify asked for.
func (w *Shell) now(do jobview.Run) jobview.Run {
	return func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		if err := w.Core.TryNow(ctx); err != nil {
			return playlist.Result{}, err
		}
		return do(ctx, watch)
	}
}

// resuming is the work of going on with a job; again makes its playlist anew
// where the person deleted it.
func (w *Shell) resuming(id int64, again bool) jobview.Run {
	return func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		return w.Core.Resume(ctx, app.Resume{Job: id, Again: again, Observer: watch})
	}
}

func (w *Shell) begin(t task) {
	if !t.alone {
		w.Win.Canvas().Unfocus()
	}
	if w.BusyFor(func() { w.begin(t) }) {
		return
	}
	w.Resumer.Cancel()
	w.dropFirst(t.Id)
	ctx, cancel := context.WithCancel(w.Ctx)
	j := &job{task: t, from: w.History.Now(), cancel: cancel, news: &News{}}
	j.View = jobview.View{Name: t.name, Id: t.Id, Phase: jobview.Running, Began: w.Clock.Now(), Again: t.work}
	w.Job = j
	w.DismissTopic(widgets.BusyTopic)
	if !t.quiet {
		w.ShowJob(j.View)
	}
	w.TellJobs()
	watch := app.Observer{
		Progress: func(p playlist.Progress) { w.onProgress(j, func() { j.news.Progress, j.news.Wait = p, app.Wait{} }) },
		Wait:     func(wait app.Wait) { w.onProgress(j, func() { j.news.Wait = wait }) },
	}
	RunToEnd(ctx, w.Work, func(ctx context.Context) (playlist.Result, error) { return t.work(ctx, watch) },
		func(r playlist.Result, err error) { w.jobEnded(j, r, err) })
}

// BusyFor says so when something else has to end first.
func (w *Shell) BusyFor(again func()) bool {
	switch {
	case w.Job != nil:
		w.NotifyTopic(widgets.BusyTopic, widgets.Notice, lang.Tr("Another playlist is being made; wait until it is done, or cancel it below."), "", nil)
	case w.Decisions.now != nil:
		w.NotifyTopic(widgets.BusyTopic, widgets.Notice, lang.Tr("A decision of yours is being saved; try again in a moment."), lang.Tr("Try again"), again)
	case w.Looking:
		w.NotifyTopic(widgets.BusyTopic, widgets.Notice, lang.Tr("A playlist is still being compared with Spotify; try again in a moment."), lang.Tr("Try again"), again)
	default:
		return false
	}
	return true
}

// onProgress is called from the job's goroutine.
func (w *Shell) onProgress(j *job, change func()) {
	if !j.news.Set(change) {
		return
	}
	w.Dispatch(func() {
		v := &j.View
		v.Progress, v.Wait = j.news.Take()
		if v.Id == 0 {
			v.Id = v.Progress.Job
		}
		if v.Progress.Stage == playlist.Matching {
			v.Songs = v.Progress.Total
		}
		if w.Job == j {
			w.ShowJob(*v)
			w.tellRunning()
		}
	})
}

// ShowJob brings a job up in the bar; noJob takes the bar away.
func (w *Shell) ShowJob(v jobview.View) {
	w.Bar.Show(v, w.Clock.Now())
	w.Frame.Refresh()
}

// CancelJob stops the job that runs, or the one that would begin by itself.
func (w *Shell) CancelJob() {
	switch {
	case w.Job != nil:
		w.Job.cancel()
		w.Job.View.Phase = jobview.Stopping
		w.ShowJob(w.Job.View)
	case w.Bar.View.Phase == jobview.Announced:
		w.leaveAnnounced()
	}
}

func (w *Shell) jobEnded(j *job, r playlist.Result, err error) {
	j.cancel()
	w.Job = nil
	if w.Ctx.Err() != nil {
		return // the window closed
	}
	w.DismissTopic(widgets.BusyTopic)
	w.SaveNext()
	w.RefreshUnsure()
	v := j.View.Ended(r, err)
	w.Resumer.ended(j.task, v, err, w.Clock.Now())
	w.NotifySystem(v)
	switch {
	case err == nil && w.isAwaited(j):
		w.ShowJob(jobview.View{})
		w.OpenResult(r)
	case j.alone && busyElsewhere(err):
		if w.Bar.View.Id == v.Id {
			w.ShowJob(jobview.View{})
		}
	default:
		w.ShowJob(v)
		w.TellJobs()
	}
	if v.Phase == jobview.Gone && w.Dialog == nil {
		w.AskDeleted(deletedOf(v))
	}
	w.FindDue(0)
}

// isAwaited tells whether the person is still where they asked for the job, and
// so wants to see what came of it.
func (w *Shell) isAwaited(j *job) bool {
	return !j.alone && w.Dialog == nil && w.History.Now() == j.from
}

// busyElsewhere tells that a job could not begin because something else works
// for a moment, here or in another Needledrop.
func busyElsewhere(err error) bool {
	return errors.Is(err, playlist.ErrBusyElsewhere) || errors.Is(err, playlist.ErrBusy)
}

// TellJobs lets the page that lists the jobs show what became of them.
func (w *Shell) TellJobs() {
	if p, ok := w.Page.(jobsShowing); ok {
		p.JobsChanged()
	}
}

// tellRunning lets the page that lists the jobs show how far the running one
// is.
func (w *Shell) tellRunning() {
	if p, ok := w.Page.(runShowing); ok {
		p.JobRuns(w.Job.View)
	}
}
