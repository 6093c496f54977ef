package app

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"needledrop/internal/catalog"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
)

func TestALostCreateMakesOnePlaylist(t *testing.T) {
	t.Parallel()
	for name, action := range map[string]faults.Action{
		"dropped after":  faults.DropAfter(),
		"dropped before": faults.DropBefore(),
		"502 after":      faults.Status5xxAfter(502),
		"503 before":     faults.Status5xxBefore(503),
		"cut off":        faults.Truncated(),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := packDesk(t, 4)
			d.server.Inject(faults.Fault{Method: "POST", Path: "/v1/me/playlists", Do: action})
			d.create(Create{Recipe: drill()})
			p := d.only()
			if got := d.drillItems(p); !slices.Equal(got, upTo(4)) || p.CoverBytes == 0 || strings.Contains(p.Description, "needledrop ") {
				t.Errorf("songs %v, cover of %d bytes, description %q", got, p.CoverBytes, p.Description)
			}
		})
	}
}

func TestALostAddPutsEverySongInOnce(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]faults.Fault{
		"add dropped after":    {Method: "POST", Do: faults.DropAfter()},
		"add dropped before":   {Method: "POST", Do: faults.DropBefore()},
		"add 502 after":        {Method: "POST", Do: faults.Status5xxAfter(502)},
		"add 502 before":       {Method: "POST", Do: faults.Status5xxBefore(502)},
		"second add cut off":   {Method: "POST", Skip: 1, Do: faults.Truncated()},
		"lost again and again": {Method: "POST", Times: 5, Do: faults.DropBefore()},
		"replace 500 after":    {Method: "PUT", Do: faults.Status5xxAfter(500)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := packDesk(t, 230)
			fault.Path = "/v1/playlists/*/items"
			d.server.Inject(fault)
			res := d.create(Create{Recipe: drill()})
			if got := d.drillItems(d.only()); !slices.Equal(got, upTo(230)) || res.Playlist.Added != 230 {
				t.Errorf("%d songs, %d added; want 230 in order", len(got), res.Playlist.Added)
			}
		})
	}
}

func TestWritesThatKeepGettingLostEndAndCanBeResumed(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 120)
	d.server.Inject(faults.Fault{Method: "POST", Path: "/v1/playlists/*/items", Times: -1, Do: faults.DropBefore()})
	_, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()})
	if !errors.Is(err, playlist.ErrLost) || TroubleOf(err) != Failure {
		t.Fatalf("create: %v, want that the answer was lost", err)
	}
	d.speaks(err)
	d.server.ClearFaults()
	if _, err := d.Resume(t.Context(), Resume{}); err != nil {
		t.Fatal(err)
	}
	if got := d.drillItems(d.only()); !slices.Equal(got, upTo(120)) {
		t.Errorf("%d songs, want 120 in order", len(got))
	}
}

func TestThePlaylistIsWrittenDownBeforeTheFirstSongGoesIn(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 3)
	d.server.Inject(faults.Fault{Method: "PUT", Path: "/v1/playlists/*/items", Do: faults.PlainForbidden("Forbidden")})
	_, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()})
	if err == nil {
		t.Fatal("the write that was refused went through")
	}
	d.speaks(err)
	made, err := d.open(d.Home()).Playlists(t.Context())
	if err != nil || len(made) != 1 || made[0].ID != d.only().ID || made[0].Songs != 0 || len(d.only().Items) != 0 {
		t.Fatalf("written down: %+v (%v), want the empty playlist", made, err)
	}
	d.create(Create{Recipe: drill()})
	if got := d.drillItems(d.only()); len(got) != 3 {
		t.Errorf("songs %v, want 3 in the same playlist", got)
	}
}

