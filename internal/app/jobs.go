package app

import (
	"context"
	"errors"
	"slices"
	"time"

	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
)

// Jobs lists the account's jobs, the newest first.
func (a *App) Jobs(ctx context.Context) ([]userdata.Job, error) {
	data, err := a.session.Data(ctx)
	if err != nil {
		return nil, err
	}
	return data.User.Jobs(ctx, data.Account)
}

// Job is one run and how far it is.
type Job struct {
	userdata.Job
	playlist.Report
}

// Job returns one of the account's jobs. When its journal cannot be read, the
// head comes with the error.
func (a *App) Job(ctx context.Context, id int64) (Job, error) {
	data, err := a.session.Data(ctx)
	if err != nil {
		return Job{}, err
	}
	head, found, err := data.User.Job(ctx, id)
	if err != nil {
		return Job{}, err
	}
	if !found || head.Account != data.Account {
		return Job{}, &playlist.NoJobError{ID: id}
	}
	steps, err := data.Steps(ctx, id)
	if err != nil {
		return Job{Job: head}, err
	}
	report, err := playlist.ReportOf(id, steps)
	return Job{head, report}, err
}

// Resume is which job to go on with, and how.
type Resume struct {
	Job      int64 // 0 for the newest that is not finished
	Again    bool  // make its playlist anew if the person deleted it
	Observer Observer
}

// Resume finishes a job that stopped short.
func (a *App) Resume(ctx context.Context, r Resume) (playlist.Result, error) {
	return a.withMaker(ctx, r.Observer, func(m *playlist.Maker) (playlist.Result, error) {
		m.Again = r.Again
		jobs, err := a.Jobs(ctx)
		if err != nil {
			return playlist.Result{}, err
		}
		if r.Job == 0 {
			r.Job = nextToResume(jobs)
		}
		switch {
		case r.Job == 0:
			return playlist.Result{}, playlist.ErrNothingToResume
		case !slices.ContainsFunc(jobs, func(j userdata.Job) bool { return j.ID == r.Job }):
			return playlist.Result{}, &playlist.NoJobError{ID: r.Job}
		}
		return m.Resume(ctx, r.Job)
	})
}

// nextToResume is the newest job that waits, failed ones last; 0 for none.
func nextToResume(jobs []userdata.Job) int64 {
	var failed int64
	for _, j := range jobs {
		if !waits(j) {
			continue
		}
		if playlist.State(j.State) != playlist.Failed {
			return j.ID
		}
		failed = max(failed, j.ID)
	}
	return failed
}

// waits reports whether a job is to be finished some day.
func waits(j userdata.Job) bool {
	state := playlist.State(j.State)
	return state != playlist.Done && state != playlist.Dropped
}

// CancelJob gives a job up that does not run. What it saved so far stays in
// Spotify.
func (a *App) CancelJob(ctx context.Context, id int64) error {
	free, err := a.lockJob()
	if err != nil {
		return err // it may be the one that runs
	}
	defer free()
	data, err := a.session.Data(ctx)
	if err != nil {
		return err
	}
	j, found, err := data.User.Job(ctx, id)
	switch {
	case err != nil:
		return err
	case !found || j.Account != data.Account:
		return &playlist.NoJobError{ID: id}
	case playlist.State(j.State) == playlist.Done:
		return playlist.ErrJobDone
	}
	return data.Append(ctx, id, playlist.Dropped, playlist.StopStep("given up by the person"))
}

// unfinished finds a job that is to do what an order asks for. Where there is
// none, the order gets the marks of creates that others of the recipe may have
// lost; those it takes the place of are returned.
func (a *App) unfinished(ctx context.Context, m *playlist.Maker, o *playlist.Order) (same int64, replaced []int64, err error) {
	jobs, err := a.Jobs(ctx)
	if err != nil {
		return 0, nil, err
	}
	for _, j := range jobs {
		if playlist.State(j.State) == playlist.Done {
			continue
		}
		takes, mark, err := m.TakesUp(ctx, j.ID, *o)
		if err != nil {
			return 0, nil, err
		}
		if takes && waits(j) {
			return j.ID, nil, nil
		}
		if mark != "" {
			o.LostTokens, replaced = append(o.LostTokens, mark), append(replaced, j.ID)
		}
	}
	return 0, replaced, nil
}

// drop gives jobs up.
func (a *App) drop(ctx context.Context, jobs []int64) error {
	data, err := a.session.Data(ctx)
	if err != nil {
		return err
	}
	for _, id := range jobs {
		if err := data.Append(ctx, id, playlist.Dropped, playlist.StopStep("another job took its place")); err != nil {
			return err
		}
	}
	return nil
}

// Due is a job that goes on by itself.
type Due struct {
	Job userdata.Job
	At  time.Time
}

// unnamedPause is how long to wait where Spotify names no time.
const unnamedPause = time.Hour

// NextDue returns the job that is the first to go on by itself: one that was
// cut off, one that waited for a sign-in which is there, or one that Spotify's
// limits paused, when they end. False when there is none.
func (a *App) NextDue(ctx context.Context) (Due, bool, error) {
	jobs, err := a.Jobs(ctx)
	if errors.Is(err, ErrSignedOut) {
		return Due{}, false, nil
	}
	if err != nil {
		return Due{}, false, err
	}
	data, err := a.session.Data(ctx)
	if err != nil {
		return Due{}, false, err
	}
	pause, _, err := data.User.PauseOf(ctx, data.Account)
	if err != nil {
		return Due{}, false, err
	}
	var next Due
	found := false
	for _, j := range jobs {
		at, due := a.dueAt(ctx, j)
		if at.Before(pause.Until) {
			at = pause.Until // nothing is asked meanwhile
		}
		if due && (!found || at.Before(next.At)) {
			next, found = Due{j, at}, true
		}
	}
	return next, found, nil
}

// dueAt reports when a job goes on by itself. One that cannot be read never does.
func (a *App) dueAt(ctx context.Context, j userdata.Job) (time.Time, bool) {
	switch playlist.State(j.State) {
	case playlist.Running:
		return j.Updated, true
	case playlist.Waiting:
		account, err := a.Account(ctx)
		return j.Updated, err == nil && account.Since.Truncate(time.Second).After(j.Updated) // jobs keep whole seconds
	case playlist.Paused:
		job, err := a.Job(ctx, j.ID)
		if job.Until.IsZero() {
			return j.Updated.Add(unnamedPause), err == nil
		}
		return job.Until, err == nil
	}
	return time.Time{}, false
}
