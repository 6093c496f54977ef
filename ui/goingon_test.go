package ui

import (
	"context"
	"strings"
	"testing"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/playlist"
	"needledrop/ui/jobview"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

// cutShort closes the window over a job, and opens it again.
func cutShort(t *testing.T, home string) *stage.Stage {
	t.Helper()
	s := stage.StartAt(t, parts(), home, true)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: "stranger-things"})
	s.CreateHere()
	stage.Until(t, s, func() bool { return s.Job.View.Progress.Done > 2 })
	s.Close() // its queue is not drained: the event loop has ended
	return stage.StartAt(t, parts(), home, true)
}

func TestAJobThatTheWindowCutShortGoesOnAfterItWasAnnounced(t *testing.T) {
	uitest.NewApp(t)
	s := cutShort(t, stage.NewHome(t))
	if text := uitest.TextOf(s.Bar.Box); s.Job != nil || !strings.Contains(text, "goes on in 5 s") || !strings.Contains(text, "of 132 songs found") {
		t.Fatalf("a job runs: %v, the bar says %q", s.Job != nil, text)
	}
	s.Time.Next()
	stage.Settle(t, s)
	if text := uitest.TextOf(s.Bar.Box); s.Job != nil || !strings.Contains(text, "goes on in 4 s") {
		t.Fatalf("a second later a job runs: %v, the bar says %q", s.Job != nil, text)
	}
	stage.PassTime(t, s, 4*time.Second)
	if text := uitest.TextOf(s.Bar.Box); !strings.Contains(text, "is saved") {
		t.Errorf("the bar says %q", text)
	}
	if s.History.Now().Page != shell.TitlePage {
		t.Errorf("the person is taken to %v", s.History.Now())
	}
	stage.TapButton(t, s.Bar.Box, "Show")
	stage.Settle(t, s)
	if s.History.Now().Page != shell.ResultPage || s.Bar.Box.Visible() {
		t.Errorf("Show leads to %v, the bar is shown: %v", s.History.Now(), s.Bar.Box.Visible())
	}
}

func TestAnAnnouncedJobThatIsCancelledStaysForGood(t *testing.T) {
	uitest.NewApp(t)
	home := stage.NewHome(t)
	s := cutShort(t, home)
	stage.MenuItem(t, s, "Cancel the running playlist")()
	stage.PassTime(t, s, time.Hour)
	if s.Bar.View.Phase != jobview.Cancelled || stage.FindButton(s.Bar.Box, "Go on") == nil {
		t.Errorf("the bar is at %d: %q", s.Bar.View.Phase, uitest.TextOf(s.Bar.Box))
	}
	leaveStage(t, s)
	s = stage.StartAt(t, parts(), home, true)
	if s.Bar.Box.Visible() {
		t.Errorf("announced again: %q", uitest.TextOf(s.Bar.Box))
	}
}

func TestAnAnnouncedJobIsAnnouncedAgainAfterAnotherRestart(t *testing.T) {
	uitest.NewApp(t)
	home := stage.NewHome(t)
	leaveStage(t, cutShort(t, home))
	if s := stage.StartAt(t, parts(), home, true); s.Bar.View.Phase != jobview.Announced {
		t.Errorf("the bar is at %d", s.Bar.View.Phase)
	}
}

func TestThePersonsOwnJobGoesBeforeTheAnnouncedOne(t *testing.T) {
	uitest.NewApp(t)
	s := cutShort(t, stage.NewHome(t))
	s.Create("Russian Doll", playlist.Recipe{Titles: []string{stage.OneTitle}})
	stage.Settle(t, s)
	if s.History.Now().Page != shell.ResultPage {
		t.Fatalf("shows %v", s.History.Now())
	}
	stage.Settle(t, s)
	if text := uitest.TextOf(s.Bar.Box); !strings.Contains(text, "“Stranger Things” is saved") {
		t.Errorf("then the bar says %q", text)
	}
}

func TestAPausedJobStaysInSightAndGoesOnWhenThePauseEnds(t *testing.T) {
	a := stage.StartAccount(t, parts())
	a.Server.Inject(faults.Fault{Path: "/v1/search", Skip: 2, Do: faults.RateLimit(2*time.Hour, true)})
	a.Make(t)
	for range 3 { // it stays through the looks of every minute
		if text := uitest.TextOf(a.Bar.Box); !strings.Contains(text, "is paused by Spotify until") || stage.FindButton(a.Bar.Box, "Try now") == nil {
			t.Fatalf("the bar says %q", text)
		}
		stage.PassTime(t, a.Stage, time.Minute)
	}
	if err := a.Core.TryNow(t.Context()); err != nil { // its clock is the system's: the pause is over there too
		t.Fatal(err)
	}
	stage.PassTime(t, a.Stage, 2*time.Hour)
	if text := uitest.TextOf(a.Bar.Box); !strings.Contains(text, "is saved") {
		t.Fatalf("after the pause the bar says %q", text)
	}
	if len(a.Only(t).Items) == 0 {
		t.Error("nothing was saved")
	}
}

