package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"needledrop/internal/artwork"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/internal/playlist"
)

// Create is what to make a playlist from, and how.
type Create struct {
	Recipe      playlist.Recipe
	Name        string // "" for one made from the recipe
	Description string // "" for one made from the recipe
	Public      bool
	Another     bool // a new playlist, even if this recipe made one before
	DryRun      bool // find the songs, save nothing
	Watch       Watch
}

// Watch is told how a job goes. Both may be nil, are called from the job's
// goroutine and must not wait.
type Watch struct {
	Progress func(playlist.Progress)
	Wait     func(Wait)
}

// ErrBusy tells that a job runs already.
var ErrBusy = errors.New("another playlist is being made; wait until it is done")

// Plan resolves a recipe against the catalog, offline.
func (a *App) Plan(ctx context.Context, r playlist.Recipe) (playlist.Plan, error) {
	lib, err := a.library(ctx)
	if err != nil {
		return playlist.Plan{}, err
	}
	return playlist.NewPlan(ctx, planTitles{lib}, r)
}

// planTitles lets a plan read the catalog.
type planTitles struct{ lib *library.Catalog }

func (p planTitles) Title(ctx context.Context, id string) (catalog.Title, error) {
	return p.lib.Title(ctx, id)
}

func (p planTitles) OfMoods(ctx context.Context, moods []string) ([]string, error) {
	titles, err := p.lib.Titles(ctx, library.Filter{Moods: moods[:1]})
	if err != nil {
		return nil, err
	}
	var out []string
	for _, t := range titles {
		if hasAll(t.Moods, moods) {
			out = append(out, t.ID)
		}
	}
	return out, nil
}

func hasAll(have, want []string) bool {
	set := map[string]bool{}
	for _, h := range have {
		set[h] = true
	}
	for _, w := range want {
		if !set[w] {
			return false
		}
	}
	return true
}

// CreatePlaylist does the main job: find the songs of a recipe and save them
// in the account. The same recipe again updates the playlist it made.
func (a *App) CreatePlaylist(ctx context.Context, c Create) (playlist.Result, error) {
	plan, err := a.Plan(ctx, c.Recipe)
	if err != nil {
		return playlist.Result{}, err
	}
	plan.Name = firstOf(playlist.Clip(c.Name, 100), plan.Name)
	plan.Description = firstOf(playlist.CleanDescription(c.Description), plan.Description)
	return a.withMaker(ctx, c.Watch, func(m *playlist.Maker) (playlist.Result, error) {
		if c.DryRun {
			return m.Try(ctx, plan)
		}
		if !c.Another {
			job, err := a.unfinished(ctx, m, plan.Recipe)
			if err != nil {
				return playlist.Result{}, err
			}
			if job != 0 {
				return m.Resume(ctx, job)
			}
		}
		return m.Make(ctx, playlist.Order{Plan: plan, Public: c.Public, Another: c.Another})
	})
}

// unfinished finds a job that began to create the recipe's playlist and did
// not end; 0 when there is none.
func (a *App) unfinished(ctx context.Context, m *playlist.Maker, r playlist.Recipe) (int64, error) {
	jobs, err := a.Jobs(ctx)
	if err != nil {
		return 0, err
	}
	for _, j := range jobs {
		if playlist.State(j.State) == playlist.Done {
			continue
		}
		waits, err := m.Waits(ctx, j.ID, r)
		if waits || err != nil {
			return j.ID, err
		}
	}
	return 0, nil
}

// Resume finishes a job that stopped short; 0 is the newest such job.
func (a *App) Resume(ctx context.Context, job int64, w Watch) (playlist.Result, error) {
	return a.withMaker(ctx, w, func(m *playlist.Maker) (playlist.Result, error) {
		jobs, err := a.Jobs(ctx)
		if err != nil {
			return playlist.Result{}, err
		}
		for _, j := range jobs {
			if j.ID == job || job == 0 && playlist.State(j.State) != playlist.Done {
				return m.Resume(ctx, j.ID)
			}
		}
		if job != 0 {
			return playlist.Result{}, &NoJobError{job}
		}
		return playlist.Result{}, ErrNothingToResume
	})
}

// ErrNothingToResume tells that every job is done.
var ErrNothingToResume = errors.New("every playlist is finished; there is nothing to resume")

// NoJobError tells that the account has no job of the number.
type NoJobError struct{ ID int64 }

