package labels

import (
	"slices"
	"testing"

	"needledrop/internal/library"
)

func TestMarksMoveWithTheWordsThatAreSaidInAnotherLanguage(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		hit   library.HitType
		in    string
		marks []library.Range
		want  string
		moved []library.Range
	}{
		"a title":     {library.TitleHit, "series · 2016", []library.Range{{From: 0, To: 6}, {From: 9, To: 13}}, "Series · 2016", []library.Range{{From: 0, To: 6}, {From: 9, To: 13}}},
		"a kind only": {library.TitleHit, "film", []library.Range{{From: 0, To: 4}}, "Film", []library.Range{{From: 0, To: 4}}},
		"a person":    {library.PersonHit, "executive music producer, theme · Dark", []library.Range{{From: 34, To: 38}}, "Executive music producer, Theme · Dark", []library.Range{{From: 34, To: 38}}},
		"a song":      {library.CueHit, "queen · S1E2", []library.Range{{From: 0, To: 5}}, "Queen · S1E2", []library.Range{{From: 0, To: 5}}},
		"nothing":     {library.ArtistHit, "", nil, "", nil},
	} {
		got, moved := DetailWords(library.Marked{Hit: library.Hit{Type: c.hit, Detail: c.in}, DetailMarks: c.marks})
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
