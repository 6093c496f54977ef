package app

import (
	"context"

	"needledrop/internal/playlist"
)

// Added returns what UndoAdd would undo of a job of this account; no URIs when
// there is nothing. It makes no call.
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

// UndoAdd removes from a playlist what a finished job added to it. A playlist
// that the job made and that holds nothing else is removed from the library and
// no longer tracked.
func (a *App) UndoAdd(ctx context.Context, job int64) (playlist.TakenBack, error) {
	if _, err := a.Job(ctx, job); err != nil {
		return playlist.TakenBack{}, err
	}
	var done playlist.TakenBack
	err := a.withMaker(ctx, Observer{}, func(m *playlist.Maker) error {
		var err error
		if done, err = m.TakeBack(ctx, job); err != nil || !done.Discarded {
			return err
		}
		return a.giveUpFor(ctx, done.ID)
	})
	return done, err
}
