package app

import (
	"context"

	"needledrop/internal/account"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
)

// resolvedData is the person's data in the account, with the recordings of every
// playlist as they follow from today's catalog. A playlist whose title is gone
// with its pack has none, and is resolved anew each time.
func (a *App) resolvedData(ctx context.Context) (account.Data, error) {
	data, err := a.session.Data(ctx)
	if err != nil {
		return data, err
	}
	lib, err := a.Catalog(ctx)
	if err != nil {
		return data, err
	}
	fingerprint, err := lib.Fingerprint(ctx)
	if err != nil {
		return data, err
	}
	// Another version may call the same recordings by other keys.
	source := fingerprint + " " + a.version
	stale, err := data.User.Unresolved(ctx, data.Account, source)
	if err != nil {
		return data, err
	}
	for _, m := range stale {
		plan, err := a.planOf(ctx, m)
		if ctx.Err() != nil {
			return data, ctx.Err()
		}
		from := source
		if err != nil {
			from = userdata.NoCatalog
		}
		if err := data.User.SetRecordings(ctx, m, from, recordingsOf(plan)); err != nil {
			return data, err
		}
	}
	return data, nil
}

// planOf is what a playlist's recipe asks for today.
func (a *App) planOf(ctx context.Context, m userdata.Playlist) (playlist.Plan, error) {
	recipe, err := playlist.ParseRecipe(m.Recipe)
	if err != nil {
		return playlist.Plan{}, err
	}
	return a.Plan(ctx, recipe, playlist.Choices{})
}

func recordingsOf(p playlist.Plan) []userdata.Recording {
	out := make([]userdata.Recording, len(p.Entries))
	for i, e := range p.Entries {
		out[i] = userdata.Recording{Key: e.Wanted.Key(), Cue: e.Cue}
	}
	return out
}
