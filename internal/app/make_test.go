package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"needledrop/internal/catalog"
	"needledrop/internal/diagnose"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
)

func TestCreateSavesTheRightSongsInOrder(t *testing.T) {
	t.Parallel()
	for _, recipe := range []playlist.Recipe{
		{Titles: []string{"stranger-things"}, KeyOnly: true},
		{Titles: []string{"Wednesday"}},
		{Titles: []string{"bridgerton"}, Kinds: []catalog.CueKind{catalog.Cover}},
		{Titles: []string{"queen-of-tears"}},
		{Titles: []string{"kpop-demon-hunters", "arcane"}},
		{Titles: []string{"cobra-kai"}, Seasons: []int{1, 2}},
	} {
		t.Run(strings.Join(recipe.Titles, "+"), func(t *testing.T) {
			t.Parallel()
			d := signedInDesk(t)
			plan, err := d.Plan(t.Context(), recipe, playlist.Choices{})
			if err != nil {
				t.Fatal(err)
			}
			res := d.create(Create{Recipe: recipe})
			if len(res.Tracks) != len(plan.Entries) {
				t.Fatalf("%d songs settled, want %d", len(res.Tracks), len(plan.Entries))
			}
			var want []string
			for i, track := range res.Tracks {
				if track.Cue != plan.Entries[i].Cue {
					t.Errorf("song %d is %s, want %s", i, track.Cue, plan.Entries[i].Cue)
				}
				if track.Outcome == match.Auto && !slices.Contains(want, track.URI) {
					want = append(want, track.URI)
					d.checkTrack(plan.Entries[i].Wanted, track.URI)
				}
			}
			made := d.only()
			if !slices.Equal(made.Items, want) || len(want) == 0 {
				t.Errorf("the playlist holds %d songs in another order than the %d sure ones", len(made.Items), len(want))
			}
			d.checkDress(made, res, plan)
		})
	}
}

func (d *desk) checkTrack(w match.Wanted, uri string) {
	d.t.Helper()
	track, known := d.world.Track(uri)
	if wrong := isRecording(track, w); !known || wrong != "" {
		d.t.Errorf("%q by %q became %q by %q: %s", w.Title, w.Artist, track.Name, track.Artists, wrong)
	}
}

// checkDress checks everything of a playlist but its songs.
func (d *desk) checkDress(made faults.Playlist, res playlist.Result, plan playlist.Plan) {
	d.t.Helper()
	if made.ID != res.Playlist.ID || made.Name != plan.Name || made.Description != plan.Description || made.Public || made.CoverBytes == 0 || len(res.Notes) != 0 {
		d.t.Errorf("the playlist is %q (%q), public %v, with a cover of %d bytes, notes %q", made.Name, made.Description, made.Public, made.CoverBytes, res.Notes)
	}
	if res.Playlist.Added != len(made.Items) || res.Playlist.Already != 0 || !strings.Contains(res.Playlist.URL, made.ID) {
		d.t.Errorf("the result is %+v, want %d added", res.Playlist, len(made.Items))
	}
	tracked, err := d.Playlists(d.t.Context())
	if err != nil || len(tracked) != 1 || tracked[0].ID != made.ID || tracked[0].Songs != len(made.Items) {
		d.t.Errorf("written down: %+v (%v)", tracked, err)
	}
}

func TestTheSameRecipeAgainChangesNothing(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 12)
	first := d.create(Create{Recipe: drill()})
	before := d.only()
	n := len(d.server.Requests())
	again := d.create(Create{Recipe: playlist.Recipe{Titles: []string{"Drill"}}})
	if got := d.since(n); !slices.Equal(got, []string{toList, toRead}) {
		t.Errorf("requests %v, want a look only", got)
	}
	if again.Playlist.ID != first.Playlist.ID || again.Playlist.Added != 0 || again.Playlist.Already != 12 || again.Calls.Search != 0 {
		t.Errorf("result %+v after %+v", again.Playlist, again.Calls)
	}
	if after := d.only(); after.Snapshot != before.Snapshot {
		t.Error("the playlist was changed")
	}
}

func TestThePersonsOwnAdditionsAndRemovalsStay(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 8)
	res := d.create(Create{Recipe: drill()})
	own := d.drillURI(15)
	d.edit(res.Playlist.ID, func(p *faults.Playlist) {
		p.Items = slices.Delete(p.Items, 3, 5) // songs 3 and 4
		p.Items = slices.Insert(p.Items, 1, own)
		p.Name, p.Description = "Mine now", "My words"
	})
	d.create(Create{Recipe: drill()})
	p := d.only()
	if got := d.drillItems(p); fmt.Sprint(got) != "[0 15 1 2 5 6 7]" {
		t.Errorf("songs %v, want what the person left", got)
	}
	if p.Name != "Mine now" || p.Description != "My words" {
		t.Errorf("it is called %q (%q), want the person's own words", p.Name, p.Description)
	}
	d.setPack([]int{0, 1, 9, 2, 3, 4, 5, 6, 7})
	d.create(Create{Recipe: drill()})
	if got := d.drillItems(d.only()); fmt.Sprint(got) != "[0 15 1 9 2 5 6 7]" {
		t.Errorf("songs %v, want the new one behind the one it follows", got)
	}
}

