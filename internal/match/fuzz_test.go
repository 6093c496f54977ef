package match

import (
	"strings"
	"testing"
	"time"
)

// addTitles seeds a fuzz target with the cases' titles beside one another.
func addTitles(f *testing.F) {
	for _, examples := range examplesByClass(f) {
		for _, e := range examples {
			for _, c := range e.offered[:min(1, len(e.offered))] {
				f.Add(e.want.Title, c.Title)
			}
		}
	}
}

func FuzzAlike(f *testing.F) {
	addTitles(f)
	f.Add("(Oh) Run", "Run")
	f.Add("Run (Away from Me)", "Run Away from Me")
	f.Add("Sonata No. 1: I. Largo", "Largo")
	f.Fuzz(func(t *testing.T, one, other string) {
		a, b := parseTitle(one), parseTitle(other)
		a.work, b.work = parseWork(one), parseWork(other)
		there, back := alike(&a, &b).score, alike(&b, &a).score
		if there != back {
			t.Errorf("%q is like %q by %v, the other way by %v", one, other, there, back)
		}
		if there < 0 || there > 1 {
			t.Errorf("%q is like %q by %v", one, other, there)
		}
		if a.core == "" && there > 0 {
			t.Errorf("%q names nothing and is like %q", one, other)
		}
	})
}

func FuzzHardMarkNeverHelps(f *testing.F) {
	addTitles(f)
	f.Fuzz(func(t *testing.T, wanted, offered string) {
		w := Wanted{Title: wanted, Artist: "The Gulls"}
		c := Candidate{URI: "track:1", Title: offered, Artists: []string{"The Gulls"}}
		for _, m := range hardMarks {
			if s, marked := rate(w, c), rate(w, withMark(c, m)); !wantsHard(w) && marked > s {
				t.Errorf("wanted %q: %q gets %v, with %q %v", wanted, offered, s, m, marked)
			}
		}
	})
}

func FuzzOrderChangesNothing(f *testing.F) {
	f.Add("Stone Harbour", "Stone Harbour - Live", "Stone Harbour", "Stone Harbour (Remix)", uint16(220))
	f.Add("밤바다", "낮바다", "밤바다", "", uint16(0))
	f.Add("(", "((", "- -", "Stone Harbour (feat. ", uint16(9))
	f.Fuzz(func(t *testing.T, wanted, a, b, c string, seconds uint16) {
		w := Wanted{Title: wanted, Artist: "The Gulls", Duration: 200 * time.Second}
		var offered []Candidate
		for i, title := range []string{a, b, c} {
			offered = append(offered, Candidate{
				URI: string(rune('a' + i)), Title: title, Artists: []string{"The Gulls"}, Duration: time.Duration(seconds) * time.Second,
			})
		}
		first := Decide(w, offered, Preference{})
		for seed := range uint64(4) {
			if d := Decide(w, shuffled(offered, seed), Preference{}); d.Outcome != first.Outcome {
				t.Errorf("wanted %q of %q: %s, in another order %s", wanted, []string{a, b, c}, first.Outcome, d.Outcome)
			}
		}
	})
}

func FuzzActs(f *testing.F) {
	f.Add("The Gulls feat. Mara Vale", "Gulls & Mara Vale")
	f.Add("Lil Nas X", "Nas x Lil")
	f.Add("A$AP, (", "!!!")
	f.Add("갈매기", "Galmaegi")
	f.Fuzz(func(t *testing.T, one, other string) {
		there := bill(parseCredit(one), parseActs([]string{other}), nil)
		if there.coverage < 0 || there.coverage > 1 {
			t.Errorf("%q covers %v of %q", other, there.coverage, one)
		}
		back := bill(parseCredit(other), parseActs([]string{one}), nil)
		if alone(one) && alone(other) && there.main != back.main {
			t.Errorf("%q and %q are one act one way only", one, other)
		}
		if parseCredit(one).whole == "" && there.main {
			t.Errorf("%q names nobody and is %q", one, other)
		}
	})
}

func FuzzQueries(f *testing.F) {
	f.Add("Stone Harbour (A Song for Rain)", "The Gulls feat. Mara Vale", "Harbour Nights", "QZ-ABC-20-00001")
	f.Add(strings.Repeat("긴 제목 ", 40), "갈매기", "…", "")
	f.Add("\"", "(", ")", "isrc:")
	f.Fuzz(func(t *testing.T, title, artist, album, isrc string) {
		checkQueries(t, Wanted{Title: title, Artist: artist, Album: album, ISRC: isrc, Alt: []string{album}})
	})
}
