package spotifyapi

import (
	"context"
	"time"

	"github.com/zmb3/spotify/v2"
)

// searchLimit is the most Spotify returns per search since February 2026; a
// smaller number costs the same and ranks worse.
const searchLimit = 10

// Track is a recording as Spotify offers it.
type Track struct {
	URI, Name   string
	Artists     []string // in Spotify's order, main artist first
	Album       string
	AlbumURI    string
	Duration    time.Duration
	Released    string // of the album: 2016, 2016-07 or 2016-07-15
	ISRC        string // absent from album listings
	Explicit    bool
	TrackNumber int
	DiscNumber  int
	URL         string // of its page on open.spotify.com
}

// Album is a release as Spotify offers it.
type Album struct {
	ID, URI, Name string
	Artists       []string
	Released      string // 2016, 2016-07 or 2016-07-15
	Tracks        int
	URL           string
}

// SearchTracks returns at most 10 tracks, in Spotify's order.
func (c *Client) SearchTracks(ctx context.Context, query string) ([]Track, error) {
	found, err := c.api.Search(ctx, query, spotify.SearchTypeTrack, spotify.Limit(searchLimit))
	if err != nil {
		return nil, explain("search for tracks", err)
	}
	if found.Tracks == nil {
		return nil, nil
	}
	var tracks []Track
	for _, t := range found.Tracks.Tracks {
		if t.URI != "" {
			tracks = append(tracks, fullTrack(t))
		}
	}
	return tracks, nil
}

// SearchAlbums returns at most 10 albums, in Spotify's order.
func (c *Client) SearchAlbums(ctx context.Context, query string) ([]Album, error) {
	found, err := c.api.Search(ctx, query, spotify.SearchTypeAlbum, spotify.Limit(searchLimit))
	if err != nil {
		return nil, explain("search for albums", err)
	}
	if found.Albums == nil {
		return nil, nil
	}
	var albums []Album
	for _, a := range found.Albums.Albums {
		if a.URI != "" {
			albums = append(albums, album(a))
		}
	}
	return albums, nil
}

// AlbumTracks lists all tracks of of. The listing itself names neither album
// nor date: they are filled in from of. ISRC stays empty.
func (c *Client) AlbumTracks(ctx context.Context, of Album) ([]Track, error) {
	const doing = "list the tracks of an album"
	if err := checkID(of.ID); err != nil {
		return nil, explain(doing, err)
	}
	page, err := c.api.GetAlbumTracks(ctx, spotify.ID(of.ID), spotify.Limit(50))
	if err != nil {
		return nil, explain(doing, err)
	}
	var tracks []Track
	take := func() bool {
		for _, t := range page.Tracks {
			track := simpleTrack(t)
			track.Album, track.AlbumURI, track.Released = of.Name, of.URI, of.Released
			tracks = append(tracks, track)
		}
		return true
	}
	if err := eachPage(take, func() error { return c.api.NextPage(ctx, page) }); err != nil {
		return nil, explain(doing, err)
	}
	return tracks, nil
}

// Track asks for one track.
func (c *Client) Track(ctx context.Context, id string) (Track, error) {
	const doing = "ask for a track"
	if err := checkID(id); err != nil {
		return Track{}, explain(doing, err)
	}
	t, err := c.api.GetTrack(ctx, spotify.ID(id))
	if err != nil {
		return Track{}, explain(doing, err)
	}
	return fullTrack(*t), nil
}

func fullTrack(t spotify.FullTrack) Track {
	track := simpleTrack(t.SimpleTrack)
	track.Album, track.AlbumURI, track.Released = t.Album.Name, string(t.Album.URI), t.Album.ReleaseDate
	track.ISRC = t.ExternalIDs["isrc"]
	return track
}

func simpleTrack(t spotify.SimpleTrack) Track {
	return Track{
		URI:         string(t.URI),
		Name:        t.Name,
		Artists:     artistNames(t.Artists),
		Duration:    t.TimeDuration(),
		Explicit:    t.Explicit,
		TrackNumber: int(t.TrackNumber),
		DiscNumber:  int(t.DiscNumber),
		URL:         t.ExternalURLs["spotify"],
	}
}

func album(a spotify.SimpleAlbum) Album {
	return Album{
		ID:       string(a.ID),
		URI:      string(a.URI),
		Name:     a.Name,
		Artists:  artistNames(a.Artists),
		Released: a.ReleaseDate,
		Tracks:   int(a.TotalTracks),
		URL:      a.ExternalURLs["spotify"],
	}
}

func artistNames(artists []spotify.SimpleArtist) []string {
	names := make([]string, len(artists))
	for i, a := range artists {
		names[i] = a.Name
	}
	return names
}
