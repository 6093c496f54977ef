package ui

import (
	"context"
	"slices"

	"needledrop/internal/app"
)

// forgetDecisions leaves no decision from the picture before.
func forgetDecisions(ctx context.Context, s *stage) error {
	rows, err := s.core.Unsure(ctx)
	if err != nil {
		return err
	}
	for _, u := range rows {
		if u.Decided {
			if err := s.core.Unchoose(ctx, u.Cue, app.Observer{}); err != nil {
				return err
			}
		}
	}
	s.refreshUnsure()
	return s.settle(ctx)
}

// showReview shows the review of the playlist that showResult made.
func showReview(ctx context.Context, s *stage) error {
	if err := forgetDecisions(ctx, s); err != nil {
		return err
	}
	return s.visit(ctx, reviewPage)
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
