package app

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"needledrop/internal/diagnose"
	"needledrop/internal/localspotify"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/playlist"
)

// handClock is a time of day that moves only when it is told to.
type handClock struct {
	mu sync.Mutex
	t  time.Time
}

func (c *handClock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.t
}

func (c *handClock) move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.t = c.t.Add(d)
}

// clockDesk is a packDesk on which waiting moves the clock and takes no time.
func clockDesk(t *testing.T, songs int, opts ...localspotify.Option) (*desk, *handClock) {
	t.Helper()
	c := &handClock{t: time.Now()}
	d := packDeskAt(t, songs, c.now, opts...)
	d.App.pause = func(ctx context.Context, wait time.Duration) error {
		c.move(wait)
		return ctx.Err()
	}
	return d, c
}

// pausedAt makes a playlist whose job the day's quota stops at a request.
func (d *desk) pausedAt(method, path string, c Create) (job int64) {
	d.t.Helper()
	d.server.Inject(faults.Fault{Method: method, Path: path, Do: faults.Quota(0)})
	res, err := d.CreatePlaylist(d.t.Context(), c)
	if diagnose.KindOf(err) != diagnose.Paused {
		d.t.Fatalf("create: %v, want a pause", err)
	}
	return res.Job
}

// deleted takes a playlist out of the person's library.
func (d *desk) deleted(id string) {
	d.t.Helper()
	d.edit(id, func(p *faults.Playlist) { p.Followed = false })
}

// without5 takes the song number 5 out, as the person does.
func (d *desk) without5() {
	d.t.Helper()
	d.edit(d.only().ID, func(p *faults.Playlist) { p.Items = slices.Delete(p.Items, 5, 6) })
}

// isLate tells the pause in which Spotify has to show first what was saved.
func isLate(err error) bool {
	var paused *playlist.PausedError
	return errors.As(err, &paused) && paused.Late && diagnose.KindOf(err) == diagnose.Paused
}

func TestASongTakenOutDuringAPauseStaysOut(t *testing.T) {
	t.Parallel()
	d, clock := clockDesk(t, 120)
	job := d.pausedAt("POST", "/v1/playlists/*/items", Create{Recipe: drill()})
	d.without5()
	clock.move(13 * time.Hour)
	if _, err := d.Resume(t.Context(), Resume{Job: job}); err != nil {
		t.Fatal(err)
	}
	want := slices.Delete(upTo(120), 5, 6)
	if got := d.drillItems(d.only()); !slices.Equal(got, want) {
		t.Fatalf("the job that went on left %d songs, want all but the one taken out", len(got))
	}
	if _, err := d.SyncPlaylist(t.Context(), Sync{ID: d.only().ID}); err != nil {
		t.Fatal(err)
	}
	if got := d.drillItems(d.only()); !slices.Equal(got, want) {
		t.Errorf("the next update left %d songs, want all but the one taken out", len(got))
	}
}

// A list that lacks what Spotify took less than a minute ago may be one of
// before, so nothing is decided by it.
func TestASongMissingWithinAMinuteIsWaitedFor(t *testing.T) {
	t.Parallel()
	d, clock := clockDesk(t, 20)
	job := d.pausedAt("GET", "/v1/playlists/*/items", Create{Recipe: drill()})
	d.without5()
	n := len(d.server.Requests())
	if _, err := d.Resume(t.Context(), Resume{Job: job}); !isLate(err) {
		t.Fatalf("within a minute: %v, want a pause until Spotify shows the songs", err)
	}
	if got := d.since(n, toAdd, toReplace); len(got) != 0 {
		t.Errorf("meanwhile it sent %v", got)
	}
	due, found, err := d.NextDue(t.Context())
	if wait := due.At.Sub(clock.now()); err != nil || !found || due.Job.ID != job || wait > time.Minute {
		t.Errorf("due: %+v, %v (%v), want the job within a minute", due, found, err)
	}
	clock.move(time.Minute)
	if _, err := d.Resume(t.Context(), Resume{Job: job}); err != nil {
		t.Fatal(err)
	}
	if got := d.drillItems(d.only()); !slices.Equal(got, slices.Delete(upTo(20), 5, 6)) {
		t.Errorf("songs %v, want all but the one taken out", got)
	}
}

func TestAJobStoppedAmidLateListsPutsEverySongInOnce(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it saves hundreds of songs")
	}
	for _, lag := range []time.Duration{20 * time.Second, 50 * time.Second} {
		t.Run(lag.String(), func(t *testing.T) {
			t.Parallel()
			d, clock := clockDesk(t, 120, faults.WithListingLag(lag))
			job := d.pausedAt("POST", "/v1/playlists/*/items", Create{Recipe: drill()})
			if _, err := d.Resume(t.Context(), Resume{Job: job}); !isLate(err) {
				t.Fatalf("at once: %v, want a pause until Spotify shows the songs", err)
			}
			clock.move(time.Minute)
			if _, err := d.Resume(t.Context(), Resume{Job: job}); err != nil {
				t.Fatal(err)
			}
			clock.move(time.Hour)
			if got := d.drillItems(d.only()); !slices.Equal(got, upTo(120)) {
				t.Errorf("%d songs, want 120 in order", len(got))
			}
		})
	}
}

