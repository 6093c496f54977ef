package match

import (
	"strings"
	"testing"
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

// Each case offers traps first, the right track (if any) marked by "> ".
func TestDecide(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name    string
		want    Wanted
		offered []string
		outcome Outcome
	}{
		{"studio before live", Wanted{Title: "Stone Harbour", Artist: "The Gulls"},
			[]string{"Stone Harbour - Live at Pier 4 | The Gulls", "> Stone Harbour - Remastered 2009 | The Gulls"}, Auto},
		{"only live is there", Wanted{Title: "Stone Harbour", Artist: "The Gulls"},
			[]string{"Stone Harbour - Live | The Gulls", "Stone Harbour | Other Act"}, Review},
		{"only karaoke is there", Wanted{Title: "Stone Harbour", Artist: "The Gulls"},
			[]string{"Stone Harbour (Karaoke Version) | The Gulls Karaoke", "Stone Harbour (Tribute) | Tribute Band"}, None},
		{"a cover is never its original", Wanted{Title: "Stone Harbour", Artist: "Quartet of Strings", Kind: Cover, Original: "The Gulls"},
			[]string{"Stone Harbour | The Gulls", "Stone Harbour | Another Quartet"}, None},
		{"the cover among others", Wanted{Title: "Stone Harbour", Artist: "Quartet of Strings", Kind: Cover, Original: "The Gulls"},
			[]string{"Stone Harbour | The Gulls", "> Stone Harbour | Quartet of Strings"}, Auto},
		{"subtitle may be missing", Wanted{Title: "Stone Harbour", Artist: "The Gulls"},
			[]string{"> Stone Harbour (A Song for Rain) | The Gulls"}, Auto},
		{"soundtrack remark in Spanish", Wanted{Title: "Puerto de Piedra", Artist: "Las Gaviotas"},
			[]string{"Puerto de Piedra - Versión Lenta de la Música Original de la Serie | Las Gaviotas", "> Puerto de Piedra - Música Original de la Serie | Las Gaviotas"}, Auto},
		{"featured act in title or credit", Wanted{Title: "Stone Harbour", Artist: "The Gulls feat. Mara Vale"},
			[]string{"> Stone Harbour (feat. Mara Vale) | Gulls; Mara Vale"}, Auto},
		{"words that contain marks", Wanted{Title: "Stay Alive Under Cover", Artist: "The Gulls"},
			[]string{"Stay Alive Under Cover - Live | The Gulls", "> Stay Alive Under Cover | The Gulls"}, Auto},
		{"Korean is compared as written", Wanted{Title: "밤바다", Artist: "갈매기"}, []string{"낮바다 | 갈매기", "> 밤바다 | 갈매기"}, Auto},
		{"another Korean song of equal length", Wanted{Title: "밤바다", Artist: "갈매기"}, []string{"좋은 아침 | 갈매기"}, None},
		{"numbers are told apart", Wanted{Title: "Harbour, Part One", Artist: "The Gulls"}, []string{"Harbour 2 | The Gulls", "> Harbour 1 | The Gulls"}, Auto},
		{"movements are told apart", Wanted{Title: "Cello Suite No. 1 in G Major: I. Prelude", Artist: "Johann Sebastian Bach"},
			[]string{"Cello Suite No. 1 in G Major, BWV 1007: II. Allemande | Johann Sebastian Bach", "> Bach: Cello Suite No. 1 in G, BWV 1007: 1. Prélude | Johann Sebastian Bach; A Cellist"}, Auto},
		{"a common score title needs its album", Wanted{Title: "Main Title", Artist: "A. Composer", Kind: Score, Album: "Harbour (Music from the Series)"},
			[]string{"Main Title | A. Composer | Gulls (Music from the Film)"}, Review},
		{"nothing offered", Wanted{Title: "Stone Harbour", Artist: "The Gulls"}, nil, None},
		{"an empty key is like nothing", Wanted{Title: "…", Artist: "The Gulls"}, []string{"?! | The Gulls"}, None},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var offered []Candidate
			right := ""
			for i, line := range c.offered {
				uri := string(rune('a' + i))
				if rest, ok := strings.CutPrefix(line, "> "); ok {
					right, line = uri, rest
				}
				offered = append(offered, track(uri, line))
			}
			d := Decide(c.want, offered, Preference{})
			if d.Outcome != c.outcome || d.URI != right {
				t.Errorf("got %s %q, want %s %q; reasons %v", d.Outcome, d.URI, c.outcome, right, d.Reasons)
			}
			if len(d.Reasons) == 0 {
				t.Error("no reason is given")
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
			if len([]rune(q)) > maxQuery || strings.TrimSpace(q) == "" {
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
			if len([]rune(q)) > maxQuery {
				t.Errorf("a query of %d characters", len([]rune(q)))
			}
		}
		w.Key()
	})
}

func BenchmarkDecide(b *testing.B) {
	w := Wanted{Title: "Stone Harbour (A Song for Rain)", Artist: "The Gulls feat. Mara Vale"}
	var offered []Candidate
	for _, line := range []string{
		"Stone Harbour - Live at Pier 4 | The Gulls", "Stone Harbour - Remastered 2009 | The Gulls", "Another Song | The Gulls",
		"Stone Harbour | Other Act", "Stone Harbour (Karaoke Version) | Sing Along", "밤바다 | 갈매기",
		"Stone Harbour (feat. Mara Vale) - Club Mix | The Gulls; Mara Vale", "Harbour | The Gulls", "Stone | Gull", "Rain Song | Mara Vale",
	} {
		offered = append(offered, track(line, line))
	}
	b.ReportAllocs()
	for b.Loop() {
		Decide(w, offered, Preference{})
	}
	b.ReportMetric(float64(b.N*len(offered))/b.Elapsed().Seconds(), "candidates/s")
}
