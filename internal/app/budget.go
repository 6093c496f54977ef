package app

import (
	"context"
	"time"

	"needledrop/internal/spotifyapi"
)

// Budget is what an account's use of Spotify cost today.
type Budget struct {
	Day    time.Time
	Search int // calls that look for songs and albums: those that limits are counted by
	Read   int // other calls that only read
	Write  int // calls that change playlists, covers included
	// Until is when Spotify takes calls again; zero while nothing is paused.
	Until time.Time
	Quota bool // the day's quota of the Client ID is used up
}

// Budget returns the calls made today in the account in use.
func (a *App) Budget(ctx context.Context) (Budget, error) {
	own, err := a.own(ctx)
	if err != nil {
		return Budget{}, err
	}
	if s := a.current(); s != nil {
		s.ledger.flush()
	}
	today := a.now()
	calls, err := own.user.CallsOn(ctx, own.account, today)
	if err != nil {
		return Budget{}, err
	}
	b := Budget{
		Day: today, Search: calls[string(spotifyapi.Search)],
		Read:  calls[string(spotifyapi.Read)] + calls[string(spotifyapi.Account)],
		Write: calls[string(spotifyapi.Write)] + calls[string(spotifyapi.Cover)],
	}
	p, found, err := own.user.PauseOf(ctx, own.account)
	if found && p.Until.After(today) {
		b.Until, b.Quota = p.Until, p.Quota
	}
	return b, err
}

// TryNow ends the pause that Spotify asked for, because the person says so; the
// next call shows whether Spotify agrees.
func (a *App) TryNow(ctx context.Context) error {
	s, err := a.signedIn(ctx)
	if err != nil {
		return err
	}
	s.ledger.lift(ctx)
	return nil
}
