package ui

import (
	"context"
	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"testing"
	"time"
)

func TestPlaylistsPictures(t *testing.T) {
	Pictures(t, testParts(), picturesPlaylists(), strangePlaylists())
}

func TestPlaylistsIsReachedByTab(t *testing.T) { ReachedByTab(t, testParts(), picturesPlaylists()) }

// picturesPlaylists are what is drawn.
func picturesPlaylists() []shot {
	return append([]shot{
		{"playlists-signed-out", nil, func(ctx context.Context, s *stage) error { return visit(ctx, s, playlistsPage) }},
		{"playlists-empty", nil, inDemo(showNoPlaylists)},
		{"result", others(), inDemo(showResult)},
		{"playlists", small(), inDemo(showPlaylists)},
		{"result-undo", small(), inDemo(func(ctx context.Context, s *stage) error {
			if err := showResult(ctx, s); err != nil {
				return err
			}
			p := s.page.(*resultView)
			p.offerUndo(playlist.TakeBack{URIs: make([]string, 34)})
			p.pressedUndo()
			return nil
		})},
	}, syncShots()...)
}

// strangePlaylists are what goes wrong, waits, or is out of measure.
func strangePlaylists() []shot {
	return []shot{
		{"state-large-result", nil, large(inDemo(showResult))},
		{"state-large-playlists", nil, large(inDemo(showPlaylists))},
	}
}

// syncShots show what follows a playlist after it was made.
func syncShots() []shot {
	return []shot{
		{"playlists-unfinished", small(), inDemo(showUnfinished)},
		{"preview-looking", nil, inDemo(func(ctx context.Context, s *stage) error { return showSheet(ctx, s, (*previewSheet).showLooking) })},
		{"preview", others(), inDemo(func(ctx context.Context, s *stage) error {
			return showSheet(ctx, s, func(p *previewSheet) {
				p.changes = shownChanges()
				p.showChanges()
			})
		})},
		{"preview-up-to-date", nil, inDemo(func(ctx context.Context, s *stage) error {
			return showSheet(ctx, s, func(p *previewSheet) {
				p.changes = playlist.Changes{Already: 28}
				p.showChanges()
			})
		})},
		{"preview-trouble", small(), inDemo(func(ctx context.Context, s *stage) error {
			return showSheet(ctx, s, func(p *previewSheet) { p.showTrouble(&playlist.PausedError{Until: s.clock.Now().Add(time.Hour)}) })
		})},
		{"gone", small(), inDemo(func(ctx context.Context, s *stage) error {
			err := visit(ctx, s, playlistsPage)
			s.askGone(gone{Saved: playlist.Saved{Name: "Bridgerton: all songs"}})
			return err
		})},
	}
}

// showNoPlaylists shows the page of somebody who made nothing yet.
func showNoPlaylists(ctx context.Context, s *stage) error {
	if err := visit(ctx, s, playlistsPage); err != nil {
		return err
	}
	s.page.(*playlists).loaded(shelf{}, nil)
	return s.settle(ctx)
}

// showPlaylists shows what was made as if it were made on one day.
func showPlaylists(ctx context.Context, s *stage) error {
	if err := visit(ctx, s, playlistsPage); err != nil {
		return err
	}
	shelf, err := readShelf(ctx, s.core)
	if err != nil {
		return err
	}
	for i := range shelf.made {
		shelf.made[i].Updated = someDay()
	}
	for _, jobs := range [][]app.Job{shelf.unfinished, shelf.ended} {
		for i := range jobs {
			jobs[i].Updated = someDay()
		}
	}
	s.page.(*playlists).loaded(shelf, nil)
	return s.settle(ctx)
}

// showUnfinished leaves a job before its end, and shows the page that lists it.
func showUnfinished(ctx context.Context, s *stage) error {
	if err := giveAllUp(ctx, s); err != nil {
		return err
	}
	if err := showRunning(ctx, s); err != nil {
		return err
	}
	s.cancelJob()
	if err := s.settle(ctx); err != nil {
		return err
	}
	s.showJob(jobView{})
	return visit(ctx, s, playlistsPage)
}

// showSheet shows the sheet of an update.
func showSheet(ctx context.Context, s *stage, show func(*previewSheet)) error {
	if err := visit(ctx, s, playlistsPage); err != nil {
		return err
	}
	made, err := s.core.Playlists(ctx)
	if err != nil {
		return err
	}
	p := newPreview(s.Shell, made[0])
	p.view = shownJob(s.clock.Now())
	show(p)
	return nil
}

func shownChanges() playlist.Changes {
	song := func(title, artist string) playlist.Track { return playlist.Track{Title: title, Artist: artist} }
	return playlist.Changes{
		Add: []playlist.Addition{
			{Track: song("Diamonds", "Hannah V & Joe Rodwell"), At: 3, After: "Wrecking Ball"},
			{Track: song("Snow on the Beach", "Atwood Quartet"), At: 4, After: "Diamonds"},
			{Track: song("Lights", "Vitamin String Quartet"), At: 0},
		},
		Remove:   []playlist.Track{song("bad guy", "Vitamin String Quartet")},
		StayAway: []playlist.Track{song("In My Blood", "Vitamin String Quartet"), song("thank u, next", "Vitamin String Quartet")},
		Unsure:   []playlist.Track{song("Strange", "Kris Bowers")},
		Missing:  []playlist.Track{song("We Could Form an Attachment", "Kris Bowers")},
		Already:  26, Own: 3,
	}
}

// giveAllUp leaves no unfinished job from the pictures before.
func giveAllUp(ctx context.Context, s *stage) error {
	jobs, err := s.core.Jobs(ctx)
	if err != nil {
		return err
	}
	unfinished, _ := sortJobs(jobs)
	for _, j := range unfinished {
		if err := s.core.CancelJob(ctx, j.ID); err != nil {
			return err
		}
	}
	return nil
}
