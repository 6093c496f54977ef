package ui

import (
	"context"
	"strings"
	"testing"

	"needledrop/internal/app"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestCreateWithNobodySignedInAsksWhereToSave(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: "russian-doll"})
	stage.MenuItem(t, s, "Create playlist")()
	stage.Settle(t, s)
	overlay := s.Win.Canvas().Overlays().Top()
	if overlay == nil {
		t.Fatal("no sheet")
	}
	stage.TapButton(t, overlay, "Next")
	text := uitest.TextOf(overlay)
	for _, want := range []string{"http://127.0.0.1/callback", "demo account", "Take the list elsewhere"} {
		if !strings.Contains(text, want) {
			t.Errorf("the sheet does not say %q", want)
		}
	}
}

func TestDemoAccountFromTheSheetGoesOnWithThePlaylist(t *testing.T) {
	s := stage.Start(t, parts(), false)
	done := false
	s.Connect(&shell.Order{Name: "A list", Work: func(context.Context, app.Observer) (playlist.Result, error) {
		done = true
		return playlist.Result{}, nil
	}})
	stage.TapButton(t, s.Win.Canvas().Overlays().Top(), "Use the demo account")
	stage.Settle(t, s)
	if !done || !s.Account.Demo || s.Person.Text != "Demo account" || s.History.Now().Page != shell.ResultPage {
		t.Errorf("done %v, account %+v, shows %v", done, s.Account, s.History.Now())
	}
}

func TestCancelledJobIsKeptAndCanBeResumed(t *testing.T) {
	s := stage.Start(t, parts(), true)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: "stranger-things"})
	s.CreateHere()
	stage.Until(t, s, func() bool { return s.Job == nil || s.Job.View.Progress.Done > 2 })
	s.CancelJob()
	stage.Settle(t, s)
	if s.History.Now().Page == shell.ResultPage || s.Job != nil {
		t.Fatalf("the job went on: shows %v", s.History.Now())
	}
	if text := uitest.TextOf(s.Bar.Box); !strings.Contains(text, "was stopped") || stage.FindButton(s.Bar.Box, "Go on") == nil {
		t.Errorf("the bar says %q", text)
	}
	stage.GoTo(t, s, shell.Route{Page: shell.PlaylistsPage})
	stage.TapButton(t, s.Page.Object(), "Resume")
	stage.Settle(t, s)
	if s.History.Now().Page != shell.ResultPage {
		t.Errorf("shows %v after Resume, notes %q", s.History.Now(), uitest.TextOf(s.Notes))
	}
}

func TestSecondJobWaitsForTheFirst(t *testing.T) {
	s := stage.Start(t, parts(), true)
	release := make(chan struct{})
	s.Run("First", func(context.Context, app.Observer) (playlist.Result, error) { <-release; return playlist.Result{}, nil })
	s.Run("Second", func(context.Context, app.Observer) (playlist.Result, error) {
		t.Error("the second job ran")
		return playlist.Result{}, nil
	})
	close(release)
	stage.Settle(t, s)
}

func TestTitleThatIsNotThereSaysSo(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: "no-such-title"})
	s.CreateHere()
	if text := uitest.TextOf(s.Page.Object()); !strings.Contains(text, "cannot be shown") {
		t.Errorf("shows %q", text)
	}
}

func TestPagesHelpWhereThereIsNothing(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.PlaylistsPage})
	if text := uitest.TextOf(s.Page.Object()); !strings.Contains(text, "No account is connected") {
		t.Errorf("shows %q", text)
	}
	stage.GoTo(t, s, shell.Route{Page: shell.FoundPage, ID: "zzzqqq"})
	if text := uitest.TextOf(s.Page.Object()); !strings.Contains(text, "Nothing found") {
		t.Errorf("shows %q", text)
	}
}

func TestLeavingTheDemoAccountSignsOut(t *testing.T) {
	s := stage.Start(t, parts(), true)
	stage.GoTo(t, s, shell.Route{Page: shell.SettingsPage})
	stage.TapButton(t, s.Page.Object(), "Leave the demo account")
	stage.Settle(t, s)
	if s.Account != nil || s.Person.Text != "Connect" {
		t.Errorf("account %+v, button %q", s.Account, s.Person.Text)
	}
}

func TestEveryShortcutIsListed(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.MenuItem(t, s, "Keyboard shortcuts")()
	text := uitest.TextOf(s.Win.Canvas().Overlays().Top())
	for _, m := range s.Win.MainMenu().Items {
		for _, item := range m.Items {
			if item.Shortcut != nil && !strings.Contains(text, item.Label) {
				t.Errorf("%q is not listed", item.Label)
			}
		}
	}
}

func TestGoingElsewhereClosesTheSheet(t *testing.T) {
	s := stage.Start(t, parts(), false)
	s.Connect(nil)
	s.Connect(nil)
	if n := len(s.Win.Canvas().Overlays().List()); n != 1 {
		t.Errorf("%d sheets, want 1", n)
	}
	stage.GoTo(t, s, shell.Route{Page: shell.SettingsPage})
	if s.Win.Canvas().Overlays().Top() != nil || s.Sheet != nil {
		t.Error("the sheet is still shown")
	}
}

func TestBannersStandOnceAndGiveWay(t *testing.T) {
	s := stage.Start(t, parts(), false)
	pressed := false
	s.Notify(widgets.Notice, "First.", "", nil)
	for _, sentence := range []string{"Second.", "Third.", "Third."} {
		s.Notify(widgets.Warning, sentence, "Do it", func() { pressed = true })
	}
	if n := len(s.Notes.Objects); n != 3 {
		t.Fatalf("%d banners, want 3", n)
	}
	s.Notify(widgets.Notice, "Fourth.", "", nil)
	if text := uitest.TextOf(s.Notes); strings.Contains(text, "First.") || !strings.Contains(text, "Fourth.") {
		t.Errorf("shows %q", text)
	}
	stage.TapButton(t, s.Notes, "Do it")
	if text := uitest.TextOf(s.Notes); !pressed || strings.Contains(text, "Second.") {
		t.Errorf("pressed %v, shows %q", pressed, text)
	}
}

func TestClosingWaitsForTheJobsJournal(t *testing.T) {
	home := stage.NewHome(t)
	uitest.NewApp(t)
	s := stage.StartAt(t, parts(), home, true)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: "stranger-things"})
	s.CreateHere()
	stage.Until(t, s, func() bool { return s.Job.View.Progress.Done > 2 })
	s.Close()
	jobs, err := s.Core.Jobs(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(jobs) != 1 || playlist.State(jobs[0].State) != playlist.Cancelled {
		t.Errorf("jobs %+v, want one that was cancelled", jobs)
	}
}

func TestEditionAndCleanAreRemembered(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.SettingsPage})
	text := uitest.TextOf(s.Page.Object())
	if !strings.Contains(text, "not found before") {
		t.Errorf("shows %q", text)
	}
	s.SaveSettings(func(set *app.Settings) { set.Prefer = match.Preference{Edition: match.Earliest, Clean: true} })
	stage.Settle(t, s)
	saved, err := s.Core.Settings(t.Context())
	if err != nil || saved.Prefer != (match.Preference{Edition: match.Earliest, Clean: true}) {
		t.Errorf("remembered %+v, error %v", saved.Prefer, err)
	}
}
