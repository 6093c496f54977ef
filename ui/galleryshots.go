package ui

import (
	"context"
	"slices"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
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
		{"discover-filtered", nil, showFiltered},
		{"discover-nothing", nil, showNothing},
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
		{"playlists-empty", nil, inDemo(func(ctx context.Context, s *stage) error { return s.visit(ctx, playlistsPage) })},
		{"job-running", small(), inDemo(showRunning)},
		{"result", others(), inDemo(showResult)},
		{"playlists", small(), inDemo(func(ctx context.Context, s *stage) error { return s.visit(ctx, playlistsPage) })},
		{"review", others(), inDemo(showReview)},
		{"review-search", others(), inDemo(showReviewSearch)},
		{"review-nothing-found", nil, inDemo(showReviewWithout)},
		{"review-decided", others(), inDemo(showReviewDecided)},
		{"review-end", others(), inDemo(showReviewEnd)},
		{"settings", small(), inDemo(showSettings)},
		{"notice", nil, showNotice},
	}, syncShots(), jobShots(), sheetShots())
}

func (s *stage) visit(ctx context.Context, p pageName) error {
	s.open(route{page: p})
	return s.settle(ctx)
}

func (s *stage) showTitle(ctx context.Context, id string, tab int) error {
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
	s.search.entry.SetText(words)
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

func showFiltered(ctx context.Context, s *stage) error {
	p := s.page.(*discover)
	p.showMore()
	p.toggle(byMood, "nostalgic")
	p.toggle(byDecade, "1980s")
	return s.settle(ctx)
}

func showNothing(ctx context.Context, s *stage) error {
	p := s.page.(*discover)
	p.toggle(byKind, "competition")
	p.toggle(byMood, "eerie")
	return s.settle(ctx)
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
	return s.until(ctx, func() bool { return s.job == nil || s.job.view.progress.Done >= some })
}

func showResult(ctx context.Context, s *stage) error {
	if err := forgetDecisions(ctx, s); err != nil {
		return err
	}
	s.create("Bridgerton", playlist.Recipe{Titles: []string{unsureTitle}})
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
	s.tell(Warning, "Your data was damaged and its last copy took its place; the damaged file lies beside it.", "", nil)
	return nil
}
