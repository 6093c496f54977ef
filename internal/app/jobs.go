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

// Resume is which job to resume, and how.
type Resume struct {
	Job      int64 // 0 for the newest that is not finished
	Again    bool  // make its playlist anew if the person deleted it
	Observer Observer
}

// Resume finishes a job that was interrupted.
func (a *App) Resume(ctx context.Context, r Resume) (playlist.Result, error) {
	return a.runJob(ctx, r.Observer, func(m *playlist.Maker) (playlist.Result, error) {
		m.Again = r.Again
		jobs, err := a.Jobs(ctx)
		if err != nil {
			return playlist.Result{}, err
		}
		if r.Job == 0 {
			r.Job = newestToResume(jobs)
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

// newestToResume returns the newest unfinished job, failed ones last; 0 for none.
func newestToResume(jobs []userdata.Job) int64 {
	var failed int64
	for _, j := range jobs {
		if !isUnfinished(j) {
			continue
		}
		if playlist.State(j.State) != playlist.Failed {
			return j.ID
		}
		failed = max(failed, j.ID)
	}
	return failed
}

// isUnfinished reports whether a job can still be resumed.
func isUnfinished(j userdata.Job) bool {
	state := playlist.State(j.State)
	return state != playlist.Done && state != playlist.Dropped
}

// CancelJob ends a job for good that does not run. What it saved so far stays in
// Spotify.
func (a *App) CancelJob(ctx context.Context, id int64) error {
	free, err := a.lockJob()
	if err != nil {
		return err // the running job may be this one
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

// unfinished are the jobs of a recipe that did not end.
type unfinished struct {
	same       int64    // the job that does what an order asks for; 0 for none
	replaced   []int64  // jobs that an order takes the place of
	lostTokens []string // of creates that those may have lost
}

// findUnfinished finds the unfinished jobs of an order's recipe.
func (a *App) findUnfinished(ctx context.Context, m *playlist.Maker, o playlist.Order) (unfinished, error) {
	var found unfinished
	jobs, err := a.Jobs(ctx)
	if err != nil {
		return found, err
	}
	for _, j := range jobs {
		if playlist.State(j.State) == playlist.Done {
			continue
		}
		takes, token, err := m.TakesUp(ctx, j.ID, o)
		if err != nil {
			return found, err
		}
		if takes && isUnfinished(j) {
			return unfinished{same: j.ID}, nil
		}
		if token != "" {
			found.lostTokens, found.replaced = append(found.lostTokens, token), append(found.replaced, j.ID)
		}
	}
	return found, nil
}

// giveUp ends jobs for good.
func (a *App) giveUp(ctx context.Context, jobs []int64) error {
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

// Due is a job that is resumed by itself.
type Due struct {
	Job userdata.Job
	At  time.Time
}

// defaultPause is how long a pause lasts when Spotify names no end.
const defaultPause = time.Hour

// NextDue returns the job to resume next: one that was interrupted, one that
// waited for a sign-in, or one that Spotify's limits paused, when they end. False
// when there is none.
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
			at = pause.Until // calls are paused until then
		}
		if due && (!found || at.Before(next.At)) {
			next, found = Due{j, at}, true
		}
	}
	return next, found, nil
}

// dueAt reports when to resume a job; false for never, as for a job that cannot
// be read.
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
			return j.Updated.Add(defaultPause), err == nil
		}
		return job.Until, err == nil
	}
	return time.Time{}, false
}