// Error tells the person where the numbers are.
func (e *NoJobError) Error() string {
	return fmt.Sprintf("This account has no job %d; `needle jobs` shows those it has.", e.ID)
}

// withMaker runs one job at a time in the signed-in account.
func (a *App) withMaker(ctx context.Context, w Watch, run func(*playlist.Maker) (playlist.Result, error)) (playlist.Result, error) {
	free, err := a.takeTurn()
	if err != nil {
		return playlist.Result{}, err
	}
	defer free()
	s, err := a.signedIn(ctx)
	if err != nil {
		return playlist.Result{}, err
	}
	user, err := a.userData(ctx)
	if err != nil {
		return playlist.Result{}, err
	}
	settings, err := a.Settings(ctx)
	if err != nil {
		return playlist.Result{}, err
	}
	a.tellWaits(w.Wait)
	defer a.tellWaits(nil)
	own := ownData{user, s.account}
	return run(&playlist.Maker{
		Spotify: spotifyPort{s.client}, Memory: own, Shelf: own, Journal: own, Cover: a.cover, Progress: w.Progress, Now: time.Now,
		Preference: settings.Prefer, Pause: a.pause,
	})
}

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

// ErrBusyElsewhere tells that another process makes a playlist from the same
// data folder.
var ErrBusyElsewhere = errors.New("another Needledrop on this computer is making a playlist; wait until it is done, then try again")

func (a *App) tellWaits(to func(Wait)) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.onWait = to
}

func (a *App) cover(ctx context.Context, titleID string) ([]byte, error) {
	t, err := a.Title(ctx, titleID)
	if err != nil {
		return nil, err
	}
	jpeg, err := artwork.CoverJPEG(pictureOf(t))
	if err != nil {
		return nil, fmt.Errorf("draw the cover: %w", err)
	}
	return jpeg, nil
}

// Jobs lists the account's jobs, the newest first.
func (a *App) Jobs(ctx context.Context) ([]library.Job, error) {
	own, err := a.own(ctx)
	if err != nil {
		return nil, err
	}
	return own.user.Jobs(ctx, own.account)
}

// own opens the person's data for the account in use.
func (a *App) own(ctx context.Context) (ownData, error) {
	account, err := a.Account(ctx)
	if err != nil {
		return ownData{}, err
	}
	user, err := a.userData(ctx)
	return ownData{user, account.ID}, err
}

// Playlists lists what was made in the account.
func (a *App) Playlists(ctx context.Context) ([]library.Made, error) {
	own, err := a.own(ctx)
	if err != nil {
		return nil, err
	}
	return own.user.AllMade(ctx, own.account)
}

// ForgetPlaylist stops tracking a playlist; it stays in Spotify.
func (a *App) ForgetPlaylist(ctx context.Context, id string) error {
	own, err := a.own(ctx)
	if err != nil {
		return err
	}
	found, err := own.user.ForgetMade(ctx, own.account, id)
	if err == nil && !found {
		return &NoPlaylistError{id}
	}
	return err
}

// NoPlaylistError tells that no tracked playlist has the id.
type NoPlaylistError struct{ ID string }

// Error tells the person where the ids are.
func (e *NoPlaylistError) Error() string {
	return fmt.Sprintf("No playlist that Needledrop made has the id %q; `needle playlist list` shows them.", e.ID)
}

// SyncPlaylist brings a playlist that was made up to date with the catalog.
func (a *App) SyncPlaylist(ctx context.Context, id string, w Watch) (playlist.Result, error) {
	own, err := a.own(ctx)
	if err != nil {
		return playlist.Result{}, err
	}
	made, found, err := own.user.Made(ctx, own.account, id)
	if err != nil {
		return playlist.Result{}, err
	}
	if !found {
		return playlist.Result{}, &NoPlaylistError{id}
	}
	recipe, err := playlist.ParseRecipe(made.Recipe)
	if err != nil {
		return playlist.Result{}, err
	}
	plan, err := a.Plan(ctx, recipe)
	if err != nil {
		return playlist.Result{}, err
	}
	plan.Name = made.Name
	return a.withMaker(ctx, w, func(m *playlist.Maker) (playlist.Result, error) {
		return m.Make(ctx, playlist.Order{Plan: plan, Into: &playlist.Saved{ID: made.ID, URL: made.URL, Name: made.Name}})
	})
}