func TestALostAddThatShowsLateEndsWithEverySongOnce(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it saves hundreds of songs")
	}
	for lag, pauses := range map[time.Duration]bool{14 * time.Second: false, 16 * time.Second: true, 40 * time.Second: true} {
		t.Run(lag.String(), func(t *testing.T) {
			t.Parallel()
			d, clock := clockDesk(t, 120, faults.WithListingLag(lag))
			d.server.Inject(faults.Fault{Method: "POST", Path: "/v1/playlists/*/items", Do: faults.DropAfter()})
			res, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()})
			if isLate(err) != pauses || !pauses && err != nil {
				t.Fatalf("create: %v, want a pause: %v", err, pauses)
			}
			clock.move(time.Hour)
			if _, err := d.Resume(t.Context(), Resume{Job: res.Job}); err != nil {
				t.Fatal(err)
			}
			if got := d.drillItems(d.only()); !slices.Equal(got, upTo(120)) {
				t.Errorf("%d songs, want 120 in order", len(got))
			}
		})
	}
}

// Nothing tells a lost add that shows late from one that never happened, so its
// songs may stand twice until the next update.
func TestAnUpdatesLostAddThatShowsLateIsPutRightByTheNext(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it saves hundreds of songs")
	}
	for _, lag := range []time.Duration{14 * time.Second, 25 * time.Second, 50 * time.Second} {
		t.Run(lag.String(), func(t *testing.T) {
			t.Parallel()
			d, clock := clockDesk(t, 4, faults.WithListingLag(lag))
			id := d.create(Create{Recipe: drill()}).Playlist.ID
			clock.move(time.Hour)
			d.setPack(upTo(6))
			d.server.Inject(faults.Fault{Method: "POST", Path: "/v1/playlists/*/items", Do: faults.DropAfter()})
			for range 2 {
				if _, err := d.SyncPlaylist(t.Context(), Sync{ID: id}); err != nil {
					t.Fatal(err)
				}
				clock.move(time.Hour)
			}
			if got := d.drillItems(d.only()); !slices.Equal(got, upTo(6)) {
				t.Errorf("after the next update songs %v, want each once", got)
			}
		})
	}
}

func TestADeletedPlaylistIsNotToldAsSaved(t *testing.T) {
	t.Parallel()
	for name, pass := range map[string]func(*testing.T, *desk, *handClock, int64){
		"the clock was set back": func(_ *testing.T, _ *desk, clock *handClock, _ int64) { clock.move(-24 * time.Hour) },
		"looked at since": func(t *testing.T, d *desk, clock *handClock, job int64) {
			clock.move(13 * time.Hour)
			d.server.Inject(faults.Fault{Method: "PUT", Path: "/v1/playlists/*/items", Do: faults.Quota(0)})
			if _, err := d.Resume(t.Context(), Resume{Job: job}); diagnose.KindOf(err) != diagnose.Paused {
				t.Fatal(err)
			}
			clock.move(30 * time.Second)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, clock := clockDesk(t, 4)
			job := d.pausedAt("PUT", "/v1/playlists/*/items", Create{Recipe: drill()})
			pass(t, d, clock, job)
			d.deleted(d.only().ID)
			if _, err := d.Resume(t.Context(), Resume{Job: job}); !errors.As(err, new(*playlist.GoneError)) {
				t.Errorf("resume: %v, want a question", err)
			}
			if held := d.held(); len(held) != 0 {
				t.Errorf("the account holds %d playlists, want none", len(held))
			}
		})
	}
}

func TestAPlaylistDeletedWithinAMinuteIsMadeAgainAfterIt(t *testing.T) {
	t.Parallel()
	d, clock := clockDesk(t, 4)
	d.pausedAt("PUT", "/v1/playlists/*/items", Create{Recipe: drill()})
	d.deleted(d.only().ID)
	if _, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()}); !isLate(err) || len(d.held()) != 0 {
		t.Fatalf("within a minute: %v and %d playlists, want a pause", err, len(d.held()))
	}
	clock.move(2 * time.Minute)
	res := d.create(Create{Recipe: drill()})
	if got := d.drillItems(d.only()); !slices.Equal(got, upTo(4)) || res.Playlist.Added != 4 {
		t.Errorf("songs %v, %d added", got, res.Playlist.Added)
	}
}

