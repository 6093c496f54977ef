package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"needledrop/internal/match"
)

// lines are five cases: taken rightly, asked with the right one shown, rightly
// left alone, taken wrongly, and one labelled neither way.
const lines = `{"id":"a","class":"plain","title":"Stone Harbour","artist":"The Gulls","accept":["t:1"],"candidates":[{"uri":"t:1","title":"Stone Harbour","artists":["The Gulls"]}]}
{"id":"b","class":"live","title":"Stone Harbour","artist":"The Gulls","accept":["t:1"],"candidates":[{"uri":"t:1","title":"Stone Harbour - Live","artists":["The Gulls"]}]}
{"id":"c","class":"absent","title":"Stone Harbour","artist":"The Gulls","accept":[],"candidates":[{"uri":"t:1","title":"Paper Moon","artists":["Copper Tide"]}]}

{"id":"d","class":"absent","title":"Stone Harbour","artist":"The Gulls","accept":[],"candidates":[{"uri":"t:1","title":"Stone Harbour","artists":["The Gulls"]}]}
{"id":"e","class":"plain","title":"Stone Harbour","artist":"The Gulls","accept":[],"alt":["t:1"],"candidates":[{"uri":"t:1","title":"Stone Harbour","artists":["The Gulls"]}]}
`

const probes = `[{"id":"p","cls":"plain","want":{"title":"Stone Harbour","artist":["The Gulls","Mara Vale"],"dur":220},
"candidates":[{"name":"Paper Moon","artists":["The Gulls"]},{"name":"Stone Harbour","artists":["The Gulls","Mara Vale"],"dur":221}],"gold":[1]}]`

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestVerdictsAreCounted(t *testing.T) {
	t.Parallel()
	cases, err := parseCases([]byte(lines))
	if err != nil {
		t.Fatal(err)
	}
	s := count(decide(cases))
	want := map[verdict]int{right: 1, shown: 1, abstained: 1, wrong: 1, leftOut: 1}
	for v, n := range want {
		if s.all.of[v] != n {
			t.Errorf("%d cases are %q, want %d", s.all.of[v], v, n)
		}
	}
	if p, c, h := s.all.precision(), s.all.coverage(), s.all.reviewHit(); p.percent != 50 || c.percent != 50 || h.percent != 100 {
		t.Errorf("precision %v, coverage %v, review hit %v; want 50, 50, 100", p, c, h)
	}
	if got := s.classes["absent"].autoShare().percent; got != 50 {
		t.Errorf("%v %% of the absent ones are taken, want 50", got)
	}
}

func TestReviewsCountTheFirstThreeOnly(t *testing.T) {
	t.Parallel()
	c := labelled{Right: set([]string{"t:4"})}
	d := match.Decision{Outcome: match.Review}
	for _, uri := range []string{"t:1", "t:2", "t:3", "t:4"} {
		d.Candidates = append(d.Candidates, match.Scored{Candidate: match.Candidate{URI: uri}})
	}
	if v := c.judge(d); v != hidden {
		t.Errorf("the fourth of a review counts as %q", v)
	}
	if v := c.judge(match.Decision{Outcome: match.None}); v != missed {
		t.Errorf("a right track left alone counts as %q", v)
	}
	c.Right = nil
	if v := c.judge(d); v != asked {
		t.Errorf("a review without a right track counts as %q", v)
	}
}

