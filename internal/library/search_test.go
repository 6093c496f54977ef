package library_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/library"
)

// found writes hits as "type id".
func found(hits []library.Hit) []string {
	var out []string
	for _, h := range hits {
		out = append(out, fmt.Sprintf("%s %s", h.Type, h.ID))
	}
	return out
}

func search(t testing.TB, c *library.Catalog, words string, limit int) []library.Hit {
	t.Helper()
	hits, err := c.Search(t.Context(), words, limit)
	if err != nil {
		t.Fatal(err)
	}
	return hits
}

func TestSearchPutsTheBestFirst(t *testing.T) {
	t.Parallel()
	c := openSmall(t)
	for _, q := range []struct{ words, first string }{
		{"stranger things", "title stranger-things"},
		{"STRANGER-THINGS", "title stranger-things"},
		{"stranger things season", "album stranger-things#1"},
		{"stra", "title stranger-things"},
		{"running", "title running"},
		{"running up", "cue stranger-things/hill"},
		{"kate bush", "artist kate bush"},
		{"kate bush hill", "cue stranger-things/hill"},
		{"hill bush", "cue stranger-things/hill"},
		{"stranger things running", "cue stranger-things/hill"},
		{"halo", "cue running/halo"},
		{"beyonce", "artist beyonce"},
		{"BEYONCÉ", "artist beyonce"},
		{"beyonse", "artist beyonce"},
		{"cancion", "cue running/cancion"},
		{"불공평", "cue queen-of-tears/unfair"},
		{"불공", "cue queen-of-tears/unfair"},
		{"bulgongpyeong", "cue queen-of-tears/unfair"},
		{"기묘한 이야기", "title stranger-things"},
		{"駆ける", "cue queen-of-tears/night"},
		{"strnger thngs", "title stranger-things"},
		{"stragner things", "title stranger-things"},
		{"runing up that hil", "cue stranger-things/hill"},
		{"kat bus hil", "cue stranger-things/hill"},
		{"master of pupets", "cue stranger-things/puppets"},
		{"david bowie", "artist david bowie"},
		{"dutchie", "album stranger-things#1"},
		{"nora felder", "person nora felder"},
		{"music supervisor", "person nora felder"},
		{"antonio", "artist los lobos and antonio banderas"},
	} {
		hits := search(t, c, q.words, 10)
		if len(hits) == 0 || found(hits)[0] != q.first {
			t.Errorf("Search(%q) = %v, want %s first", q.words, found(hits), q.first)
		}
	}
}

func TestSearchDescribesWhatItFound(t *testing.T) {
	t.Parallel()
	c := openSmall(t)
	for _, want := range []library.Hit{
		{Type: library.TitleHit, ID: "stranger-things", Text: "Stranger Things", Detail: "series · 2016", TitleID: "stranger-things", Score: 1},
		{Type: library.ArtistHit, ID: "kate bush", Text: "Kate Bush", Detail: "Stranger Things · Running", Score: 1},
		{Type: library.ArtistHit, ID: "metallica", Text: "Metallica", Detail: "Stranger Things", TitleID: "stranger-things", Score: 1},
		{Type: library.CueHit, ID: "stranger-things/hill", Text: "Running Up That Hill", Detail: "Kate Bush · Stranger Things · S4E4", TitleID: "stranger-things", Score: 0.95,
			Song: &library.Song{Artist: "Kate Bush", Title: "Stranger Things", Season: 4, Episode: 4}},
		{Type: library.CueHit, ID: "stranger-things/heroes", Text: "Heroes", Detail: "Peter Gabriel · Stranger Things · S1", TitleID: "stranger-things", Score: 0.95,
			Song: &library.Song{Artist: "Peter Gabriel", Title: "Stranger Things", Season: 1}},
		{Type: library.CueHit, ID: "running/halo", Text: "Halo", Detail: "Beyoncé feat. Kate Bush · Running", TitleID: "running", Score: 0.95,
			Song: &library.Song{Artist: "Beyoncé feat. Kate Bush", Title: "Running"}},
		{Type: library.AlbumHit, ID: "stranger-things#1", Text: "Stranger Things: Season 4", Detail: "Various Artists · Stranger Things · 2022", TitleID: "stranger-things", Score: 0.95},
		{Type: library.PersonHit, ID: "nora felder", Text: "Nora Felder", Detail: "music supervisor, creator · Stranger Things · Queen of Tears", Score: 0.95},
	} {
		hits := search(t, c, want.Text, 1)
		if diff := cmp.Diff([]library.Hit{want}, hits); diff != "" {
			t.Errorf("Search(%q), want - got +\n%s", want.Text, diff)
		}
	}
}

