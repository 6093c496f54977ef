package account

import (
	"context"
	"time"

	"needledrop/internal/spotifyapi"
)

// Budget is what the account's use of Spotify cost on a day.
type Budget struct {
	Day    time.Time
	Search int // calls that look for songs and albums: those that limits are counted by
	Read   int // other calls that only read
	Write  int // calls that change playlists, covers included
	// Until is when Spotify takes calls again; zero while nothing is paused.
	Until time.Time
	Quota bool // the day's quota of the client id is used up
}

// Budget returns the calls made today in the account in use.
func (s *Session) Budget(ctx context.Context) (Budget, error) {
	data, err := s.Data(ctx)
	if err != nil {
		return Budget{}, err
	}
	if conn := s.current(); conn != nil {
		conn.ledger.flush()
	}
	today := s.cfg.Now()
	calls, err := data.User.CallsOn(ctx, data.Account, today)
	if err != nil {
		return Budget{}, err
	}
	b := Budget{
		Day: today, Search: calls[string(spotifyapi.Search)],
		Read:  calls[string(spotifyapi.Read)] + calls[string(spotifyapi.Account)],
		Write: calls[string(spotifyapi.Write)] + calls[string(spotifyapi.Cover)],
	}
	p, found, err := data.User.PauseOf(ctx, data.Account)
	if found && p.Until.After(today) {
		b.Until, b.Quota = p.Until, p.Quota
	}
	return b, err
}

// EndPause ends the pause that Spotify asked for, because the person says so;
// the next call shows whether Spotify agrees.
func (s *Session) EndPause(ctx context.Context) error {
	conn, err := s.Connect(ctx)
	if err != nil {
		return err
	}
	conn.ledger.liftPause(ctx)
	return nil
}
