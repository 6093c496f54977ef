package localspotify

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Track is one track a search can find.
type Track struct {
	ID           string // 22 base62 characters, the same in every run
	URI          string // spotify:track:ID
	Name         string
	Artists      []string
	Album        string
	AlbumID      string
	AlbumArtists []string
	Released     string // YYYY[-MM[-DD]]
	Duration     time.Duration
	ISRC         string // the same for the same recording on another album
	Number       int    // on its album, from 1
	Kind         Kind
	Original     string // the act that made it known, for covers and performances
	Decoy        string // "" for a wanted recording, else one of the Decoy constants

	recording int      // index of the recording it is, or pretends to be
	alt       []string // other titles it is found by
}

// album is one release with its tracks in order, as indexes into World.tracks.
type album struct {
	id       string
	title    string
	artists  []string
	released string
	mixed    bool // a compilation
	tracks   []int
}

// World is what a search can find. It never changes once made, so that it can
// be shared between servers and goroutines.
type World struct {
	tracks     []Track
	albums     []album
	trackByID  map[string]int
	albumByID  map[string]int
	trackIndex *index
	albumIndex *index
}

// NewWorld makes the tracks and albums of the recordings, and the decoys a real
// search returns beside them. The same recordings always make the same world.
func NewWorld(recordings []Recording, albums []Album) *World {
	b := newBuilder(len(recordings))
	at := make([]int, len(recordings))
	for i, recording := range recordings {
		at[i] = b.addRecording(recording)
	}
	for _, listed := range albums {
		b.addListedAlbum(listed)
	}
	for i, recording := range recordings {
		b.addTrack(at[i], b.albumOf(recording), recording, "")
	}
	known := variants()
	for i := range b.recordings {
		b.addVariants(i, known)
	}
	return b.world()
}

// Tracks lists every track, decoys too.
func (w *World) Tracks() []Track { return slices.Clone(w.tracks) }

// Track looks a track up by its URI.
func (w *World) Track(uri string) (Track, bool) {
	kind, id, ok := splitURI(uri)
	if !ok || kind != "track" {
		return Track{}, false
	}
	i, known := w.trackByID[id]
	if !known {
		return Track{}, false
	}
	return w.tracks[i], true
}

// builder collects the tracks and albums of a world.
type builder struct {
	recordings  []Recording
	isrc        []string // by recording
	byKey       map[string]int
	codes       isrcs
	tracks      []Track
	trackByID   map[string]int
	albums      []album
	albumByID   map[string]int
	listedTitle map[string][]int // folded title to the albums given to NewWorld
}

// newBuilder makes room for n recordings with two decoys each.
func newBuilder(n int) *builder {
	return &builder{
		recordings:  make([]Recording, 0, n),
		isrc:        make([]string, 0, n),
		byKey:       make(map[string]int, n),
		codes:       make(isrcs, 3*n),
		tracks:      make([]Track, 0, 3*n),
		trackByID:   make(map[string]int, 3*n),
		albums:      make([]album, 0, 2*n),
		albumByID:   make(map[string]int, 2*n),
		listedTitle: map[string][]int{},
	}
}

// addRecording returns the index of a recording, and adds what an earlier mention of it
// did not know.
func (b *builder) addRecording(r Recording) int {
	key := r.key()
	i, known := b.byKey[key]
	if !known {
		i = len(b.recordings)
		b.byKey[key] = i
		b.recordings = append(b.recordings, r)
		b.isrc = append(b.isrc, b.codes.next(key, yearOf(r.Released)))
		return i
	}
	have := &b.recordings[i]
	for _, title := range r.Alt {
		if !slices.Contains(have.Alt, title) {
			have.Alt = append(slices.Clip(have.Alt), title)
		}
	}
	if have.Duration == 0 {
		have.Duration = r.Duration
	}
	if have.Original == "" {
		have.Original = r.Original
	}
	return i
}

