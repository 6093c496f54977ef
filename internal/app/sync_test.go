package app

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"needledrop/internal/diagnose"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/playlist"
)

func TestADeletedPlaylistIsAskedAboutAndNothingIsChanged(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 4)
	first := d.create(Create{Recipe: drill()})
	d.edit(first.Playlist.ID, func(p *faults.Playlist) { p.Followed = false })
	n := len(d.server.Requests())
	_, err := d.SyncPlaylist(t.Context(), Sync{ID: first.Playlist.ID})
	var gone *playlist.GoneError
	if !errors.As(err, &gone) || gone.ID != first.Playlist.ID {
		t.Fatalf("the update ended in %v, want a question", err)
	}
	d.speaks(err)
	if got := d.since(n); len(slices.Compact(got)) != 1 || got[0] != toList {
		t.Errorf("requests %v, want looks only", got)
	}
	res, err := d.SyncPlaylist(t.Context(), Sync{ID: first.Playlist.ID, Again: true})
	if err != nil || res.Playlist.ID == first.Playlist.ID || res.Playlist.Added != 4 || len(res.Notes) != 1 {
		t.Fatalf("made again: %+v, notes %q (%v)", res.Playlist, res.Notes, err)
	}
	made, err := d.Playlists(t.Context())
	if err != nil || len(made) != 1 || made[0].ID != res.Playlist.ID {
		t.Errorf("tracked: %+v (%v), want the new one only", made, err)
	}
}

func TestAFailedListingIsNotTakenForADeletion(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 3)
	first := d.create(Create{Recipe: drill()})
	d.server.Inject(faults.Fault{Method: "GET", Path: "/v1/me/playlists", Do: faults.PlainForbidden("Forbidden")})
	_, err := d.SyncPlaylist(t.Context(), Sync{ID: first.Playlist.ID, Again: true})
	if err == nil || errors.As(err, new(*playlist.GoneError)) {
		t.Errorf("the update ended in %v, want the refusal", err)
	}
	if len(d.server.Playlists()) != 1 {
		t.Error("another playlist was made")
	}
}

func TestPreviewListsTheChangesAndMakesNone(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 6)
	first := d.create(Create{Recipe: drill()})
	d.edit(first.Playlist.ID, func(p *faults.Playlist) {
		p.Items = slices.Delete(p.Items, 4, 5) // song 4
		p.Items = slices.Insert(p.Items, 0, d.drillURI(15))
		p.Name = "Mine now"
	})
	d.setPack([]int{0, 1, 2, 3, 4, 5, 7})
	plan, err := d.Plan(t.Context(), drill(), playlist.Choices{})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Decide(t.Context(), plan.Entries[2].Cue, Never); err != nil { // song 2
		t.Fatal(err)
	}
	before := d.only()
	c, err := d.PreviewSync(t.Context(), Sync{ID: first.Playlist.ID})
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Add) != 1 || c.Add[0].Title != drillSong(7) || c.Add[0].After != drillSong(5) || c.Add[0].At != 5 {
		t.Errorf("to add: %+v, want song 7 behind song 5", c.Add)
	}
	if len(c.Remove) != 1 || c.Remove[0].Title != drillSong(2) || len(c.StayAway) != 1 || c.StayAway[0].Title != drillSong(4) {
		t.Errorf("to take out: %+v, stays out: %+v", c.Remove, c.StayAway)
	}
	if c.Already != 4 || c.Own != 1 || c.Playlist.Name != "Mine now" || c.Gone {
		t.Errorf("%d there, %d of the person's, called %q", c.Already, c.Own, c.Playlist.Name)
	}
	if after := d.only(); after.Snapshot != before.Snapshot {
		t.Error("the preview changed the playlist")
	}
	if jobs, err := d.Jobs(t.Context()); err != nil || len(jobs) != 1 {
		t.Errorf("%d jobs (%v), want the first only", len(jobs), err)
	}

	res, err := d.SyncPlaylist(t.Context(), Sync{ID: first.Playlist.ID})
	if err != nil || res.Calls.Search != 0 || res.Playlist.Added != 1 {
		t.Errorf("the update: %+v after %+v (%v), want what was shown and no search", res.Playlist, res.Calls, err)
	}
	if got := d.drillItems(d.only()); fmt.Sprint(got) != "[15 0 1 3 5 7]" {
		t.Errorf("songs %v", got)
	}
}