func (d *desk) edit(id string, change func(*faults.Playlist)) {
	d.t.Helper()
	if err := d.server.EditAsPerson(id, change); err != nil {
		d.t.Fatal(err)
	}
}

// drillURI is a drill song's track.
func (d *desk) drillURI(n int) string {
	d.t.Helper()
	for _, track := range d.world.Tracks() {
		if track.Name == drillSong(n) && track.Decoy == "" {
			return track.URI
		}
	}
	d.t.Fatalf("there is no %s", drillSong(n))
	return ""
}

func TestANewCueIsAddedInItsPlaceWithOneSearch(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 6)
	first := d.create(Create{Recipe: drill()})
	d.setPack([]int{7, 0, 1, 2, 8, 3, 4, 5, 9})
	n := len(d.server.Requests())
	res, err := d.SyncPlaylist(t.Context(), Sync{ID: first.Playlist.ID})
	if err != nil {
		t.Fatal(err)
	}
	if got := d.drillItems(d.only()); fmt.Sprint(got) != "[7 0 1 2 8 3 4 5 9]" {
		t.Errorf("songs %v", got)
	}
	if res.Playlist.Added != 3 || res.Playlist.Already != 6 || len(d.since(n, toSearch)) != 3 {
		t.Errorf("result %+v after %d searches", res.Playlist, len(d.since(n, toSearch)))
	}
}

func TestAnotherOneIsMadeOnlyWhenAskedFor(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 40)
	first := d.create(Create{Recipe: drill()})
	n := len(d.server.Requests())
	second := d.create(Create{Recipe: drill(), Another: true, Name: "Second", Public: true})
	if got := d.since(n); !slices.Equal(got, []string{toCreate, toDetails, toCover, toReplace, toRead}) {
		t.Errorf("a known playlist of 40 songs took %v", got)
	}
	if all := d.held(); len(all) != 2 || second.Playlist.ID == first.Playlist.ID || all[0].Name != "Second" || !all[0].Public {
		t.Errorf("the account holds %d playlists, the newest %q", len(all), all[0].Name)
	}
	d.setPack(upTo(41))
	if third := d.create(Create{Recipe: drill()}); third.Playlist.ID != second.Playlist.ID {
		t.Error("the recipe again did not update the newest")
	}
	synced, err := d.SyncPlaylist(t.Context(), Sync{ID: first.Playlist.ID})
	if err != nil || synced.Playlist.ID != first.Playlist.ID || synced.Playlist.Added != 1 {
		t.Errorf("bringing the first up to date gave %+v (%v)", synced.Playlist, err)
	}
	for _, p := range d.held() {
		if got := d.drillItems(p); len(got) != 41 {
			t.Errorf("%s holds %d songs, want 41", p.Name, len(got))
		}
	}
}

func TestDryRunWritesNothing(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 4)
	n := len(d.server.Requests())
	res := d.create(Create{Recipe: drill(), DryRun: true})
	if got := d.since(n); !slices.Equal(got, slices.Repeat([]string{toSearch}, 4)) || res.Count(match.Auto) != 4 || res.Playlist.ID != "" {
		t.Errorf("%v, %d sure, id %q", got, res.Count(match.Auto), res.Playlist.ID)
	}
	if jobs, err := d.Jobs(t.Context()); err != nil || len(jobs) != 0 {
		t.Errorf("jobs %v (%v), want none", jobs, err)
	}
	if made, err := d.Playlists(t.Context()); err != nil || len(made) != 0 || len(d.server.Playlists()) != 0 {
		t.Errorf("playlists %v (%v), want none", made, err)
	}
}

func TestLongPlaylistGoesInHundreds(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 250)
	n := len(d.server.Requests())
	var last playlist.Progress
	d.create(Create{Recipe: drill(), Observer: Observer{Progress: func(p playlist.Progress) {
		if p.Stage == last.Stage && p.Done < last.Done || p.Done > p.Total {
			t.Errorf("progress went from %+v to %+v", last, p)
		}
		last = p
	}}})
	if got := d.since(n, toCreate, toReplace, toAdd, toRead, toList); !slices.Equal(got, append([]string{toCreate, toReplace, toAdd, toAdd}, slices.Repeat([]string{toRead}, 5)...)) {
		t.Errorf("requests %v", got)
	}
	if got := d.drillItems(d.only()); !slices.Equal(got, upTo(250)) {
		t.Errorf("%d songs, not the 250 in order", len(got))
	}
	if last.Stage != playlist.StageSaving || last.Done != last.Total {
		t.Errorf("the last progress is %+v", last)
	}
}

