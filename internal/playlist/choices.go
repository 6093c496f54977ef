package playlist

import (
	"slices"

	"needledrop/internal/catalog"
)

// Choices are what a person chose for the playlist they made last. A plan takes
// them over where its recipe leaves them open.
type Choices struct {
	Originals bool     `json:"originals,omitempty"`
	Both      bool     `json:"both,omitempty"`
	Order     Sequence `json:"order,omitempty"`
}

// FirstSeed is the seed of a shuffle that nobody asked to be another: the same
// each time, so that the same wish makes the same playlist.
const FirstSeed = 1

// selection is the part of the catalog that a recipe takes its songs from.
type selection struct {
	titles []catalog.Title
	theirs *works
}

// heard lists the wanted recordings in the order they are heard, each once.
func (s selection) heard(r Recipe) []Entry {
	var out []Entry
	seen := map[string]bool{}
	for _, t := range s.titles {
		for _, e := range wantedOf(t, r, s.theirs) {
			if key := e.Wanted.Key(); !seen[key] {
				seen[key] = true
				out = append(out, e)
			}
		}
	}
	return out
}

// arranged lists the wanted recordings in the recipe's order.
func (s selection) arranged(r Recipe) []Entry {
	entries := s.heard(r)
	r.Order.arrange(entries, s.titles, r.Seed)
	return entries
}

// withChoices returns the recipe with the choices that it leaves open and that
// change what it makes: a choice without effect would give the recipe another
// key, and so make a second playlist of the same songs.
func (s selection) withChoices(r Recipe, c Choices) Recipe {
	if !r.Originals && !r.Both {
		other := r
		other.Originals, other.Both = c.Originals, c.Both
		r = s.changed(r, other)
	}
	if r.Order == InStory {
		other := r
		if other.Order = c.Order; other.Order == Shuffled {
			other.Seed = FirstSeed
		}
		r = s.changed(r, other)
	}
	return r
}

// changed returns the other recipe where it is one and makes something else.
func (s selection) changed(r, other Recipe) Recipe {
	if other.Key() == r.Key() || other.Check() != nil || slices.EqualFunc(s.arranged(r), s.arranged(other), sameSong) {
		return r
	}
	return other
}

// sameSong reports whether two entries ask for the same recording of a cue.
func sameSong(a, b Entry) bool { return a.Cue == b.Cue && a.Wanted.Key() == b.Wanted.Key() }
