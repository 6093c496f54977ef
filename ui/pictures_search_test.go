package ui

import (
	"context"
	"testing"
)

func TestSearchPictures(t *testing.T) { Pictures(t, testParts(), picturesSearch(), strangeSearch()) }

func TestSearchIsReachedByTab(t *testing.T) { ReachedByTab(t, testParts(), picturesSearch()) }

// picturesSearch are what is drawn.
func picturesSearch() []shot {
	return []shot{
		{"search-results", others(), func(ctx context.Context, s *stage) error { return typeSearch(ctx, s, "queen") }},
		{"search-nothing", nil, func(ctx context.Context, s *stage) error { return typeSearch(ctx, s, "zzzqqq") }},
		{"found", nil, func(ctx context.Context, s *stage) error {
			s.open(route{page: foundPage, id: "queen"})
			return s.settle(ctx)
		}},
		{"search-recent", small(), showRecent},
		{"search-marked", nil, func(ctx context.Context, s *stage) error { return typeSearch(ctx, s, "bush run") }},
	}
}

// strangeSearch are what goes wrong, waits, or is out of measure.
func strangeSearch() []shot {
	return []shot{
		{"state-long-names-search", nil, func(ctx context.Context, s *stage) error { return typeSearch(ctx, s, "unconditionally") }},
		{"state-right-to-left-search", nil, func(ctx context.Context, s *stage) error { return typeSearch(ctx, s, "فيروز") }},
		{"state-large-search", nil, large(func(ctx context.Context, s *stage) error { return typeSearch(ctx, s, "queen") })},
	}
}

func showRecent(ctx context.Context, s *stage) error {
	for _, words := range []string{"kate bush", "stranger things", "queen", "nora felder"} {
		if err := s.core.KeepSearch(ctx, words); err != nil {
			return err
		}
	}
	boxOf(s).begin()
	if err := s.settle(ctx); err != nil {
		return err
	}
	boxOf(s).step(1)
	return nil
}