func TestAPauseThatWasPutAwayStaysAwayAndStillEnds(t *testing.T) {
	a := stage.StartAccount(t, parts())
	a.Server.Inject(faults.Fault{Path: "/v1/search", Skip: 2, Do: faults.RateLimit(2*time.Hour, true)})
	a.Make(t)
	a.ActOnJob(jobview.CloseAction)
	stage.PassTime(t, a.Stage, 10*time.Minute)
	if a.Bar.Box.Visible() {
		t.Errorf("the bar is back: %q", uitest.TextOf(a.Bar.Box))
	}
	if err := a.Core.TryNow(t.Context()); err != nil { // as above
		t.Fatal(err)
	}
	stage.PassTime(t, a.Stage, 2*time.Hour)
	if text := uitest.TextOf(a.Bar.Box); !strings.Contains(text, "is saved") {
		t.Errorf("after the pause the bar says %q", text)
	}
}

func TestSigningOutTakesThePausedJobOutOfSight(t *testing.T) {
	a := stage.StartAccount(t, parts())
	a.Server.Inject(faults.Fault{Path: "/v1/search", Skip: 2, Do: faults.RateLimit(2*time.Hour, true)})
	a.Make(t)
	stage.GoTo(t, a.Stage, shell.Route{Page: shell.SettingsPage})
	stage.TapButton(t, a.Page.Object(), "Sign out…")
	stage.TapButton(t, a.Win.Canvas().Overlays().Top(), "Sign out")
	stage.Settle(t, a.Stage)
	stage.PassTime(t, a.Stage, 3*time.Hour)
	if a.Bar.Box.Visible() || len(a.Server.Playlists()) != 0 {
		t.Errorf("the bar says %q", uitest.TextOf(a.Bar.Box))
	}
}

func TestAnAnnouncementIsNotCutShort(t *testing.T) {
	uitest.NewApp(t)
	s := cutShort(t, stage.NewHome(t))
	s.FindDue(0) // as after a decision was saved
	stage.Settle(t, s)
	if s.Job != nil || s.Bar.View.Phase != jobview.Announced {
		t.Errorf("a job runs: %v, the bar is at %d", s.Job != nil, s.Bar.View.Phase)
	}
}

func TestAPauseIsShownAgainAtTheNextStartAndCanBeTriedNow(t *testing.T) {
	a := stage.StartAccount(t, parts())
	a.Server.Inject(faults.Fault{Path: "/v1/search", Skip: 2, Do: faults.RateLimit(2*time.Hour, true)})
	a.Make(t)
	leaveStage(t, a.Stage)
	a.Open(t)
	if text := uitest.TextOf(a.Bar.Box); !strings.Contains(text, "is paused by Spotify until") {
		t.Fatalf("the bar says %q", text)
	}
	stage.TapButton(t, a.Bar.Box, "Try now")
	stage.Settle(t, a.Stage)
	if len(a.Only(t).Items) == 0 {
		t.Error("nothing was saved")
	}
}

func TestAnotherNeedledropIsWaitedForWithoutAWord(t *testing.T) {
	s := stage.Start(t, parts(), true)
	tries := 0
	s.ResumeAlone(jobview.View{Name: "List", ID: 9, Restart: func(context.Context, app.Observer) (playlist.Result, error) {
		tries++
		return playlist.Result{}, playlist.ErrBusyElsewhere
	}})
	stage.Settle(t, s)
	if tries != 1 || s.Bar.Box.Visible() || !s.Resumer.Quiet || len(s.Notes.Objects) != 0 {
		t.Errorf("%d tries, the bar says %q, notes %q", tries, uitest.TextOf(s.Bar.Box), uitest.TextOf(s.Notes))
	}
}

func TestGivingAPausedJobUpEndsIt(t *testing.T) {
	a := stage.StartAccount(t, parts())
	a.Server.Inject(faults.Fault{Path: "/v1/search", Skip: 2, Do: faults.RateLimit(2*time.Hour, true)})
	a.Make(t)
	stage.TapButton(t, a.Bar.Box, "Give up")
	stage.TapButton(t, a.Win.Canvas().Overlays().Top(), "Give up")
	stage.Settle(t, a.Stage)
	jobs, err := a.Core.Jobs(t.Context())
	if err != nil || len(jobs) != 1 || playlist.State(jobs[0].State) != playlist.Dropped {
		t.Errorf("jobs %+v (%v)", jobs, err)
	}
	stage.PassTime(t, a.Stage, 3*time.Hour)
	if a.Bar.Box.Visible() || len(a.Server.Playlists()) != 0 {
		t.Errorf("the bar says %q", uitest.TextOf(a.Bar.Box))
	}
}
