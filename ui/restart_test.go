package ui

import (
	"strings"
	"testing"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/library"
	"needledrop/internal/playlist"
)

// leaveStage ends a window as closing it does, so that another can start.
func leaveStage(t *testing.T, s *stage) {
	t.Helper()
	s.Close()
	settle(t, s)
}

func TestDemoAccountIsRememberedUntilItIsLeft(t *testing.T) {
	newApp(t)
	home := t.TempDir()
	s := stageAt(t, home, false)
	s.connect(nil)
	tapButton(t, s.win.Canvas().Overlays().Top(), "Use the demo account")
	settle(t, s)
	leaveStage(t, s)

	s = stageAt(t, home, false)
	if s.account == nil || !s.account.Demo {
		t.Fatalf("account %+v after the restart", s.account)
	}
	goTo(t, s, route{page: settingsPage})
	tapButton(t, s.page.object(), "Leave the demo account")
	settle(t, s)
	leaveStage(t, s)

	if s = stageAt(t, home, false); s.account != nil {
		t.Errorf("account %+v though it was left", s.account)
	}
}

func TestDemoOfTheCommandLineIsNotRemembered(t *testing.T) {
	newApp(t)
	home := t.TempDir()
	leaveStage(t, stageAt(t, home, true))
	if s := stageAt(t, home, false); s.account != nil {
		t.Errorf("account %+v", s.account)
	}
}

func TestJobThatTheWindowCutShortIsOfferedOnce(t *testing.T) {
	newApp(t)
	home := t.TempDir()
	s := stageAt(t, home, true)
	goTo(t, s, route{page: titlePage, id: "stranger-things"})
	s.createHere()
	until(t, s, func() bool { return s.job.view.progress.Done > 2 })
	s.Close() // its queue is not drained: the event loop has ended

	s = stageAt(t, home, true)
	if text := textOf(s.notes); !strings.Contains(text, "was interrupted") {
		t.Fatalf("the banner says %q", text)
	}
	leaveStage(t, s)
	s = stageAt(t, home, true)
	if text := textOf(s.notes); text != "" {
		t.Errorf("says %q again", text)
	}
}

func TestOnlyTheLatestJobCountsAsInterrupted(t *testing.T) {
	t.Parallel()
	job := func(day int, state playlist.State) library.Job {
		return library.Job{ID: int64(day), State: string(state), Updated: time.Unix(int64(day), 0)}
	}
	for _, c := range []struct {
		name   string
		jobs   []library.Job
		closed bool
		want   bool
	}{
		{"no job", nil, true, false},
		{"cancelled by the person", []library.Job{job(1, playlist.Cancelled)}, false, false},
		{"cut by the window", []library.Job{job(1, playlist.Cancelled)}, true, true},
		{"cut by the program's end", []library.Job{job(1, playlist.Running)}, false, true},
		{"done since", []library.Job{job(1, playlist.Cancelled), job(2, playlist.Done)}, true, false},
	} {
		if _, got := interrupted(c.jobs, c.closed); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestConnectingKeepsTheClientID(t *testing.T) {
	s := newTestStage(t, false)
	s.connect(nil)
	s.sheet.done(&app.Account{ID: "me", ClientID: "abc"})
	settle(t, s)
	saved, err := s.core.Settings(t.Context())
	if err != nil || saved.ClientID != "abc" || saved.Demo {
		t.Errorf("settings %+v, error %v", saved, err)
	}
}
