package ui

import (
	"context"
	"errors"
	"sync"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// task is a job to run.
type task struct {
	name  string // of the playlist
	id    int64  // in the journal; 0 for a new one
	work  work
	alone bool // it goes on by itself: nobody waits for it
	quiet bool // nor is it shown before it gets anywhere
}

// work is one way to run a job: create, resume or update.
type work func(context.Context, app.Observer) (playlist.Result, error)

// job is a task that runs.
type job struct {
	task
	view   jobView
	from   route // the page on which it was asked for
	cancel context.CancelFunc
	news   *news
}

// news gathers what a job tells from its goroutine, so that many steps between
// two frames are shown once.
type news struct {
	mu       sync.Mutex
	progress playlist.Progress
	wait     app.Wait
	pending  bool
}

// set changes the news and tells whether they must be brought to the window.
func (n *news) set(change func()) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	change()
	first := !n.pending
	n.pending = true
	return first
}

func (n *news) take() (playlist.Progress, app.Wait) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.pending = false
	return n.progress, n.wait
}

// run starts a new job, unless one runs already.
func (w *Shell) run(name string, do work) { w.begin(task{name: name, work: do}) }

// resume goes on with a job of the journal because the person says so, unless
// one runs already.
func (w *Shell) resume(name string, id int64) {
	w.begin(task{name: name, id: id, work: w.now(w.resuming(id, false))})
}

// now does not wait for the end of a pause that Spotify asked for.
func (w *Shell) now(do work) work {
	return func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		if err := w.core.TryNow(ctx); err != nil {
			return playlist.Result{}, err
		}
		return do(ctx, watch)
	}
}

// resuming is the work of going on with a job; again makes its playlist anew
// where the person deleted it.
func (w *Shell) resuming(id int64, again bool) work {
	return func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		return w.core.Resume(ctx, app.Resume{Job: id, Again: again, Observer: watch})
	}
}

func (w *Shell) begin(t task) {
	if !t.alone {
		w.win.Canvas().Unfocus()
	}
	if w.busyFor(func() { w.begin(t) }) {
		return
	}
	w.going.halt()
	w.seenTo(t.id)
	ctx, cancel := context.WithCancel(w.ctx)
	j := &job{task: t, from: w.history.now(), cancel: cancel, news: &news{}}
	j.view = jobView{name: t.name, id: t.id, phase: jobRuns, began: w.clock.Now(), again: t.work}
	w.job = j
	w.untellAbout(widgets.BusyTopic)
	if !t.quiet {
		w.showJob(j.view)
	}
	w.tellJobs()
	watch := app.Observer{
		Progress: func(p playlist.Progress) { w.heard(j, func() { j.news.progress, j.news.wait = p, app.Wait{} }) },
		Wait:     func(wait app.Wait) { w.heard(j, func() { j.news.wait = wait }) },
	}
	finish(ctx, w.Work, func(ctx context.Context) (playlist.Result, error) { return t.work(ctx, watch) },
		func(r playlist.Result, err error) { w.jobEnded(j, r, err) })
}

// busyFor says so when something else has to end first.
func (w *Shell) busyFor(again func()) bool {
	switch {
	case w.job != nil:
		w.tellAbout(widgets.BusyTopic, widgets.Notice, lang.Tr("Another playlist is being made; wait until it is done, or cancel it below."), "", nil)
	case w.decisions.now != nil:
		w.tellAbout(widgets.BusyTopic, widgets.Notice, lang.Tr("A decision of yours is being saved; try again in a moment."), lang.Tr("Try again"), again)
	case w.looking:
		w.tellAbout(widgets.BusyTopic, widgets.Notice, lang.Tr("A playlist is still being compared with Spotify; try again in a moment."), lang.Tr("Try again"), again)
	default:
		return false
	}
	return true
}

// heard is called from the job's goroutine.
func (w *Shell) heard(j *job, change func()) {
	if !j.news.set(change) {
		return
	}
	w.dispatch(func() {
		v := &j.view
		v.progress, v.wait = j.news.take()
		if v.id == 0 {
			v.id = v.progress.Job
		}
		if v.progress.Stage == playlist.Matching {
			v.songs = v.progress.Total
		}
		if w.job == j {
			w.showJob(*v)
			w.tellRunning()
		}
	})
}

// showJob brings a job up in the bar; noJob takes the bar away.
func (w *Shell) showJob(v jobView) {
	w.bar.show(v, w.clock.Now())
	w.frame.Refresh()
}

// cancelJob stops the job that runs, or the one that would begin by itself.
func (w *Shell) cancelJob() {
	switch {
	case w.job != nil:
		w.job.cancel()
		w.job.view.phase = jobStops
		w.showJob(w.job.view)
	case w.bar.view.phase == jobLeads:
		w.leaveLeading()
	}
}

func (w *Shell) jobEnded(j *job, r playlist.Result, err error) {
	j.cancel()
	w.job = nil
	if w.ctx.Err() != nil {
		return // the window closed
	}
	w.untellAbout(widgets.BusyTopic)
	w.saveNext()
	w.refreshUnsure()
	v := j.view.ended(r, err)
	w.going.ended(j.task, v, err, w.clock.Now())
	w.notify(v)
	switch {
	case err == nil && w.awaited(j):
		w.showJob(jobView{})
		w.openResult(r)
	case j.alone && busyElsewhere(err):
		if w.bar.view.id == v.id {
			w.showJob(jobView{})
		}
	default:
		w.showJob(v)
		w.tellJobs()
	}
	if v.phase == jobGone && w.modal == nil {
		w.askGone(goneOf(v))
	}
	w.seekDue(0)
}

// awaited tells whether the person is still where they asked for the job, and
// so wants to see what came of it.
func (w *Shell) awaited(j *job) bool {
	return !j.alone && w.modal == nil && w.history.now() == j.from
}

// busyElsewhere tells that a job could not begin because something else works
// for a moment, here or in another Needledrop.
func busyElsewhere(err error) bool {
	return errors.Is(err, playlist.ErrBusyElsewhere) || errors.Is(err, playlist.ErrBusy)
}

// tellJobs lets the page that lists the jobs show what became of them.
func (w *Shell) tellJobs() {
	if p, ok := w.page.(jobsShowing); ok {
		p.jobsChanged()
	}
}

// tellRunning lets the page that lists the jobs show how far the running one
// is.
func (w *Shell) tellRunning() {
	if p, ok := w.page.(runShowing); ok {
		p.jobRuns(w.job.view)
	}
}
