package playlists

import (
	"testing"
	"time"

	"needledrop/internal/match"
	"needledrop/internal/message"
	"needledrop/internal/playlist"
	"needledrop/ui/rowlist"
)

func TestResultSaysWhatStayedOut(t *testing.T) {
	t.Parallel()
	r := resultOf(playlist.Result{
		Playlist: playlist.Outcome{Saved: playlist.Saved{Name: "List"}, Added: 1, Already: 2},
		Tracks: []playlist.Track{
			{Title: "Sure", Outcome: match.Auto, URI: "spotify:track:abc", Track: "Sure – Act"},
			{Title: "Maybe", Outcome: match.Review, Reasons: []message.Text{message.New("another year"), message.New("live")}},
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
	var reasons, opened string
	for _, row := range r.rows(ways{open: func(t playlist.Track) { opened = t.URI }, liked: map[string]bool{}}) {
		song, ok := row.(rowlist.Song)
		if !ok {
			continue
		}
		reasons += song.Line.Scene
		if song.Like != nil { // what is in the playlist
			song.Open()
		}
	}
	if reasons != "Another year; live" || opened != "spotify:track:abc" {
		t.Errorf("reasons %q, opened %q", reasons, opened)
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