func (b *builder) addListedAlbum(listed Album) {
	at := b.album(listed.Title, listed.Artists, listed.Released, listed.Compilation)
	title := foldedKey(listed.Title)
	if !slices.Contains(b.listedTitle[title], at) {
		b.listedTitle[title] = append(b.listedTitle[title], at)
	}
	for _, r := range listed.Tracks {
		if len(r.Artists) == 0 {
			r.Artists = listed.Artists
		}
		b.addTrack(b.addRecording(r), at, r, "")
	}
}

// albumOf finds or makes the album a recording names; one that names none is a
// single.
func (b *builder) albumOf(r Recording) int {
	if r.Album == "" {
		return b.album(r.Title, r.Artists, r.Released, false)
	}
	if listed := b.listedTitle[foldedKey(r.Album)]; len(r.AlbumArtists) == 0 && len(listed) == 1 {
		return listed[0]
	}
	artists := r.AlbumArtists
	if len(artists) == 0 {
		artists = r.Artists
	}
	return b.album(r.Album, artists, r.Released, false)
}

func (b *builder) album(title string, artists []string, released string, mixed bool) int {
	if len(artists) == 0 {
		artists = []string{"Various Artists"}
	}
	id := contentID("album", foldedKey(append([]string{title}, artists...)...))
	if i, known := b.albumByID[id]; known {
		return i
	}
	b.albumByID[id] = len(b.albums)
	b.albums = append(b.albums, album{id: id, title: title, artists: artists, released: released, mixed: mixed})
	return len(b.albums) - 1
}

// addTrack puts a recording on an album, once.
func (b *builder) addTrack(recording, at int, r Recording, decoy string) {
	on, key := &b.albums[at], r.key()
	id := contentID("track", on.id, key)
	if _, known := b.trackByID[id]; known {
		return
	}
	code := b.isrc[recording]
	if decoy != "" {
		code = b.codes.next(key+decoy, yearOf(r.Released))
	}
	if on.released == "" {
		on.released = releaseDate(r, key)
	}
	b.trackByID[id] = len(b.tracks)
	on.tracks = append(on.tracks, len(b.tracks))
	b.tracks = append(b.tracks, Track{
		ID: id, URI: "spotify:track:" + id,
		Name: r.Title, Artists: r.Artists,
		Album: on.title, AlbumID: on.id, AlbumArtists: on.artists, Released: on.released,
		Duration: b.duration(recording, r, key), ISRC: code, Number: len(on.tracks),
		Kind: cmp.Or(r.Kind, Song), Original: r.Original, Decoy: decoy,
		recording: recording,
	})
}

// duration is the track's own, else what another mention of the recording gave,
// else made up.
func (b *builder) duration(recording int, r Recording, key string) time.Duration {
	if known, ok := b.byKey[key]; ok && known == recording && r.Duration <= 0 {
		return lengthOf(b.recordings[recording], key)
	}
	return lengthOf(r, key)
}

// lengthOf is the recording's own, else two to six minutes.
func lengthOf(r Recording, key string) time.Duration {
	if r.Duration > 0 {
		return r.Duration
	}
	const from, span = 2 * time.Minute, 4 * time.Minute
	return from + time.Duration(hash64("duration", key)%uint64(span/time.Millisecond))*time.Millisecond
}

func releaseDate(r Recording, key string) string {
	if r.Released != "" {
		return r.Released
	}
	return strconv.FormatUint(1965+hash64("released", key)%58, 10)
}

// world indexes what was collected.
func (b *builder) world() *World {
	w := &World{tracks: b.tracks, albums: b.albums, trackByID: b.trackByID, albumByID: b.albumByID}
	for i, track := range w.tracks {
		w.tracks[i].alt = b.altOf(track)
	}
	w.trackIndex, w.albumIndex = indexTracks(w.tracks), indexAlbums(w.albums)
	return w
}

// altOf lets every track of a recording, and the decoys that are versions of it,
// be found by the other titles that any mention of the recording gave.
func (b *builder) altOf(t Track) []string {
	recording := b.recordings[t.recording]
	if t.Decoy == DecoySameTitle || !strings.HasPrefix(t.Name, recording.Title) {
		return nil
	}
	return recording.Alt
}
