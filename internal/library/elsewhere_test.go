package library_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

func elsewhere(list []library.Elsewhere) []string {
	var out []string
	for _, e := range list {
		out = append(out, fmt.Sprintf("%s %s", e.Relation, e.Cue.ID))
	}
	return out
}

func TestElsewhereTellsHowPlacementsOfASongAreRelated(t *testing.T) {
	t.Parallel()
	cue := func(id, title, artist, original string, kind catalog.CueKind) catalog.Cue {
		return catalog.Cue{ID: id, Title: title, Artist: artist, Original: original, Kind: kind}
	}
	c := openTitles(t,
		catalog.Title{ID: "a", Name: "A", Cues: []catalog.Cue{
			cue("a/hill", "Hill (A Deal)", "Kate", "", catalog.Song),
			cue("a/again", "Hill", "KATE feat. Guest", "", catalog.Song),
			cue("a/theme", "Theme", "Ana", "", catalog.Score),
			cue("a/theme2", "Theme", "Ana", "", catalog.Score),
			cue("a/alone", "Alone", "Kate", "", catalog.Song),
			cue("a/unnamed", "Hill", "", "", catalog.Song),
			cue("a/sung", "Ode", "Kate", "", catalog.Performance),
			cue("a/various", "Alone", "Various Artists", "", catalog.Song),
		}},
		catalog.Title{ID: "b", Name: "B", Cues: []catalog.Cue{
			cue("b/remix", "Hill - Remix", "Kate", "", catalog.Song),
			cue("b/sung", "Hill", "Kate", "", catalog.Performance),
			cue("b/cover", "Hill", "Quartet", "Kate", catalog.Cover),
			cue("b/theme", "Theme", "Ana", "", catalog.Score),
			cue("b/various", "Alone", "Various Artists", "", catalog.Song),
			cue("b/ode", "Ode", "Kate", "", catalog.Performance),
		}},
		catalog.Title{ID: "c", Name: "C", Cues: []catalog.Cue{
			cue("c/cover", "Hill", "Choir", "Kate", catalog.Performance),
			{ID: "c/alt", Title: "언덕", Alt: []string{"Hill"}, Artist: "Kate", Kind: catalog.Song},
			cue("c/other", "Hill", "Somebody Else", "", catalog.Song),
		}},
	)
	want := map[string][]string{
		"a/hill": {
			"same recording a/again", "same recording c/alt", "other version b/remix", "other version b/sung", "cover b/cover", "cover c/cover",
		},
		"b/cover": {
			"original a/hill", "original a/again", "original b/remix", "original b/sung", "original c/alt", "other cover c/cover",
		},
		"a/theme": {"same recording a/theme2"},
		"b/theme": nil, "a/alone": nil, "c/other": nil, "a/unnamed": nil, "b/various": nil,
		"a/sung": {"other version b/ode"},
	}
	for id, list := range want {
		got, err := c.Elsewhere(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(list, elsewhere(got)); diff != "" {
			t.Errorf("%s, want - got +\n%s", id, diff)
		}
	}
	if _, err := c.Elsewhere(t.Context(), "a/nothing"); !errors.Is(err, library.ErrNoCue) {
		t.Errorf("an unknown cue says %v, want ErrNoCue", err)
	}
}

// Two covers by one act of one song are related twice over; the closer counts,
// in whatever order the relations come.
func TestElsewhereTellsTheClosestRelation(t *testing.T) {
	t.Parallel()
	one, other := catalog.Title{ID: "a", Name: "A"}, catalog.Title{ID: "b", Name: "B"}
	for i := range 16 {
		cue := catalog.Cue{ID: fmt.Sprint("a/", i), Title: fmt.Sprint("Song ", i), Artist: "Quartet", Original: "Band", Kind: catalog.Cover}
		one.Cues = append(one.Cues, cue)
		cue.ID = fmt.Sprint("b/", i)
		other.Cues = append(other.Cues, cue)
	}
	all, err := openTitles(t, one, other).ElsewhereAll(t.Context(), "a")
	if err != nil || len(all) != 16 {
		t.Fatalf("%d cues are heard elsewhere (%v)", len(all), err)
	}
	for id, list := range all {
		if len(list) != 1 || list[0].Relation != library.SameRecording {
			t.Errorf("%s: %v", id, elsewhere(list))
		}
	}
}

func TestElsewhereOfATitleIsThatOfItsCuesAndGoesBothWays(t *testing.T) {
	t.Parallel()
	c := openShipped(t)
	pairs := map[string]bool{}
	for title, err := range c.All(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		all, err := c.ElsewhereAll(t.Context(), title.ID)
		if err != nil {
			t.Fatal(err)
		}
		for i, cue := range title.Cues {
			for _, e := range all[cue.ID] {
				pairs[cue.ID+" "+e.Cue.ID] = true
			}
			if i%20 != 0 {
				continue // a sample: each takes a query
			}
			one, err := c.Elsewhere(t.Context(), cue.ID)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(all[cue.ID], one); diff != "" {
				t.Errorf("%s, in its title - alone +\n%s", cue.ID, diff)
			}
		}
	}
	for p := range pairs {
		var a, b string
		if _, err := fmt.Sscan(p, &a, &b); err == nil && !pairs[b+" "+a] {
			t.Errorf("%s leads to %s and not back", a, b)
		}
	}
	if !pairs["stranger-things/s3e2/material-girl-madonna bridgerton/s2e1/material-girl-kris-bowers"] || len(pairs) < 100 {
		t.Errorf("%d pairs, want the cover of Material Girl among them", len(pairs))
	}
	if none, err := c.ElsewhereAll(t.Context(), "nothing"); err != nil || len(none) != 0 {
		t.Errorf("an unknown title has %v (%v)", none, err)
	}
}

func TestHeardTellsWhichCuesPlayATrack(t *testing.T) {
	t.Parallel()
	title := catalog.Title{
		ID: "a", Name: "A",
		Albums: []catalog.Album{
			{Title: "Songs", Artist: "Various Artists", Tracks: []catalog.Track{
				{Title: "Hill", Artist: "Kate"}, {Title: "Hill (Live)", Artist: "Kate"}, {Title: "Not heard", Artist: "Kate"}, {Title: "언덕", Alt: []string{"The Slope"}, Artist: "Choir feat. Kate"},
			}},
			{Title: "Score", Artist: "Ana", Tracks: []catalog.Track{{Title: "Theme"}}},
			{Title: "Unlisted", Artist: "Ana"},
		},
		Cues: []catalog.Cue{
			{ID: "a/1", Title: "Hill (A Deal)", Artist: "KATE"}, {ID: "a/2", Title: "hill", Artist: ""}, {ID: "a/3", Title: "Hill", Artist: "Quartet"},
			{ID: "a/4", Title: "The Slope", Artist: "Choir"}, {ID: "a/5", Title: "Theme", Artist: "Ana & Bo"},
		},
	}
	want := [][][]string{{{"a/1", "a/2"}, nil, nil, {"a/4"}}, {{"a/5"}}, {}}
	if diff := cmp.Diff(want, library.Heard(title)); diff != "" {
		t.Errorf("want - got +\n%s", diff)
	}
}
