package app

import (
	"context"

	"needledrop/internal/match"
	"needledrop/internal/playlist"
)

// Match finds one wanted recording in the account and reports how many searches
// that took. Nothing is saved or remembered.
func (a *App) Match(ctx context.Context, want match.Wanted, wait func(Wait)) (match.Decision, int, error) {
	conn, err := a.session.Connect(ctx)
	if err != nil {
		return match.Decision{}, 0, err
	}
	if wait != nil {
		defer a.session.OnWait(wait)()
	}
	before := conn.Spotify.Calls()
	d, err := playlist.Search(ctx, conn.Spotify, want, match.Preference{})
	return d, conn.Spotify.Calls().Search - before.Search, err
}
