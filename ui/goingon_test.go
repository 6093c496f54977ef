package ui

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/library"
	"needledrop/internal/localspotify"
	"needledrop/internal/playlist"
	"needledrop/ui/uitest"
)

func TestWhatGoesOnByItself(t *testing.T) {
	t.Parallel()
	now := monday
	due := func(state playlist.State, at time.Time) dueJob {
		d := dueJob{Job: library.Job{ID: 3, State: string(state), Updated: at}, at: at}
		if state == playlist.Paused {
			d.Updated = now.Add(-2 * time.Hour)
		}
		return d
	}
	cutOff := due(playlist.Running, now.Add(-time.Hour))
	cutOff.at = now.Add(10 * time.Second)
	for name, c := range map[string]struct {
		due  dueJob
		more func(g *goingOn)
		busy bool
		do   plan
		wait time.Duration
	}{
		"nothing is due":             {due: dueJob{none: true}, do: doNothing},
		"it was cut off":             {due: due(playlist.Running, now.Add(-time.Hour)), do: goOn},
		"the sign-in is there":       {due: due(playlist.Waiting, now.Add(-time.Hour)), do: goOn},
		"the pause is over":          {due: due(playlist.Paused, now), do: goOn},
		"the pause ends soon":        {due: due(playlist.Paused, now.Add(20*time.Second)), do: showPause, wait: 20 * time.Second},
		"the pause is long":          {due: due(playlist.Paused, now.Add(50*time.Hour)), do: showPause, wait: dozeTime},
		"the account is paused":      {due: cutOff, do: showPause, wait: 10 * time.Second},
		"another job runs":           {due: due(playlist.Running, now.Add(-time.Hour)), busy: true, do: doNothing},
		"it stopped again":           {due: due(playlist.Running, now.Add(-time.Hour)), more: func(g *goingOn) { g.stays[3] = true }, do: doNothing},
		"it was tried a moment ago":  {due: due(playlist.Paused, now.Add(-time.Hour)), more: func(g *goingOn) { g.notBefore = now.Add(time.Minute) }, do: lookLater, wait: time.Minute},
		"the journal is from later":  {due: due(playlist.Running, now.Add(10*time.Second)), do: lookLater, wait: 10 * time.Second},
		"the clock was set far back": {due: due(playlist.Running, now.Add(900*time.Hour)), do: lookLater, wait: dozeTime},
	} {
		g := goingOn{stays: map[int64]bool{}}
		if c.more != nil {
			c.more(&g)
		}
		if do, wait := g.plan(c.due, c.busy, now); do != c.do || wait != c.wait {
			t.Errorf("%s: %d in %v, want %d in %v", name, do, wait, c.do, c.wait)
		}
	}
}

func TestAJobThatStoppedAgainWaitsForThePerson(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		err                 error
		alone, stays, quiet bool
		rests               bool
	}{
		"done":                {nil, true, false, false, false},
		"failed by itself":    {errors.New("odd"), true, true, false, true},
		"failed when asked":   {errors.New("odd"), false, true, false, false},
		"cancelled":           {context.Canceled, true, true, false, true},
		"paused again":        {&playlist.PausedError{}, true, false, false, true},
		"waits for a sign-in": {playlist.ErrSignIn, true, false, false, true},
		"another Needledrop":  {playlist.ErrBusyElsewhere, true, false, true, true},
		"another when asked":  {playlist.ErrBusyElsewhere, false, true, false, false},
	} {
		g := goingOn{stays: map[int64]bool{}}
		g.ended(task{alone: c.alone}, jobView{id: 3}.ended(playlist.Result{}, c.err), c.err, monday)
		if g.stays[3] != c.stays || g.quiet != c.quiet || g.notBefore.Equal(monday.Add(restTime)) != c.rests {
			t.Errorf("%s: stays %v, quiet %v, rests %v", name, g.stays[3], g.quiet, g.notBefore)
		}
	}
}

// cutShort closes the window over a job, and opens it again.
func cutShort(t *testing.T, home string) *stage {
	t.Helper()
	s := stageAt(t, testParts(), home, true)
	goTo(t, s, route{page: titlePage, id: "stranger-things"})
	s.createHere()
	until(t, s, func() bool { return s.job.view.progress.Done > 2 })
	s.Close() // its queue is not drained: the event loop has ended
	return stageAt(t, testParts(), home, true)
}

