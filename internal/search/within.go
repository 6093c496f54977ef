package search

import (
	"slices"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/fold"
	"needledrop/internal/indexer"
	"needledrop/internal/query"
)

// Within returns the ids of the cues of a title that meet as many of the words
// as any of them does, in the order of the title. The words may describe the
// song, its moment or its place, as in a question to the whole catalog. None are
// returned where no word is met.
func Within(t catalog.Title, words string) []string {
	q := newLookup(words)
	if len(q.words) == 0 {
		return nil
	}
	asked := question{Query: query.Parse(q.words, nil)}
	asked.readTokens()
	notes := indexer.NotesOf(t)
	met := make([]int, len(t.Cues))
	for i, c := range t.Cues {
		names := fold.Words(strings.Join([]string{c.Title, c.Artist, c.Original}, " "))
		for _, term := range asked.Terms {
			if describes(term, names, notes[i]) {
				met[i]++
			}
		}
		for _, token := range asked.tokens {
			if slices.Contains(notes[i], token) {
				met[i]++
			}
		}
	}
	var ids []string
	for i, c := range t.Cues {
		if best := slices.Max(met); best > 0 && met[i] == best {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// describes reports whether a word, which may be cut short, is among the names or
// the notes of a cue.
func describes(term query.Term, names, notes []string) bool {
	word := query.Stem(term.Word)
	begins := func(w string) bool { return strings.HasPrefix(w, word) }
	return slices.ContainsFunc(names, begins) || slices.ContainsFunc(notes, begins) ||
		slices.Contains(notes, indexer.Stem(word)) || term.Concept != "" && slices.Contains(notes, term.Concept)
}
