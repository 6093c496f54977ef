package match

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

//go:embed testdata/cases
var caseFiles embed.FS

// example is one case of testdata/cases: what is wanted, what is offered, what
// a careful person would answer.
type example struct {
	name    string
	expect  string // an Outcome, or doubt
	want    Wanted
	pref    Preference
	offered []Candidate
	right   map[string]bool // by URI
}

// doubt accepts review and none alike: anything but taking a track unseen.
const doubt = "doubt"

// parseExamples reads cases as they stand in testdata/cases. A line with the
// expected answer and a name opens a case; below it stand "want" and, as
// offered, "trap" and "right" lines, their fields parted by "|":
//
//	auto the studio recording behind a live one
//	  want  Stone Harbour | The Gulls
//	  trap  Stone Harbour - Live | The Gulls
//	  right Stone Harbour | The Gulls | album Harbour Nights
//
// The first two fields are title and artist (several offered artists parted by
// ";"), the others begin with their name. \u0000 stands for a character.
func parseExamples(text string) ([]example, error) {
	var out []example
	for i, line := range strings.Split(text, "\n") {
		keyword, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		var err error
		switch keyword {
		case "", "#":
		case string(Auto), string(Review), string(None), doubt:
			out = append(out, example{name: rest, expect: keyword, right: map[string]bool{}})
		case "want", "trap", "right":
			if len(out) == 0 {
				return nil, fmt.Errorf("line %d: no case is open", i+1)
			}
			err = out[len(out)-1].add(keyword, fields(rest))
		default:
			err = fmt.Errorf("unknown word %q", keyword)
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	return out, nil
}

func (e *example) add(keyword string, row []string) error {
	if keyword == "want" {
		e.want = Wanted{Title: row[0], Artist: row[1], Kind: Song}
		return each(row[2:], e.wish)
	}
	c := Candidate{URI: fmt.Sprintf("track:%d", len(e.offered)+1), Title: row[0], Artists: strings.Split(row[1], "; ")}
	if err := each(row[2:], c.describe); err != nil {
		return err
	}
	e.offered = append(e.offered, c)
	if keyword == "right" {
		e.right[c.URI] = true
	}
	return nil
}

// wish sets one further field of what is wanted.
func (e *example) wish(name, value string) (err error) {
	switch name {
	case "kind":
		e.want.Kind = Kind(value)
	case "original":
		e.want.Original = value
	case "album":
		e.want.Album = value
	case "isrc":
		e.want.ISRC = value
	case "alt":
		e.want.Alt = strings.Split(value, "; ")
	case "year":
		e.want.Year, err = strconv.Atoi(value)
	case "length":
		e.want.Duration, err = length(value)
	case "prefer":
		e.pref.Clean = value == "clean"
		if !e.pref.Clean {
			e.pref.Edition = Edition(value)
		}
	default:
		err = errors.New("what is wanted has no " + name)
	}
	return err
}

// describe sets one further field of an offered track.
func (c *Candidate) describe(name, value string) (err error) {
	switch name {
	case "album":
		c.Album = value
	case "isrc":
		c.ISRC = value
	case "released":
		c.Released = value
	case "explicit":
		c.Explicit = true
	case "length":
		c.Duration, err = length(value)
	default:
		err = errors.New("a track has no " + name)
	}
	return err
}

func each(fields []string, set func(name, value string) error) error {
	for _, f := range fields {
		name, value, _ := strings.Cut(f, " ")
		if err := set(name, value); err != nil {
			return err
		}
	}
	return nil
}

var escape = regexp.MustCompile(`\\u[0-9a-f]{4}`)

// fields takes a row apart; there are two at least.
func fields(row string) []string {
	out := strings.Split(row, "|")
	for i, f := range out {
		out[i] = escape.ReplaceAllStringFunc(strings.TrimSpace(f), func(code string) string {
			r, _ := strconv.ParseUint(code[2:], 16, 16)
			return string(rune(r))
		})
	}
	return append(out, make([]string, max(0, 2-len(out)))...)
}

// length reads minutes and seconds: "3:40".
func length(s string) (time.Duration, error) {
	return time.ParseDuration(strings.Replace(s, ":", "m", 1) + "s")
}

// examplesByClass reads all of testdata/cases; the key is a file's name
// without its ending.
func examplesByClass(t testing.TB) map[string][]example {
	t.Helper()
	names, err := fs.Glob(caseFiles, "testdata/cases/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]example{}
	for _, name := range names {
		text, err := caseFiles.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		examples, err := parseExamples(string(text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out[strings.TrimSuffix(path.Base(name), ".txt")] = examples
	}
	return out
}

// complaint says what is wrong with an answer, or nothing.
func (e *example) complaint(d Decision) string {
	expected := string(d.Outcome) == e.expect || e.expect == doubt && d.Outcome != Auto
	switch {
	case !expected:
		return fmt.Sprintf("got %s %s, want %s", d.Outcome, e.show(d.URI), e.expect)
	case d.Outcome == Auto && !e.right[d.URI]:
		return "took " + e.show(d.URI)
	case d.Outcome != Auto && d.URI != "":
		return "chose a track without being sure"
	case d.Outcome == Review && len(e.right) > 0 && !e.rightAmong(d.Candidates):
		return "the right track is not among the first three"
	case len(d.Reasons) == 0:
		return "no reason is given"
	}
	return ""
}

func (e *example) rightAmong(shown []Scored) bool {
	for _, s := range shown[:min(3, len(shown))] {
		if e.right[s.URI] {
			return true
		}
	}
	return false
}

// show names an offered track for a test's message.
func (e *example) show(uri string) string {
	for _, c := range e.offered {
		if c.URI == uri {
			return fmt.Sprintf("%q by %q", c.Title, c.Artists)
		}
	}
	return ""
}
