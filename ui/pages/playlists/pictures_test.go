package playlists

import (
	"context"
	"testing"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/jobview"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
)

func TestPictures(t *testing.T) {
	stage.Pictures(t, parts(), pictures(), strange())
}

func TestEverythingIsReachedByTab(t *testing.T) {
	stage.ReachedByTab(t, parts(), pictures())
}

// pictures are what is drawn.
func pictures() []stage.Shot {
	return append([]stage.Shot{
		{Name: "playlists-signed-out", Show: func(ctx context.Context, s *stage.Stage) error { return stage.Visit(ctx, s, shell.PlaylistsPage) }},
		{Name: "playlists-empty", Show: stage.InDemo(showNoPlaylists)},
		{Name: "result", Sizes: stage.Others(), Show: stage.InDemo(stage.ShowResult)},
		{Name: "playlists", Sizes: stage.Small(), Show: stage.InDemo(showPlaylists)},
		{Name: "result-undo", Sizes: stage.Small(), Show: stage.InDemo(func(ctx context.Context, s *stage.Stage) error {
			if err := stage.ShowResult(ctx, s); err != nil {
				return err
			}
			p := s.Page.(*resultView)
			p.offerUndo(playlist.TakeBack{URIs: make([]string, 34)})
			p.pressedUndo()
			return nil
		})},
	}, syncShots()...)
}

// strange are what goes wrong, waits, or is out of measure.
func strange() []stage.Shot {
	return []stage.Shot{
		{Name: "state-large-result", Show: stage.Large(stage.InDemo(stage.ShowResult))},
		{Name: "state-large-playlists", Show: stage.Large(stage.InDemo(showPlaylists))},
	}
}

// syncShots show what follows a playlist after it was made.
func syncShots() []stage.Shot {
	return []stage.Shot{
		{Name: "playlists-unfinished", Sizes: stage.Small(), Show: stage.InDemo(showUnfinished)},
		{Name: "preview-looking", Show: stage.InDemo(func(ctx context.Context, s *stage.Stage) error { return showSheet(ctx, s, (*previewSheet).showLooking) })},
		{Name: "preview", Sizes: stage.Others(), Show: stage.InDemo(func(ctx context.Context, s *stage.Stage) error {
			return showSheet(ctx, s, func(p *previewSheet) {
				p.changes = shownChanges()
				p.showChanges()
			})
		})},
		{Name: "preview-up-to-date", Show: stage.InDemo(func(ctx context.Context, s *stage.Stage) error {
			return showSheet(ctx, s, func(p *previewSheet) {
				p.changes = playlist.Changes{Already: 28}
				p.showChanges()
			})
		})},
		{Name: "preview-trouble", Sizes: stage.Small(), Show: stage.InDemo(func(ctx context.Context, s *stage.Stage) error {
			return showSheet(ctx, s, func(p *previewSheet) { p.showTrouble(&playlist.PausedError{Until: s.Clock.Now().Add(time.Hour)}) })
		})},
		{Name: "gone", Sizes: stage.Small(), Show: stage.InDemo(func(ctx context.Context, s *stage.Stage) error {
			err := stage.Visit(ctx, s, shell.PlaylistsPage)
			s.AskDeleted(shell.Deleted{Saved: playlist.Saved{Name: "Bridgerton: all songs"}})
			return err
		})},
	}
}

// showNoPlaylists shows the page of somebody who made nothing yet.
func showNoPlaylists(ctx context.Context, s *stage.Stage) error {
	if err := stage.Visit(ctx, s, shell.PlaylistsPage); err != nil {
		return err
	}
	s.Page.(*view).loaded(savedLists{}, nil)
	return s.Settle(ctx)
}

// showPlaylists shows what was made as if it were made on one day.
func showPlaylists(ctx context.Context, s *stage.Stage) error {
	if err := stage.Visit(ctx, s, shell.PlaylistsPage); err != nil {
		return err
	}
	shelf, err := readSavedLists(ctx, s.Core)
	if err != nil {
		return err
	}
	for i := range shelf.made {
		shelf.made[i].Updated = stage.SomeDay()
	}
	for _, jobs := range [][]app.Job{shelf.unfinished, shelf.gone} {
		for i := range jobs {
			jobs[i].Updated = stage.SomeDay()
		}
	}
	s.Page.(*view).loaded(shelf, nil)
	return s.Settle(ctx)
}

// showUnfinished leaves a job before its end, and shows the page that lists it.
func showUnfinished(ctx context.Context, s *stage.Stage) error {
	if err := giveAllUp(ctx, s); err != nil {
		return err
	}
	if err := stage.ShowRunning(ctx, s); err != nil {
		return err
	}
	s.CancelJob()
	if err := s.Settle(ctx); err != nil {
		return err
	}
	s.ShowJob(jobview.View{})
	return stage.Visit(ctx, s, shell.PlaylistsPage)
}

// showSheet shows the sheet of an update.
func showSheet(ctx context.Context, s *stage.Stage, show func(*previewSheet)) error {
	if err := stage.Visit(ctx, s, shell.PlaylistsPage); err != nil {
		return err
	}
	made, err := s.Core.Playlists(ctx)
	if err != nil {
		return err
	}
	p := newPreview(s.Shell, made[0])
	p.view = stage.ShownJob(s.Clock.Now())
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
func giveAllUp(ctx context.Context, s *stage.Stage) error {
	jobs, err := s.Core.Jobs(ctx)
	if err != nil {
		return err
	}
	unfinished, _ := sortJobs(jobs)
	for _, j := range unfinished {
		if err := s.Core.CancelJob(ctx, j.ID); err != nil {
			return err
		}
	}
	return nil
}
