package app

import (
	"context"
	"errors"

	"needledrop/internal/match"
)

// KnownTrack returns the uri of the Spotify track that is known for a cue, or
// for a track of an album: the person's own choice, else what the account in
// use was sure of before. It asks Spotify nothing; "" when none is known, and
// where the person chose Never. What the demo account was sure of is made up,
// and so not known.
func (a *App) KnownTrack(ctx context.Context, cue string) (string, error) {
	_, w, err := a.wanted(ctx, cue)
	if err != nil {
		return "", err
	}
	user, err := a.userData(ctx)
	if err != nil {
		return "", err
	}
	if o, decided, err := user.Override(ctx, cue, w.Key()); decided || err != nil {
		return o.URI, err
	}
	account, err := a.Account(ctx)
	if errors.Is(err, ErrSignedOut) || account.Demo {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	known, found, err := user.Remembered(ctx, account.ID, w.Key())
	if err != nil || !found || match.Outcome(known.Outcome) != match.Auto {
		return "", err
	}
	return known.URI, nil
}
