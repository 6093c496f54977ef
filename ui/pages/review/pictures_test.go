package review

import (
	"context"
	"slices"
	"testing"

	"needledrop/internal/app"
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
		{Name: "review", Sizes: stage.Others(), Show: stage.InDemo(showReview)},
		{Name: "review-search", Sizes: stage.Others(), Show: stage.InDemo(showReviewSearch)},
		{Name: "review-nothing-found", Show: stage.InDemo(showReviewWithout)},
		{Name: "review-decided", Sizes: stage.Others(), Show: stage.InDemo(showReviewDecided)},
		{Name: "review-end", Sizes: stage.Others(), Show: stage.InDemo(showReviewEnd)},
	}
}

// strange are what goes wrong, waits, or is out of measure.
func strange() []stage.Shot {
	return []stage.Shot{{Name: "state-large-review", Show: stage.Large(stage.InDemo(showReview))}}
}

// showReview shows the review of a playlist, which is made where there is none yet.
func showReview(ctx context.Context, s *stage.Stage) error {
	made, err := s.Core.Playlists(ctx)
	if err != nil {
		return err
	}
	if len(made) == 0 {
		if err := stage.ShowResult(ctx, s); err != nil {
			return err
		}
	}
	if err := stage.ForgetDecisions(ctx, s); err != nil {
		return err
	}
	return stage.Visit(ctx, s, shell.ReviewPage)
}

func showReviewSearch(ctx context.Context, s *stage.Stage) error {
	if err := showReview(ctx, s); err != nil {
		return err
	}
	p := s.Page.(*view)
	p.search.entry.SetText("you belong with me")
	p.search.begin(p.search.entry.Text)
	return s.Settle(ctx)
}

func showReviewWithout(ctx context.Context, s *stage.Stage) error {
	if err := showReview(ctx, s); err != nil {
		return err
	}
	p := s.Page.(*view)
	p.turnTo(slices.IndexFunc(p.review.rows, func(u app.Unsure) bool { return len(u.Offered) == 0 }))
	return s.Settle(ctx)
}

func showReviewDecided(ctx context.Context, s *stage.Stage) error {
	if err := showReview(ctx, s); err != nil {
		return err
	}
	p := s.Page.(*view)
	p.choose(1)
	p.never()
	p.turnTo(0)
	return s.Settle(ctx)
}

func showReviewEnd(ctx context.Context, s *stage.Stage) error {
	if err := showReview(ctx, s); err != nil {
		return err
	}
	p := s.Page.(*view)
	for range p.review.rows {
		p.never()
	}
	return s.Settle(ctx)
}
