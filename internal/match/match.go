package match

import (
	"time"

	"needledrop/internal/catalog"
	"needledrop/internal/message"
)

// Kind is what a wanted recording is in its title; it decides which candidates
// can stand for it.
type Kind = catalog.CueKind

// The kinds of wanted recording.
const (
	Song        = catalog.Song        // an existing recording
	Cover       = catalog.Cover       // a re-recording by another act than the known one
	Score       = catalog.Score       // original music
	Performance = catalog.Performance // sung on screen, by the cast or on a stage
)

// Wanted is the recording a soundtrack entry asks for. Only Title is needed;
// what is not known neither helps nor hurts a candidate.
type Wanted struct {
	Title  string
	Alt    []string // the same title in other scripts or languages
	Artist string   // as credited; "" when no source names it
	// ArtistAlt are other names of the acts: of other times, in other scripts.
	ArtistAlt []string
	Kind      Kind
	Original  string // for covers and performances: the act that made the song known
	Album     string
	// AlbumArtist is who the album is filed under; "" when that is not known.
	AlbumArtist string
	Heard       string // the title it is heard in; tells pieces of generic names apart
	Year        int
	Duration    time.Duration
	ISRC        string
}

// Candidate is a track that Spotify offers.
type Candidate struct {
	URI      string
	Title    string
	Artists  []string
	Album    string
	Duration time.Duration
	Released string // YYYY, YYYY-MM or YYYY-MM-DD
	ISRC     string
	Explicit bool
	// Unplayable reports that Spotify does not play it in the person's country.
	Unplayable bool
}

// Outcome is the kind of a decision.
type Outcome string

// The outcomes.
const (
	Auto   Outcome = "auto"   // sure
	Review Outcome = "review" // a person should look
	None   Outcome = "none"   // not among the candidates
)

// Scored is a candidate with how well it fits, best first in a Decision.
type Scored struct {
	Candidate
	Score   float64        // 0 to 1
	Reasons []message.Text // what fits and what does not
	Sure    bool           // nothing about it asks for a second look
}

// Decision is the answer for one wanted recording.
type Decision struct {
	Outcome    Outcome
	URI        string   // the chosen track; "" unless Outcome is Auto
	Candidates []Scored // the plausible ones, best first, one for each recording
	Reasons    []message.Text
}

// Edition says which edition of a recording to take when several are offered.
type Edition string

// The edition preferences.
const (
	AnyEdition      Edition = ""           // the album the source names, else the plain track
	SoundtrackAlbum Edition = "soundtrack" // one on an album of screen music
	OriginalAlbum   Edition = "original"   // the earliest that is on no such album
	Earliest        Edition = "earliest"
)

// Editions lists the edition preferences.
func Editions() []Edition { return []Edition{AnyEdition, SoundtrackAlbum, OriginalAlbum, Earliest} }

// Preference settles what the wanted recording leaves open.
type Preference struct {
	Edition Edition
	Clean   bool // take the clean of two otherwise equal tracks
}
