package app

import (
	"context"
	"time"

	"needledrop/internal/userdata"
)

// Watching is how far the person is with a title.
type Watching struct {
	Now             bool // the person is watching it
	Season, Episode int  // that they are at, 0 where the title has none
	Heard           map[string]time.Time
}

// Watching reports how far the person is with a title. Cues stay ticked as heard
// when they stop watching it.
func (a *App) Watching(ctx context.Context, titleID string) (Watching, error) {
	user, err := a.userData(ctx)
	if err != nil {
		return Watching{}, err
	}
	at, now, err := user.WatchingTitle(ctx, titleID)
	if err != nil {
		return Watching{}, err
	}
	heard, err := user.Ticked(ctx, titleID)
	return Watching{Now: now, Season: at.Season, Episode: at.Episode, Heard: heard}, err
}

// WatchingNow lists the titles that the person is watching, the last first.
func (a *App) WatchingNow(ctx context.Context) ([]userdata.Watching, error) {
	user, err := a.userData(ctx)
	if err != nil {
		return nil, err
	}
	return user.Watching(ctx)
}

// StartWatching stores which episode of a title the person is watching.
func (a *App) StartWatching(ctx context.Context, titleID string, season, episode int) error {
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	return user.Watch(ctx, userdata.Watching{TitleID: titleID, Season: season, Episode: episode, Changed: a.now()})
}

// StopWatching forgets which episode of a title the person is watching.
func (a *App) StopWatching(ctx context.Context, titleID string) error {
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	return user.StopWatching(ctx, titleID)
}

// SetHeard ticks cues of a title as heard, or takes the ticks back.
func (a *App) SetHeard(ctx context.Context, titleID string, heard bool, cues ...string) error {
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	if !heard {
		return user.Untick(ctx, titleID, cues)
	}
	return user.Tick(ctx, titleID, cues, a.now())
}
