package library

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"needledrop/internal/fold"
)

// ArtistSort is the order of a list of artists.
type ArtistSort string

// The orders of artists; equal ones follow by name.
const (
	MostSongs    ArtistSort = "" // the most songs, then the most titles first
	MostTitles   ArtistSort = "most titles"
	ArtistByName ArtistSort = "name" // in the order of the folded names, as the letters are
)

// ArtistFilter says which artists a list holds. The zero value is everybody.
type ArtistFilter struct {
	Query string // words that begin words of the name
	Sort  ArtistSort
}

// Letter is where a letter begins in a list of artists by name. Names that
// begin with a digit come first under "#", those of scripts other than Latin
// last under "…".
type Letter struct {
	Letter  string
	At      int // place of the first
	Artists int
}

// listedArtist is an artist with what filtering and sorting need.
type listedArtist struct {
	Artist
	words []string
}

// Artists lists the artists that f leaves.
func (c *Catalog) Artists(ctx context.Context, f ArtistFilter) ([]Artist, error) {
	all, err := c.allArtists(ctx)
	if err != nil {
		return nil, err
	}
	asked := fold.Words(f.Query)
	out := make([]Artist, 0, len(all))
	for _, a := range all {
		if len(asked) == 0 || haveAll(a.words, asked) {
			out = append(out, a.Artist)
		}
	}
	switch f.Sort {
	case MostSongs:
		slices.SortStableFunc(out, func(a, b Artist) int { return cmp.Or(b.Songs-a.Songs, b.Titles-a.Titles) })
	case MostTitles:
		slices.SortStableFunc(out, func(a, b Artist) int { return cmp.Or(b.Titles-a.Titles, b.Songs-a.Songs) })
	case ArtistByName:
	}
	return out, nil
}

// allArtists reads the artists once, by name.
func (c *Catalog) allArtists(ctx context.Context) ([]listedArtist, error) {
	return c.artists.Get(func() ([]listedArtist, error) {
		rows, err := c.db.QueryContext(ctx, `SELECT id, name, songs, heard, titles, albums FROM artist`)
		if err != nil {
			return nil, c.failed("list the artists", err)
		}
		defer rows.Close()
		var all []listedArtist
		for rows.Next() {
			var a listedArtist
			if err := rows.Scan(&a.ID, &a.Name, &a.Songs, &a.Heard, &a.Titles, &a.Records); err != nil {
				return nil, c.failed("list the artists", err)
			}
			a.words = fold.Words(a.Name)
			all = append(all, a)
		}
		if err := rows.Err(); err != nil {
			return nil, c.failed("list the artists", err)
		}
		slices.SortFunc(all, func(a, b listedArtist) int {
			return cmp.Or(cmp.Compare(groupOf(a.ID), groupOf(b.ID)), strings.Compare(a.ID, b.ID))
		})
		return all, nil
	})
}

// groupOf is the letter that a folded name stands under. In the order of the
// letters, "#" is before "A" and "…" behind "Z".
func groupOf(id string) string {
	switch first := id[0]; {
	case 'a' <= first && first <= 'z':
		return string(first - 'a' + 'A')
	case '0' <= first && first <= '9':
		return "#"
	}
	return "…"
}

// Letters reports where each letter begins in a list by name.
func Letters(byName []Artist) []Letter {
	var out []Letter
	for i, a := range byName {
		letter := groupOf(a.ID)
		if n := len(out); n == 0 || out[n-1].Letter != letter {
			out = append(out, Letter{Letter: letter, At: i})
		}
		out[len(out)-1].Artists++
	}
	return out
}