func TestDecisionsCount(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 3)
	plan, err := d.Plan(t.Context(), drill(), playlist.Choices{})
	if err != nil {
		t.Fatal(err)
	}
	link := "https://open.spotify.com/track/" + strings.TrimPrefix(d.drillURI(11), "spotify:track:") + "?si=x"
	for cue, word := range map[string]string{plan.Entries[0].Cue: Never, plan.Entries[1].Cue: link} {
		if err := d.Decide(t.Context(), cue, word); err != nil {
			t.Fatal(err)
		}
	}
	n := len(d.server.Requests())
	d.create(Create{Recipe: drill()})
	if got := d.drillItems(d.only()); fmt.Sprint(got) != "[11 2]" || len(d.since(n, toSearch)) != 1 {
		t.Errorf("songs %v after %d searches, want 11 and 2 after 1", got, len(d.since(n, toSearch)))
	}
	if err := d.Undecide(t.Context(), plan.Entries[0].Cue); err != nil {
		t.Fatal(err)
	}
	d.create(Create{Recipe: drill()})
	if got := d.drillItems(d.only()); fmt.Sprint(got) != "[0 11 2]" {
		t.Errorf("songs %v after taking a word back", got)
	}
	for cue, word := range map[string]string{plan.Entries[2].Cue: "https://example.com/", "drill/none": Never} {
		if err := d.Decide(t.Context(), cue, word); err == nil || strings.Contains(diagnose.Of(err).ForTerminal().String(), "did not foresee") {
			t.Errorf("Decide(%s, %s): %v", cue, word, err)
		}
	}
}

func TestAPlaylistDeletedInSpotifyIsMadeAgain(t *testing.T) {
	t.Parallel()
	for name, remove := range map[string]func(d *desk, id string){
		"no longer followed": func(d *desk, id string) {
			d.edit(id, func(p *faults.Playlist) { p.Followed = false })
		},
		"not there any more": func(d *desk, id string) {
			d.server.Inject(faults.Fault{Method: "GET", Path: "/v1/playlists/*/items", Do: faults.Status5xxBefore(404)})
			d.edit(id, func(p *faults.Playlist) { p.Name = "Old" })
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := packDesk(t, 5)
			first := d.create(Create{Recipe: drill()})
			remove(d, first.Playlist.ID)
			d.setPack(upTo(6))
			second := d.create(Create{Recipe: drill()})
			if second.Playlist.ID == first.Playlist.ID || second.Playlist.Added != 6 {
				t.Fatalf("result %+v, want a new playlist of 6", second.Playlist)
			}
			for _, p := range d.server.Playlists() {
				if want := map[bool]int{true: 6, false: 5}[p.ID == second.Playlist.ID]; len(d.drillItems(p)) != want || p.ID == second.Playlist.ID && p.CoverBytes == 0 {
					t.Errorf("%s holds %d songs and a cover of %d bytes", p.Name, len(p.Items), p.CoverBytes)
				}
			}
			if third := d.create(Create{Recipe: drill()}); third.Playlist.ID != second.Playlist.ID {
				t.Error("the recipe again made a third")
			}
			if _, err := d.Resume(t.Context(), Resume{}); err == nil || !strings.Contains(diagnose.Of(err).ForTerminal().String(), "nothing to resume") {
				t.Errorf("there is still something to resume (%v)", err)
			}
		})
	}
}

func TestDescriptionAndCoverAreNotWorthAFailure(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 3)
	for _, path := range []string{"/v1/playlists/*", "/v1/playlists/*/images"} {
		d.server.Inject(faults.Fault{Method: "PUT", Path: path, Times: -1, Do: faults.PlainForbidden("Forbidden")})
	}
	res := d.create(Create{Recipe: drill()})
	if got := d.drillItems(d.only()); len(got) != 3 || len(res.Notes) != 2 {
		t.Errorf("songs %v, notes %q; want 3 and two notes", got, res.Notes)
	}
	if jobs, err := d.Jobs(t.Context()); err != nil || jobs[0].State != string(playlist.Done) {
		t.Errorf("jobs %+v (%v), want it done", jobs, err)
	}
}

func TestOnlyPathsThatAreServedAreUsed(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 120)
	first := d.create(Create{Recipe: drill()})
	d.setPack(upTo(125))
	d.create(Create{Recipe: drill()})
	d.edit(first.Playlist.ID, func(p *faults.Playlist) { p.Followed = false })
	d.create(Create{Recipe: drill()})
	allowed := []string{toSearch, toCreate, toReplace, toAdd, toRead, toList, toDetails, toCover, "GET /v1/me", "GET /authorize", "POST /api/token"}
	for _, r := range d.server.Requests() {
		if kind := r.Method + " " + starred(r.Path); !slices.Contains(allowed, kind) || r.Status >= 400 {
			t.Errorf("%s was answered %d", kind, r.Status)
		}
	}
}
