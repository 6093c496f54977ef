package localspotify

import (
	"net/http"
	"net/url"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func names(p page[trackJSON]) []string {
	list := make([]string, len(p.Items))
	for i, item := range p.Items {
		list[i] = item.Name
	}
	return list
}

func TestSearchFindsARecordingHoweverItIsAskedFor(t *testing.T) {
	t.Parallel()
	_, c := newClient(t, smallWorld())
	for _, tc := range []struct{ name, text, want string }{
		{"title and act", "Don't Wait Above Señor Été", "Don't Wait Above"},
		{"without diacritics", "dont wait above senor ete", "Don't Wait Above"},
		{"decomposed letters", "wait above Sen\u0303or E\u0301te\u0301", "Don't Wait Above"},
		{"curly apostrophe in plain words", "don’t wait above señor", "Don't Wait Above"},
		{"filters with quotes", `track:"wait above" artist:"senor ete"`, "Don't Wait Above"},
		{"filters without quotes", "track:above wait artist:ete", "Don't Wait Above"},
		{"filters in capitals", "TRACK:above ARTIST:senor", "Don't Wait Above"},
		{"year", "wait above year:1984", "Don't Wait Above"},
		{"range of years", "track:above artist:senor year:1980-1989", "Don't Wait Above"},
		{"album", `track:"amber road" album:"quartet plays"`, "Amber Road"},
		{"one word too many", "don't wait above señor été soundtrack", "Don't Wait Above"},
		{"romanised title", "bam pyeonji solo act", "Bam Pyeonji"},
		{"native title", "밤편지 하나 solo act", "Bam Pyeonji"},
		{"native title in a filter", `track:"밤편지 하나"`, "Bam Pyeonji"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := names(c.searchTracks(tc.text, 10)); !slices.Contains(got, tc.want) {
				t.Errorf("%s: got %q", tc.text, got)
			}
		})
	}
}

func TestSearchFindsNothing(t *testing.T) {
	t.Parallel()
	_, c := newClient(t, smallWorld())
	for _, tc := range []struct{ name, text string }{
		{"straight apostrophe in a filter", `track:"Don't Wait Above"`},
		{"curly apostrophe in a filter", `track:"Don’t Wait Above"`},
		{"guest in the artist filter", `artist:"Señor Été feat. Solo Act"`},
		{"colon in a filter", `track:"wait: above"`},
		{"quoted words in another order", `track:"above wait"`},
		{"other year", "track:above artist:senor year:1990"},
		{"broken year", "wait above year:soon"},
		{"genre", "genre:pop"},
		{"empty filter", `track:""`},
		{"no words at all", "!!!"},
		{"unknown words", "xylophone quagmire"},
		{"unknown code", "isrc:QZLCL0000000"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := c.searchTracks(tc.text, 10); got.Total != 0 || got.Items == nil {
				t.Errorf("%s: got %q", tc.text, names(got))
			}
		})
	}
}

func TestSearchByCodeFindsEveryTrackOfTheRecordingOnly(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	_, c := newClient(t, w)
	code := named(w, "Shared Song", "Twice Listed")[0].ISRC
	got := c.searchTracks("isrc:"+strings.ToLower(code), 10)
	if got.Total < 2 {
		t.Fatalf("got %d tracks", got.Total)
	}
	for _, item := range got.Items {
		if item.ExternalIDs["isrc"] != code || item.Name != "Shared Song" {
			t.Errorf("got %+v", item)
		}
	}
}

func TestSearchRefuses(t *testing.T) {
	t.Parallel()
	_, c := newClient(t, smallWorld())
	for _, tc := range []struct {
		name, query string
		status      int
		message     string
	}{
		{"more than ten", "q=a&type=track&limit=11", 400, "Invalid limit"},
		{"the old limit", "q=a&type=track&limit=50", 400, "Invalid limit"},
		{"a limit that is no number", "q=a&type=track&limit=x", 400, "Invalid limit"},
		{"beyond the last offset", "q=a&type=track&offset=1001", 400, "Invalid offset"},
		{"no query", "type=track", 400, "No search query"},
		{"no type", "q=a", 400, "Missing parameter type"},
		{"unknown type", "q=a&type=smell", 400, "Bad search type field smell"},
		{"long query", "type=track&q=" + strings.Repeat("x", 101), 404, "Not found."},
		{"slash in a filter", "type=track&q=" + url.QueryEscape(`track:"a/b"`), 404, "Not found."},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := c.want(tc.status, http.MethodGet, "/v1/search?"+tc.query, "")
			if message := c.message(got); message != tc.message {
				t.Errorf("message %q", message)
			}
		})
	}
	c.want(http.StatusOK, http.MethodGet, "/v1/search?type=track&q="+strings.Repeat("é", 100), "")
}

