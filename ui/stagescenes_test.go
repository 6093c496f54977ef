package ui

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/internal/diagnose"
	"needledrop/internal/match"
	"needledrop/internal/message"
	"needledrop/internal/playlist"
	"needledrop/ui/skin"
)

// The titles in the pictures: one with everything a page can show, and one of
// whose songs some are unsure in the demo account and some missing.
const (
	shownTitle  = "stranger-things"
	unsureTitle = "bridgerton"
)

func visit(ctx context.Context, s *stage, p pageName) error {
	s.open(route{page: p})
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

// signedOut shows something without any account.
func signedOut(show func(context.Context, *stage) error) func(context.Context, *stage) error {
	return func(ctx context.Context, s *stage) error {
		if err := s.core.UseDemo(false); err != nil {
			return err
		}
		s.refreshAccount()
		if err := s.settle(ctx); err != nil {
			return err
		}
		return show(ctx, s)
	}
}

// large shows something with the largest text, and goes back to the usual one.
func large(show func(context.Context, *stage) error) func(context.Context, *stage) error {
	return func(ctx context.Context, s *stage) error {
		usual := s.fyne.Settings().Theme().(*skin.Theme)
		s.fyne.Settings().SetTheme(usual.Sized(skin.TextSizes()[len(skin.TextSizes())-1]))
		s.afterShot = func() { s.fyne.Settings().SetTheme(usual) }
		s.reopen()
		if err := s.settle(ctx); err != nil {
			return err
		}
		return show(ctx, s)
	}
}

// enlarge shows the window with its largest text, without remembering that.
func enlarge(s *stage) {
	s.settings.TextSize = skin.TextSizes()[len(skin.TextSizes())-1]
	s.dress()
	s.top.Refresh()
}

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

// forgetSongs leaves no favourite and no tick from the picture before.
func forgetSongs(ctx context.Context, s *stage, title string) error {
	lib, err := s.core.Catalog(ctx)
	if err != nil {
		return err
	}
	t, err := lib.Title(ctx, title)
	if err != nil {
		return err
	}
	ids := make([]string, len(t.Cues))
	for i, c := range t.Cues {
		ids[i] = c.ID
	}
	return errors.Join(s.core.StopWatching(ctx, title), s.core.SetHeard(ctx, title, false, ids...), s.core.SetFavourite(ctx, false, ids...))
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
		r.Playlist.URL = "https://open.spotify.com/playlist/37i9dQZF1DXcBWIGoYBM5M" // Spotify chooses another each time
		s.results[id] = r
	}
	s.reopen()
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

func showCue(ctx context.Context, s *stage) error {
	s.open(route{page: titlePage, id: shownTitle, cue: "stranger-things/s4e4/running-up-that-hill-a-deal-with-god-kate-bush"})
	return s.settle(ctx)
}

func someDay() time.Time { return time.Date(2026, time.March, 5, 20, 15, 0, 0, time.Local) }

func shownResult() playlist.Result {
	tracks := make([]playlist.Track, 30)
	for i := range tracks {
		tracks[i].Outcome = match.Auto
	}
	tracks[7].Outcome, tracks[12].Outcome = match.Review, match.Review
	return playlist.Result{Playlist: playlist.Outcome{Added: 28}, Tracks: tracks, Job: 1}
}

// shownJob is a running job.
func shownJob(now time.Time) jobView {
	return jobView{
		name: "Stranger Things: Season 4", id: 1, phase: jobRuns, began: now.Add(-9 * time.Second), found: 11, songs: 30,
		progress: playlist.Progress{Job: 1, Stage: playlist.Matching, Done: 12, Total: 30, Track: &playlist.Track{Title: "Running Up That Hill (A Deal with God)", Artist: "Kate Bush"}},
	}
}

func showRunning(ctx context.Context, s *stage) error {
	if err := showTitle(ctx, s, shownTitle); err != nil {
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

func typeSearch(ctx context.Context, s *stage, words string) error {
	s.box.begin()
	for _, letter := range words {
		s.box.input().(typed).TypedRune(letter)
	}
	return s.settle(ctx)
}

// showTitle shows the songs of a title, none of them marked.
func showTitle(ctx context.Context, s *stage, id string) error {
	if err := forgetSongs(ctx, s, id); err != nil {
		return err
	}
	s.open(route{page: titlePage, id: id})
	return s.settle(ctx)
}

func shownTest() []diagnose.Finding {
	return []diagnose.Finding{
		{ID: diagnose.SignedIn, Name: message.New("Account"), OK: true, Detail: message.New("Somebody is connected; the sign-in is kept in the system’s keyring.")},
		{ID: diagnose.AllowList, Name: message.New("Allowed users"), Detail: message.New("This Spotify account is not on the list of users of your Client ID."),
			Fix: message.New("Open your app in the Spotify developer dashboard, choose User Management and add the name and e-mail address of this account.")},
	}
}

// typed is the entry of the search.
type typed interface {
	fyne.Focusable
	SetText(string)
}

// inDemoAll are pictures with the demo account.
func inDemoAll(shots []shot) []shot {
	for i := range shots {
		shots[i].show = inDemo(shots[i].show)
	}
	return shots
}
