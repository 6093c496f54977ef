package search

import (
	"cmp"
	"slices"
	"strings"

	"needledrop/internal/fold"
	"needledrop/internal/indexer"
)

// Answer returns the song that answers what was asked. It is false where the
// words name something, or where what fits best is no song.
func (g Groups) Answer() (Marked, bool) {
	var best Marked
	for _, kind := range []indexer.Kind{indexer.TitleHit, indexer.ArtistHit, indexer.CueHit, indexer.AlbumHit, indexer.PersonHit} {
		if hits := g[kind]; len(hits) > 0 && cmp.Compare(hits[0].Score, best.Score) > 0 {
			best = hits[0]
		}
	}
	return best, best.Type == indexer.CueHit && best.Why != nil && best.Why.answers()
}

// answers reports that more than names of the song is met, so that it was asked
// for and not only typed.
func (w Why) answers() bool {
	return w.Title || len(w.Place) > 0 || len(w.Notes) > 0
}

// Partial reports that a part of what was asked is met nowhere in the hit.
func (w Why) Partial() bool {
	return len(w.Missed) > 0 || len(w.MissedPlace) > 0 || w.MissedTitle
}

// MissedAs returns what is missed in the spelling of the person who typed words.
func (w Why) MissedAs(words string) []string {
	var out []string
	for _, typed := range strings.Fields(words) {
		if slices.Contains(w.Missed, fold.Key(typed)) {
			out = append(out, strings.Trim(typed, ".,;:!?\"“”«»„()"))
		}
	}
	if len(out) == 0 {
		return w.Missed // words of a script that puts no spaces between them
	}
	return out
}

// Without returns the groups without one hit, which is shown elsewhere.
func (g Groups) Without(h Marked) Groups {
	out := make(Groups, len(g))
	for kind, hits := range g {
		left := slices.DeleteFunc(slices.Clone(hits), func(other Marked) bool { return other.Type == h.Type && other.ID == h.ID })
		if len(left) > 0 {
			out[kind] = left
		}
	}
	return out
}