func TestBarsSpeakOfClassesAtHand(t *testing.T) {
	t.Parallel()
	s := summary{classes: map[string]*tally{
		"remaster": {cases: 30, positives: 30, of: map[verdict]int{right: 29, wrong: 1}},
		"absent":   {cases: 1000, of: map[verdict]int{abstained: 995, wrong: 5}},
		"small":    {cases: 3, positives: 3, of: map[verdict]int{wrong: 3}},
	}}
	s.all = tally{cases: 1033, positives: 33, of: map[verdict]int{right: 29, wrong: 9, abstained: 995}}
	held := map[string]bool{}
	for _, b := range bars(s) {
		held[b.name] = b.held()
	}
	want := map[string]bool{
		"auto precision": false, "coverage": false, "auto precision of remaster": false, "auto precision of absent": false,
		"coverage of remaster": false, "autos of absent": false,
	}
	for name, h := range want {
		if got, known := held[name]; !known || got != h {
			t.Errorf("the bar %q: known %v, held %v", name, known, got)
		}
	}
	if len(held) != len(want) {
		t.Errorf("the bars are %v", held)
	}
	s.classes["remaster"].of = map[verdict]int{right: 30}
	for _, b := range bars(s) {
		if strings.HasSuffix(b.name, "remaster") && !b.held() {
			t.Errorf("%s is missed with %v", b.name, b.got)
		}
	}
}

func TestProbesAreRead(t *testing.T) {
	t.Parallel()
	cases, err := parseCases([]byte(probes))
	if err != nil {
		t.Fatal(err)
	}
	if got := decide(cases)[0]; got.verdict != right || got.ID != "p" || got.Want.Artist != "The Gulls, Mara Vale" {
		t.Errorf("the probe is %+v", got)
	}
}

func TestARegressionEndsWithOne(t *testing.T) {
	t.Parallel()
	bench := write(t, "bench.jsonl", lines)
	saved := write(t, "baseline.json", `{"a":"right","b":"right","c":"wrong","other":"right"}`)
	var out, errs bytes.Buffer
	if code := run([]string{"-bench", bench, "-baseline", saved}, &out, &errs, time.Now); code != 1 {
		t.Errorf("ended with %d; %s", code, errs.String())
	}
	for _, part := range []string{"3 compared, 1 improved, 1 regressed", "REGRESSED b: shown, was right", "improved  c: abstained, was wrong", "candidates/s"} {
		if !strings.Contains(out.String(), part) {
			t.Errorf("the report lacks %q:\n%s", part, out.String())
		}
	}
}

func TestASavedRunIsTheNextBaseline(t *testing.T) {
	t.Parallel()
	bench := write(t, "bench.jsonl", lines)
	saved := write(t, "baseline.json", `{"b":"right","other":"missed"}`)
	var out, errs bytes.Buffer
	if code := run([]string{"-bench", bench, "-baseline", saved, "-save"}, &out, &errs, time.Now); code != 0 {
		t.Fatalf("saving ended with %d; %s", code, errs.String())
	}
	out.Reset()
	if code := run([]string{"-bench", bench, "-baseline", saved}, &out, &errs, time.Now); code != 0 {
		t.Errorf("the same run again ended with %d:\n%s", code, out.String())
	}
	text, err := os.ReadFile(saved)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), `"other": "missed"`) || strings.Contains(string(text), "Harbour") {
		t.Errorf("the baseline is %s", text)
	}
}

func TestWhatCannotBeReadIsAnError(t *testing.T) {
	t.Parallel()
	good := write(t, "good.jsonl", lines)
	for _, args := range [][]string{
		{},
		{"-bench", filepath.Join(t.TempDir(), "none")},
		{"-bench", write(t, "bad.jsonl", "{")},
		{"-bench", write(t, "bad.json", "[1]")},
		{"-bench", good, "-baseline", write(t, "baseline.json", "[]")},
	} {
		var out, errs bytes.Buffer
		if code := run(args, &out, &errs, time.Now); code == 0 || errs.Len() == 0 {
			t.Errorf("%q ended with %d and said %q", args, code, errs.String())
		}
	}
}

func FuzzParseCases(f *testing.F) {
	f.Add([]byte(lines))
	f.Add([]byte(probes))
	f.Add([]byte(`[{"gold":[-1,9]}]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		cases, err := parseCases(data)
		if err != nil {
			return
		}
		if got := decide(cases); len(got) != len(cases) {
			t.Errorf("%d cases have %d verdicts", len(cases), len(got))
		}
	})
}
