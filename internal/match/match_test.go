package match

import (
	"strings"
	"testing"

	"needledrop/internal/message"
)

// track is a candidate in short: "Title | Artist; Artist | Album".
func track(uri, line string) Candidate {
	parts := strings.Split(line, " | ")
	c := Candidate{URI: uri, Title: parts[0]}
	if len(parts) > 1 {
		c.Artists = strings.Split(parts[1], "; ")
	}
	if len(parts) > 2 {
		c.Album = parts[2]
	}
	return c
}

// The cases of testdata/cases judge what is decided; this one, what is said.
func TestDecisionsSayWhyInPlainWords(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name    string
		want    Wanted
		offered string
		reason  string
	}{
		{"live", Wanted{Title: "Stone Harbour", Artist: "The Gulls"}, "Stone Harbour - Live | The Gulls", "live version"},
		{"other acts", Wanted{Title: "Stone Harbour", Artist: "The Gulls"}, "Stone Harbour | Copper Tide", "only by other acts"},
		{"the original", Wanted{Title: "Stone Harbour", Artist: "Duomo", Kind: Cover, Original: "The Gulls"}, "Stone Harbour | The Gulls", "only the original"},
		{"another song", Wanted{Title: "Stone Harbour", Artist: "The Gulls"}, "Paper Moon | The Gulls", "is this song"},
		{"sure", Wanted{Title: "Stone Harbour", Artist: "The Gulls"}, "Stone Harbour | The Gulls", "the same title"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			d := Decide(c.want, []Candidate{track("a", c.offered)}, Preference{})
			if said := strings.Join(message.English(d.Reasons), "; "); !strings.Contains(said, c.reason) {
				t.Errorf("the reasons are %q, without %q", said, c.reason)
			}
		})
	}
}

func TestQueriesStayWithinWhatSpotifyAnswers(t *testing.T) {
	t.Parallel()
	for _, w := range []Wanted{
		{Title: "Stone Harbour (A Song for Rain)", Artist: "The Gulls feat. Mara Vale", ISRC: "QZ-LCL-20-00001"},
		{Title: "Don’t Look", Artist: "The Gulls"},
		{Title: strings.Repeat("Long ", 60), Artist: "The Gulls"},
		{Title: strings.Repeat("긴 제목 ", 40), Artist: "갈매기"},
		{Title: "…", Artist: ""},
	} {
		qs := Queries(w)
		if len(qs) > 3 {
			t.Errorf("%q makes %d queries", w.Title, len(qs))
		}
		for _, q := range qs {
			if len([]rune(q)) > answered || strings.TrimSpace(q) == "" {
				t.Errorf("query %q of %d characters", q, len([]rune(q)))
			}
			if strings.Contains(q, "track:") && strings.ContainsAny(q, "'’") {
				t.Errorf("an apostrophe in a filter finds nothing: %q", q)
			}
			if strings.Contains(q, "feat") {
				t.Errorf("featured acts make a search miss: %q", q)
			}
		}
	}
}

func FuzzDecide(f *testing.F) {
	f.Add("Stone Harbour (Live)", "The Gulls & Mara", "Stone Harbour - Live", "The Gulls")
	f.Add("(((", "feat.", ")) - [", "x")
	f.Add("Op. 5 No. 1: I. ", "Bach (A)", "BWV 1: ", "")
	f.Fuzz(func(t *testing.T, title, artist, offeredTitle, offeredArtist string) {
		w := Wanted{Title: title, Artist: artist}
		c := Candidate{URI: "u", Title: offeredTitle, Artists: []string{offeredArtist}}
		first := Decide(w, []Candidate{c}, Preference{})
		karaoke := c
		karaoke.Title += " (Karaoke Version)"
		if !strings.Contains(strings.ToLower(title+artist), "karaoke") {
			if d := Decide(w, []Candidate{karaoke}, Preference{}); d.Outcome == Auto {
				t.Errorf("a karaoke track was taken for %q", title)
			}
		}
		if again := Decide(w, []Candidate{c}, Preference{}); again.Outcome != first.Outcome {
			t.Error("the same input had another answer")
		}
		for _, q := range Queries(w) {
			if len([]rune(q)) > answered {
				t.Errorf("a query of %d characters", len([]rune(q)))
			}
		}
		w.Key()
	})
}

func TestThePreferredEditionIsTaken(t *testing.T) {
	t.Parallel()
	w := Wanted{Title: "Stone Harbour", Artist: "The Gulls"}
	offered := []Candidate{
		{URI: "hits", Title: "Stone Harbour", Artists: []string{"The Gulls"}, Album: "Greatest", Released: "1999", Explicit: true},
		{URI: "film", Title: "Stone Harbour", Artists: []string{"The Gulls"}, Album: "Harbour (Original Motion Picture Soundtrack)", Released: "1980"},
		{URI: "first", Title: "Stone Harbour", Artists: []string{"The Gulls"}, Album: "Tides", Released: "1985-05-01"},
	}
	for pref, want := range map[Preference]string{
		{}: "hits", {Clean: true}: "film", {Edition: SoundtrackAlbum}: "film", {Edition: OriginalAlbum}: "first", {Edition: Earliest}: "film",
	} {
		if d := Decide(w, offered, pref); d.URI != want || d.Outcome != Auto {
			t.Errorf("%+v took %s %q, want %q", pref, d.Outcome, d.URI, want)
		}
	}
}