func TestAJobGivenUpIsNotTakenUpAgain(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		made   bool // the recipe has a playlist
		first  Create
		second Create
		want   string // name of the only playlist
	}{
		"another one":     {true, Create{Another: true, Public: true, Name: "Oops"}, Create{}, "Drill"},
		"with new wishes": {false, Create{Public: true, Name: "Oops"}, Create{Name: "Mine"}, "Mine"},
		"as it was":       {false, Create{Name: "Mine"}, Create{Name: "Mine"}, "Mine"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := packDesk(t, 4)
			test.first.Recipe, test.second.Recipe = drill(), drill()
			if test.made {
				d.create(Create{Recipe: drill()})
			}
			job := d.pausedAt("POST", "/v1/me/playlists", test.first)
			if err := d.CancelJob(t.Context(), job); err != nil {
				t.Fatal(err)
			}
			if res := d.create(test.second); res.Job == job {
				t.Error("the job that was given up went on")
			}
			if p := d.only(); p.Public || p.Name != test.want || !slices.Equal(d.drillItems(p), upTo(4)) {
				t.Errorf("%q, public %v, with %d songs", p.Name, p.Public, len(p.Items))
			}
		})
	}
}

func TestMakingAgainOnceAnsweredMakesNoSecond(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 4)
	first := d.create(Create{Recipe: drill()})
	d.deleted(first.Playlist.ID)
	_, err := d.SyncPlaylist(t.Context(), Sync{ID: first.Playlist.ID})
	var gone *playlist.GoneError
	if !errors.As(err, &gone) {
		t.Fatalf("the update ended in %v, want a question", err)
	}
	if _, err := d.SyncPlaylist(t.Context(), Sync{ID: first.Playlist.ID, Again: true}); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Resume(t.Context(), Resume{Job: gone.Job, Again: true}); err != nil {
		t.Error(err)
	}
	if got := d.drillItems(d.only()); !slices.Equal(got, upTo(4)) {
		t.Errorf("songs %v", got)
	}
}

func TestMakingOneAgainLeavesTheOthersOfTheRecipeAlone(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 4)
	kept := d.create(Create{Recipe: drill()}).Playlist.ID
	gone := d.create(Create{Recipe: drill(), Another: true}).Playlist.ID
	d.edit(kept, func(p *faults.Playlist) { p.Items = slices.Delete(p.Items, 1, 2) })
	d.deleted(gone)
	d.server.Inject(faults.Fault{Method: "POST", Path: "/v1/me/playlists", Do: faults.Quota(0)})
	res, err := d.SyncPlaylist(t.Context(), Sync{ID: gone, Again: true, BringBack: true})
	if diagnose.KindOf(err) != diagnose.Paused {
		t.Fatalf("the update ended in %v, want a pause", err)
	}
	if _, err := d.Resume(t.Context(), Resume{Job: res.Job}); err != nil {
		t.Fatal(err)
	}
	for _, p := range d.held() {
		if want := map[bool]int{true: 3, false: 4}[p.ID == kept]; len(p.Items) != want {
			t.Errorf("%s holds %d songs, want %d", p.ID, len(p.Items), want)
		}
	}
	if held := d.held(); len(held) != 2 {
		t.Errorf("the account holds %d playlists, want 2", len(held))
	}
}

func TestForgettingAPlaylistEndsItsQuestionAndOtherJobsGoOn(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 8)
	first := d.create(Create{Recipe: playlist.Recipe{Titles: []string{"drill"}, Episodes: []int{1, 2}}})
	paused := d.pausedAt("GET", "/v1/search", Create{Recipe: drill()})
	d.deleted(first.Playlist.ID)
	if _, err := d.SyncPlaylist(t.Context(), Sync{ID: first.Playlist.ID}); !errors.As(err, new(*playlist.GoneError)) {
		t.Fatalf("the update ended in %v, want a question", err)
	}
	if err := d.ForgetPlaylist(t.Context(), first.Playlist.ID); err != nil {
		t.Fatal(err)
	}
	if res, err := d.Resume(t.Context(), Resume{}); err != nil || res.Job != paused {
		t.Errorf("job %d went on (%v), want the paused %d", res.Job, err, paused)
	}
	if _, err := d.Resume(t.Context(), Resume{}); !errors.Is(err, playlist.ErrNothingToResume) {
		t.Errorf("afterwards: %v", err)
	}
}

// A playlist is only told to have been deleted when this job made it anew.
func TestADeletionIsToldOnceAndOnlyWhereItCounts(t *testing.T) {
	t.Parallel()
	for gone, notes := range map[int]int{1: 0, 2: 1} { // of two playlists, from the newest
		d := packDesk(t, 4)
		ids := []string{d.create(Create{Recipe: drill()}).Playlist.ID, d.create(Create{Recipe: drill(), Another: true}).Playlist.ID}
		for _, id := range ids[2-gone:] {
			d.deleted(id)
		}
		res := d.create(Create{Recipe: drill()})
		if len(res.Notes) != notes || (res.Playlist.ID == ids[0]) != (gone == 1) || len(d.held()) != 1 {
			t.Errorf("with %d deleted: %+v, notes %q", gone, res.Playlist, res.Notes)
		}
	}
}