func TestAJobThatTheWindowCutShortGoesOnAfterItWasAnnounced(t *testing.T) {
	uitest.NewApp(t)
	s := cutShort(t, newHome(t))
	if text := uitest.TextOf(s.bar.box); s.job != nil || !strings.Contains(text, "goes on in 5 s") || !strings.Contains(text, "of 128 songs found") {
		t.Fatalf("a job runs: %v, the bar says %q", s.job != nil, text)
	}
	s.time.next()
	settle(t, s)
	if text := uitest.TextOf(s.bar.box); s.job != nil || !strings.Contains(text, "goes on in 4 s") {
		t.Fatalf("a second later a job runs: %v, the bar says %q", s.job != nil, text)
	}
	passTime(t, s, 4*time.Second)
	if text := uitest.TextOf(s.bar.box); !strings.Contains(text, "is saved") {
		t.Errorf("the bar says %q", text)
	}
	if s.history.now().page != titlePage {
		t.Errorf("the person is taken to %v", s.history.now())
	}
	tapButton(t, s.bar.box, "Show")
	settle(t, s)
	if s.history.now().page != resultPage || s.bar.box.Visible() {
		t.Errorf("Show leads to %v, the bar is shown: %v", s.history.now(), s.bar.box.Visible())
	}
}

func TestAnAnnouncedJobThatIsCancelledStaysForGood(t *testing.T) {
	uitest.NewApp(t)
	home := newHome(t)
	s := cutShort(t, home)
	menuItem(t, s, "Cancel the running playlist")()
	passTime(t, s, time.Hour)
	if s.bar.view.phase != jobCancelled || findButton(s.bar.box, "Go on") == nil {
		t.Errorf("the bar is at %d: %q", s.bar.view.phase, uitest.TextOf(s.bar.box))
	}
	leaveStage(t, s)
	s = stageAt(t, testParts(), home, true)
	if s.bar.box.Visible() {
		t.Errorf("announced again: %q", uitest.TextOf(s.bar.box))
	}
}

func TestAnAnnouncedJobIsAnnouncedAgainAfterAnotherRestart(t *testing.T) {
	uitest.NewApp(t)
	home := newHome(t)
	leaveStage(t, cutShort(t, home))
	if s := stageAt(t, testParts(), home, true); s.bar.view.phase != jobLeads {
		t.Errorf("the bar is at %d", s.bar.view.phase)
	}
}

func TestThePersonsOwnJobGoesBeforeTheAnnouncedOne(t *testing.T) {
	uitest.NewApp(t)
	s := cutShort(t, newHome(t))
	s.create("Russian Doll", playlist.Recipe{Titles: []string{oneTitle}})
	settle(t, s)
	if s.history.now().page != resultPage {
		t.Fatalf("shows %v", s.history.now())
	}
	settle(t, s)
	if text := uitest.TextOf(s.bar.box); !strings.Contains(text, "“Stranger Things” is saved") {
		t.Errorf("then the bar says %q", text)
	}
}

func TestAPausedJobStaysInSightAndGoesOnWhenThePauseEnds(t *testing.T) {
	a := newAccountStage(t, testParts())
	a.server.Inject(localspotify.Fault{Path: "/v1/search", Skip: 2, Do: localspotify.RateLimit(2*time.Hour, true)})
	a.make(t)
	for range 3 { // it stays through the looks of every minute
		if text := uitest.TextOf(a.bar.box); !strings.Contains(text, "is paused by Spotify until") || findButton(a.bar.box, "Try now") == nil {
			t.Fatalf("the bar says %q", text)
		}
		passTime(t, a.stage, time.Minute)
	}
	if err := a.core.TryNow(t.Context()); err != nil { // its clock is the system's: the pause is over there too
		t.Fatal(err)
	}
	passTime(t, a.stage, 2*time.Hour)
	if text := uitest.TextOf(a.bar.box); !strings.Contains(text, "is saved") {
		t.Fatalf("after the pause the bar says %q", text)
	}
	if len(a.only(t).Items) == 0 {
		t.Error("nothing was saved")
	}
}

func TestAPauseThatWasPutAwayStaysAwayAndStillEnds(t *testing.T) {
	a := newAccountStage(t, testParts())
	a.server.Inject(localspotify.Fault{Path: "/v1/search", Skip: 2, Do: localspotify.RateLimit(2*time.Hour, true)})
	a.make(t)
	a.actOnJob(actClose)
	passTime(t, a.stage, 10*time.Minute)
	if a.bar.box.Visible() {
		t.Errorf("the bar is back: %q", uitest.TextOf(a.bar.box))
	}
	if err := a.core.TryNow(t.Context()); err != nil { // as above
		t.Fatal(err)
	}
	passTime(t, a.stage, 2*time.Hour)
	if text := uitest.TextOf(a.bar.box); !strings.Contains(text, "is saved") {
		t.Errorf("after the pause the bar says %q", text)
	}
}

