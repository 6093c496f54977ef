package playlists

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestJobsReadAsPeopleSayThem(t *testing.T) {
	t.Parallel()
	now := uitest.Monday
	job := func(state playlist.State, r playlist.Report) app.Job {
		return app.Job{Job: userdata.Job{State: string(state), Updated: now.Add(-time.Hour)}, Report: r}
	}
	far := playlist.Report{Songs: 30, Found: 12, Saved: 4}
	later, over := far, far
	later.Until, over.Until = now.Add(20*time.Hour), now.Add(-time.Minute)
	result := uitest.SavedAs(28, 0, uitest.Outcomes(28, 2, 0))
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
	if len(unfinished) != 25 || len(ended) != maxHistory || ended[0].ID != 49 {
		t.Errorf("%d unfinished, %d ended from %d on", len(unfinished), len(ended), ended[0].ID)
	}
}

func TestHistoryLeadsBackToWhatAJobCameTo(t *testing.T) {
	a := stage.StartAccount(t, parts())
	a.Make(t)
	want := a.Page.(*resultView).result
	clear(a.Results) // as after a restart
	stage.GoTo(t, a.Stage, shell.Route{Page: shell.PlaylistsPage})
	p := a.Page.(*view)
	if text := uitest.TextOf(p.Object()); !strings.Contains(text, "History") {
		t.Fatalf("the page shows %q", text)
	}
	way := uitest.FirstIn[*widgets.PressArea](p.scroll.Content)
	a.Win.Canvas().Focus(way)
	way.TypedKey(uitest.Key(fyne.KeyReturn))
	stage.Settle(t, a.Stage)
	got := a.Page.(*resultView).result
	if got.saved != want.saved || got.line != want.line || len(got.got) != len(want.got) || len(got.missing)+len(got.unsure) != len(want.missing)+len(want.unsure) {
		t.Errorf("shows %+v, want %+v", got, want)
	}
}
