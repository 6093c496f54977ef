package ui

import (
	"testing"

	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

// leaveStage ends a window as closing it does, so that another can start.
func leaveStage(t *testing.T, s *stage.Stage) {
	t.Helper()
	s.Close()
	stage.Settle(t, s)
}

func TestDemoAccountIsRememberedUntilItIsLeft(t *testing.T) {
	uitest.NewApp(t)
	home := stage.NewHome(t)
	s := stage.StartAt(t, parts(), home, false)
	s.Connect(nil)
	stage.TapButton(t, s.Win.Canvas().Overlays().Top(), "Use the demo account")
	stage.Settle(t, s)
	leaveStage(t, s)

	s = stage.StartAt(t, parts(), home, false)
	if s.Account == nil || !s.Account.Demo {
		t.Fatalf("account %+v after the restart", s.Account)
	}
	stage.GoTo(t, s, shell.Route{Page: shell.SettingsPage})
	stage.TapButton(t, s.Page.Object(), "Leave the demo account")
	stage.Settle(t, s)
	leaveStage(t, s)

	if s = stage.StartAt(t, parts(), home, false); s.Account != nil {
		t.Errorf("account %+v though it was left", s.Account)
	}
}

func TestDemoOfTheCommandLineIsNotRemembered(t *testing.T) {
	uitest.NewApp(t)
	home := stage.NewHome(t)
	leaveStage(t, stage.StartAt(t, parts(), home, true))
	if s := stage.StartAt(t, parts(), home, false); s.Account != nil {
		t.Errorf("account %+v", s.Account)
	}
}

// At a start the page may be there before the account is known.
func TestThePlaylistsShowOnceTheAccountIsKnown(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.PlaylistsPage})
	if stage.FindButton(s.Page.Object(), "Connect") == nil {
		t.Fatal("signed out, the page offers no way to connect")
	}
	if err := s.Core.UseDemo(true); err != nil {
		t.Fatal(err)
	}
	s.RefreshAccount()
	stage.Settle(t, s)
	if stage.FindButton(s.Page.Object(), "Connect") != nil {
		t.Error("the page goes on asking for an account")
	}
}
