package ui

import (
	"testing"

	"needledrop/internal/app"
	"needledrop/ui/uitest"
)

// leaveStage ends a window as closing it does, so that another can start.
func leaveStage(t *testing.T, s *stage) {
	t.Helper()
	s.Close()
	settle(t, s)
}

func TestDemoAccountIsRememberedUntilItIsLeft(t *testing.T) {
	uitest.NewApp(t)
	home := newHome(t)
	s := stageAt(t, testParts(), home, false)
	s.connect(nil)
	tapButton(t, s.win.Canvas().Overlays().Top(), "Use the demo account")
	settle(t, s)
	leaveStage(t, s)

	s = stageAt(t, testParts(), home, false)
	if s.account == nil || !s.account.Demo {
		t.Fatalf("account %+v after the restart", s.account)
	}
	goTo(t, s, route{page: settingsPage})
	tapButton(t, s.page.object(), "Leave the demo account")
	settle(t, s)
	leaveStage(t, s)

	if s = stageAt(t, testParts(), home, false); s.account != nil {
		t.Errorf("account %+v though it was left", s.account)
	}
}

func TestDemoOfTheCommandLineIsNotRemembered(t *testing.T) {
	uitest.NewApp(t)
	home := newHome(t)
	leaveStage(t, stageAt(t, testParts(), home, true))
	if s := stageAt(t, testParts(), home, false); s.account != nil {
		t.Errorf("account %+v", s.account)
	}
}

func TestConnectingKeepsTheClientID(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	s.connect(nil)
	sheetOf(s).done(&app.Account{ID: "me", ClientID: "abc"})
	settle(t, s)
	saved, err := s.core.Settings(t.Context())
	if err != nil || saved.ClientID != "abc" || saved.Demo {
		t.Errorf("settings %+v, error %v", saved, err)
	}
}

// At a start the page may be there before the account is known.
func TestThePlaylistsShowOnceTheAccountIsKnown(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	goTo(t, s, route{page: playlistsPage})
	if findButton(s.page.object(), "Connect") == nil {
		t.Fatal("signed out, the page offers no way to connect")
	}
	if err := s.core.UseDemo(true); err != nil {
		t.Fatal(err)
	}
	s.refreshAccount()
	settle(t, s)
	if findButton(s.page.object(), "Connect") != nil {
		t.Error("the page goes on asking for an account")
	}
}
