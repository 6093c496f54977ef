package ui

import (
	"context"
	"needledrop/internal/app"
	"slices"
	"testing"
)

func TestReviewPictures(t *testing.T) { Pictures(t, testParts(), picturesReview(), strangeReview()) }

func TestReviewIsReachedByTab(t *testing.T) { ReachedByTab(t, testParts(), picturesReview()) }

// picturesReview are what is drawn.
func picturesReview() []shot {
	return []shot{
		{"review", others(), inDemo(showReview)},
		{"review-search", others(), inDemo(showReviewSearch)},
		{"review-nothing-found", nil, inDemo(showReviewWithout)},
		{"review-decided", others(), inDemo(showReviewDecided)},
		{"review-end", others(), inDemo(showReviewEnd)},
	}
}

// strangeReview are what goes wrong, waits, or is out of measure.
func strangeReview() []shot {
	return []shot{{"state-large-review", nil, large(inDemo(showReview))}}
}

// showReview shows the review of a playlist, which is made where there is none yet.
func showReview(ctx context.Context, s *stage) error {
	made, err := s.core.Playlists(ctx)
	if err != nil {
		return err
	}
	if len(made) == 0 {
		if err := showResult(ctx, s); err != nil {
			return err
		}
	}
	if err := forgetDecisions(ctx, s); err != nil {
		return err
	}
	return visit(ctx, s, reviewPage)
}

func showReviewSearch(ctx context.Context, s *stage) error {
	if err := showReview(ctx, s); err != nil {
		return err
	}
	p := s.page.(*reviewView)
	p.search.entry.SetText("you belong with me")
	p.search.begin(p.search.entry.Text)
	return s.settle(ctx)
}

func showReviewWithout(ctx context.Context, s *stage) error {
	if err := showReview(ctx, s); err != nil {
		return err
	}
	p := s.page.(*reviewView)
	p.turnTo(slices.IndexFunc(p.review.rows, func(u app.Unsure) bool { return len(u.Offered) == 0 }))
	return s.settle(ctx)
}

func showReviewDecided(ctx context.Context, s *stage) error {
	if err := showReview(ctx, s); err != nil {
		return err
	}
	p := s.page.(*reviewView)
	p.choose(1)
	p.never()
	p.turnTo(0)
	return s.settle(ctx)
}

func showReviewEnd(ctx context.Context, s *stage) error {
	if err := showReview(ctx, s); err != nil {
		return err
	}
	p := s.page.(*reviewView)
	for range p.review.rows {
		p.never()
	}
	return s.settle(ctx)
}
