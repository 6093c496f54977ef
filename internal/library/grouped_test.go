package library_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/indexer"
	"needledrop/internal/library"
	"needledrop/internal/search"
)

func grouped(t testing.TB, c *library.Catalog, words string, perGroup int) search.Groups {
	t.Helper()
	groups, err := c.SearchGrouped(t.Context(), words, perGroup)
	if err != nil {
		t.Fatal(err)
	}
	return groups
}

func TestGroupedSearchFindsSomethingOfEveryKind(t *testing.T) {
	t.Parallel()
	got := map[indexer.Kind][]string{}
	for kind, hits := range grouped(t, openSmall(t), "stranger things", 2) {
		for _, h := range hits {
			got[kind] = append(got[kind], h.ID)
		}
	}
	want := map[indexer.Kind][]string{
		indexer.TitleHit: {"stranger-things"}, indexer.CueHit: {"stranger-things/hill", "stranger-things/heroes"},
		indexer.AlbumHit: {"stranger-things#1"}, indexer.PersonHit: {"nora felder"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want - got +\n%s", diff)
	}
}

func TestGroupedSearchAgreesWithSearch(t *testing.T) {
	t.Parallel()
	c := openShipped(t)
	for _, words := range typedQueries {
		best := map[indexer.Kind]search.Hit{}
		for _, h := range searched(t, c, words, 1000) {
			if _, has := best[h.Type]; !has {
				best[h.Type] = h
			}
		}
		groups := grouped(t, c, words, 4)
		for kind, h := range best {
			if hits := groups[kind]; len(hits) == 0 || hits[0].Score < h.Score {
				t.Errorf("%q: the best %s is %q, its group has %v", words, kind, h.Text, hits)
			}
		}
		for kind, hits := range groups {
			if len(hits) > 4 || !slices.IsSortedFunc(hits, func(a, b search.Marked) int { return int(1e6 * (b.Score - a.Score)) }) {
				t.Errorf("%q: %d of kind %s, in order %v", words, len(hits), kind, hits)
			}
		}
	}
	for _, words := range []string{"", "  ", "&"} {
		if groups := grouped(t, c, words, 4); len(groups) != 0 {
			t.Errorf("%q finds %v", words, groups)
		}
	}
	if groups := grouped(t, c, "love", 0); len(groups) != 0 {
		t.Errorf("a limit of 0 gives %v", groups)
	}
}

// One letter is what a person types first: no kind may crowd out another.
func TestOneLetterFindsEveryKind(t *testing.T) {
	t.Parallel()
	groups := grouped(t, openShipped(t), "s", 5)
	for _, kind := range []indexer.Kind{indexer.TitleHit, indexer.CueHit, indexer.ArtistHit, indexer.AlbumHit, indexer.PersonHit} {
		if len(groups[kind]) != 5 {
			t.Errorf("%d of kind %s, want 5", len(groups[kind]), kind)
		}
	}
}

// marked writes a text with its ranges in brackets.
func marked(text string, ranges []search.Range) string {
	runes := []rune(text)
	var b strings.Builder
	at := 0
	for _, r := range ranges {
		b.WriteString(string(runes[at:r.From]) + "[" + string(runes[r.From:r.To]) + "]")
		at = r.To
	}
	return b.String() + string(runes[at:])
}

func TestGroupedSearchMarksTheSecondLineToo(t *testing.T) {
	t.Parallel()
	hits := grouped(t, openSmall(t), "kate hil", 5)[indexer.CueHit]
	if len(hits) == 0 {
		t.Fatal("nothing was found")
	}
	got := fmt.Sprint(marked(hits[0].Text, hits[0].Marks), " / ", marked(hits[0].Detail, hits[0].DetailMarks))
	if want := "Running Up That [Hil]l / [Kate] Bush · Stranger Things · S4E4"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