func TestSearchPagesLinkToEachOtherOnTheOwnHost(t *testing.T) {
	t.Parallel()
	_, c := newClient(t, smallWorld())
	whole := c.searchTracks("moonrise suite", 10)
	if whole.Total < 60 || whole.Next == nil || whole.Previous != nil {
		t.Fatalf("got %+v", whole)
	}
	seen := map[string]bool{}
	for p := whole; ; {
		for _, item := range p.Items {
			if seen[item.ID] {
				t.Fatalf("%s is on two pages", item.ID)
			}
			seen[item.ID] = true
		}
		if p.Next == nil {
			break
		}
		path, own := strings.CutPrefix(*p.Next, c.base)
		if !own || !strings.Contains(path, "query=moonrise") {
			t.Fatalf("next is %s", *p.Next)
		}
		p = decode[struct{ Tracks page[trackJSON] }](t, c.want(200, http.MethodGet, path, "")).Tracks
		if p.Previous == nil {
			t.Fatal("a later page has no previous")
		}
	}
	if len(seen) != whole.Total {
		t.Errorf("pages hold %d of %d", len(seen), whole.Total)
	}
}

func TestSearchWithoutLimitAnswersWithFive(t *testing.T) {
	t.Parallel()
	_, c := newClient(t, smallWorld())
	got := c.want(200, http.MethodGet, "/v1/search?q=harvest+moonrise&type=track,album,artist", "")
	found := decode[struct {
		Tracks  page[trackJSON]
		Albums  page[albumJSON]
		Artists page[artistJSON]
	}](t, got)
	if len(found.Tracks.Items) != 5 || len(found.Albums.Items) == 0 || found.Artists.Items == nil {
		t.Errorf("got %s", got.body)
	}
	if name := found.Albums.Items[0].Name; name != "Harvest Moonrise (Original Score)" {
		t.Errorf("first album is %q", name)
	}
}

func TestDecoyComesFirstInAboutOneQueryOfThree(t *testing.T) {
	t.Parallel()
	recordings := manyRecordings(600)
	w := NewWorld(recordings, nil)
	first, decoyFirst := 0, 0
	for _, r := range recordings {
		text := r.Title + " " + r.Artists[0]
		order := w.rankTracks(text, parseQuery(text), 10)
		if len(order) == 0 {
			t.Fatalf("%q finds nothing", text)
		}
		at := slices.IndexFunc(order, func(i int) bool { return w.tracks[i].Decoy == "" && w.tracks[i].Name == r.Title })
		if at < 0 || at >= 10 {
			t.Fatalf("%q is at %d", text, at)
		}
		if at == 0 {
			first++
		} else {
			decoyFirst++
		}
	}
	if share := float64(decoyFirst) / float64(len(recordings)); share < 0.25 || share > 0.42 {
		t.Errorf("a decoy is first in %.0f %% of the queries", 100*share)
	}
}

func TestLimitOneRanksDifferentlyForSomeQueries(t *testing.T) {
	t.Parallel()
	recordings := manyRecordings(100)
	w := NewWorld(recordings, nil)
	differs := 0
	for _, r := range recordings {
		q := parseQuery(r.Title)
		if w.rankTracks(r.Title, q, 1)[0] != w.rankTracks(r.Title, q, 10)[0] {
			differs++
		}
	}
	if differs == 0 || differs == len(recordings) {
		t.Errorf("%d of %d differ", differs, len(recordings))
	}
}

func TestQueryIsTakenApart(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		text string
		want query
	}{
		{"plain Words", query{words: []string{"plain", "words"}}},
		{"wars: main title", query{words: []string{"wars", "main", "title"}}},
		{`track:"A B" artist:C`, query{filters: []filter{{"track", "A B", true}, {"artist", "C", false}}}},
		{"track:A  B artist:C", query{filters: []filter{{"track", "A B", false}, {"artist", "C", false}}}},
		{"isrc:X more", query{words: []string{"more"}, filters: []filter{{"isrc", "X", false}}}},
		{`track:"open`, query{filters: []filter{{"track", "open", true}}}},
		{"夜に", query{words: []string{"夜", "に"}}},
	} {
		if diff := cmp.Diff(tc.want, parseQuery(tc.text), cmp.Exporter(func(reflect.Type) bool { return true })); diff != "" {
			t.Errorf("%s: %s", tc.text, diff)
		}
	}
}

func FuzzSearch(f *testing.F) {
	w := smallWorld()
	for _, text := range []string{"", "a:b", `track:"`, "year:-", "isrc:", "밤편지", "\xff\xfe", "track:a/b artist:+x", `artist:"a feat b`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q := parseQuery(text)
		if slices.Contains(q.words, "") {
			t.Fatalf("empty word in %+v", q)
		}
		for _, i := range w.rankTracks(text, q, 1) {
			if i < 0 || i >= len(w.tracks) {
				t.Fatalf("no track %d", i)
			}
		}
		w.rankAlbums(q)
	})
}

func FuzzWords(f *testing.F) {
	f.Add("Ünïcode – Don’t ﬁ İı ß 夜に")
	f.Fuzz(func(t *testing.T, text string) {
		for _, word := range words(text) {
			if again := words(word); len(again) > 1 || len(again) == 1 && again[0] != word {
				t.Fatalf("%q folds again to %q", word, again)
			}
		}
	})
}

func BenchmarkSearch(b *testing.B) {
	recordings := manyRecordings(2000)
	w := NewWorld(recordings, nil)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		text := recordings[i%len(recordings)].Title + " " + recordings[i%len(recordings)].Artists[0]
		w.rankTracks(text, parseQuery(text), 10)
	}
}
