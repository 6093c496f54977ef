package app

import (
	"context"

	"needledrop/internal/playlist"
)

// Added reports what UndoAdd would undo of a job of this account; no URIs when
// there is nothing. It asks Spotify nothing.
func (a *App) Added(ctx context.Context, job int64) (playlist.TakeBack, error) {
	data, err := a.session.Data(ctx)
	if err != nil {
		return playlist.TakeBack{}, err
	}
	if _, err := a.Job(ctx, job); err != nil {
		return playlist.TakeBack{}, err
	}
	steps, err := data.Steps(ctx, job)
	if err != nil {
		return playlist.TakeBack{}, err
	}
	return playlist.TakeBackOf(job, steps)
}

// UndoAdd takes out of a playlist what a finished job added to it. Where the
// job made the playlist and nothing else is in it, the playlist leaves the
// library and is tracked no more.
func (a *App) UndoAdd(ctx context.Context, job int64) (playlist.TakenBack, error) {
	if _, err := a.Job(ctx, job); err != nil {
		return playlist.TakenBack{}, err
	}
	var done playlist.TakenBack
	err := a.asMaker(ctx, Observer{}, func(m *playlist.Maker) error {
		var err error
		if done, err = m.TakeBack(ctx, job); err != nil || !done.Discarded {
			return err
		}
		return a.dropInto(ctx, done.ID)
	})
	return done, err
}
