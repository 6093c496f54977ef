package search

import (
	"needledrop/internal/query"
)

// The score of an answer to a question is the share of what was asked that it
// meets: the title that was named, the words that describe, weighed by how rare
// they are, and the place and kind that were asked for.
//
//	score = top * (title*named + words*Σ(rarity*field)/Σ(rarity) + place*Σ(token)/Σ(tokens)) / (what of the three was asked)
//
// These are all weights; change one and `make search-report` reports what it does.
const (
	topAnswer = 0.94 // below what has exactly the words as its name

	titleShare = 1.5
	wordsShare = 1.0
	placeShare = 0.9

	// How much it counts where a word was met.
	nameField    = 1.0
	noteField    = 0.95
	conceptField = 0.7 // by another word for the same kind of moment
	mistypedName = 0.75
	mistypedNote = 0.7

	nameBonus    = 0.12 // the whole name of the song is in the question
	artistBonus  = 0.10 // or that of its artist
	keyBonus     = 0.02 // a signature moment
	weakTitle    = 0.35 // a title whose name is also a little word
	minAnswer    = 0.18
	unknownWord  = 0.6  // the rarity of a word that is nowhere, as a share of the mean
	plainSeason  = 1.05 // a title of which no more than a season is asked, against its songs
	listedLast   = 0.6  // the last song in the list, where a note does not say so
	placeAlone   = 0.3  // a place in another title, where no word is met
	notSong      = 0.8  // a title, where a song is described
	wishedPerson = 1.15 // who did what was asked for
)

// tokenWeight is how much a place or a kind counts beside others.
func tokenWeight(token string) float64 {
	switch token {
	case query.Ending, query.First, query.Cover, query.Score:
		return 0.6
	case query.Opening, query.Credits:
		return 0.9
	}
	return 1 // seasons and episodes
}
