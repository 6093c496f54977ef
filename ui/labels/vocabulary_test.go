package labels

import (
	"slices"
	"testing"

	"needledrop/internal/indexer"
	"needledrop/internal/search"
)

func TestMarksMoveWithTheWordsThatAreSaidInAnotherLanguage(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		hit   indexer.Kind
		in    string
		marks []search.Range
		want  string
		moved []search.Range
	}{
		"a title":     {indexer.TitleHit, "series · 2016", []search.Range{{From: 0, To: 6}, {From: 9, To: 13}}, "Series · 2016", []search.Range{{From: 0, To: 6}, {From: 9, To: 13}}},
		"a kind only": {indexer.TitleHit, "film", []search.Range{{From: 0, To: 4}}, "Film", []search.Range{{From: 0, To: 4}}},
		"a person":    {indexer.PersonHit, "executive music producer, theme · Dark", []search.Range{{From: 34, To: 38}}, "Executive music producer, Theme · Dark", []search.Range{{From: 34, To: 38}}},
		"a song":      {indexer.CueHit, "queen · S1E2", []search.Range{{From: 0, To: 5}}, "Queen · S1E2", []search.Range{{From: 0, To: 5}}},
		"nothing":     {indexer.ArtistHit, "", nil, "", nil},
	} {
		got, moved := DetailWords(search.Marked{Hit: search.Hit{Type: c.hit, Detail: c.in}, DetailMarks: c.marks})
		if got != c.want || !slices.Equal(moved, c.moved) {
			t.Errorf("%s: %q with %v, want %q with %v", name, got, moved, c.want, c.moved)
		}
	}
}

func TestDecadesAreNamed(t *testing.T) {
	t.Parallel()
	for decade, want := range map[string]string{"1980s": "1980s", "": "", "long ago": "long ago"} {
		if got := DecadeName(decade); got != want {
			t.Errorf("%q: %q", decade, got)
		}
	}
}
