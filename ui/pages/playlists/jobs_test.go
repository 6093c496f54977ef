package playlists

import (
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
	for want, got := range map[string]string{
		"Paused by Spotify until Tuesday 10:05 · 12 of 30 songs found · 4 saved · today at 13:05": unfinishedFacts(job(playlist.Paused, later), now),
		"Paused by Spotify · 12 of 30 songs found · 4 saved · today at 13:05":                     unfinishedFacts(job(playlist.Paused, over), now),
		"Waits for you to sign in · 12 of 30 songs found · 4 saved · today at 13:05":              unfinishedFacts(job(playlist.Waiting, far), now),
		"Stopped before it was done · today at 13:05":                                             unfinishedFacts(job(playlist.Cancelled, playlist.Report{}), now),
		"Was interrupted · today at 13:05":                                                        unfinishedFacts(job(playlist.Running, playlist.Report{}), now),
		"Stopped by an error · today at 13:05":                                                    unfinishedFacts(job(playlist.Failed, playlist.Report{}), now),
		"Given up · 4 saved · today at 13:05":                                                     goneFacts(job(playlist.Dropped, far), now),
		"Removed, or no longer tracked · saved today at 13:05":                                    goneFacts(job(playlist.Done, playlist.Report{}), now),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestThePageReadsTheLatestJobsThatEnded(t *testing.T) {
	t.Parallel()
	var jobs []userdata.Job
	for i := range 300 {
		state := playlist.Done
		if i%2 == 0 {
			state = playlist.Failed
		}
		jobs = append(jobs, userdata.Job{ID: int64(i), State: string(state), Updated: time.Unix(int64(i), 0)})
	}
	unfinished, ended := sortJobs(jobs)
	if len(unfinished) != 150 || len(ended) != maxEnded || ended[0].ID != 299 {
		t.Errorf("%d unfinished, %d ended from %d on", len(unfinished), len(ended), ended[0].ID)
	}
}

func TestHistoryIsFoldedIntoItsPlaylist(t *testing.T) {
	t.Parallel()
	job := func(id int64, playlistID string) app.Job {
		r := uitest.SavedAs(3, 0, uitest.Outcomes(3, 0, 0))
		r.Job, r.Playlist.ID = id, playlistID
		return app.Job{Job: userdata.Job{ID: id, State: string(playlist.Done)}, Report: playlist.Report{Result: &r}}
	}
	past, gone := partHistory([]userdata.Playlist{{ID: "p1"}, {ID: "p2"}}, []app.Job{job(5, "p1"), job(4, "away"), job(3, "p1"), job(2, "away"), job(1, "p1")})
	if h := past["p1"]; h.last == nil || h.last.Job != 5 || h.changes != 3 {
		t.Errorf("of the first: %+v", h)
	}
	if h := past["p2"]; h.last != nil || h.changes != 0 {
		t.Errorf("of the second: %+v", h)
	}
	if len(gone) != 1 || gone[0].ID != 4 {
		t.Errorf("not tracked any more: %+v", gone)
	}
	if one, three := changesText(1), changesText(3); one != "" || three != "2 changes since" {
		t.Errorf("said as %q and %q", one, three)
	}
}

func TestAPlaylistsCardOpensIt(t *testing.T) {
	a := stage.StartAccount(t, parts())
	a.Make(t)
	want := a.Page.(*resultView).result
	clear(a.Results) // as after a restart
	stage.GoTo(t, a.Stage, shell.Route{Page: shell.PlaylistsPage})
	p := a.Page.(*view)
	way := uitest.FirstIn[*widgets.PressArea](p.scroll.Content)
	a.Win.Canvas().Focus(way)
	way.TypedKey(uitest.Key(fyne.KeyReturn))
	stage.Settle(t, a.Stage)
	got := a.Page.(*resultView).result
	if got.saved != want.saved || got.line != want.line || len(got.got) != len(want.got) || len(got.missing)+len(got.unsure) != len(want.missing)+len(want.unsure) {
		t.Errorf("shows %+v, want %+v", got, want)
	}
}