// TestStoppedAnywhereItResumesIntoOneWholePlaylist stops a job at each of its
// requests, once before Spotify gets it and once when the answer is under way,
// and goes on in a program that was started anew.
func TestStoppedAnywhereItResumesIntoOneWholePlaylist(t *testing.T) {
	t.Parallel()
	const songs = 4
	requests := songs + 4 // create, replace, description, cover
	for at := range requests {
		for _, happens := range []bool{false, true} {
			t.Run(fmt.Sprintf("%d %v", at, happens), func(t *testing.T) {
				t.Parallel()
				d := packDesk(t, songs)
				n := len(d.server.Requests())
				res, err := d.stoppedAt(at, happens, Create{Recipe: drill()})
				if at < songs+2 && TroubleOf(err) != Stopped {
					t.Fatalf("stopped with %v, want that the person did it", err)
				}
				if err != nil {
					d.speaks(err)
				}
				d.resumedAnew(res.Job)
				p := d.only()
				if got := d.drillItems(p); !slices.Equal(got, upTo(songs)) || p.CoverBytes == 0 {
					t.Errorf("songs %v, cover of %d bytes", got, p.CoverBytes)
				}
				if got := len(d.since(n, toSearch)); got > songs+1 || got > songs && (at >= songs || !happens) {
					t.Errorf("%d searches for %d songs", got, songs)
				}
			})
		}
	}
}

func TestStoppedUpdateResumesIntoTheSamePlaylist(t *testing.T) {
	t.Parallel()
	for at := range 5 { // two searches, a look at the playlists and the songs, one add
		for _, happens := range []bool{false, true} {
			t.Run(fmt.Sprintf("%d %v", at, happens), func(t *testing.T) {
				t.Parallel()
				d := packDesk(t, 4)
				d.create(Create{Recipe: drill()})
				d.setPack([]int{0, 1, 5, 6, 2, 3})
				res, err := d.stoppedAt(at, happens, Create{Recipe: drill()})
				if TroubleOf(err) != Stopped {
					t.Fatalf("stopped with %v, want that the person did it", err)
				}
				d.resumedAnew(res.Job)
				if got := d.drillItems(d.only()); fmt.Sprint(got) != "[0 1 5 6 2 3]" {
					t.Errorf("songs %v", got)
				}
			})
		}
	}
}

// stoppedAt creates, and cancels at the request of that number: what was asked
// for happens or not, the answer never comes.
func (d *desk) stoppedAt(at int, happens bool, c Create) (playlist.Result, error) {
	d.t.Helper()
	ctx, cancel := context.WithCancel(d.t.Context())
	defer cancel()
	var seen atomic.Int64
	meddle := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if seen.Add(1)-1 != int64(at) {
			d.server.ServeHTTP(w, r)
			return
		}
		if happens {
			d.server.ServeHTTP(httptest.NewRecorder(), r)
		}
		cancel()
		panic(http.ErrAbortHandler)
	})
	d.meddle.Store(&meddle)
	defer d.meddle.Store(nil)
	return d.CreatePlaylist(ctx, c)
}

// resumedAnew finishes a job in a program that was started anew.
func (d *desk) resumedAnew(job int64) {
	d.t.Helper()
	again := d.open(d.Home())
	if _, err := again.Resume(d.t.Context(), Resume{Job: job}); err != nil {
		d.t.Fatalf("resume: %v", err)
	}
	if _, err := again.Resume(d.t.Context(), Resume{}); !errors.Is(err, ErrNothingToResume) {
		d.t.Errorf("afterwards: %v, want that nothing is left", err)
	}
}

