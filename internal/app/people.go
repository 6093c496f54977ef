package app

import (
	"context"

	"needledrop/internal/library"
)

// Artist returns every placement of an artist, as performer, as original of a
// cover and as composer of score, with their albums. The name is in any
// spelling or a hit's ID; a *library.NoNameError tells who may have been meant.
func (a *App) Artist(ctx context.Context, name string) (library.ArtistPage, error) {
	lib, err := a.library(ctx)
	if err != nil {
		return library.ArtistPage{}, err
	}
	return lib.Artist(ctx, name)
}

// Artists lists the artists that a filter leaves; library.Letters makes the
// letter index of a list by name.
func (a *App) Artists(ctx context.Context, f library.ArtistFilter) ([]library.Artist, error) {
	lib, err := a.library(ctx)
	if err != nil {
		return nil, err
	}
	return lib.Artists(ctx, f)
}

// ArtistsOn returns the artists that a credit line such as "A feat. B" counts
// for, which are the pages that it leads to.
func (a *App) ArtistsOn(ctx context.Context, line string) ([]library.Artist, error) {
	lib, err := a.library(ctx)
	if err != nil {
		return nil, err
	}
	return lib.ArtistsOn(ctx, line)
}

// Person returns the titles whose music somebody worked on, with their roles
// and the music that is theirs. The name is in any spelling or a hit's ID; a
// *library.NoNameError tells who may have been meant.
func (a *App) Person(ctx context.Context, name string) (library.PersonPage, error) {
	lib, err := a.library(ctx)
	if err != nil {
		return library.PersonPage{}, err
	}
	return lib.Person(ctx, name)
}
