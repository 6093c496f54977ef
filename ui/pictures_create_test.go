package ui

import (
	"context"
	"needledrop/internal/playlist"
	"testing"
)

func TestCreatePictures(t *testing.T) { Pictures(t, testParts(), picturesCreate(), strangeCreate()) }

func TestCreateIsReachedByTab(t *testing.T) { ReachedByTab(t, testParts(), picturesCreate()) }

// picturesCreate are what is drawn.
func picturesCreate() []shot {
	return []shot{
		{"make-sheet", others(), inDemo(func(ctx context.Context, s *stage) error {
			return showMakeSheet(ctx, s, playlist.Recipe{Titles: []string{shownTitle}})
		})},
		{"make-sheet-shuffled", small(), inDemo(func(ctx context.Context, s *stage) error {
			return showMakeSheet(ctx, s, playlist.Recipe{Titles: []string{unsureTitle}, Order: playlist.Shuffled, Seed: 7, Both: true})
		})},
		{"make-sheet-again", small(), inDemo(func(ctx context.Context, s *stage) error {
			if err := showResult(ctx, s); err != nil {
				return err
			}
			return showMakeSheet(ctx, s, playlist.Recipe{Titles: []string{unsureTitle}})
		})},
		{"make-sheet-nothing", nil, inDemo(func(ctx context.Context, s *stage) error {
			return showMakeSheet(ctx, s, playlist.Recipe{Titles: []string{shownTitle}, Seasons: []int{99}})
		})},
	}
}

// strangeCreate are what goes wrong, waits, or is out of measure.
func strangeCreate() []shot {
	return nil
}

func showMakeSheet(ctx context.Context, s *stage, r playlist.Recipe) error {
	if err := showTitle(ctx, s, r.Titles[0]); err != nil {
		return err
	}
	s.openMakeSheet(r)
	return s.settle(ctx)
}