func TestWhatThePersonTookOutComesBackOnlyWhenAsked(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 5)
	first := d.create(Create{Recipe: drill()})
	d.edit(first.Playlist.ID, func(p *faults.Playlist) { p.Items = slices.Delete(p.Items, 1, 3) })
	for _, back := range []bool{false, true} {
		c, err := d.PreviewSync(t.Context(), Sync{ID: first.Playlist.ID, BringBack: back})
		if want := map[bool]int{false: 0, true: 2}[back]; err != nil || len(c.Add) != want || len(c.StayAway) != 2-want {
			t.Errorf("preview, asked %v: %+v (%v)", back, c, err)
		}
		if _, err := d.SyncPlaylist(t.Context(), Sync{ID: first.Playlist.ID, BringBack: back}); err != nil {
			t.Fatal(err)
		}
		if got, want := d.drillItems(d.only()), map[bool]string{false: "[0 3 4]", true: "[0 1 2 3 4]"}[back]; fmt.Sprint(got) != want {
			t.Errorf("asked %v: songs %v, want %s", back, got, want)
		}
	}
}

func TestAnEditedNewPlaylistKeepsThePersonsDress(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 3)
	d.server.Inject(faults.Fault{Method: "PUT", Path: "/v1/playlists/*/items", Do: faults.Quota(0)})
	if _, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()}); diagnose.KindOf(err) != diagnose.Paused {
		t.Fatalf("it ended in %v", err)
	}
	made := d.only()
	d.edit(made.ID, func(p *faults.Playlist) { p.Name, p.Description = "Mine", "My words" })
	if _, err := d.Resume(t.Context(), Resume{}); err != nil {
		t.Fatal(err)
	}
	if p := d.only(); p.Name != "Mine" || p.Description != "My words" || len(p.Items) != 3 {
		t.Errorf("it is called %q (%q) with %d songs", p.Name, p.Description, len(p.Items))
	}
}

func TestTracksThatAreNoMoreAreLeftOutAndTheRestIsSaved(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it saves hundreds of songs")
	}
	d := packDesk(t, 120)
	plan, err := d.Plan(t.Context(), drill(), playlist.Choices{})
	if err != nil {
		t.Fatal(err)
	}
	dead := "spotify:track:" + strings.Repeat("9", 22)
	if err := d.Decide(t.Context(), plan.Entries[30].Cue, dead); err != nil {
		t.Fatal(err)
	}
	d.create(Create{Recipe: drill(), DryRun: true})
	for _, track := range d.world.Tracks() {
		if strings.HasPrefix(track.Name, drillSong(77)) {
			d.server.RemoveTrack(track.URI) // found before, gone by now in every edition
		}
	}
	res := d.create(Create{Recipe: drill()})
	want := slices.DeleteFunc(upTo(120), func(n int) bool { return n == 30 || n == 77 })
	if got := d.drillItems(d.only()); !slices.Equal(got, want) {
		t.Errorf("%d songs %v, want all but two", len(got), got)
	}
	if res.Playlist.Added != 118 || len(res.Notes) != 1 || !strings.Contains(res.Notes[0].String(), "2 songs") {
		t.Errorf("%+v, notes %q", res.Playlist, res.Notes)
	}
	unsure, err := d.Unsure(t.Context())
	if err != nil || len(unsure) != 2 {
		t.Errorf("%d wait for a person (%v), want the two", len(unsure), err)
	}
	n := len(d.server.Requests())
	d.create(Create{Recipe: drill()})
	if got := d.since(n, toAdd, toReplace); len(got) != 0 {
		t.Errorf("the recipe again took %v: %v", got, d.drillItems(d.only()))
	}
}

// Spotify shows what was written late: not even then is a song doubled or a
// playlist made twice.
func TestLateListingsDoubleNothing(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it saves hundreds of songs")
	}
	for _, late := range []int{1, 2, 3, 4} {
		t.Run(fmt.Sprint(late), func(t *testing.T) {
			t.Parallel()
			for name, fault := range map[string]faults.Fault{
				"none":   {Path: "/nowhere", Do: faults.DropAfter()},
				"create": {Method: "POST", Path: "/v1/me/playlists", Do: faults.DropAfter()},
				"add":    {Method: "POST", Path: "/v1/playlists/*/items", Do: faults.DropAfter()},
			} {
				d := packDesk(t, 120, faults.WithListingLagLooks(late))
				d.server.Inject(fault)
				_, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()})
				if err != nil {
					d.create(Create{Recipe: drill()})
				}
				d.create(Create{Recipe: drill()})
				if got := d.drillItems(d.only()); !slices.Equal(got, upTo(120)) {
					t.Errorf("%s, %d late: %d songs", name, late, len(got))
				}
			}
		})
	}
}
