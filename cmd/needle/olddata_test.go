package main

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/localspotify"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
)

// testdata/olddata is the data folder of somebody who used version 0.1.0-dev of
// late 2026: packs of their own, playlists saved in the demo account, decisions,
// and four saves that were cut off. What they made and decided must be there in
// every version since. It is never made anew.

// oldHome is a copy of the old data folder, and a needle on it an hour later.
func oldHome(t *testing.T) (needle, string) {
	t.Helper()
	home := filepath.Join(t.TempDir(), "home")
	if err := os.CopyFS(home, os.DirFS("testdata/olddata")); err != nil {
		t.Fatal(err)
	}
	return needle{t: t, now: hourLater, env: map[string]string{
		"NEEDLEDROP_HOME": home, "NEEDLEDROP_TOKEN_STORE": "file", "NEEDLEDROP_PACE": "0",
	}}, home
}

// hourLater is an hour after the old version was closed.
func hourLater() time.Time { return time.Date(2026, time.December, 1, 4, 0, 0, 0, time.UTC) }

// oldApp is the app on the old data folder, in the demo account.
func oldApp(t *testing.T) *app.App {
	t.Helper()
	n, home := oldHome(t)
	a, err := app.New(app.Options{Home: home, Demo: true, Now: hourLater, Getenv: func(name string) string { return n.env[name] }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	return a
}

// read runs a command in the demo account and returns its document.
func read[T any](n needle, args ...string) T {
	n.t.Helper()
	code, out, said := n.run(append([]string{"--demo", "--json"}, args...)...)
	if code != 0 {
		n.t.Fatalf("%v: exit code %d: %s", args, code, said)
	}
	var doc T
	if err := json.Unmarshal([]byte(out), &doc); err != nil {
		n.t.Fatalf("%v: %v", args, err)
	}
	return doc
}

func TestOldPlaylistsAndDecisionsAreThere(t *testing.T) {
	t.Parallel()
	n, _ := oldHome(t)
	type saved struct {
		ID, Name, Created string
		Songs             int
	}
	made := read[struct{ Playlists []saved }](n, "playlist", "list").Playlists
	want := []saved{
		{"1W4UAKSkSw6xgTFNy8vZ8x", "Oda Brandt in The Harbour Lamp: season 1, episodes 2, 3, 4", "2026-12-01T02:57:04Z", 0},
		{"2sw2PP048rAnd6Z40DhYgE", "The whole lamp", "2026-12-01T02:57:02Z", 0},
		{"4srZCMuNcLafTBLtMQNu0o", "Paper Moon Hotel", "2026-12-01T02:56:30Z", 5},
		{"6oOiTHNZzCLe3XT6VxIzmr", "The Harbour Lamp: signature moments", "2026-12-01T02:56:30Z", 10},
	}
	if diff := cmp.Diff(want, made); diff != "" {
		t.Error(diff)
	}

	type decision struct{ Cue, URI string }
	decided := read[struct{ Decisions []decision }](n, "decisions").Decisions
	if diff := cmp.Diff([]decision{
		{"paper-moon-hotel/any/night-ferry", "spotify:track:33bH72e10esGL8QCT2owZs"}, {"paper-moon-hotel/any/nobody-sang-this", ""},
	}, decided); diff != "" {
		t.Error(diff)
	}

	// A recipe is known again: the playlist it made is brought up to date, the
	// decision is heeded, and what the person added themselves stays.
	res := read[struct {
		Playlist struct {
			ID             string
			Added, Already int
		}
	}](n, "playlist", "create", "paper-moon-hotel").Playlist
	if res.ID != "4srZCMuNcLafTBLtMQNu0o" || res.Added != 1 || res.Already != 5 {
		t.Errorf("the recipe made %+v, want one song more in the playlist of before", res)
	}
	items := heldIn(t, n.env["NEEDLEDROP_HOME"])["Paper Moon Hotel"]
	for _, uri := range []string{"spotify:track:33bH72e10esGL8QCT2owZs", "spotify:track:2jY8yk9uV8YvnwUpmGOpBw"} {
		if !slices.Contains(items, uri) {
			t.Errorf("the playlist lacks %s", uri)
		}
	}
}

// TestOldReasonsAreShown reads what an old version remembered of searches: its
// reasons are English sentences.
func TestOldReasonsAreShown(t *testing.T) {
	t.Parallel()
	type candidate struct {
		Title   string
		Reasons []string
	}
	type row struct {
		Cue        string
		Reasons    []string
		Candidates []candidate
		Playlists  []string
	}
	n, _ := oldHome(t)
	rows := read[struct{ Rows []row }](n, "review").Rows
	in := []string{"Paper Moon Hotel"}
	want := []row{
		{"paper-moon-hotel/any/fog-machine-various-artists", []string{"no source names the performer", "the same title"}, []candidate{
			{"Fog Machine", []string{"no source names the performer", "the same title"}},
			{"Fog Machine - Live", []string{"live version", "no source names the performer", "the same title"}},
		}, in},
		{"paper-moon-hotel/any/corridor-kestrel-row", []string{"only the original is there, not this version of it"}, []candidate{}, in},
		{"paper-moon-hotel/any/check-out-ferrymen", []string{"live version", "the same title", "the same act"}, []candidate{
			{"Check Out - Live", []string{"live version", "the same title", "the same act"}},
		}, in},
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Error(diff)
	}
	result := read[struct {
		Result struct {
			Tracks []struct {
				Cue     string
				Reasons []string
			}
		}
	}](n, "jobs", "show", "2").Result
	reasons := map[string]string{}
	for _, track := range result.Tracks {
		reasons[track.Cue] = strings.Join(track.Reasons, "; ")
	}
	for cue, want := range map[string]string{
		"paper-moon-hotel/any/check-in-oda-brandt": "the same title; the same act",
		"paper-moon-hotel/any/night-ferry":         "no source names the performer; the same title",
		"paper-moon-hotel/any/nobody-sang-this":    "nothing that Spotify offers is this song",
	} {
		if reasons[cue] != want {
			t.Errorf("%s: %q, want %q", cue, reasons[cue], want)
		}
	}
}

// TestOldUnfinishedJobsBecomeOneWholePlaylistEach resumes saves that the old
// version began: killed in its searches, stopped by the person, killed between
// two writes of songs, and paused by Spotify with a playlist still empty.
func TestOldUnfinishedJobsBecomeOneWholePlaylistEach(t *testing.T) {
	t.Parallel()
	n, home := oldHome(t)
	type job struct {
		Job                  int64
		Name, State          string
		Songs, Looked, Saved int
	}
	jobs := read[struct{ Jobs []job }](n, "jobs").Jobs
	if diff := cmp.Diff([]job{
		{6, "Oda Brandt in The Harbour Lamp: season 1, episodes 2, 3, 4", "paused", 4, 4, 0},
		{5, "The whole lamp", "running", 120, 120, 100},
		{4, "Mara Quist on screen: in album order", "cancelled", 20, 5, 0},
		{3, "The Harbour Lamp: signature moments", "done", 10, 10, 10},
		{2, "Paper Moon Hotel", "done", 8, 8, 5},
		{1, "Covers by lamplight", "running", 12, 4, 0},
	}, jobs); diff != "" {
		t.Error(diff)
	}
	for _, j := range jobs {
		if j.State == "done" {
			continue
		}
		tracks := read[struct{ Tracks []struct{ URI string } }](n, "resume", strconv.FormatInt(j.Job, 10)).Tracks
		var want []string
		for _, track := range tracks {
			want = append(want, track.URI)
		}
		if got := heldIn(t, home)[j.Name]; len(want) != j.Songs || !slices.Equal(got, want) {
			t.Errorf("%s holds %d songs, want %d, each once and in order", j.Name, len(got), j.Songs)
		}
	}
	if held := heldIn(t, home); len(held) != 6 {
		t.Errorf("the account holds %v, want six playlists", slices.Sorted(maps.Keys(held)))
	}
	if code, _, said := n.run("--demo", "resume"); code == 0 || !strings.Contains(said, "nothing to resume") {
		t.Errorf("a job is left: %s", said)
	}
}

// heldIn returns the songs of the demo account's playlists, by name. Two of one
// name are an error.
func heldIn(t *testing.T, home string) map[string][]string {
	t.Helper()
	server := faults.New(localspotify.NewWorld(nil, nil), hourLater, localspotify.WithState(filepath.Join(home, "demo.json")))
	held := map[string][]string{}
	for _, p := range server.Playlists() {
		if _, twice := held[p.Name]; twice {
			t.Errorf("there are two playlists %q", p.Name)
		}
		held[p.Name] = p.Items
	}
	return held
}

func TestOldSettingsFavouritesAndTicksAreThere(t *testing.T) {
	t.Parallel()
	a := oldApp(t)
	ctx := t.Context()
	settings, err := a.Settings(ctx)
	if want := (app.Settings{
		ClientID: "0123456789abcdef0123456789abcdef", Port: 8899, Look: "dark", Spoilers: true,
		Prefer: match.Preference{Edition: match.OriginalAlbum, Clean: true}, TextSize: 130, Still: true, Demo: true, Interrupted: true,
	}); err != nil || settings != want {
		t.Errorf("settings %+v (%v), want %+v", settings, err, want)
	}
	choices, err := a.Choices(ctx)
	if diff := cmp.Diff(app.Choices{Choices: playlist.Choices{Both: true, Order: "story"}, Kinds: []catalog.CueKind{catalog.Song, catalog.Cover}, Public: true}, choices); diff != "" || err != nil {
		t.Errorf("choices (%v): %s", err, diff)
	}
	if state, err := a.WindowState(ctx); err != nil || state.Page != "title/harbour-lamp" {
		t.Errorf("window %+v (%v)", state, err)
	}
	if searches, err := a.RecentSearches(ctx); err != nil || !slices.Equal(searches, []string{"Mara Quist", "night ferry"}) {
		t.Errorf("searches %q (%v)", searches, err)
	}
	liked, err := a.FavouriteIDs(ctx)
	if want := []string{"harbour-lamp/s1e1/night-ferry-oda-brandt", "paper-moon-hotel/any/the-lift-mara-quist"}; err != nil || !slices.Equal(slices.Sorted(maps.Keys(liked)), want) {
		t.Errorf("favourites %v (%v), want %v", liked, err, want)
	}
	watching, err := a.Watching(ctx, "harbour-lamp")
	if err != nil || !watching.Now || watching.Season != 1 || watching.Episode != 4 {
		t.Errorf("watching %+v (%v), want season 1, episode 4", watching, err)
	}
	if ticked := slices.Sorted(maps.Keys(watching.Heard)); !slices.Equal(ticked, []string{
		"harbour-lamp/s1e1/lantern-street-kestrel-row", "harbour-lamp/s1e1/night-ferry-oda-brandt", "harbour-lamp/s1e1/salt-on-the-window-the-gulls",
	}) {
		t.Errorf("ticked as heard: %q", ticked)
	}
}

// TestOldDataOfAnotherAccountIsThere reads what the command line shows only to
// whoever is signed in.
func TestOldDataOfAnotherAccountIsThere(t *testing.T) {
	t.Parallel()
	_, home := oldHome(t)
	user, err := userdata.Open(t.Context(), filepath.Join(home, "user.db"), hourLater)
	if err != nil {
		t.Fatal(err)
	}
	defer user.Close()
	made, err := user.Playlists(t.Context(), "anna")
	if err != nil || len(made) != 1 || made[0].Name != "Dark" || made[0].Songs != 1 || string(made[0].Recipe) != `{"titles":["dark"]}` {
		t.Errorf("Anna's playlists are %+v (%v)", made, err)
	}
	if pause, found, err := user.PauseOf(t.Context(), "anna"); err != nil || !found || !pause.Quota || pause.Until.Before(hourLater()) {
		t.Errorf("Anna's pause is %+v, %v (%v)", pause, found, err)
	}
	if pending, err := user.Setting(t.Context(), "owed/demo/4srZCMuNcLafTBLtMQNu0o"); err != nil || pending != "cover" {
		t.Errorf("the next save has to see to %q (%v), want the cover", pending, err)
	}
}
