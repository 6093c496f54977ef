package match

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// The failure classes of track matching, and the cases each must have.
const (
	failureClasses = 42
	casesPerClass  = 10
)

// TestCases holds the matcher to every case of testdata/cases, with the
// offered tracks as they stand (traps first) and the other way round.
func TestCases(t *testing.T) {
	t.Parallel()
	for class, examples := range examplesByClass(t) {
		for _, e := range examples {
			t.Run(class+"/"+e.name, func(t *testing.T) {
				t.Parallel()
				e.check(t)
			})
		}
	}
}

// check decides with the offered tracks as they stand and the other way round.
func (e *example) check(t *testing.T) {
	t.Helper()
	d := Decide(e.want, e.offered, e.pref)
	wrong := e.complaint(d)
	if wrong != "" {
		t.Errorf("%s; reasons %q", wrong, d.Reasons)
	}
	reversed := slices.Clone(e.offered)
	slices.Reverse(reversed)
	back := Decide(e.want, reversed, e.pref)
	if again := e.complaint(back); again != "" && again != wrong {
		t.Errorf("the other way round: %s; reasons %q", again, back.Reasons)
	}
}

func TestEveryFailureClassHasItsCases(t *testing.T) {
	t.Parallel()
	classes := examplesByClass(t)
	for n := 1; n <= failureClasses; n++ {
		prefix, found := fmt.Sprintf("%02d-", n), false
		for class, examples := range classes {
			if !strings.HasPrefix(class, prefix) {
				continue
			}
			found = true
			names := map[string]bool{}
			for _, e := range examples {
				if names[e.name] {
					t.Errorf("%s: %q stands twice", class, e.name)
				}
				names[e.name] = true
			}
			if len(names) < casesPerClass {
				t.Errorf("%s has %d cases, fewer than %d", class, len(names), casesPerClass)
			}
		}
		if !found {
			t.Errorf("class %d has no cases", n)
		}
	}
}

func TestCasesThatSayNothingAreRefused(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"want Stone Harbour | The Gulls",
		"maybe a case",
		"auto a case\nwant Stone Harbour | The Gulls | colour red",
		"auto a case\ntrap Stone Harbour | The Gulls | length long",
	} {
		if _, err := parseExamples(text); err == nil {
			t.Errorf("%q was read", text)
		}
	}
	for class, examples := range examplesByClass(t) {
		for _, e := range examples {
			if e.expect == string(Auto) && len(e.right) == 0 || (e.expect == string(None) || e.expect == doubt) && len(e.right) > 0 {
				t.Errorf("%s/%s: expects %s with %d right tracks", class, e.name, e.expect, len(e.right))
			}
		}
	}
}