func TestLimitsPauseTheJobAndResumeFinishesIt(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]faults.Fault{
		"long wait on a search": {Path: "/v1/search", Skip: 3, Do: faults.RateLimit(time.Hour, false)},
		"plain text":            {Path: "/v1/search", Skip: 2, Do: faults.RateLimit(14*time.Hour, true)},
		"quota on a search":     {Path: "/v1/search", Skip: 5, Do: faults.Quota(0)},
		"quota on the create":   {Method: "POST", Path: "/v1/me/playlists", Do: faults.Quota(time.Hour)},
		"quota on the add":      {Path: "/v1/playlists/*/items", Do: faults.Quota(0)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := packDesk(t, 6)
			n := len(d.server.Requests())
			d.server.Inject(fault)
			res, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()})
			var paused *playlist.PausedError
			if !errors.As(err, &paused) || TroubleOf(err) != PausedJob || paused.Job != res.Job || time.Until(paused.Until) < 50*time.Minute {
				t.Fatalf("create: %v (%+v), want a pause of about an hour or more", err, paused)
			}
			if paused.Quota != strings.Contains(name, "quota") {
				t.Errorf("quota is %v", paused.Quota)
			}
			d.speaks(err)
			jobs, err := d.Jobs(t.Context())
			if err != nil || len(jobs) != 1 || jobs[0].State != string(playlist.Paused) {
				t.Errorf("jobs %+v (%v), want one that is paused", jobs, err)
			}
			d.resumedAnew(0)
			if got := d.drillItems(d.only()); !slices.Equal(got, upTo(6)) {
				t.Errorf("songs %v", got)
			}
			if got := len(d.since(n, toSearch)); got > 7 {
				t.Errorf("%d searches, want 6 and the one that was refused", got)
			}
		})
	}
}

func TestAPauseWithoutATimeSaysSo(t *testing.T) {
	t.Parallel()
	text := Explain(&playlist.PausedError{Quota: true})
	if strings.Contains(text, "00:00") || !strings.Contains(text, "saved") {
		t.Errorf("Explain = %q", text)
	}
}

func TestEveryTroubleIsToldInASentence(t *testing.T) {
	t.Parallel()
	search := "/v1/search"
	for name, fault := range map[string]faults.Fault{
		"garbage":             {Path: search, Do: faults.Garbage()},
		"a hotel's page":      {Path: search, Do: faults.WrongType()},
		"not on the list":     {Path: search, Do: faults.PlainForbidden(faults.NotOnAllowlist)},
		"no premium":          {Path: search, Do: faults.PlainForbidden(faults.NoPremium)},
		"no scope":            {Method: "POST", Path: "/v1/me/playlists", Do: faults.Scope()},
		"server error":        {Path: search, Times: 3, Do: faults.Status5xxBefore(500)},
		"create is garbage":   {Method: "POST", Path: "/v1/me/playlists", Do: faults.Garbage()},
		"renewal is refused":  {Path: "/v1/me/playlists", Times: -1, Do: faults.ExpireToken()},
		"nothing under an id": {Path: "/v1/playlists/*/items", Times: -1, Do: faults.Status5xxBefore(404)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := packDesk(t, 2)
			d.server.Inject(fault)
			_, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()})
			if err == nil {
				t.Fatal("it went through")
			}
			d.speaks(err)
			d.server.ClearFaults()
			if name == "renewal is refused" {
				d.mustSignIn()
			}
			d.resumedAnew(0)
			if got := d.drillItems(d.only()); len(got) != 2 {
				t.Errorf("songs %v after all", got)
			}
		})
	}
}

func TestOfflineIsTold(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 2)
	d.base = "http://127.0.0.1:1"
	a := d.open(d.Home())
	_, err := a.CreatePlaylist(t.Context(), Create{Recipe: drill()})
	if err == nil || !strings.Contains(Explain(err), "cannot be reached") {
		t.Errorf("create: %v", err)
	}
}

func TestOnlyOneJobRunsAtATime(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 2)
	_, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill(), Observer: Observer{Progress: func(playlist.Progress) {
		if _, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()}); !errors.Is(err, ErrBusy) {
			t.Errorf("a second job: %v, want ErrBusy", err)
		}
	}}})
	if err != nil {
		t.Error(err)
	}
}

func TestResumeKnowsTheAccountsOwnJobsOnly(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 2)
	res := d.create(Create{Recipe: drill()})
	again, err := d.Resume(t.Context(), Resume{Job: res.Job})
	if err != nil || again.Playlist != res.Playlist {
		t.Errorf("resuming a finished job: %+v (%v), want its result", again.Playlist, err)
	}
	n := len(d.server.Requests())
	var none *NoJobError
	if _, err := d.Resume(t.Context(), Resume{Job: 99}); !errors.As(err, &none) {
		t.Errorf("an unknown job: %v, want a NoJobError", err)
	}
	if err := d.UseDemo(true); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Resume(t.Context(), Resume{Job: res.Job}); !errors.As(err, &none) {
		t.Errorf("another account's job: %v, want a NoJobError", err)
	}
	if got := d.since(n); len(got) != 0 {
		t.Errorf("requests %v, want none", got)
	}
}

