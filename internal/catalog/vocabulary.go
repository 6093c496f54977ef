package catalog

// TitleKind reports what a title is.
type TitleKind string

// The kinds of title.
const (
	Series      TitleKind = "series"
	Film        TitleKind = "film"
	Documentary TitleKind = "documentary"
	Concert     TitleKind = "concert"
	Competition TitleKind = "competition"
	Awards      TitleKind = "awards"
)

// CueKind reports what a cue plays.
type CueKind string

// The kinds of cue.
const (
	Song        CueKind = "song"        // an existing recording: a needle drop
	Cover       CueKind = "cover"       // a re-recording of a known song
	Score       CueKind = "score"       // original music
	Performance CueKind = "performance" // sung on screen
)

// AlbumKind reports what an album holds.
type AlbumKind string

// The kinds of album.
const (
	ScoreAlbum  AlbumKind = "score"
	SongsAlbum  AlbumKind = "songs"
	CoversAlbum AlbumKind = "covers"
)

// Role is what a person is credited for.
type Role string

// The credited roles.
const (
	MusicSupervisor        Role = "music supervisor"
	Composer               Role = "composer"
	Theme                  Role = "theme"
	ExecutiveMusicProducer Role = "executive music producer"
	Creator                Role = "creator"
)

// EventKind reports what an event is.
type EventKind string

// EventStatus reports how sure an event is.
type EventStatus string

// Place reports where in an episode or a film a cue plays.
type Place string

// The places.
const (
	Opening    Place = "opening" // the title sequence
	FirstScene Place = "first scene"
	FinalScene Place = "final scene"
	EndCredits Place = "end credits"
)

// Places lists the places in the order they come.
func Places() []Place { return []Place{Opening, FirstScene, FinalScene, EndCredits} }

// TitleKinds lists the kinds of title in the order pages show them.
func TitleKinds() []TitleKind {
	return []TitleKind{Series, Film, Documentary, Concert, Competition, Awards}
}

// CueKinds lists the kinds of cue in the order pages show them.
func CueKinds() []CueKind { return []CueKind{Song, Cover, Score, Performance} }

// AlbumKinds lists the kinds of album.
func AlbumKinds() []AlbumKind { return []AlbumKind{SongsAlbum, ScoreAlbum, CoversAlbum} }

// Roles lists the credited roles in the order credits show them.
func Roles() []Role {
	return []Role{MusicSupervisor, Composer, Theme, ExecutiveMusicProducer, Creator}
}

// Writes reports whether the role is to write music, rather than to choose it.
func (r Role) Writes() bool { return r == Composer || r == Theme }

// Makes reports whether music of that kind is the work of the role: the score
// of who writes it, everything else of a supervisor, all of it of the others.
func (r Role) Makes(k CueKind) bool {
	switch {
	case r.Writes():
		return k == Score
	case r == MusicSupervisor:
		return k != Score
	}
	return true
}

// MakesAlbum reports whether an album of that kind is the work of the role.
func (r Role) MakesAlbum(k AlbumKind) bool {
	switch {
	case r.Writes():
		return k == ScoreAlbum
	case r == MusicSupervisor:
		return k != ScoreAlbum
	}
	return true
}

// EventKinds lists the kinds of event.
func EventKinds() []EventKind {
	return []EventKind{"concert", "special", "competition", "awards", "documentary", "interview"}
}

// EventStatuses lists how sure an event can be.
func EventStatuses() []EventStatus { return []EventStatus{"done", "announced", "reported"} }

// Moods lists the curated mood words, from bright to dark.
func Moods() []string {
	return []string{
		"euphoric", "energetic", "playful", "warm", "romantic", "dreamy", "nostalgic",
		"intimate", "melancholic", "epic", "defiant", "tense", "eerie", "dark",
	}
}

// LinkNames lists the places a title may link to.
func LinkNames() []string {
	return []string{"netflix", "wikipedia", "wikidata", "imdb", "musicbrainz", "tmdb"}
}

// Motifs lists what a title's picture may show of its story, by name.
func Motifs() []string {
	return []string{
		"blade", "cassette", "cello", "chessboard", "crown", "flower", "guitar", "hat", "house", "leaves", "marbles", "microphone", "parachute",
		"ropes", "ship", "snow", "spiral", "tower", "vault", "waffle", "wheel", "wings",
	}
}
