package query_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/fold"
	"needledrop/internal/query"
)

func TestPlacesAreReadAsFansWriteThem(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][2]int{
		"s4": {4, 0}, "S04E09": {4, 9}, "4x09": {4, 9}, "season four": {4, 0}, "season 4 episode 9": {4, 9}, "part 3": {3, 0}, "second season": {2, 0},
		"ep 7": {0, 7}, "temporada 2": {2, 0}, "tercera temporada": {3, 0}, "saison 3 épisode 1": {3, 1}, "Staffel 2 Folge 5": {2, 5}, "2. Staffel": {2, 0},
		"시즌4": {4, 0}, "시즌 2 3화": {2, 3}, "シーズン2 第3話": {2, 3}, "volume ii": {2, 0}, "season": {0, 0}, "99 problems": {0, 0},
	} {
		q := query.Parse(fold.Words(text), nil)
		if got := [2]int{q.Season, q.Episode}; got != want {
			t.Errorf("Parse(%q) is season and episode %v, want %v", text, got, want)
		}
	}
}

func TestEndsAndKindsAreUnderstood(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"last song": {query.Last}, "the song at the end of the finale": {query.Last, query.Finale}, "end credits": {query.Credits},
		"opening theme": {query.Opening}, "canción final": {query.Last}, "générique de fin": {query.Credits}, "Vorspann": {query.Opening},
		"エンディング": {query.Last}, "마지막회": {query.Finale}, "string cover": {query.Cover},
	} {
		got := slices.Sorted(slices.Values(query.Parse(fold.Words(text), nil).Tokens))
		if diff := cmp.Diff(slices.Sorted(slices.Values(want)), got); diff != "" {
			t.Errorf("Parse(%q), want - got +\n%s", text, diff)
		}
	}
}

func TestLittleWordsFallAwayInEveryLanguage(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"what was that song when", "¿cómo se llama la canción que suena cuando", "quelle est la chanson dans la scène où", "wie heißt das Lied in der Szene",
		"qual é a música que toca quando", "流れる曲は何", "나오는 노래 제목 뭐야",
	} {
		if terms := query.Parse(fold.Words(text), nil).Terms; len(terms) > 0 {
			t.Errorf("Parse(%q) leaves %v", text, terms)
		}
	}
}

func TestKindsOfMomentsMeetInAllLanguages(t *testing.T) {
	t.Parallel()
	note := query.Concepts("They marry at the beach and everybody dances.")
	for _, word := range []string{"wedding", "boda", "mariage", "Hochzeit", "casamento", "結婚式", "결혼식", "dance", "baile", "ダンス", "춤"} {
		met := slices.ContainsFunc(query.Parse(fold.Words(word), nil).Terms, func(term query.Term) bool { return slices.Contains(note, term.Concept) })
		if !met {
			t.Errorf("%q does not meet the note's %v", word, note)
		}
	}
}

func TestNamesAreNotReadAgain(t *testing.T) {
	t.Parallel()
	words := fold.Words("first love season 1")
	q := query.Parse(words, []bool{true, true, false, false})
	if q.Season != 1 || len(q.Terms) != 0 || len(q.Tokens) != 0 {
		t.Errorf("read %+v", q)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"stranger things s4e9 last song", "第3話 ダンス", "마지막회 춤", "4x", "season", "\xff 1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		words := fold.Words(text)
		q := query.Parse(words, nil)
		if q.Season < 0 || q.Episode < 0 || len(q.Terms) > len(words) {
			t.Fatalf("%q is read as %+v", text, q)
		}
		for _, term := range q.Terms {
			if words[term.At] != term.Word {
				t.Fatalf("term %+v of %q", term, words)
			}
		}
	})
}
