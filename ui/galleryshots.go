package ui

import (
	"context"
	"slices"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/widgets"
)

// The titles in the pictures: one with everything a page can show, and one of
// whose songs some are unsure in the demo account and some missing.
const (
	shownTitle  = "stranger-things"
	unsureTitle = "bridgerton"
)

// shots lists the gallery in an order in which each can rely on those before:
// the first playlist is made after the empty page was shown.
func shots() []shot {
	title := func(tab int) func(context.Context, *stage) error {
		return func(ctx context.Context, s *stage) error { return s.showTitle(ctx, shownTitle, tab) }
	}
	return slices.Concat([]shot{
		{"discover", others(), func(context.Context, *stage) error { return nil }},
		{"search-results", others(), func(ctx context.Context, s *stage) error { return s.typeSearch(ctx, "queen") }},
		{"search-nothing", nil, func(ctx context.Context, s *stage) error { return s.typeSearch(ctx, "zzzqqq") }},
		{"found", nil, func(ctx context.Context, s *stage) error {
			s.open(route{page: foundPage, id: "queen"})
			return s.settle(ctx)
		}},
		{"title-songs", others(), title(songsTab)},
		{"title-scenes", nil, showScenes},
		{"title-albums", nil, title(albumsTab)},
		{"title-reactions", nil, title(reactionsTab)},
		{"title-about", nil, title(aboutTab)},
		{"title-cue", nil, showCue},
		{"title-korean", nil, func(ctx context.Context, s *stage) error { return s.showTitle(ctx, "start-up", songsTab) }},
		{"connect-sheet", others(), showConnect},
		{"connect-test", small(), showConnectTest},
		{"playlists-signed-out", nil, func(ctx context.Context, s *stage) error { return s.visit(ctx, playlistsPage) }},
		{"settings-signed-out", nil, func(ctx context.Context, s *stage) error { return s.visit(ctx, settingsPage) }},
		{"shortcuts", nil, func(_ context.Context, s *stage) error { s.showShortcuts(); return nil }},
		{"playlists-empty", nil, inDemo(showNoPlaylists)},
		{"job-running", small(), inDemo(showRunning)},
		{"result", others(), inDemo(showResult)},
		{"playlists", small(), inDemo(showPlaylists)},
		{"review", others(), inDemo(showReview)},
		{"review-search", others(), inDemo(showReviewSearch)},
		{"review-nothing-found", nil, inDemo(showReviewWithout)},
		{"review-decided", others(), inDemo(showReviewDecided)},
		{"review-end", others(), inDemo(showReviewEnd)},
		{"settings", small(), inDemo(showSettings)},
		{"notice", nil, showNotice},
		{"names", nil, showNames},
		{"large-text", others(), inDemo(showLargeText)},
		{"large-text-settings", others(), showLargeSettings},
	}, discoverShots(), titleShots(), artistShots(), syncShots(), jobShots(), sheetShots())
}

func (s *stage) visit(ctx context.Context, p pageName) error {
	s.open(route{page: p})
	return s.settle(ctx)
}

func (s *stage) showTitle(ctx context.Context, id string, tab int) error {
	if err := forgetSongs(ctx, s, id); err != nil {
		return err
	}
	s.open(route{page: titlePage, id: id})
	if err := s.settle(ctx); err != nil {
		return err
	}
	p := s.page.(*titleView)
	p.chooseTab(tab)
	p.pickTab(tab)
	return s.settle(ctx)
}

func (s *stage) typeSearch(ctx context.Context, words string) error {
	s.search.begin()
	for _, letter := range words {
		s.search.entry.TypedRune(letter)
	}
	return s.settle(ctx)
}

// inDemo shows something with the demo account, and leaves it again.
func inDemo(show func(context.Context, *stage) error) func(context.Context, *stage) error {
	return func(ctx context.Context, s *stage) error {
		if err := s.core.UseDemo(true); err != nil {
			return err
		}
		s.refreshAccount()
		if err := s.settle(ctx); err != nil {
			return err
		}
		return show(ctx, s)
	}
}

func showScenes(ctx context.Context, s *stage) error {
	s.settings.Spoilers = true
	return s.showTitle(ctx, shownTitle, songsTab)
}

func showCue(ctx context.Context, s *stage) error {
	s.open(route{page: titlePage, id: shownTitle, cue: "stranger-things/s4e4/running-up-that-hill-a-deal-with-god-kate-bush"})
	return s.settle(ctx)
}

func showConnect(ctx context.Context, s *stage) error {
	s.open(route{page: titlePage, id: shownTitle})
	if err := s.settle(ctx); err != nil {
		return err
	}
	s.createHere()
	return s.settle(ctx)
}

func showRunning(ctx context.Context, s *stage) error {
	if err := s.showTitle(ctx, shownTitle, songsTab); err != nil {
		return err
	}
	s.create("Stranger Things", playlist.Recipe{Titles: []string{shownTitle}})
	const some = 23
	if err := s.until(ctx, func() bool { return s.job == nil || s.job.view.progress.Done >= some }); err != nil || s.job == nil {
		return err
	}
	frozen := s.job.view // how many songs came at once, and how fast, is chance
	frozen.began, frozen.progress.Done, frozen.progress.Track = s.time.now, some, nil
	s.showJob(frozen)
	return nil
}

func showResult(ctx context.Context, s *stage) error {
	if err := forgetDecisions(ctx, s); err != nil {
		return err
	}
	s.create("Bridgerton", playlist.Recipe{Titles: []string{unsureTitle}})
	if err := s.settle(ctx); err != nil || len(s.results) == 0 {
		return err
	}
	for id, r := range s.results {
		r.saved.URL = "https://open.spotify.com/playlist/37i9dQZF1DXcBWIGoYBM5M" // Spotify chooses another each time
		s.results[id] = r
	}
	s.reopen()
	return s.settle(ctx)
}

func showSettings(ctx context.Context, s *stage) error {
	if err := s.visit(ctx, settingsPage); err != nil {
		return err
	}
	s.page.(*settingsView).show([]app.Finding{{Name: "catalog", OK: true, Detail: "whole"}, {Name: "network", Detail: "api.spotify.com cannot be reached", Fix: "browsing works offline; check the connection"}})
	return s.settle(ctx)
}

func showNotice(_ context.Context, s *stage) error {
	s.tell(widgets.Warning, "Your data was damaged and its last copy took its place; the damaged file lies beside it.", "", nil)
	return nil
}

// showNoPlaylists shows the page of somebody who made nothing yet.
func showNoPlaylists(ctx context.Context, s *stage) error {
	if err := s.visit(ctx, playlistsPage); err != nil {
		return err
	}
	s.page.(*playlists).loaded(shelf{}, nil)
	return s.settle(ctx)
}

// showPlaylists shows what was made as if it were made on one day.
func showPlaylists(ctx context.Context, s *stage) error {
	if err := s.visit(ctx, playlistsPage); err != nil {
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

func someDay() time.Time { return time.Date(2026, time.March, 5, 20, 15, 0, 0, time.Local) }
