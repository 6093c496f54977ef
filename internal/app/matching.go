package app

import (
	"context"

	"needledrop/internal/match"
	"needledrop/internal/playlist"
)

// Match finds one wanted recording in the account and tells how many searches
// that took. Nothing is saved or remembered.
func (a *App) Match(ctx context.Context, want match.Wanted, wait func(Wait)) (match.Decision, int, error) {
	s, err := a.signedIn(ctx)
	if err != nil {
		return match.Decision{}, 0, err
	}
	if wait != nil {
		defer a.tellWaits(wait)()
	}
	port := spotifyPort{s.client}
	before := port.Calls()
	d, err := playlist.Search(ctx, port, want, match.Preference{})
	return d, port.Calls().Search - before.Search, err
}
