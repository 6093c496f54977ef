package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"

	"needledrop/internal/library"
	"needledrop/internal/playlist"
)

// ErrBusy tells that a job runs already.
var ErrBusy = errors.New("another playlist is being made; wait until it is done")

// ErrBusyElsewhere tells that another process makes a playlist from the same
// data folder.
var ErrBusyElsewhere = errors.New("another Needledrop on this computer is making a playlist; wait until it is done, then try again")

// takeTurn makes this the only job of this program and of all others on the
// data folder. The lock dies with its process.
func (a *App) takeTurn() (free func(), err error) {
	if !a.job.TryLock() {
		return nil, ErrBusy
	}
	if err := os.MkdirAll(a.home, 0o700); err != nil {
		a.job.Unlock()
		return nil, &library.UnusableError{Path: filepath.Join(a.home, "job.lock"), Err: err}
	}
	lock := flock.New(filepath.Join(a.home, "job.lock"), flock.SetPermissions(0o600))
	locked, err := lock.TryLock()
	if err == nil && locked {
		return func() { _ = lock.Unlock(); a.job.Unlock() }, nil
	}
	a.job.Unlock()
	if err != nil {
		return nil, &library.UnusableError{Path: lock.Path(), Err: err}
	}
	return nil, ErrBusyElsewhere
}

// withMaker runs one job at a time in the signed-in account.
func (a *App) withMaker(ctx context.Context, o Observer, run func(*playlist.Maker) (playlist.Result, error)) (playlist.Result, error) {
	var res playlist.Result
	err := a.asMaker(ctx, o, func(m *playlist.Maker) error {
		var err error
		res, err = run(m)
		return err
	})
	return res, err
}

func (a *App) asMaker(ctx context.Context, o Observer, run func(*playlist.Maker) error) error {
	free, err := a.takeTurn()
	if err != nil {
		return err
	}
	defer free()
	s, err := a.signedIn(ctx)
	if err != nil {
		return err
	}
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	settings, err := a.Settings(ctx)
	if err != nil {
		return err
	}
	s.ledger.lift(ctx) // the person asks, so one try is made
	defer s.ledger.flush()
	defer a.tellWaits(o.Wait)()
	own := ownData{user, s.account, a.now}
	return run(&playlist.Maker{
		Spotify: spotifyPort{s.client}, Memory: own, Shelf: own, Journal: own, Cover: a.cover, Progress: o.Progress, Now: a.now,
		Preference: settings.Prefer, Pause: a.pause,
	})
}

// tellWaits passes countdowns on, until restore is called: then to whoever got
// them before.
func (a *App) tellWaits(to func(Wait)) (restore func()) {
	a.mu.Lock()
	defer a.mu.Unlock()
	was := a.onWait
	a.onWait = to
	return func() {
		a.mu.Lock()
		defer a.mu.Unlock()
		a.onWait = was
	}
}