func TestSigningOutTakesThePausedJobOutOfSight(t *testing.T) {
	a := newAccountStage(t, testParts())
	a.server.Inject(localspotify.Fault{Path: "/v1/search", Skip: 2, Do: localspotify.RateLimit(2*time.Hour, true)})
	a.make(t)
	goTo(t, a.stage, route{page: settingsPage})
	tapButton(t, a.page.object(), "Sign out…")
	tapButton(t, a.win.Canvas().Overlays().Top(), "Sign out")
	settle(t, a.stage)
	passTime(t, a.stage, 3*time.Hour)
	if a.bar.box.Visible() || len(a.server.Playlists()) != 0 {
		t.Errorf("the bar says %q", uitest.TextOf(a.bar.box))
	}
}

func TestAnAnnouncementIsNotCutShort(t *testing.T) {
	uitest.NewApp(t)
	s := cutShort(t, newHome(t))
	s.seekDue(0) // as after a decision was saved
	settle(t, s)
	if s.job != nil || s.bar.view.phase != jobLeads {
		t.Errorf("a job runs: %v, the bar is at %d", s.job != nil, s.bar.view.phase)
	}
}

func TestAPauseIsShownAgainAtTheNextStartAndCanBeTriedNow(t *testing.T) {
	a := newAccountStage(t, testParts())
	a.server.Inject(localspotify.Fault{Path: "/v1/search", Skip: 2, Do: localspotify.RateLimit(2*time.Hour, true)})
	a.make(t)
	leaveStage(t, a.stage)
	a.open(t)
	if text := uitest.TextOf(a.bar.box); !strings.Contains(text, "is paused by Spotify until") {
		t.Fatalf("the bar says %q", text)
	}
	tapButton(t, a.bar.box, "Try now")
	settle(t, a.stage)
	if len(a.only(t).Items) == 0 {
		t.Error("nothing was saved")
	}
}

func TestAJobThatWaitedForASignInGoesOnAfterIt(t *testing.T) {
	a := newAccountStage(t, testParts())
	a.server.Inject(localspotify.Fault{Path: "/v1/search", Skip: 3, Do: localspotify.ExpireToken()})
	a.server.Inject(localspotify.Fault{Do: localspotify.RevokeRefresh()})
	a.make(t)
	if text := uitest.TextOf(a.bar.box); !strings.Contains(text, "waits for you to sign in") || !strings.Contains(text, "songs found so far") {
		t.Fatalf("the bar says %q", text)
	}
	passTime(t, a.stage, time.Hour)
	if a.bar.view.phase != jobSignIn {
		t.Fatalf("without a sign-in the bar comes to %q", uitest.TextOf(a.bar.box))
	}
	tapButton(t, a.bar.box, "Sign in")
	a.signIn(t)
	account, err := a.core.Account(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	sheetOf(a.stage).done(&account)
	settle(t, a.stage)
	if text := uitest.TextOf(a.bar.box); !strings.Contains(text, "is saved") {
		t.Errorf("the bar says %q", text)
	}
}

func TestAnotherNeedledropIsWaitedForWithoutAWord(t *testing.T) {
	s := newTestStage(t, testParts(), true)
	tries := 0
	s.takeUp(jobView{name: "List", id: 9, again: func(context.Context, app.Observer) (playlist.Result, error) {
		tries++
		return playlist.Result{}, playlist.ErrBusyElsewhere
	}})
	settle(t, s)
	if tries != 1 || s.bar.box.Visible() || !s.going.quiet || len(s.notes.Objects) != 0 {
		t.Errorf("%d tries, the bar says %q, notes %q", tries, uitest.TextOf(s.bar.box), uitest.TextOf(s.notes))
	}
}

func TestGivingAPausedJobUpEndsIt(t *testing.T) {
	a := newAccountStage(t, testParts())
	a.server.Inject(localspotify.Fault{Path: "/v1/search", Skip: 2, Do: localspotify.RateLimit(2*time.Hour, true)})
	a.make(t)
	tapButton(t, a.bar.box, "Give up")
	tapButton(t, a.win.Canvas().Overlays().Top(), "Give up")
	settle(t, a.stage)
	jobs, err := a.core.Jobs(t.Context())
	if err != nil || len(jobs) != 1 || playlist.State(jobs[0].State) != playlist.Dropped {
		t.Errorf("jobs %+v (%v)", jobs, err)
	}
	passTime(t, a.stage, 3*time.Hour)
	if a.bar.box.Visible() || len(a.server.Playlists()) != 0 {
		t.Errorf("the bar says %q", uitest.TextOf(a.bar.box))
	}
}
