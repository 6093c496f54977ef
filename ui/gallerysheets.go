package ui

import (
	"context"

	"needledrop/internal/playlist"
)

// sheetShots show what is asked before a playlist is made, and what is told of
// the program.
func sheetShots() []shot {
	var out []shot
	for at, name := range []string{"guide-dashboard", "guide-redirect", "guide-users", "guide-client-id"} {
		out = append(out, shot{name, others(), signedOut(func(ctx context.Context, s *stage) error {
			err := showConnect(ctx, s)
			s.sheet.guide.turn(at)
			return err
		})})
	}
	return append(out,
		shot{"make-sheet", others(), inDemo(func(ctx context.Context, s *stage) error {
			return s.showMakeSheet(ctx, playlist.Recipe{Titles: []string{shownTitle}})
		})},
		shot{"make-sheet-shuffled", small(), inDemo(func(ctx context.Context, s *stage) error {
			return s.showMakeSheet(ctx, playlist.Recipe{Titles: []string{unsureTitle}, Order: playlist.Shuffled, Seed: 7, Both: true})
		})},
		shot{"make-sheet-again", small(), inDemo(func(ctx context.Context, s *stage) error {
			if err := showResult(ctx, s); err != nil {
				return err
			}
			return s.showMakeSheet(ctx, playlist.Recipe{Titles: []string{unsureTitle}})
		})},
		shot{"make-sheet-nothing", nil, inDemo(func(ctx context.Context, s *stage) error {
			return s.showMakeSheet(ctx, playlist.Recipe{Titles: []string{shownTitle}, Seasons: []int{99}})
		})},
		shot{"result-undo", small(), inDemo(func(ctx context.Context, s *stage) error {
			if err := showResult(ctx, s); err != nil {
				return err
			}
			p := s.page.(*resultView)
			p.offerUndo(playlist.TakeBack{URIs: make([]string, 34)})
			p.pressedUndo()
			return nil
		})},
		shot{"about", small(), func(_ context.Context, s *stage) error { s.showAbout(); return nil }},
	)
}

func (s *stage) showMakeSheet(ctx context.Context, r playlist.Recipe) error {
	if err := s.showTitle(ctx, r.Titles[0], songsTab); err != nil {
		return err
	}
	s.openMakeSheet(r)
	return s.settle(ctx)
}
