package ui

import "context"

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
		{"search-recent", small(), showRecent},
		{"search-marked", nil, func(ctx context.Context, s *stage) error { return s.typeSearch(ctx, "bush run") }},
	}
}

func showArtistLetter(ctx context.Context, s *stage) error {
	if err := s.visit(ctx, artistsPage); err != nil {
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
	if err := s.visit(ctx, artistsPage); err != nil {
		return err
	}
	p := s.page.(*artistsView)
	p.sortBy(artistSorts()[2].name)
	p.entry.SetText(words)
	return s.settle(ctx)
}

func showRecent(ctx context.Context, s *stage) error {
	for _, words := range []string{"kate bush", "stranger things", "queen", "nora felder"} {
		if err := s.core.KeepSearch(ctx, words); err != nil {
			return err
		}
	}
	s.search.begin()
	if err := s.settle(ctx); err != nil {
		return err
	}
	s.search.step(1)
	return nil
}
