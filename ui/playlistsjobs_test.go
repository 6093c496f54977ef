package ui

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestJobsReadAsPeopleSayThem(t *testing.T) {
	t.Parallel()
	now := monday
	job := func(state playlist.State, r playlist.Report) app.Job {
		return app.Job{Job: userdata.Job{State: string(state), Updated: now.Add(-time.Hour)}, Report: r}
	}
	far := playlist.Report{Songs: 30, Found: 12, Saved: 4}
	later, over := far, far
	later.Until, over.Until = now.Add(20*time.Hour), now.Add(-time.Minute)
	result := savedAs(28, 0, outcomes(28, 2, 0))
	for want, got := range map[string]string{
		"Paused by Spotify until Tuesday 10:05 · 12 of 30 songs found · 4 saved · today at 13:05": unfinishedFacts(job(playlist.Paused, later), now),
		"Paused by Spotify · 12 of 30 songs found · 4 saved · today at 13:05":                     unfinishedFacts(job(playlist.Paused, over), now),
		"Waits for you to sign in · 12 of 30 songs found · 4 saved · today at 13:05":              unfinishedFacts(job(playlist.Waiting, far), now),
		"Stopped before it was done · today at 13:05":                                             unfinishedFacts(job(playlist.Cancelled, playlist.Report{}), now),
		"Was interrupted · today at 13:05":                                                        unfinishedFacts(job(playlist.Running, playlist.Report{}), now),
		"Stopped by an error · today at 13:05":                                                    unfinishedFacts(job(playlist.Failed, playlist.Report{}), now),
		"Given up · 4 saved · today at 13:05":                                                     endedFacts(job(playlist.Dropped, far), now),
		"28 of 30 saved, 2 need your eyes · today at 13:05":                                       endedFacts(job(playlist.Done, playlist.Report{Result: &result}), now),
		"Done · today at 13:05":                                                                   endedFacts(job(playlist.Done, playlist.Report{}), now),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestHistoryHoldsTheLatestThatEnded(t *testing.T) {
	t.Parallel()
	var jobs []userdata.Job
	for i := range 50 {
		state := playlist.Done
		if i%2 == 0 {
			state = playlist.Failed
		}
		jobs = append(jobs, userdata.Job{ID: int64(i), State: string(state), Updated: time.Unix(int64(i), 0)})
	}
	unfinished, ended := sortJobs(jobs)
	if len(unfinished) != 25 || len(ended) != mostHistory || ended[0].ID != 49 {
		t.Errorf("%d unfinished, %d ended from %d on", len(unfinished), len(ended), ended[0].ID)
	}
}

func TestHistoryLeadsBackToWhatAJobCameTo(t *testing.T) {
	a := newAccountStage(t, testParts())
	a.make(t)
	want := a.page.(*resultView).result
	clear(a.results) // as after a restart
	goTo(t, a.stage, route{page: playlistsPage})
	p := a.page.(*playlists)
	if text := uitest.TextOf(p.object()); !strings.Contains(text, "History") {
		t.Fatalf("the page shows %q", text)
	}
	way := uitest.FirstIn[*widgets.Door](p.scroll.Content)
	a.win.Canvas().Focus(way)
	way.TypedKey(uitest.Key(fyne.KeyReturn))
	settle(t, a.stage)
	got := a.page.(*resultView).result
	if got.saved != want.saved || got.line != want.line || len(got.got) != len(want.got) || len(got.missing)+len(got.unsure) != len(want.missing)+len(want.unsure) {
		t.Errorf("shows %+v, want %+v", got, want)
	}
}

func TestTheRunningJobIsListedAndCanBeCancelledThere(t *testing.T) {
	a := newAccountStage(t, testParts())
	goTo(t, a.stage, route{page: playlistsPage})
	arrived := make(chan struct{}, 1)
	a.server.Inject(faults.Fault{Path: "/v1/search", Skip: 3, Do: faults.Stall(func() { arrived <- struct{}{} })})
	a.create("Russian Doll", playlist.Recipe{Titles: []string{oneTitle}})
	<-arrived
	until(t, a.stage, func() bool { return strings.Contains(uitest.TextOf(a.page.object()), "Running now · 3 of ") })
	tapButton(t, a.page.object(), "Cancel")
	settle(t, a.stage)
	if text := uitest.TextOf(a.page.object()); !strings.Contains(text, "Stopped before it was done · 3 of ") {
		t.Fatalf("the page shows %q", text)
	}
	tapButton(t, a.page.object(), "Give up…")
	tapButton(t, a.win.Canvas().Overlays().Top(), "Give up")
	settle(t, a.stage)
	if text := uitest.TextOf(a.page.object()); !strings.Contains(text, "Given up") || findButton(a.page.object(), "Resume") != nil || a.bar.box.Visible() {
		t.Errorf("the page shows %q, the bar %q", text, uitest.TextOf(a.bar.box))
	}
}

func TestAResultIsNotBroughtToAPersonWhoWentOn(t *testing.T) {
	a := newAccountStage(t, testParts())
	arrived, release := make(chan struct{}, 1), make(chan struct{})
	a.run("List", func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		arrived <- struct{}{}
		<-release
		return playlist.Result{Playlist: playlist.Outcome{Saved: playlist.Saved{Name: "List"}, Added: 1}, Tracks: outcomes(1, 1, 0), Job: 4}, nil
	})
	<-arrived
	a.stage.open(route{page: settingsPage})
	close(release)
	settle(t, a.stage)
	if text := uitest.TextOf(a.bar.box); a.history.now().page != settingsPage || !strings.Contains(text, "1 of 2 saved, 1 needs your eyes.") {
		t.Fatalf("shows %v, the bar says %q", a.history.now(), text)
	}
	tapButton(t, a.bar.box, "Review")
	settle(t, a.stage)
	if now := a.history.now(); now.page != reviewPage || now.id != "List" || a.bar.box.Visible() {
		t.Errorf("Review leads to %v", now)
	}
}
