// Package indexer writes catalog.db from titles: what lists and pages read, and
// the word indexes that searches ask. The file is derived and replaced whole; a
// change of what is written here raises SchemaVersion.
package indexer

// Kind reports what a search found.
type Kind string

// What a search finds.
const (
	TitleHit  Kind = "title"
	ArtistHit Kind = "artist"
	CueHit    Kind = "cue"
	AlbumHit  Kind = "album"
	PersonHit Kind = "person"
)

// DocType is a Kind as the file holds it, in the order of equal hits.
type DocType int

// The types of docs.
const (
	TitleDoc DocType = iota
	ArtistDoc
	CueDoc
	AlbumDoc
	PersonDoc
)
