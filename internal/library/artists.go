package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/fold"
	"needledrop/internal/indexer"
)

// Artist is one of everybody who plays.
type Artist struct {
	ID      string // the folded name, as of an artist's Hit
	Name    string
	Songs   int // that they play, composed or made known, each once
	Heard   int // how often: cues, each once
	Titles  int
	Records int // albums that they are on
}

// Placement is a cue with the title it is heard in. The cue's Scene may spoil.
type Placement struct {
	TitleID, TitleName string
	Cue                catalog.Cue
	As                 indexer.Part // of the artist asked for; "" where none was
}

// AlbumOf is an album with the title whose music it is. The album comes
// without its tracks.
type AlbumOf struct {
	ID                 string // the title's id, "#" and Number
	TitleID, TitleName string
	Number             int // from 1, among the title's albums
	Album              catalog.Album
	Tracks             int // on the album, as far as they are listed
	Own                int // tracks of the artist asked for
}

// ArtistPage is all that is known of an artist.
type ArtistPage struct {
	Artist
	Placements []Placement // of titles with the most music first, each as the title has them
	Albums     []AlbumOf   // the newest first
	IsPerson   bool        // is credited for titles' music too: Person knows more
}

// NoNameError reports that the catalog has nobody of that name.
type NoNameError struct {
	Name string
	Near []string // names that may have been meant, the nearest first
}

// Error names who was looked for.
func (e *NoNameError) Error() string { return fmt.Sprintf("nobody is called %q", e.Name) }

// Artist returns all that is known of an artist, by name in any spelling. The
// error is a *NoNameError when there is none.
func (c *Catalog) Artist(ctx context.Context, name string) (ArtistPage, error) {
	var p ArtistPage
	artist, doc, err := c.artist(ctx, name)
	if errors.Is(err, sql.ErrNoRows) {
		return p, c.noName(ctx, name, indexer.ArtistHit)
	}
	if err != nil {
		return p, c.failed("look up an artist", err)
	}
	p.Artist = artist
	if p.Placements, err = c.placementsOf(ctx, doc); err != nil {
		return p, c.failed("read the placements of "+p.Name, err)
	}
	if p.Albums, err = c.albumsOf(ctx, doc); err != nil {
		return p, c.failed("read the albums of "+p.Name, err)
	}
	_, err = c.personDoc(ctx, name)
	p.IsPerson = err == nil
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return p, c.failed("look up a person", err)
	}
	return p, nil
}

func (c *Catalog) artist(ctx context.Context, name string) (a Artist, doc int64, err error) {
	err = c.db.QueryRowContext(ctx, `SELECT doc, id, name, songs, heard, titles, albums FROM artist WHERE id = ?`, fold.Key(name)).
		Scan(&doc, &a.ID, &a.Name, &a.Songs, &a.Heard, &a.Titles, &a.Records)
	return a, doc, err
}

// ArtistsOn returns the artists that a credit line such as "A feat. B" counts
// for, the main act first; none for a line without a name.
func (c *Catalog) ArtistsOn(ctx context.Context, line string) ([]Artist, error) {
	found := map[string]Artist{}
	var failed error
	ids := indexer.Billed(line, func(id string) bool {
		a, _, err := c.artist(ctx, id)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			failed = err
		}
		found[id] = a
		return err == nil
	})
	if failed != nil {
		return nil, c.failed("look up artists", failed)
	}
	out := make([]Artist, len(ids))
	for i, id := range ids {
		out[i] = found[id]
	}
	return out, nil
}

func (c *Catalog) placementsOf(ctx context.Context, who int64) ([]Placement, error) {
	rows, err := c.db.QueryContext(ctx, `SELECT credit.part, cue.body, title.id, title.name
		FROM credit CROSS JOIN cue ON cue.doc = credit.what JOIN title ON title.ord = cue.title
		WHERE credit.who = ? AND credit.part <> ? ORDER BY credit.what`, who, int(indexer.AlbumPart))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Placement
	for rows.Next() {
		var p Placement
		var as indexer.PartCode
		var body sql.RawBytes
		if err := rows.Scan(&as, &body, &p.TitleID, &p.TitleName); err != nil {
			return nil, err
		}
		if as < indexer.PerformerPart || as > indexer.AlbumPart {
			return nil, fmt.Errorf("%w: part %d", indexer.ErrUnreadable, as)
		}
		p.As = as.Shown()
		if err := indexer.Decode(body, &p.Cue); err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, rows.Err()
}

func (c *Catalog) albumsOf(ctx context.Context, who int64) ([]AlbumOf, error) {
	rows, err := c.db.QueryContext(ctx, `SELECT title.id, title.name, album.n, album.tracks, credit.tracks, album.body
		FROM credit CROSS JOIN album ON album.doc = credit.what JOIN title ON title.ord = album.title
		WHERE credit.who = ? AND credit.part = ? ORDER BY credit.what`, who, int(indexer.AlbumPart))
	if err != nil {
		return nil, err
	}
	return readAlbums(rows)
}

// readAlbums reads albums and puts the newest first.
func readAlbums(rows *sql.Rows) ([]AlbumOf, error) {
	defer rows.Close()
	var out []AlbumOf
	for rows.Next() {
		var a AlbumOf
		var body sql.RawBytes
		if err := rows.Scan(&a.TitleID, &a.TitleName, &a.Number, &a.Tracks, &a.Own, &body); err != nil {
			return nil, err
		}
		if err := indexer.Decode(body, &a.Album); err != nil {
			return nil, err
		}
		a.ID = indexer.AlbumID(a.TitleID, a.Number)
		out = append(out, a)
	}
	slices.SortStableFunc(out, func(a, b AlbumOf) int { return strings.Compare(string(b.Album.Released), string(a.Album.Released)) })
	return out, rows.Err()
}

// noName is the error for a name that nobody of a kind has.
func (c *Catalog) noName(ctx context.Context, name string, kind indexer.Kind) error {
	const told = 3
	groups, err := c.SearchGrouped(ctx, name, told)
	if err != nil {
		return err
	}
	none := &NoNameError{Name: name}
	for _, h := range groups[kind] {
		none.Near = append(none.Near, h.Text)
	}
	return none
}
