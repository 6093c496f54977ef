package artwork

import (
	"hash/fnv"
	"math/rand/v2"
)

// Subject is what a picture is drawn from. Only ID decides the variation; all
// fields may be empty.
type Subject struct {
	ID, Name string
	Kind     string   // a catalog.TitleKind
	Line     string   // a second, smaller line on the cover, such as "Season 1 · songs"
	Moods    []string // most telling first
	Genres   []string
	Music    []string
	Motif    string // a catalog.Motifs word; "" leaves the figure to kind, music and mood
	Year     int    // of release; 0: not known
}

// random returns the subject's own stream of numbers for one purpose, so that
// drawing one more shape does not change the colours.
func (s Subject) random(purpose string) *rand.Rand {
	h := fnv.New64a()
	_, _ = h.Write([]byte(purpose + "\x00" + s.ID)) // a hash never fails to write
	seed := h.Sum64()
	return rand.New(rand.NewPCG(seed, seed^0x9e3779b97f4a7c15))
}

// between returns a number in [low, high).
func between(r *rand.Rand, low, high float64) float64 { return low + (high-low)*r.Float64() }
