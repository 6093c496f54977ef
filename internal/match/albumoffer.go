package match

import (
	"slices"
	"strings"

	"needledrop/internal/fold"
)

// AlbumOffer is an album that Spotify offers.
type AlbumOffer struct {
	ID       string
	Title    string
	Artists  []string
	Released string // YYYY, YYYY-MM or YYYY-MM-DD
	Tracks   int
}

// PickAlbum chooses the official album of that name and artist, or none. The
// same name is better than one that only carries the same words, and an album
// of another act, a karaoke or tribute copy is never taken.
func PickAlbum(title, artist string, offered []AlbumOffer) (AlbumOffer, bool) {
	want, by := parseAlbum(title), parseCredit(artist)
	best, bestScore := AlbumOffer{}, 0
	for _, o := range offered {
		have := parseAlbum(o.Title)
		same, _ := want.agree(have)
		if !same || have.marks&^want.marks != 0 || actMarks(o.Artists)&hard != 0 || !byThem(by, artist, o.Artists) {
			continue
		}
		score := 1
		if want.key == have.key {
			score = 2
		}
		if score > bestScore {
			best, bestScore = o, score
		}
	}
	return best, bestScore > 0
}

// byThem reports whether an album is by the wanted artist. Albums of several
// acts are filed under many names.
func byThem(want credit, artist string, have []string) bool {
	if placeholder[fold.Key(artist)] || artist == "" || slices.ContainsFunc(have, func(a string) bool { return placeholder[fold.Key(a)] }) {
		return true
	}
	b := bill(want, parseActs(have), nil)
	return b.main || b.coverage > 0 || strings.Contains(want.whole, "cast")
}
