package search

import (
	"context"
	"testing"

	"needledrop/ui/shell"
	"needledrop/ui/stage"
)

func TestPictures(t *testing.T) {
	stage.Pictures(t, parts(), pictures(), strange())
}

func TestEverythingIsReachedByTab(t *testing.T) { stage.ReachedByTab(t, parts(), pictures()) }

// pictures are what is drawn.
func pictures() []stage.Shot {
	return []stage.Shot{
		{Name: "search-results", Sizes: stage.Others(), Show: func(ctx context.Context, s *stage.Stage) error { return stage.TypeSearch(ctx, s, "queen") }},
		{Name: "search-nothing", Show: func(ctx context.Context, s *stage.Stage) error { return stage.TypeSearch(ctx, s, "zzzqqq") }},
		{Name: "search-answer", Sizes: stage.Small(), Show: func(ctx context.Context, s *stage.Stage) error {
			return stage.TypeSearch(ctx, s, "song when they dance at the snow ball stranger things")
		}},
		{Name: "search-partial", Show: func(ctx context.Context, s *stage.Stage) error {
			return stage.TypeSearch(ctx, s, "eddie guitar stranger things")
		}},
		{Name: "search-answer-ja", Language: "ja", Show: func(ctx context.Context, s *stage.Stage) error {
			return stage.TypeSearch(ctx, s, "ウェンズデー ダンス")
		}},
		{Name: "search-partial-ja", Language: "ja", Show: func(ctx context.Context, s *stage.Stage) error {
			return stage.TypeSearch(ctx, s, "eddie guitar stranger things")
		}},
		{Name: "search-nothing-ja", Language: "ja", Show: func(ctx context.Context, s *stage.Stage) error { return stage.TypeSearch(ctx, s, "zzzqqq") }},
		{Name: "search-answer-de", Language: "de", Show: func(ctx context.Context, s *stage.Stage) error {
			return stage.TypeSearch(ctx, s, "Wednesday Tanz Lied")
		}},
		{Name: "found-partial-de", Language: "de", Show: found("eddie guitar stranger things")},
		{Name: "search-nothing-de", Language: "de", Show: func(ctx context.Context, s *stage.Stage) error { return stage.TypeSearch(ctx, s, "zzzqqq") }},
		{Name: "found", Show: found("queen")},
		{Name: "found-answer", Show: found("eddie guitar stranger things")},
		{Name: "search-recent", Sizes: stage.Small(), Show: stage.InDemo(showRecent)},
		{Name: "search-marked", Show: stage.InDemo(func(ctx context.Context, s *stage.Stage) error { return stage.TypeSearch(ctx, s, "bush run") })},
	}
}

// strange are what goes wrong, waits, or is out of measure.
func strange() []stage.Shot {
	return []stage.Shot{
		{Name: "state-long-names-search", Show: stage.InDemo(func(ctx context.Context, s *stage.Stage) error { return stage.TypeSearch(ctx, s, "unconditionally") })},
		{Name: "state-right-to-left-search", Show: stage.InDemo(func(ctx context.Context, s *stage.Stage) error { return stage.TypeSearch(ctx, s, "فيروز") })},
		{Name: "state-large-search", Show: stage.Large(stage.InDemo(func(ctx context.Context, s *stage.Stage) error { return stage.TypeSearch(ctx, s, "queen") }))},
	}
}

func showRecent(ctx context.Context, s *stage.Stage) error {
	for _, words := range []string{"kate bush", "stranger things", "queen", "nora felder"} {
		if err := s.Core.KeepSearch(ctx, words); err != nil {
			return err
		}
	}
	boxOf(s).Begin()
	if err := s.Settle(ctx); err != nil {
		return err
	}
	boxOf(s).step(1)
	return nil
}

func found(words string) func(context.Context, *stage.Stage) error {
	return func(ctx context.Context, s *stage.Stage) error {
		s.Visit(shell.Route{Page: shell.FoundPage, ID: words})
		return s.Settle(ctx)
	}
}
