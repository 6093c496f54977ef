package playlist

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"slices"

	"needledrop/internal/catalog"
	"needledrop/internal/fold"
)

// Sequence is the order of a playlist's songs.
type Sequence string

// The orders.
const (
	InStory  Sequence = ""        // as they are heard, title by title
	InAlbum  Sequence = "album"   // as the titles' albums have them, the others behind
	ByChart  Sequence = "chart"   // the highest peak in any chart first, the others behind
	Shuffled Sequence = "shuffle" // by the seed; songs that are new take their place among the others
)

// storyName is InStory as people write it.
const storyName Sequence = "story"

// Sequences lists the orders.
func Sequences() []Sequence { return []Sequence{InStory, InAlbum, ByChart, Shuffled} }

// scope is what the order adds to a playlist's name.
func (s Sequence) scope() string {
	return map[Sequence]string{InAlbum: "in album order", ByChart: "by chart", Shuffled: "shuffled"}[s]
}

// inWords is how a description tells the order.
func (s Sequence) inWords() string {
	switch s {
	case InAlbum:
		return "in the order of the albums"
	case ByChart:
		return "with the highest in the charts first"
	case Shuffled:
		return "in a shuffled order"
	}
	return "in the order they are heard"
}

// arrange brings entries, which are as they are heard, into the order.
func (s Sequence) arrange(entries []Entry, titles []catalog.Title, seed uint64) {
	if s == InStory || s == storyName {
		return
	}
	title := make(map[string]uint64, len(titles)) // place by id
	rank := map[string]func(Entry) uint64{}
	for i, t := range titles {
		switch s {
		case InAlbum:
			title[t.ID], rank[t.ID] = uint64(i), albumPlaces(t)
		case ByChart:
			rank[t.ID] = chartPeaks(t)
		default:
			rank[t.ID] = func(e Entry) uint64 { return drawNumber(seed, e.Cue) }
		}
	}
	ranks := make(map[string]uint64, len(entries))
	for _, e := range entries {
		ranks[e.Cue] = rank[e.TitleID](e)
	}
	slices.SortStableFunc(entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(title[a.TitleID], title[b.TitleID]), cmp.Compare(ranks[a.Cue], ranks[b.Cue]))
	})
}

// lastRank is the rank of what has no place.
const lastRank = 1 << 32

// songBy names a song by its act.
type songBy struct{ title, artist string }

func keyOfSong(title, artist string) songBy { return songBy{fold.Key(title), fold.Key(artist)} }

// albumPlaces reports where on the title's albums an entry is.
func albumPlaces(t catalog.Title) func(Entry) uint64 {
	byID, bySong := map[string]uint64{}, map[songBy]uint64{}
	n := uint64(0)
	for i, a := range t.Albums {
		for _, e := range albumEntries(t, i, a) {
			n++
			byID[e.Cue] = n
			for _, song := range []songBy{keyOfSong(e.Wanted.Title, e.Wanted.Artist), keyOfSong(e.Wanted.Title, "")} {
				if bySong[song] == 0 {
					bySong[song] = n
				}
			}
		}
	}
	return func(e Entry) uint64 {
		return cmp.Or(byID[e.Cue], bySong[keyOfSong(e.Wanted.Title, e.Wanted.Artist)], lastRank)
	}
}

// chartPeaks tells the best position of an entry's song by its act.
func chartPeaks(t catalog.Title) func(Entry) uint64 {
	best := map[songBy]uint64{}
	for _, c := range t.Charts {
		song := keyOfSong(c.Work, c.Artist)
		if peak := uint64(c.Peak); best[song] == 0 || peak < best[song] {
			best[song] = peak
		}
	}
	return func(e Entry) uint64 {
		rank := uint64(lastRank)
		for _, title := range append([]string{e.Wanted.Title}, e.Wanted.Alt...) {
			for _, artist := range []string{e.Wanted.Artist, ""} {
				if peak := best[keyOfSong(title, artist)]; peak > 0 {
					rank = min(rank, peak)
				}
			}
		}
		return rank
	}
}

// drawNumber is the number that an entry draws: it hangs on nothing else, so that
// songs which come or go leave the order of the others alone.
func drawNumber(seed uint64, cue string) uint64 {
	sum := sha256.Sum256(append(binary.BigEndian.AppendUint64(nil, seed), cue...))
	return binary.BigEndian.Uint64(sum[:])
}
