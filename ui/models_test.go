package ui

import (
	"strings"
	"testing"
	"time"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/widgets"
)

func TestHistoryForgetsTheWayForwardAfterANewVisit(t *testing.T) {
	t.Parallel()
	var h history
	for _, id := range []string{"a", "b", "c"} {
		h.visit(route{page: titlePage, id: id})
	}
	h.keep(7)
	if h.visit(route{page: titlePage, id: "c"}) {
		t.Error("going where one is was a step")
	}
	h.move(-1)
	if s, ok := h.move(1); !ok || s.route.id != "c" || s.place != 7 {
		t.Errorf("forward to %+v", s)
	}
	h.move(-1)
	h.move(-1)
	h.visit(route{page: settingsPage})
	if h.canMove(1) || !h.canMove(-1) || len(h.steps) != 2 || h.now().page != settingsPage {
		t.Errorf("the way is %+v", h.steps)
	}
	if _, ok := (&history{}).move(-1); ok {
		t.Error("moved in an empty history")
	}
}

func TestFilterTogglesWithoutTouchingTheOldOne(t *testing.T) {
	t.Parallel()
	old := library.Filter{Moods: []string{"warm"}}
	f := byMood.toggled(old, "eerie")
	f = byKind.toggled(f, "film")
	f = byDecade.toggled(f, "1980s")
	if len(old.Moods) != 1 || chosen(f) != 4 || !byMood.has(f, "eerie") || !byKind.has(f, "film") || !byDecade.has(f, "1980s") {
		t.Errorf("old %+v, new %+v", old, f)
	}
	f = byDecade.toggled(byMood.toggled(f, "warm"), "1980s")
	if chosen(f) != 2 || byMood.has(f, "warm") {
		t.Errorf("after taking away: %+v", f)
	}
}

func TestTitleWithoutCuesMakesAPlaylistOfItsAlbums(t *testing.T) {
	t.Parallel()
	title := catalog.Title{ID: "t", Albums: []catalog.Album{{Title: "Empty"}, {Title: "Full", Tracks: []catalog.Track{{Title: "One"}}}}}
	if r := (songFilter{}).recipe(title); len(r.Albums) != 1 || r.Albums[0] != "Full" || !canMake(title) {
		t.Errorf("recipe %+v", r)
	}
	if canMake(catalog.Title{Albums: title.Albums[:1]}) {
		t.Error("an album without tracks can make a playlist")
	}
}

func TestResultSaysWhatStayedOut(t *testing.T) {
	t.Parallel()
	r := newResult(playlist.Result{
		Playlist: playlist.Outcome{Saved: playlist.Saved{Name: "List"}, Added: 1, Already: 2},
		Tracks: []playlist.Track{
			{Title: "Sure", Outcome: match.Auto, URI: "spotify:track:abc", Track: "Sure – Act"},
			{Title: "Maybe", Outcome: match.Review, Reasons: []string{"another year", "live"}},
			{Title: "Gone", Outcome: match.None},
			{Title: "Refused", Outcome: match.None, Chosen: true},
		},
	})
	if len(r.missing) != 1 || len(r.refused) != 1 {
		t.Errorf("missing %v, refused %v", r.missing, r.refused)
	}
	if want := "1 song was added, 2 were there already. 3 recordings of 4 stayed out; see why below."; r.line != want {
		t.Errorf("line %q, want %q", r.line, want)
	}
	var reasons, address string
	for _, row := range r.rows(func(string) {}, func(string) {}) {
		switch row := row.(type) {
		case widgets.LineRow:
			reasons += row.Line.Scene
		case widgets.LinkRow:
			address = row.Address.String()
		}
	}
	if reasons != "Another year; live" || address != "https://open.spotify.com/track/abc" {
		t.Errorf("reasons %q, address %q", reasons, address)
	}
}

func TestRecipeReadsAsWords(t *testing.T) {
	t.Parallel()
	names := map[string]string{"t": "Title"}
	for recipe, want := range map[string]string{
		`{"titles":["t"]}`: "all of Title",
		`{"titles":["t"],"seasons":[1,4],"kinds":["cover"],"key":true}`: "Title · seasons 1, 4 · covers · signature moments",
		`{"titles":["gone"],"cues":["gone/1"]}`:                         "gone · 1 song picked by hand",
		`nonsense`:                                                      "Made from a recipe that this version cannot read",
	} {
		if got := recipeWords([]byte(recipe), names); got != want {
			t.Errorf("%s reads %q, want %q", recipe, got, want)
		}
	}
}

func TestDaysReadAsPeopleSayThem(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	for when, want := range map[time.Time]string{
		now.Add(-time.Hour):       "today at 08:00",
		now.Add(-20 * time.Hour):  "yesterday",
		now.AddDate(0, -1, 0):     "on 1 February 2026",
		now.Add(-200 * time.Hour): "on 21 February 2026",
	} {
		if got := dayWords(when, now); got != want {
			t.Errorf("%v is %q, want %q", when, got, want)
		}
	}
}

func TestClientIDHintIsFriendlyAndOnlyAHint(t *testing.T) {
	t.Parallel()
	good := strings.Repeat("0a", 16)
	for id, hinted := range map[string]bool{"": false, good: false, good[1:]: true, "https://developer.spotify.com": true, strings.Repeat("z", 32): true} {
		if got := clientIDHint(id) != ""; got != hinted {
			t.Errorf("%q: hint %v, want %v", id, got, hinted)
		}
	}
	if got := labels.CleanClientID("  \"" + good + "\"\n"); got != good {
		t.Errorf("cleaned to %q", got)
	}
}

func TestAlbumNoteSaysHowManyOfItsTracksAreKnown(t *testing.T) {
	t.Parallel()
	three := make([]catalog.Track, 3)
	for _, c := range []struct {
		note   string
		tracks []catalog.Track
		want   string
	}{
		{"48 tracks, about 1 h; a selection.", three, "3 of 48 tracks known, about 1 h; a selection."},
		{"48 tracks; track list not known.", nil, "48 tracks; track list not known."},
		{"3 tracks.", three, "3 tracks."},
		{"15 of 21 tracks.", three, "15 of 21 tracks."},
	} {
		if got := albumNote(catalog.Album{Note: c.note, Tracks: c.tracks}); got != c.want {
			t.Errorf("%q reads %q, want %q", c.note, got, c.want)
		}
	}
}
