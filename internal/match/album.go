package match

import (
	"slices"
	"strings"

	"needledrop/internal/fold"
)

// albumFiller are words that soundtrack albums carry beside their name.
var albumFiller = map[string]bool{
	"music": true, "from": true, "the": true, "netflix": true, "original": true, "series": true, "soundtrack": true, "score": true,
	"film": true, "motion": true, "picture": true, "a": true, "of": true, "and": true, "limited": true, "television": true,
	"season": true, "vol": true, "volume": true, "pt": true, "part": true, "ost": true, "songs": true, "official": true, "show": true,
	"deluxe": true, "edition": true, "version": true, "remastered": true, "expanded": true, "covers": true, "ep": true, "hbo": true,
	"special": true, "inspired": true, "by": true, "in": true, "to": true, "remaster": true,
}

// album is an album's name taken apart.
type album struct {
	key     string
	words   []string // without filler and numbers
	numbers []string
	marks   mark
}

func parseAlbum(name string) album {
	if name == "" {
		return album{}
	}
	key := fold.Key(name)
	a := album{key: strings.ReplaceAll(key, " ", "")}
	words := canonical(key)
	for i, w := range words {
		if i > 0 && i == len(words)-1 && romans[w] != "" {
			w = romans[w] // a volume
		}
		switch {
		case w[0] >= '0' && w[0] <= '9':
			if !isYear(w) {
				a.numbers = append(a.numbers, w)
			}
		case !albumFiller[w]:
			a.words = append(a.words, w)
		}
	}
	a.marks = albumMarks(name)
	return a
}

// albumMarks are what an album's name says about all of its tracks: a live
// album, a karaoke or tribute collection.
func albumMarks(name string) mark {
	var m mark
	for i, part := range split(name) {
		words := strings.Fields(fold.Key(part.text))
		if len(words) == 0 {
			continue
		}
		v := readVersion(words)
		if part.kind != head {
			m |= v.marks & (live | hard&^coverMark | instrumental | acoustic | rerecorded | remix) // an album of covers is a fine place for a cover
			continue
		}
		m |= v.marks & (karaoke | tribute | lullaby | workout)
		if i == 0 {
			m |= collection(words)
		}
	}
	return m
}

// collection is what the name of an album says that is one of live tracks,
// demos or the like: by its last word, or where "live" has a place behind it.
func collection(words []string) mark {
	m := phrases(words, make([]bool, len(words))) & live
	switch words[len(words)-1] {
	case "sessions", "session":
		m |= session
	case "instrumentals":
		m |= instrumental
	case "remixes", "remixed":
		m |= remix
	case "unplugged":
		m |= live
	}
	for i, w := range words {
		switch {
		case w == "demos":
			m |= demo
		case w == "unplugged":
			m |= live
		case w == "live" && livePlace(words, i):
			m |= live
		}
	}
	return m
}

// livePlace tells "Paris Live 2012" and "Live at Wembley" from "Live Through
// This" and "Long Live".
func livePlace(words []string, i int) bool {
	if i == len(words)-1 {
		return i == 0 || words[i-1] != "long" && words[i-1] != "to" && words[i-1] != "we"
	}
	switch words[i+1] {
	case "at", "in", "from", "on":
		return true
	}
	return isYear(words[i+1])
}

// agree reports whether two albums are the same release, or editions of it.
// known is false when either is not given.
func (a album) agree(b album) (same, known bool) {
	if a.key == "" || b.key == "" {
		return false, false
	}
	if a.key == b.key {
		return true, true
	}
	if len(a.words) == 0 || len(b.words) == 0 || a.otherVolume(b) {
		return false, true
	}
	shared := 0
	for _, w := range a.words {
		if slices.Contains(b.words, w) {
			shared++
		}
	}
	smaller := min(len(a.words), len(b.words))
	return shared == smaller, true
}

// otherVolume tells volumes of one series apart: I and II.
func (a album) otherVolume(b album) bool {
	return len(a.numbers) > 0 && len(b.numbers) > 0 && !slices.Equal(a.numbers, b.numbers)
}
