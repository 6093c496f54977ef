package app

import (
	"context"
	"errors"
	"time"

	"needledrop/internal/library"
	"needledrop/internal/userdata"
)

// Favourite is a song that the person likes, with where it is heard.
type Favourite struct {
	library.Placement
	Added time.Time
}

// Favourites lists the person's favourites, the newest first. Those that the
// catalog lacks, as when a pack was removed, are kept and not listed.
func (a *App) Favourites(ctx context.Context) ([]Favourite, error) {
	lib, err := a.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	kept, err := a.storedFavourites(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]Favourite, 0, len(kept))
	for _, f := range kept {
		p, err := lib.Placement(ctx, f.Cue)
		if errors.Is(err, library.ErrNoCue) {
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, Favourite{p, f.Added})
	}
	return out, nil
}

func (a *App) storedFavourites(ctx context.Context) ([]userdata.Favourite, error) {
	user, err := a.userData(ctx)
	if err != nil {
		return nil, err
	}
	return user.Favourites(ctx)
}

// FavouriteIDs returns the ids of the favourite cues, for the marks in lists.
func (a *App) FavouriteIDs(ctx context.Context) (map[string]bool, error) {
	kept, err := a.storedFavourites(ctx)
	if err != nil {
		return nil, err
	}
	ids := make(map[string]bool, len(kept))
	for _, f := range kept {
		ids[f.Cue] = true
	}
	return ids, nil
}

// SetFavourite makes cues favourites, or no more.
func (a *App) SetFavourite(ctx context.Context, like bool, cues ...string) error {
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	if !like {
		return user.RemoveFavourites(ctx, cues)
	}
	return user.AddFavourites(ctx, cues, a.now())
}
