package localspotify

import (
	"strconv"
	"strings"
	"time"
)

// Kind says what a recording is to the title it is heard in.
type Kind string

// The kinds of recordings.
const (
	Song        Kind = "song"        // an existing recording
	Cover       Kind = "cover"       // a re-recording of a known song
	Score       Kind = "score"       // original music
	Performance Kind = "performance" // sung or played on screen
)

// Recording is one real-world recording the world is made from. Only Title and
// Artists are needed; the rest is made from a hash of them where it is missing.
type Recording struct {
	Title        string
	Artists      []string
	Album        string
	AlbumArtists []string // Artists if empty
	Released     string   // YYYY[-MM[-DD]]
	Duration     time.Duration
	Kind         Kind
	Original     string   // the act that made it known, for covers and performances
	Alt          []string // the title in another script, or romanised
}

// Album is one official release. Its tracks are in order.
type Album struct {
	Title       string
	Artists     []string
	Released    string // YYYY[-MM[-DD]]
	Compilation bool
	Tracks      []Recording // without Artists they get the album's
}

// key tells recordings apart: the same song by the same acts is one recording,
// however its name is spelled.
func (r Recording) key() string {
	return foldedKey(append([]string{r.Title}, r.Artists...)...)
}

// foldedKey joins texts so that spelling variants of the same texts are equal.
// A text without any letter or digit stands for itself.
func foldedKey(texts ...string) string {
	folded := make([]string, len(texts))
	for i, text := range texts {
		folded[i] = fold(text)
		if folded[i] == "" {
			folded[i] = text
		}
	}
	return strings.Join(folded, "\x00")
}

// yearOf reads the year of a YYYY[-MM[-DD]] date, 0 if there is none.
func yearOf(date string) int {
	if len(date) < 4 {
		return 0
	}
	year, err := strconv.Atoi(date[:4])
	if err != nil {
		return 0
	}
	return year
}