func TestSearchOfNothingFindsNothing(t *testing.T) {
	t.Parallel()
	c := openSmall(t)
	for _, words := range []string{"zzzzzz", "", "  ", "&", "\"*"} {
		if hits := search(t, c, words, 10); len(hits) != 0 {
			t.Errorf("Search(%q) = %v, want nothing", words, found(hits))
		}
	}
	if hits := search(t, c, "stranger", 0); len(hits) != 0 {
		t.Errorf("a limit of 0 gives %v", found(hits))
	}
}

// A hit needs the words that are rare, and says which it does not meet.
func TestSearchTellsTheWordsThatAHitDoesNotMeet(t *testing.T) {
	t.Parallel()
	c := openSmall(t)
	hits := search(t, c, "who sings that hill song with the zzzzzz", 10)
	if len(hits) == 0 || hits[0].ID != "stranger-things/hill" {
		t.Fatalf("found %v", found(hits))
	}
	if why := hits[0].Why; why == nil || !slices.Equal(why.Names, []string{"hill"}) || !slices.Equal(why.Missed, []string{"zzzzzz"}) {
		t.Errorf("why %+v", why)
	}
}

func TestSearchGivesTheSameOrderEveryTime(t *testing.T) {
	t.Parallel()
	one, other := openShipped(t), openShipped(t)
	for _, words := range typedQueries {
		hits := search(t, one, words, 50)
		if diff := cmp.Diff(hits, search(t, other, words, 50)); diff != "" {
			t.Errorf("Search(%q) differs between two builds\n%s", words, diff)
		}
		if !slices.IsSortedFunc(hits, func(a, b library.Hit) int { return int(1e6 * (b.Score - a.Score)) }) {
			t.Errorf("Search(%q) is not in the order of the scores", words)
		}
		if few := search(t, one, words, 3); len(hits) >= 3 && cmp.Diff(hits[:3], few) != "" {
			t.Errorf("Search(%q) finds other first hits with a smaller limit", words)
		}
	}
}

func TestSearchFindsShippedCuesByAllThatIsKnownOfThem(t *testing.T) {
	t.Parallel()
	const step = 7 // a sample: each takes a search
	c := openShipped(t)
	for title, err := range c.All(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(title.Cues); i += step {
			cue := title.Cues[i]
			words := cue.Title + " " + cue.Artist + " " + title.Name
			hits := search(t, c, words, 100)
			if !slices.ContainsFunc(hits, func(h library.Hit) bool { return h.ID == cue.ID }) {
				t.Errorf("Search(%q) does not find %s", words, cue.ID)
			}
		}
	}
}

func FuzzSearch(f *testing.F) {
	c := openSmall(f)
	for _, s := range []string{
		"", "kate", `"kate" OR`, "NEAR(kate bush)", "kate*", "words : kate", "kate AND NOT bush", "^kate", "-kate", "{kate}",
		"'; DROP TABLE doc; --", "\x00", "\xff", "駆", "ที่", strings.Repeat("a b ", 500), strings.Repeat("é", 1000),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		hits, err := c.Search(t.Context(), words, 10)
		if err != nil {
			t.Fatalf("Search(%q) says %v", words, err)
		}
		for _, h := range hits {
			if h.ID == "" || h.Text == "" || h.Score < 0 || h.Score > 1 {
				t.Fatalf("Search(%q) gives %+v", words, h)
			}
		}
	})
}
