package indexer

import (
	"slices"

	"github.com/kljensen/snowball/english"

	"needledrop/internal/catalog"
	"needledrop/internal/fold"
	"needledrop/internal/query"
)

// Stem cuts the ending off a folded word; notes are in English.
func Stem(word string) string { return english.Stem(word, false) }

// stemsOf lists the stems of texts, and the tokens of the kinds of moments that
// they name, each once.
func stemsOf(texts ...string) []string {
	var out []string
	for _, t := range texts {
		for _, w := range fold.Words(t) {
			out = append(out, Stem(w))
		}
		out = append(out, query.Concepts(t)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// NotesOf lists for each cue of a title the stems of what is told of its scene and
// its episode, and the tokens of package query that it meets.
func NotesOf(t catalog.Title) [][]string {
	notes := placesOf(t)
	for i, c := range t.Cues {
		notes[i] = append(notes[i], stemsOf(c.Scene)...)
	}
	return notes
}

// placesOf lists the tokens that say where each cue of a title plays and what
// it is, with the words of its episode's name.
func placesOf(t catalog.Title) [][]string {
	ends := endsOf(t)
	names := map[[2]int]string{}
	for _, s := range t.Seasons {
		for _, e := range s.Episodes {
			names[[2]int{s.Number, e.Number}] = e.Title
		}
	}
	out := make([][]string, len(t.Cues))
	for i, c := range t.Cues {
		tokens := kindTokens(c)
		if c.Season > 0 {
			tokens = append(tokens, query.SeasonToken(c.Season))
		}
		if c.Episode > 0 {
			tokens = append(tokens, query.EpisodeToken(c.Episode))
			tokens = append(tokens, ends.tokens(i, c)...)
			tokens = append(tokens, stemsOf(names[[2]int{c.Season, c.Episode}])...)
		} else if len(t.Seasons) == 0 && len(t.Cues) > 1 {
			tokens = append(tokens, ends.tokens(i, c)...)
		}
		out[i] = tokens
	}
	return out
}

func kindTokens(c catalog.Cue) []string {
	var out []string
	switch c.Kind {
	case catalog.Cover:
		out = append(out, query.Cover)
	case catalog.Score:
		out = append(out, query.Score)
		for _, t := range query.Concepts(c.Title) {
			if t == query.Opening || t == query.Credits {
				out = append(out, t) // a piece's name may say what it is for
			}
		}
	}
	if c.Original != "" && c.Kind != catalog.Cover {
		out = append(out, query.Cover)
	}
	switch c.Place {
	case catalog.Opening:
		out = append(out, query.Opening)
	case catalog.FinalScene:
		out = append(out, query.Ending)
	case catalog.EndCredits:
		out = append(out, query.Credits, query.Ending)
	}
	return out
}

// ends knows the first and the last cue of each episode, and the last episode
// of each season.
type ends struct {
	first, last map[[2]int]int // cues by season and episode
	finale      map[int]int    // episodes by season
}

func endsOf(t catalog.Title) ends {
	e := ends{first: map[[2]int]int{}, last: map[[2]int]int{}, finale: map[int]int{}}
	for _, s := range t.Seasons {
		for _, ep := range s.Episodes {
			e.finale[s.Number] = max(e.finale[s.Number], ep.Number)
		}
	}
	for i, c := range t.Cues {
		at := [2]int{c.Season, c.Episode}
		if _, known := e.first[at]; !known {
			e.first[at] = i
		}
		e.last[at] = i
		e.finale[c.Season] = max(e.finale[c.Season], c.Episode)
	}
	return e
}

// tokens says of cue i whether it is at an end.
func (e ends) tokens(i int, c catalog.Cue) []string {
	var out []string
	at := [2]int{c.Season, c.Episode}
	if e.first[at] == i {
		out = append(out, query.First)
	}
	if e.last[at] == i {
		out = append(out, query.Ending)
	}
	if c.Episode > 1 && e.finale[c.Season] == c.Episode {
		out = append(out, query.Finale)
	}
	if c.Episode == 1 {
		out = append(out, query.Pilot)
	}
	return out
}

// The tokens of people by what they did.
const (
	composerToken   = "=composer"
	supervisorToken = "=supervisor"
)
