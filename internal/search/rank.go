package search

import (
	"cmp"
	"slices"
	"strings"

	"needledrop/internal/fold"
	"needledrop/internal/indexer"
)

// The scores of the ways to match, from the surest to the faintest. Within one
// way titles come first, then artists, cues, albums and people, then what has
// more music behind it, then the text decides.
const (
	exactNameScore = 1.0  // a title or an artist of exactly that name
	exactScore     = 0.95 // anything else of exactly that name
	startScore     = 0.85 // its name starts with the words
	cutStartScore  = 0.8  // and goes on in the last of them
	ownWordsScore  = 0.7  // all words are in its name
	allWordsScore  = 0.6  // all words are in all that is known of it
	cutWordsScore  = 0.55 // and words other than the last are cut short
	guessScore     = 0.5  // times the likeness, which is below 1
)

// faintShare is the part of the best score below which a guess is left out.
const faintShare = 0.7

// candidate is something that a search may show.
type candidate struct {
	doc    int64
	kind   indexer.DocType
	weight int
	text   string
	score  float64
}

// ranking collects candidates and knows the best.
type ranking struct {
	lookup  lookup
	guesses int // how often the words have been read more loosely
	found   []candidate
	have    map[int64]int // place in found
}

// add keeps the better of two ways in which one thing was found.
func (r *ranking) add(c candidate) {
	if r.have == nil {
		r.have = make(map[int64]int, nameCandidates+wordCandidates)
	}
	if i, ok := r.have[c.doc]; ok {
		r.found[i].score = max(r.found[i].score, c.score)
		return
	}
	r.have[c.doc] = len(r.found)
	r.found = append(r.found, c)
}

// addNamed adds something that has a name that starts with the lookup.
func (r *ranking) addNamed(c candidate, key string) {
	rest := strings.TrimPrefix(key, r.lookup.key)
	switch {
	case strings.HasPrefix(rest, " "):
		c.score = startScore
	case rest != "":
		c.score = cutStartScore
	case c.kind == indexer.TitleDoc || c.kind == indexer.ArtistDoc:
		c.score = exactNameScore
	default:
		c.score = exactScore
	}
	r.add(c)
}

// addMatched adds something that the word index found.
func (r *ranking) addMatched(c candidate, _ string) {
	if _, ok := r.have[c.doc]; ok {
		return // as good already
	}
	switch {
	case r.guesses > 1:
		c.score = guessScore * likeness(r.lookup.key, fold.Key(c.text))
	case r.guesses == 1:
		c.score = cutWordsScore
	case r.lookup.in(c.text):
		c.score = ownWordsScore
	default:
		c.score = allWordsScore
	}
	r.add(c)
}

// in reports whether text has all words of the lookup, the last cut short.
func (q lookup) in(text string) bool {
	have := fold.Words(text)
	last := len(q.words) - 1
	for i, w := range q.words {
		match := func(h string) bool { return h == w || i == last && strings.HasPrefix(h, w) }
		if !slices.ContainsFunc(have, match) {
			return false
		}
	}
	return true
}

// isPoor reports whether so little was found that the words may be mistyped.
func (r *ranking) isPoor() bool {
	const few = 3
	return len(r.found) < few && !slices.ContainsFunc(r.found, func(c candidate) bool { return c.score >= exactScore })
}

// best returns the best candidates in order, without those that are only
// guessed at and faint beside the first.
func (r *ranking) best(limit int) []candidate {
	slices.SortFunc(r.found, compareCandidates)
	for i, c := range r.found {
		if c.score < min(cutWordsScore, faintShare*r.found[0].score) {
			return r.found[:min(i, limit)]
		}
	}
	return r.found[:min(limit, len(r.found))]
}

// likeness reports how much of what was asked and a name need not be edited,
// from 0 to 1. To be like the beginning of a long name counts nearly as much
// as to be like a whole one.
func likeness(asked, name string) float64 {
	const beginning = 0.9
	a, b := []rune(asked), []rune(name)
	longer := max(len(a), len(b))
	if longer == 0 {
		return 0
	}
	var d distance
	whole := 1 - float64(d.between(a, b, longer))/float64(longer)
	start := 1 - float64(d.toBeginning(a, b, len(a)))/float64(len(a)+1)
	return max(whole, beginning*start)
}

// compareCandidates orders candidates, the best first.
func compareCandidates(a, b candidate) int {
	return cmp.Or(
		cmp.Compare(b.score, a.score),
		cmp.Compare(a.kind, b.kind),
		cmp.Compare(b.weight, a.weight),
		strings.Compare(a.text, b.text),
		cmp.Compare(a.doc, b.doc),
	)
}
