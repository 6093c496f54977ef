package localspotify

import (
	"slices"
	"strings"
)

// rankTracks finds tracks in the order a search answers with. That order is not
// only relevance: like the real one it now and then puts a live, remastered or
// karaoke version before the recording that was asked for. A hash of the query
// decides when, so that a search always answers the same.
func (w *World) rankTracks(text string, q query, limit int) []int {
	found := w.trackIndex.find(q)
	order := make([]int, len(found))
	for i, h := range found {
		order[i] = h.doc
	}
	seed := hash64("ranking", strings.Join(words(text), " "))
	if !asksForISRC(q) && seed%100 < 42 {
		w.putDecoyFirst(order, seed/100)
	}
	// A reported quirk: limit=1 often answers with what is second otherwise.
	if limit == 1 && len(order) > 1 && seed/7%2 == 0 {
		order[0], order[1] = order[1], order[0]
	}
	return order
}

func asksForISRC(q query) bool {
	return slices.ContainsFunc(q.filters, func(f filter) bool { return f.field == "isrc" })
}

// putDecoyFirst moves one of the decoys of the best hit before it, if the best
// hit is no decoy itself.
func (w *World) putDecoyFirst(order []int, seed uint64) {
	if len(order) == 0 || w.tracks[order[0]].Decoy != "" {
		return
	}
	best := w.tracks[order[0]].recording
	var decoys []int // positions in order
	for at, i := range order {
		if w.tracks[i].recording == best && w.tracks[i].Decoy != "" {
			decoys = append(decoys, at)
		}
	}
	if len(decoys) == 0 {
		return
	}
	at := decoys[seed%uint64(len(decoys))]
	decoy := order[at]
	copy(order[1:at+1], order[:at])
	order[0] = decoy
}

// rankAlbums finds albums, best first.
func (w *World) rankAlbums(q query) []int {
	found := w.albumIndex.find(q)
	order := make([]int, len(found))
	for i, h := range found {
		order[i] = h.doc
	}
	return order
}
