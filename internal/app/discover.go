package app

import (
	"context"
	"time"

	"needledrop/internal/library"
	"needledrop/internal/picks"
)

// Discover chooses what the first page shows on a day, by the calendar of day's
// place. Scenes are hidden unless the person shows spoilers.
func (a *App) Discover(ctx context.Context, day time.Time) (picks.Page, error) {
	lib, err := a.Catalog(ctx)
	if err != nil {
		return picks.Page{}, err
	}
	var from picks.Lists
	if from.Highlights, err = lib.Highlights(ctx); err != nil {
		return picks.Page{}, err
	}
	if from.Titles, err = lib.Titles(ctx, library.Filter{Sort: library.Newest}); err != nil {
		return picks.Page{}, err
	}
	facets, err := lib.Facets(ctx, library.Filter{})
	if err != nil {
		return picks.Page{}, err
	}
	from.Decades = facets.Decades
	return picks.Of(day, from, a.spoilers(ctx)), nil
}

// spoilers reports whether the person wants scenes shown. Browsing goes on where
// their data cannot be read.
func (a *App) spoilers(ctx context.Context) bool {
	s, err := a.Settings(ctx)
	return err == nil && s.Spoilers
}
