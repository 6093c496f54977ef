package app

import (
	"context"

	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
)

// Playlists lists what was made in the account.
func (a *App) Playlists(ctx context.Context) ([]userdata.Playlist, error) {
	data, err := a.session.Data(ctx)
	if err != nil {
		return nil, err
	}
	return data.User.Playlists(ctx, data.Account)
}

// ForgetPlaylist stops tracking a playlist; it stays in Spotify.
func (a *App) ForgetPlaylist(ctx context.Context, id string) error {
	data, err := a.session.Data(ctx)
	if err != nil {
		return err
	}
	found, err := data.User.ForgetPlaylist(ctx, data.Account, id)
	if err == nil && !found {
		return &playlist.NotMadeError{ID: id}
	}
	if err != nil {
		return err
	}
	return a.giveUpFor(ctx, id)
}

// giveUpFor ends the unfinished jobs of a playlist for good.
func (a *App) giveUpFor(ctx context.Context, id string) error {
	jobs, err := a.Jobs(ctx)
	if err != nil {
		return err
	}
	var into []int64
	for _, head := range jobs {
		if !isUnfinished(head) {
			continue
		}
		if j, err := a.Job(ctx, head.ID); err == nil && j.Into(id) {
			into = append(into, head.ID)
		}
	}
	return a.giveUp(ctx, into)
}

// Sync is which playlist to update, and how.
type Sync struct {
	ID        string
	BringBack bool // put songs back that the person took out
	Again     bool // make it anew if the person deleted it
	Observer  Observer
	undone    *playlist.Undone
}

// SyncPlaylist updates a playlist that was made to the catalog. The error for one
// that the person deleted in Spotify is a *playlist.GoneError, unless s.Again.
func (a *App) SyncPlaylist(ctx context.Context, s Sync) (playlist.Result, error) {
	order, err := a.syncOrder(ctx, s)
	if err != nil {
		return playlist.Result{}, err
	}
	return a.runJob(ctx, s.Observer, func(m *playlist.Maker) (playlist.Result, error) {
		m.Again = s.Again
		return m.Make(ctx, order)
	})
}

// PreviewSync returns what SyncPlaylist would do, and changes nothing in Spotify.
func (a *App) PreviewSync(ctx context.Context, s Sync) (playlist.Changes, error) {
	order, err := a.syncOrder(ctx, s)
	if err != nil {
		return playlist.Changes{}, err
	}
	var c playlist.Changes
	err = a.withMaker(ctx, s.Observer, func(m *playlist.Maker) error {
		c, err = m.Preview(ctx, order)
		return err
	})
	return c, err
}

func (a *App) syncOrder(ctx context.Context, s Sync) (playlist.Order, error) {
	data, err := a.session.Data(ctx)
	if err != nil {
		return playlist.Order{}, err
	}
	made, found, err := data.User.Playlist(ctx, data.Account, s.ID)
	if err != nil {
		return playlist.Order{}, err
	}
	if !found {
		return playlist.Order{}, &playlist.NotMadeError{ID: s.ID}
	}
	plan, err := a.planOf(ctx, made)
	if err != nil {
		return playlist.Order{}, err
	}
	plan.Name = made.Name
	return playlist.Order{Plan: plan, Into: &playlist.Saved{ID: made.ID, URL: made.URL, Name: made.Name}, BringBack: s.BringBack, Undone: s.undone}, nil
}