func TestADecisionMadeDuringAPauseCounts(t *testing.T) {
	t.Parallel()
	d := signedInDesk(t)
	recipe := playlist.Recipe{Titles: []string{"bridgerton"}, Kinds: []catalog.CueKind{catalog.Cover}}
	d.server.Inject(faults.Fault{Method: "POST", Path: "/v1/me/playlists", Do: faults.Quota(0)})
	res, err := d.CreatePlaylist(t.Context(), Create{Recipe: recipe})
	if TroubleOf(err) != PausedJob {
		t.Fatalf("create: %v, want a pause", err)
	}
	at := slices.IndexFunc(res.Tracks, func(tr playlist.Track) bool { return tr.Outcome == match.Review })
	if at < 0 || len(res.Tracks[at].Offered) == 0 {
		t.Fatal("nothing waits for a decision")
	}
	chosen := res.Tracks[at].Offered[0].URI
	if err := d.Decide(t.Context(), res.Tracks[at].Cue, chosen); err != nil {
		t.Fatal(err)
	}
	n := len(d.server.Requests())
	after, err := d.Resume(t.Context(), Resume{})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(d.only().Items, chosen) || len(d.since(n, toSearch)) != 0 {
		t.Errorf("the song decided on is not in the playlist, after %d searches", len(d.since(n, toSearch)))
	}
	for _, track := range after.Tracks {
		if track.Outcome == match.Review && len(track.Offered) == 0 {
			t.Errorf("%s waits for a decision without anything to choose from", track.Cue)
		}
	}
}

// Spotify stumbles over some words; that costs one query, not the playlist.
func TestARefusedSearchIsNoMoreThanAMiss(t *testing.T) {
	t.Parallel()
	for _, code := range []int{400, 404} {
		d := packDesk(t, 8)
		d.server.Inject(faults.Fault{Path: "/v1/search", Do: faults.Status5xxBefore(code)})
		if res := d.create(Create{Recipe: drill()}); res.Playlist.Added != 8 {
			t.Errorf("after a search answered with %d, %d songs were saved, want 8", code, res.Playlist.Added)
		}
	}
}

// A second process on the data folder says so and does nothing.
func TestTwoProcessesMakeOnePlaylistAtATime(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 8)
	other := d.open(d.Home())
	free, err := other.lockJob()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()}); !errors.Is(err, ErrBusyElsewhere) {
		t.Errorf("while another process works: %v", err)
	}
	if held := d.held(); len(held) != 0 {
		t.Errorf("%d playlists were made", len(held))
	}
	free()
	if res := d.create(Create{Recipe: drill()}); res.Playlist.Added != 8 {
		t.Errorf("afterwards %d songs were saved, want 8", res.Playlist.Added)
	}
}

// The create's answer is lost and the look for it fails too; whoever presses
// Create again gets the playlist that was made, not a second one.
func TestCreateAgainTakesUpALostCreate(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 8)
	d.server.Inject(faults.Fault{Method: "POST", Path: "/v1/me/playlists", Do: faults.Status5xxAfter(502)})
	d.server.Inject(faults.Fault{Method: "GET", Path: "/v1/me/playlists", Times: 9, Do: faults.Status5xxBefore(500)})
	if _, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()}); err == nil {
		t.Fatal("it went through although Spotify failed")
	}
	d.server.ClearFaults()
	d.create(Create{Recipe: drill()})
	if held := d.held(); len(held) != 1 || len(held[0].Items) != 8 {
		t.Errorf("the account holds %d playlists, want one of 8 songs", len(held))
	}
}
