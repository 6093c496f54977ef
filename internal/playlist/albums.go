package playlist

import (
	"context"

	"needledrop/internal/match"
)

// AlbumFinder finds albums and what is on them.
type AlbumFinder interface {
	SearchAlbums(ctx context.Context, query string) ([]match.AlbumOffer, error)
	// AlbumTracks lists all tracks of an album; without their ISRC.
	AlbumTracks(ctx context.Context, album match.AlbumOffer) ([]match.Candidate, error)
}

// minAlbumTracks is the number of wanted recordings on one official album from
// which its two calls cost less than a search for each.
const minAlbumTracks = 3

// albumLookup finds the entries of a plan that are on an official album by its
// track list. An album is searched for when the first of its entries is reached.
type albumLookup struct {
	spotify AlbumFinder
	wanted  map[albumKey]int               // entries that need looking up
	tracks  map[albumKey][]match.Candidate // of the albums looked for; none when there is no such album
}

// albumKey names an official album.
type albumKey struct{ title, artist string }

func keyOf(w match.Wanted) albumKey { return albumKey{w.Album, w.AlbumArtist} }

// decide finds a recording by its album; false when the album is not worth its
// calls, is not found, or leaves a doubt.
func (d *albumLookup) decide(ctx context.Context, w match.Wanted) (match.Decision, bool, error) {
	key := keyOf(w)
	if w.Album == "" || d.wanted[key] < minAlbumTracks {
		return match.Decision{}, false, nil
	}
	tracks, looked := d.tracks[key]
	if !looked {
		var err error
		if tracks, err = d.find(ctx, w); err != nil {
			return match.Decision{}, false, err
		}
		d.tracks[key] = tracks
	}
	decision := match.Decide(w, tracks, match.Preference{})
	return decision, decision.Outcome == match.Auto, nil
}

func (d *albumLookup) find(ctx context.Context, w match.Wanted) ([]match.Candidate, error) {
	offers, err := d.spotify.SearchAlbums(ctx, match.AlbumQuery(w.Album, w.AlbumArtist))
	if err != nil {
		return nil, err
	}
	album, found := match.PickAlbum(w.Album, w.AlbumArtist, offers)
	if !found {
		return nil, nil
	}
	return d.spotify.AlbumTracks(ctx, album)
}
