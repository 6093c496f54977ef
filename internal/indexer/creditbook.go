package indexer

import (
	"cmp"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"slices"

	"needledrop/internal/catalog"
)

// Part is what an artist has to do with a placement.
type Part string

// The parts of an artist.
const (
	Performer Part = "performer"
	Composer  Part = "composer" // of a score cue that is credited to them
	Original  Part = "original" // made the song known that another act plays
)

// PartCode is a Part as the file holds it; of two on one cue the first counts.
type PartCode int

// The codes of parts.
const (
	PerformerPart PartCode = iota
	composerPart
	OriginalPart
	AlbumPart
)

// Shown is the part as the command line and the window know it.
func (p PartCode) Shown() Part { return [...]Part{Performer, Composer, Original, ""}[p] }

// credit is one row of what artists are credited for.
type credit struct {
	who, what int64
	part      PartCode
	tracks    int
}

// creditBook collects who is credited for what while the file is built.
type creditBook struct {
	artists, people, albums map[string]int64 // docs by entry id
	names                   map[int64]string // of the artists
	lines                   map[string][]int64
	rows                    []credit
	counts                  map[int64]*artistCount
	counted                 map[artistSong]bool
}

// artistSong is a song of an artist, by the hash of its key.
type artistSong struct {
	who  int64
	song uint64
}

// artistCount counts what there is of an artist.
type artistCount struct {
	songs, heard, titles, albums int
	lastTitle                    int
}

func newCreditBook() *creditBook {
	return &creditBook{
		artists: map[string]int64{}, people: map[string]int64{}, albums: map[string]int64{}, names: map[int64]string{},
		lines: map[string][]int64{}, counts: map[int64]*artistCount{}, counted: map[artistSong]bool{},
	}
}

// enter notes under which number an entry is found.
func (k *creditBook) enter(e entry, doc int64) {
	switch e.kind {
	case ArtistDoc:
		k.artists[e.id], k.names[doc] = doc, e.text
		k.counts[doc] = &artistCount{lastTitle: -1}
	case AlbumDoc:
		k.albums[e.id] = doc
	case PersonDoc:
		k.people[e.id] = doc
	case TitleDoc, CueDoc:
	}
}

// on returns the artists that a credit line counts for. The same lines come
// again and again, so they are taken apart once.
func (k *creditBook) on(line string) []int64 {
	if docs, known := k.lines[line]; known {
		return docs
	}
	var docs []int64
	for _, id := range Billed(line, func(id string) bool { return k.artists[id] != 0 }) {
		docs = append(docs, k.artists[id])
	}
	k.lines[line] = docs
	return docs
}

// cue credits the acts of a cue of the title ord.
func (k *creditBook) cue(ord int, doc int64, c catalog.Cue) {
	as := PerformerPart
	if c.Kind == catalog.Score {
		as = composerPart
	}
	performers, song := k.on(c.Artist), hashOf(SongKey(c.Title))
	for _, who := range performers {
		k.add(ord, credit{who: who, what: doc, part: as})
		k.hear(who, song)
	}
	for _, who := range k.on(c.Original) {
		if !slices.Contains(performers, who) {
			k.add(ord, credit{who: who, what: doc, part: OriginalPart})
			k.hear(who, song)
		}
	}
}

// album credits the acts of an album of the title ord.
func (k *creditBook) album(ord int, doc int64, a catalog.Album) {
	tracks := map[int64]int{}
	for _, who := range k.on(a.Artist) {
		tracks[who] = 0
	}
	for _, t := range a.Tracks {
		for _, who := range k.on(a.Performer(t)) {
			tracks[who]++
		}
	}
	for who, n := range tracks {
		k.add(ord, credit{who, doc, AlbumPart, n})
	}
}

// hear counts a cue of an artist, and its song once.
func (k *creditBook) hear(who int64, song uint64) {
	n := k.counts[who]
	n.heard++
	if at := (artistSong{who, song}); !k.counted[at] {
		k.counted[at] = true
		n.songs++
	}
}

func hashOf(text string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(text)) // a hash never fails to write
	return h.Sum64()
}

func (k *creditBook) add(ord int, row credit) {
	k.rows = append(k.rows, row)
	n := k.counts[row.who]
	if row.part == AlbumPart {
		n.albums++
	}
	if n.lastTitle != ord {
		n.titles, n.lastTitle = n.titles+1, ord
	}
}

// addAlbums writes the albums and the people of a title, and notes who is on
// the albums.
func (b *builder) addAlbums(ord int, t catalog.Title) error {
	for i, a := range t.Albums {
		doc := b.book.albums[AlbumID(t.ID, i+1)]
		b.book.album(ord, doc, a)
		tracks := len(a.Tracks)
		a.Tracks = nil
		body, err := json.Marshal(a)
		if err != nil {
			return err
		}
		if _, err := b.album.Exec(doc, ord, i+1, tracks, body); err != nil {
			return fmt.Errorf("album %q: %w", a.Title, err)
		}
	}
	for _, p := range t.People {
		if who, known := b.book.people[PersonID(p.Name)]; known {
			if _, err := b.staff.Exec(who, ord, string(p.Role)); err != nil {
				return fmt.Errorf("credit of %q: %w", p.Name, err)
			}
		}
	}
	return nil
}

// writeCredits writes the artists and what they are credited for, sorted.
func (b *builder) writeCredits() error {
	book := b.book
	slices.SortFunc(book.rows, func(x, y credit) int { return cmp.Or(cmp.Compare(x.who, y.who), cmp.Compare(x.what, y.what)) })
	for _, r := range book.rows {
		if _, err := b.credit.Exec(r.who, r.what, int(r.part), r.tracks); err != nil {
			return fmt.Errorf("add a credit: %w", err)
		}
	}
	for id, doc := range book.artists {
		n := book.counts[doc]
		if _, err := b.artist.Exec(doc, id, book.names[doc], n.songs, n.heard, n.titles, n.albums); err != nil {
			return fmt.Errorf("add artist %q: %w", id, err)
		}
	}
	return nil
}
