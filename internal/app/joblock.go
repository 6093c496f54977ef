package app

import (
	"context"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"

	"needledrop/internal/playlist"
	"needledrop/internal/sqlitefile"
)

// lockJob locks the data folder for one job, in this process and against others.
// The lock ends with the process.
func (a *App) lockJob() (free func(), err error) {
	if !a.job.TryLock() {
		return nil, playlist.ErrBusy
	}
	if err := os.MkdirAll(a.home, 0o700); err != nil {
		a.job.Unlock()
		return nil, &sqlitefile.UnusableError{Path: filepath.Join(a.home, "job.lock"), Err: err}
	}
	lock := flock.New(filepath.Join(a.home, "job.lock"), flock.SetPermissions(0o600))
	locked, err := lock.TryLock()
	if err == nil && locked {
		return func() { _ = lock.Unlock(); a.job.Unlock() }, nil
	}
	a.job.Unlock()
	if err != nil {
		return nil, &sqlitefile.UnusableError{Path: lock.Path(), Err: err}
	}
	return nil, playlist.ErrBusyElsewhere
}

// runJob is withMaker for a job with a result.
func (a *App) runJob(ctx context.Context, o Observer, run func(*playlist.Maker) (playlist.Result, error)) (playlist.Result, error) {
	var res playlist.Result
	err := a.withMaker(ctx, o, func(m *playlist.Maker) error {
		var err error
		res, err = run(m)
		return err
	})
	return res, err
}

// withMaker runs one job at a time in the account in use.
func (a *App) withMaker(ctx context.Context, o Observer, run func(*playlist.Maker) error) error {
	free, err := a.lockJob()
	if err != nil {
		return err
	}
	defer free()
	conn, err := a.session.Connect(ctx)
	if err != nil {
		return err
	}
	data, err := conn.Data(ctx)
	if err != nil {
		return err
	}
	settings, err := a.Settings(ctx)
	if err != nil {
		return err
	}
	defer conn.Begin(ctx)()
	defer a.session.OnWait(o.Wait)()
	return run(&playlist.Maker{
		Spotify: conn.Spotify, Memory: data, Store: data, Journal: data, Cover: a.cover, Progress: o.Progress, Now: a.now,
		Preference: settings.Prefer, Pause: a.pause,
	})
}
