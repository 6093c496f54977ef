package stage

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
	"needledrop/ui/jobview"
	"needledrop/ui/shell"
	"needledrop/ui/skin"
)

// The titles in the pictures: one with everything a page can show, and one of
// whose songs some are unsure in the demo account and some missing.
const (
	ShownTitle  = "stranger-things"
	UnsureTitle = "bridgerton"
)

// Visit opens a page that needs nothing but its name, and waits for it.
func Visit(ctx context.Context, s *Stage, p shell.PageName) error {
	s.Visit(shell.Route{Page: p})
	return s.Settle(ctx)
}

// InDemo shows something with the demo account, and leaves it again.
func InDemo(show func(context.Context, *Stage) error) func(context.Context, *Stage) error {
	return func(ctx context.Context, s *Stage) error {
		if err := s.Core.UseDemo(true); err != nil {
			return err
		}
		s.RefreshAccount()
		if err := s.Settle(ctx); err != nil {
			return err
		}
		return show(ctx, s)
	}
}

// SignedOut shows something without any account.
func SignedOut(show func(context.Context, *Stage) error) func(context.Context, *Stage) error {
	return func(ctx context.Context, s *Stage) error {
		if err := s.Core.UseDemo(false); err != nil {
			return err
		}
		s.RefreshAccount()
		if err := s.Settle(ctx); err != nil {
			return err
		}
		return show(ctx, s)
	}
}

// Large shows something with the largest text, and goes back to the usual one.
func Large(show func(context.Context, *Stage) error) func(context.Context, *Stage) error {
	return func(ctx context.Context, s *Stage) error {
		usual := s.App.Settings().Theme().(*skin.Theme)
		s.App.Settings().SetTheme(usual.Sized(skin.TextSizes()[len(skin.TextSizes())-1]))
		s.afterShot = func() { s.App.Settings().SetTheme(usual) }
		s.Reload()
		if err := s.Settle(ctx); err != nil {
			return err
		}
		return show(ctx, s)
	}
}

// Enlarge shows the window with its largest text, without remembering that.
func Enlarge(s *Stage) {
	s.Settings.TextSize = skin.TextSizes()[len(skin.TextSizes())-1]
	s.ApplyTheme()
	s.Top.Refresh()
}

// ForgetDecisions leaves no decision from the picture before.
func ForgetDecisions(ctx context.Context, s *Stage) error {
	rows, err := s.Core.Unsure(ctx)
	if err != nil {
		return err
	}
	for _, u := range rows {
		if u.Decided {
			if err := s.Core.Unchoose(ctx, u.Cue, app.Observer{}); err != nil {
				return err
			}
		}
	}
	s.RefreshUnsure()
	return s.Settle(ctx)
}

// forgetSongs leaves no favourite and no tick from the picture before.
func forgetSongs(ctx context.Context, s *Stage, title string) error {
	lib, err := s.Core.Catalog(ctx)
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
	return errors.Join(s.Core.StopWatching(ctx, title), s.Core.SetHeard(ctx, title, false, ids...), s.Core.SetFavourite(ctx, false, ids...))
}

// ShowResult shows the result of a save.
func ShowResult(ctx context.Context, s *Stage) error {
	if err := ForgetDecisions(ctx, s); err != nil {
		return err
	}
	s.Create("Bridgerton", playlist.Recipe{Titles: []string{UnsureTitle}})
	if err := s.Settle(ctx); err != nil || len(s.Results) == 0 {
		return err
	}
	for id, r := range s.Results {
		r.Playlist.URL = "https://open.spotify.com/playlist/37i9dQZF1DXcBWIGoYBM5M" // Spotify chooses another each time
		s.Results[id] = r
	}
	s.Reload()
	return s.Settle(ctx)
}

// ShowConnect opens the sheet where an account is chosen.
func ShowConnect(ctx context.Context, s *Stage) error {
	s.Visit(shell.Route{Page: shell.TitlePage, ID: ShownTitle})
	if err := s.Settle(ctx); err != nil {
		return err
	}
	s.CreateHere()
	return s.Settle(ctx)
}

// ShowCue shows a title at one of its songs.
func ShowCue(ctx context.Context, s *Stage) error {
	s.Visit(shell.Route{Page: shell.TitlePage, ID: ShownTitle, Cue: "stranger-things/s4e4/running-up-that-hill-a-deal-with-god-kate-bush"})
	return s.Settle(ctx)
}

// SomeDay is the time in all tests of the window.
func SomeDay() time.Time { return time.Date(2026, time.March, 5, 20, 15, 0, 0, time.Local) }

// ShownResult is a result with something of every outcome.
func ShownResult() playlist.Result {
	tracks := make([]playlist.Track, 30)
	for i := range tracks {
		tracks[i].Outcome = match.Auto
	}
	tracks[7].Outcome, tracks[12].Outcome = match.Review, match.Review
	return playlist.Result{Playlist: playlist.Outcome{Added: 28}, Tracks: tracks, Job: 1}
}

// ShownJob is a running job.
func ShownJob(now time.Time) jobview.View {
	return jobview.View{
		Name: "Stranger Things: Season 4", ID: 1, Phase: jobview.Running, Began: now.Add(-9 * time.Second), Found: 11, Songs: 30,
		Progress: playlist.Progress{Job: 1, Stage: playlist.StageMatching, Done: 12, Total: 30, Track: &playlist.Track{Title: "Running Up That Hill (A Deal with God)", Artist: "Kate Bush"}},
	}
}

// ShowRunning shows a job in the middle of its work.
func ShowRunning(ctx context.Context, s *Stage) error {
	if err := ShowTitle(ctx, s, ShownTitle); err != nil {
		return err
	}
	s.Create("Stranger Things", playlist.Recipe{Titles: []string{ShownTitle}})
	const some = 23
	if err := s.until(ctx, func() bool { return s.Job == nil || s.Job.View.Progress.Done >= some }); err != nil || s.Job == nil {
		return err
	}
	frozen := s.Job.View // how many songs came at once, and how fast, is chance
	frozen.Began, frozen.Progress.Done, frozen.Progress.Track = s.Time.Now, some, nil
	s.ShowJob(frozen)
	return nil
}

// TypeSearch types words into the search and waits for what is found.
func TypeSearch(ctx context.Context, s *Stage, words string) error {
	s.Box.Begin()
	for _, letter := range words {
		s.Box.Input().(Typed).TypedRune(letter)
	}
	return s.Settle(ctx)
}

// ShowTitle shows the songs of a title, none of them marked.
func ShowTitle(ctx context.Context, s *Stage, id string) error {
	if err := forgetSongs(ctx, s, id); err != nil {
		return err
	}
	s.Visit(shell.Route{Page: shell.TitlePage, ID: id})
	return s.Settle(ctx)
}

// ShownTest is what a test of the connection may find.
func ShownTest() []diagnose.Finding {
	return []diagnose.Finding{
		{ID: diagnose.SignedIn, Name: message.New("Account"), OK: true, Detail: message.New("Somebody is connected; the sign-in is kept in the system’s keyring.")},
		{ID: diagnose.AllowList, Name: message.New("Allowed users"), Detail: message.New("This Spotify account is not on the list of users of your Client ID."),
			Fix: message.New("Open your app in the Spotify developer dashboard, choose User Management and add the name and e-mail address of this account.")},
	}
}

// Typed is the entry of the search.
type Typed interface {
	fyne.Focusable
	SetText(string)
}

// InDemoAll are pictures with the demo account.
func InDemoAll(shots []Shot) []Shot {
	for i := range shots {
		shots[i].Show = InDemo(shots[i].Show)
	}
	return shots
}
