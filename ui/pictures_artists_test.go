package ui

import (
	"context"
	"testing"
)

func TestArtistsPictures(t *testing.T) { Pictures(t, testParts(), picturesArtists(), strangeArtists()) }

func TestArtistsIsReachedByTab(t *testing.T) { ReachedByTab(t, testParts(), picturesArtists()) }

// picturesArtists are what is drawn.
func picturesArtists() []shot {
	return inDemoAll(artistShots())
}

// strangeArtists are what goes wrong, waits, or is out of measure.
func strangeArtists() []shot {
	return nil
}

// artistShots are the pages of artists and people, and the search box as it
// leads to them.
func artistShots() []shot {
	at := func(page pageName, name string) func(context.Context, *stage) error {
		return func(ctx context.Context, s *stage) error {
			s.open(route{page: page, id: name})
			return s.settle(ctx)
		}
	}
	return []shot{
		{"artists", others(), at(artistsPage, "")},
		{"artists-letter", nil, showArtistLetter},
		{"artists-nothing", nil, func(ctx context.Context, s *stage) error { return filterArtists(ctx, s, "zzzqqq") }},
		{"artist", others(), at(artistPage, "Queen")},
		{"artist-covered", nil, at(artistPage, "Vitamin String Quartet")},
		{"artist-unknown", nil, at(artistPage, "Kate Bash")},
		{"person", others(), at(personPage, "Nora Felder")},
		{"person-composer", nil, at(personPage, "Kris Bowers")},
	}
}

func showArtistLetter(ctx context.Context, s *stage) error {
	if err := visit(ctx, s, artistsPage); err != nil {
		return err
	}
	p := s.page.(*artistsView)
	p.goToLetter("K")
	if err := s.settle(ctx); err != nil {
		return err
	}
	s.win.Canvas().Focus(p.bar)
	return nil
}

func filterArtists(ctx context.Context, s *stage, words string) error {
	if err := visit(ctx, s, artistsPage); err != nil {
		return err
	}
	p := s.page.(*artistsView)
	p.sortBy(artistSorts()[2].name)
	p.entry.SetText(words)
	return s.settle(ctx)
}
