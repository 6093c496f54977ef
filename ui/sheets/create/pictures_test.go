package create

import (
	"context"
	"testing"

	"needledrop/internal/playlist"
	"needledrop/ui/stage"
)

func TestPictures(t *testing.T) {
	stage.Pictures(t, parts(), pictures(), nil)
}

func TestEverythingIsReachedByTab(t *testing.T) { stage.ReachedByTab(t, parts(), pictures()) }

// pictures are what is drawn.
func pictures() []stage.Shot {
	return []stage.Shot{
		{Name: "make-sheet", Sizes: stage.Others(), Show: stage.InDemo(func(ctx context.Context, s *stage.Stage) error {
			return showMakeSheet(ctx, s, playlist.Recipe{Titles: []string{stage.ShownTitle}})
		})},
		{Name: "make-sheet-shuffled", Sizes: stage.Small(), Show: stage.InDemo(func(ctx context.Context, s *stage.Stage) error {
			return showMakeSheet(ctx, s, playlist.Recipe{Titles: []string{stage.UnsureTitle}, Order: playlist.Shuffled, Seed: 7, Both: true})
		})},
		{Name: "make-sheet-again", Sizes: stage.Small(), Show: stage.InDemo(func(ctx context.Context, s *stage.Stage) error {
			if err := stage.ShowResult(ctx, s); err != nil {
				return err
			}
			return showMakeSheet(ctx, s, playlist.Recipe{Titles: []string{stage.UnsureTitle}})
		})},
		{Name: "make-sheet-nothing", Show: stage.InDemo(func(ctx context.Context, s *stage.Stage) error {
			return showMakeSheet(ctx, s, playlist.Recipe{Titles: []string{stage.ShownTitle}, Seasons: []int{99}})
		})},
	}
}

func showMakeSheet(ctx context.Context, s *stage.Stage, r playlist.Recipe) error {
	if err := stage.ShowTitle(ctx, s, r.Titles[0]); err != nil {
		return err
	}
	s.OpenOptions(r)
	return s.Settle(ctx)
}
