package catalog

import "time"

// Title is one Netflix series, film, documentary, concert, competition or
// awards show with everything known about its music.
type Title struct {
	ID         string // lower-case slug, unique in the catalog
	Name       string
	Alt        []string // names in other languages or scripts
	Names      []Name   // what it is called where another language is spoken
	Kind       TitleKind
	Released   Date
	Ended      Date     // zero while it runs, and for films
	Countries  []string // ISO 3166-1 alpha-2
	Languages  []string // ISO 639-1
	Genres     []string
	Music      []string // genres of its music
	Moods      []string // of Moods()
	Motif      string   // of Motifs(): what its picture shows; "" leaves it to music and mood
	Summary    string
	Links      map[string]string // of LinkNames(), to absolute addresses
	People     []Person
	Seasons    []Season
	Albums     []Album
	Cues       []Cue
	Charts     []Chart
	Highlights []Highlight
	Artists    []ArtistNames // of artists of this title that have other names
	Sources    map[string]Source
}

// Name is what a title is called in a language, an IETF tag such as "es" or
// "pt-BR".
type Name struct {
	Language string
	Name     string
}

// ArtistNames are the other names of an artist, in other scripts or of other
// times.
type ArtistNames struct {
	Name  string
	Other []string
}

// Person is somebody credited for a title's music.
type Person struct {
	Name    string
	Role    Role
	Sources []string
}

// Season is one season of a series; Episodes holds those that sources name.
type Season struct {
	Number   int // 0: the specials
	Released Date
	Complete bool // a source calls its list of songs whole
	Episodes []Episode
}

// Episode is one named episode of a season.
type Episode struct {
	Number   int // 0: a special of its season
	Title    string
	Complete bool // a source calls its list of songs whole
}

// Album is an official release of a title's music.
type Album struct {
	Title    string
	Alt      []string
	Artist   string
	Kind     AlbumKind
	Released Date
	Label    string
	Note     string
	Complete bool // Tracks are all there are
	Tracks   []Track
	Sources  []string
}

// Track is one line of an album's track list.
type Track struct {
	Title    string
	Alt      []string
	Artist   string // "" when it is the album's
	Duration time.Duration
}

// Cue is one use of one recording in a title.
type Cue struct {
	ID       string        // unique in the catalog, see CueID
	Season   int           // 0: not known, not a series, or with Special the specials
	Episode  int           // 0: not known, or with Special one of its season
	Special  bool          // Season or Episode was given as 0
	Until    int           // the last episode of a double one; 0: Episode is the only one
	Place    Place         // within the episode or film; "" when not known
	At       time.Duration // within the episode or film; 0: not known
	Title    string
	Alt      []string // the song's name in other scripts or languages
	Artist   string   // "" when no source names the performer
	Kind     CueKind
	Original string // the act that made a cover or performance known
	Year     int    // release year of the recording; 0: not known
	Scene    string // where it plays; may spoil
	Key      bool   // a signature moment that sources single out
	Sources  []string
}

// Chart is the run of one work on one chart.
type Chart struct {
	Chart   string
	Work    string
	Artist  string
	Peak    int
	Date    Date // of the peak, as far as the source gives it
	Note    string
	Weeks   []Week
	Sources []string
}

// Week is a position on a chart in the week of Date.
type Week struct {
	Date     Date
	Position int
}

// Highlight reports how fans or the market reacted.
type Highlight struct {
	Text    string
	Sources []string
}

// Source is where a fact was read.
type Source struct {
	Name string
	URL  string
}

// Event is a dated moment of Netflix live music, or of Netflix with Spotify.
type Event struct {
	Date           Date
	Title          string
	Kind           EventKind
	Status         EventStatus
	Artists        []string
	Venue          string
	Note           string
	TitleID        string // the title about it, "" when none is known; the catalog may lack it
	NetflixSpotify bool   // concerns both companies
	Sources        []string
}

// Events is the dated story with the sources its entries name.
type Events struct {
	Events  []Event
	Sources map[string]Source
}

// Performer returns the artist of a track of the album.
func (a Album) Performer(t Track) string {
	if t.Artist != "" {
		return t.Artist
	}
	return a.Artist
}
