package ui

import (
	"context"
	"sync"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
)

// job is a playlist that is being made.
type job struct {
	view   jobView
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

// work is one way to run a job: create, resume or update.
type work func(context.Context, app.Watch) (playlist.Result, error)

// run starts a job, unless one runs already.
func (w *Window) run(name string, do work) {
	w.win.Canvas().Unfocus()
	if w.job != nil {
		w.tellAbout(busyTopic, Notice, "Another playlist is being made; wait until it is done, or cancel it below.", "", nil)
		return
	}
	if w.decisions.now != nil {
		w.tellAbout(busyTopic, Notice, "A decision of yours is being saved; try again in a moment.", "Try again", func() { w.run(name, do) })
		return
	}
	ctx, cancel := context.WithCancel(w.ctx)
	j := &job{view: jobView{name: name, began: time.Now()}, cancel: cancel, news: &news{}}
	w.job = j
	w.untellAbout(jobTopic)
	w.untellAbout(busyTopic)
	w.bar.show(j.view)
	w.frame.Refresh()
	watch := app.Watch{
		Progress: func(p playlist.Progress) { w.heard(j, func() { j.news.progress, j.news.wait = p, app.Wait{} }) },
		Wait:     func(wait app.Wait) { w.heard(j, func() { j.news.wait = wait }) },
	}
	finish(ctx, &w.background, func(ctx context.Context) (playlist.Result, error) { return do(ctx, watch) },
		func(r playlist.Result, err error) { w.jobEnded(j, do, r, err) })
}

// heard is called from the job's goroutine.
func (w *Window) heard(j *job, change func()) {
	if !j.news.set(change) {
		return
	}
	w.dispatch(func() {
		j.view.progress, j.view.wait = j.news.take()
		if w.job == j {
			w.bar.show(j.view)
		}
	})
}

func (w *Window) cancelJob() {
	if w.job != nil {
		w.job.cancel()
	}
}

func (w *Window) jobEnded(j *job, again work, r playlist.Result, err error) {
	j.cancel()
	w.job = nil
	w.untellAbout(busyTopic)
	w.bar.hide()
	w.frame.Refresh()
	w.saveNext()
	w.refreshUnsure()
	if err == nil {
		w.results = append(w.results, newResult(r))
		w.open(resultRoute(len(w.results) - 1))
		return
	}
	w.jobFailed(j, again, r, err)
}

// jobFailed says what stopped a job and offers the next step.
func (w *Window) jobFailed(j *job, again work, r playlist.Result, err error) {
	resume := again
	if r.Job != 0 {
		resume = w.resuming(r.Job)
	}
	goOn := func() { w.run(j.view.name, resume) }
	switch trouble := app.TroubleOf(err); trouble {
	case app.NeedSignIn:
		w.tellAbout(jobTopic, Warning, explain(err), "Connect", func() { w.connect(&order{name: j.view.name, work: resume}) })
	case app.WrongUsage:
		w.tellAbout(jobTopic, Warning, explain(err), "", nil)
	case app.Stopped, app.PausedJob:
		w.tellAbout(jobTopic, Notice, explain(err), "Resume", goOn)
	default:
		w.tellAbout(jobTopic, Failure, explain(err), "Try again", goOn)
	}
	if w.history.now().page == playlistsPage {
		w.reopen()
	}
}
