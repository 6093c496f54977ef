package artists

import (
	"context"
	"testing"

	"needledrop/ui/shell"
	"needledrop/ui/stage"
)

func TestPictures(t *testing.T) {
	stage.Pictures(t, parts(), pictures(), nil)
}

func TestEverythingIsReachedByTab(t *testing.T) {
	stage.ReachedByTab(t, parts(), pictures())
}

// pictures are what is drawn.
func pictures() []stage.Shot {
	return stage.InDemoAll(artistShots())
}

// artistShots are the pages of artists and people, and the search box as it
// leads to them.
func artistShots() []stage.Shot {
	at := func(page shell.PageName, name string) func(context.Context, *stage.Stage) error {
		return func(ctx context.Context, s *stage.Stage) error {
			s.Visit(shell.Route{Page: page, ID: name})
			return s.Settle(ctx)
		}
	}
	return []stage.Shot{
		{Name: "artists", Sizes: stage.Others(), Show: at(shell.ArtistsPage, "")},
		{Name: "artists-letter", Show: showArtistLetter},
		{Name: "artists-nothing", Show: func(ctx context.Context, s *stage.Stage) error { return filterArtists(ctx, s, "zzzqqq") }},
		{Name: "artist", Sizes: stage.Others(), Show: at(shell.ArtistPage, "Queen")},
		{Name: "artist-covered", Show: at(shell.ArtistPage, "Vitamin String Quartet")},
		{Name: "artist-unknown", Show: at(shell.ArtistPage, "Kate Bash")},
		{Name: "person", Sizes: stage.Others(), Show: at(shell.PersonPage, "Nora Felder")},
		{Name: "person-composer", Show: at(shell.PersonPage, "Kris Bowers")},
	}
}

func showArtistLetter(ctx context.Context, s *stage.Stage) error {
	if err := stage.Visit(ctx, s, shell.ArtistsPage); err != nil {
		return err
	}
	p := s.Page.(*artistsView)
	p.goToLetter("K")
	if err := s.Settle(ctx); err != nil {
		return err
	}
	s.Win.Canvas().Focus(p.bar)
	return nil
}

func filterArtists(ctx context.Context, s *stage.Stage, words string) error {
	if err := stage.Visit(ctx, s, shell.ArtistsPage); err != nil {
		return err
	}
	p := s.Page.(*artistsView)
	p.sortBy(artistSorts()[2].name)
	p.entry.SetText(words)
	return s.Settle(ctx)
}
