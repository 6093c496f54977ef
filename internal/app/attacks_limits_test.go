package app

import (
	"errors"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"needledrop/internal/localspotify/faults"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
)

func TestAJobCutOffDuringAPauseIsDueWhenThePauseEnds(t *testing.T) {
	t.Parallel()
	began := time.Now()
	d, id := pausedDesk(t, 13*time.Hour)
	data, err := d.session.Data(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := data.Append(t.Context(), id, playlist.Running, playlist.StopStep("cut off")); err != nil {
		t.Fatal(err)
	}
	due, found, err := d.NextDue(t.Context())
	if err != nil || !found || due.Job.ID != id || due.At.Sub(began) < 13*time.Hour {
		t.Errorf("due: %+v, %v (%v), want it in 13 hours", due, found, err)
	}
}

func TestOneUnreadableJobStopsNothingElse(t *testing.T) {
	t.Parallel()
	d, id := pausedDesk(t, time.Hour)
	data, err := d.session.Data(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	broken := playlist.Step{Kind: "added", Data: []byte(`["spotify:track:x"]`)}
	if err := data.Append(t.Context(), id, playlist.Paused, broken); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Job(t.Context(), id); err == nil {
		t.Fatal("the job can be read")
	}
	res := d.create(Create{Recipe: playlist.Recipe{Titles: []string{"drill"}, Episodes: []int{1}}})
	if _, found, err := d.NextDue(t.Context()); found || err != nil {
		t.Errorf("something is due: %v (%v)", found, err)
	}
	if err := d.ForgetPlaylist(t.Context(), res.Playlist.ID); err != nil {
		t.Errorf("forgetting a playlist: %v", err)
	}
	if err := d.CancelJob(t.Context(), id); err != nil {
		t.Errorf("giving it up: %v", err)
	}
}

func TestASignInChangesNothingWhileAJobRuns(t *testing.T) {
	t.Parallel()
	for name, began := range map[string]bool{"began before": true, "began while the page was open": false} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := packDesk(t, 1)
			before := d.secrets()
			if began {
				d.job.Lock()
			}
			_, err := d.signIn(func(address string) string {
				if !began {
					d.job.Lock()
				}
				return address
			})
			d.job.Unlock()
			if !errors.Is(err, ErrBusy) || !slices.Equal(d.secrets(), before) {
				t.Errorf("the sign-in ended in %v, and the stored one is the same: %v", err, slices.Equal(d.secrets(), before))
			}
		})
	}
}

func TestALookDuringAJobLeavesTheJobItsCountdown(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 4)
	cue := d.drillCue(0)
	looked, told := false, false
	d.create(Create{Recipe: drill(), Observer: Observer{Wait: func(Wait) { told = true }, Progress: func(playlist.Progress) {
		if looked {
			return
		}
		looked = true
		if _, err := d.Candidates(t.Context(), cue, "anything", func(Wait) {}); err != nil {
			t.Error(err)
		}
		d.session.Waiting(Wait{})
	}}})
	if !told {
		t.Error("nobody is told any more how long the job waits")
	}
}

// lostDesk has a title of four songs, one of which the person decided to be a
// track that is no more.
func lostDesk(t *testing.T) *desk {
	t.Helper()
	d := packDesk(t, 4)
	if err := d.Decide(t.Context(), d.drillCue(2), "spotify:track:"+strings.Repeat("9", 22)); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestALostSongIsNotCountedAsFound(t *testing.T) {
	t.Parallel()
	d := lostDesk(t)
	res := d.create(Create{Recipe: drill()})
	job, err := d.Job(t.Context(), res.Job)
	if err != nil || job.Songs != 4 || job.Found != 3 || job.Saved != 3 || res.Count(match.Auto) != 3 {
		t.Errorf("the job tells %+v (%v), want 3 of 4", job.Report, err)
	}
}

func TestAJobThatGoesOnDoesNotCountALostSong(t *testing.T) {
	t.Parallel()
	d := lostDesk(t)
	d.pausedAt("GET", "/v1/playlists/*/items", Create{Recipe: drill()})
	res, err := d.Resume(t.Context(), Resume{})
	if err != nil {
		t.Fatal(err)
	}
	if p := res.Playlist; p.Added < 0 || p.Added+p.Already != 3 || len(d.only().Items) != 3 {
		t.Errorf("%+v with %d songs there, want 3", p, len(d.only().Items))
	}
}

func TestAFullPlaylistIsToldAsFull(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it saves hundreds of songs")
	}
	d := packDesk(t, 4)
	id := d.create(Create{Recipe: drill()}).Playlist.ID
	own := d.drillURI(13)
	d.edit(id, func(p *faults.Playlist) {
		p.Items = append(p.Items, slices.Repeat([]string{own}, 10_000-len(p.Items))...)
	})
	d.setPack(upTo(7))
	res, err := d.SyncPlaylist(t.Context(), Sync{ID: id})
	if TroubleOf(err) != Failure || !strings.Contains(Explain(err), "full") || len(res.Notes) != 0 {
		t.Errorf("%q, notes %q; want that it is full", Explain(err), res.Notes)
	}
	if unsure, err := d.Unsure(t.Context()); err != nil || len(unsure) != 0 {
		t.Errorf("%d songs are to be chosen again (%v)", len(unsure), err)
	}
	if p := d.only(); len(p.Items) != 10_000 {
		t.Errorf("it holds %d songs", len(p.Items))
	}
}

// A song that the person takes out while the job writes moves the others up, so
// that Spotify refuses a place behind the end. For a minute that looks like a
// late list; then the song stays out and the others go in.
func TestASongTakenOutWhileTheJobWritesStaysOutAndLosesNoOther(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it saves hundreds of songs")
	}
	for _, songs := range []int{101, 120} {
		d, clock := clockDesk(t, songs)
		var done atomic.Bool
		meddle := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Method == http.MethodPost && strings.HasSuffix(r.URL.Path, "/items") && done.CompareAndSwap(false, true) {
				d.without5()
			}
			d.server.ServeHTTP(w, r)
		})
		d.meddle.Store(&meddle)
		_, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()})
		d.meddle.Store(nil)
		if !isLate(err) {
			t.Fatalf("create: %v, want a pause until the list is certain", err)
		}
		clock.move(time.Hour)
		res, err := d.Resume(t.Context(), Resume{})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := d.drillItems(d.only()), slices.Delete(upTo(songs), 5, 6); !slices.Equal(got, want) || len(res.Notes) != 0 {
			t.Errorf("%d of %d others, notes %q", len(got), len(want), res.Notes)
		}
		if unsure, err := d.Unsure(t.Context()); err != nil || len(unsure) != 0 {
			t.Errorf("%d songs are to be chosen again (%v)", len(unsure), err)
		}
	}
}

func TestADeadTrackAmidLateListsDoublesNothing(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it saves hundreds of songs")
	}
	d, clock := clockDesk(t, 101, faults.WithListingLag(20*time.Second))
	if err := d.Decide(t.Context(), d.drillCue(100), "spotify:track:"+strings.Repeat("9", 22)); err != nil {
		t.Fatal(err)
	}
	if _, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()}); !isLate(err) {
		t.Fatalf("create: %v, want a pause until the list is certain", err)
	}
	clock.move(time.Hour)
	if _, err := d.Resume(t.Context(), Resume{}); err != nil {
		t.Fatal(err)
	}
	if got := d.drillItems(d.only()); !slices.Equal(got, upTo(100)) {
		t.Errorf("%d songs, want 100", len(got))
	}
}
