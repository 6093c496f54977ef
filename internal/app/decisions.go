package app

import (
	"context"

	"needledrop/internal/library"
	"needledrop/internal/playlist"
)

// Never is what Decide takes to leave a cue out for good.
const Never = ""

// Decide stores the person's own word on a cue: a track's uri or link, or
// Never.
func (a *App) Decide(ctx context.Context, cue, track string) error {
	lib, err := a.library(ctx)
	if err != nil {
		return err
	}
	if _, _, err := lib.Cue(ctx, cue); err != nil {
		return err
	}
	if track != Never {
		uri, ok := playlist.ParseTrack(track)
		if !ok {
			return &playlist.RecipeError{Message: "that is no Spotify track: paste its link (open.spotify.com/track/…) or its uri (spotify:track:…)"}
		}
		track = uri
	}
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	return user.SetOverride(ctx, cue, track)
}

// Undecide takes the person's word on a cue back.
func (a *App) Undecide(ctx context.Context, cue string) error {
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	return user.ClearOverride(ctx, cue)
}

// Decisions lists the person's own words, the newest first.
func (a *App) Decisions(ctx context.Context) ([]library.Override, error) {
	user, err := a.userData(ctx)
	if err != nil {
		return nil, err
	}
	return user.Overrides(ctx)
}
