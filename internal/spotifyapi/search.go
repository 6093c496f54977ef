package spotifyapi

import (
	"context"

	"needledrop/internal/match"

	"github.com/zmb3/spotify/v2"
)

// searchLimit is the most Spotify returns per search since February 2026; a
// smaller number costs the same and ranks worse.
const searchLimit = 10

// SearchTracks returns at most 10 tracks, in Spotify's order.
func (c *Client) SearchTracks(ctx context.Context, query string) ([]match.Candidate, error) {
	found, err := c.api.Search(ctx, query, spotify.SearchTypeTrack, spotify.Limit(searchLimit))
	if err != nil {
		return nil, explain("search for tracks", err)
	}
	if found.Tracks == nil {
		return nil, nil
	}
	var tracks []match.Candidate
	for _, t := range found.Tracks.Tracks {
		if t.URI != "" {
			tracks = append(tracks, fullTrack(t))
		}
	}
	return tracks, nil
}

// SearchAlbums returns at most 10 albums, in Spotify's order.
func (c *Client) SearchAlbums(ctx context.Context, query string) ([]match.AlbumOffer, error) {
	found, err := c.api.Search(ctx, query, spotify.SearchTypeAlbum, spotify.Limit(searchLimit))
	if err != nil {
		return nil, explain("search for albums", err)
	}
	if found.Albums == nil {
		return nil, nil
	}
	var albums []match.AlbumOffer
	for _, a := range found.Albums.Albums {
		if a.URI != "" {
			albums = append(albums, album(a))
		}
	}
	return albums, nil
}

// AlbumTracks lists all tracks of an album. The listing itself names neither
// album nor date: they are filled in from of. ISRC stays empty.
func (c *Client) AlbumTracks(ctx context.Context, of match.AlbumOffer) ([]match.Candidate, error) {
	const doing = "list the tracks of an album"
	if err := checkID(of.ID); err != nil {
		return nil, explain(doing, err)
	}
	page, err := c.api.GetAlbumTracks(ctx, spotify.ID(of.ID), spotify.Limit(50))
	if err != nil {
		return nil, explain(doing, err)
	}
	var tracks []match.Candidate
	take := func() bool {
		for _, t := range page.Tracks {
			track := simpleTrack(t)
			track.Album, track.Released = of.Title, of.Released
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
func (c *Client) Track(ctx context.Context, id string) (match.Candidate, error) {
	const doing = "ask for a track"
	if err := checkID(id); err != nil {
		return match.Candidate{}, explain(doing, err)
	}
	t, err := c.api.GetTrack(ctx, spotify.ID(id))
	if err != nil {
		return match.Candidate{}, explain(doing, err)
	}
	return fullTrack(*t), nil
}

func fullTrack(t spotify.FullTrack) match.Candidate {
	track := simpleTrack(t.SimpleTrack)
	track.Album, track.Released = t.Album.Name, t.Album.ReleaseDate
	track.ISRC = t.ExternalIDs["isrc"]
	track.Unplayable = t.IsPlayable != nil && !*t.IsPlayable
	return track
}

func simpleTrack(t spotify.SimpleTrack) match.Candidate {
	return match.Candidate{
		URI:      string(t.URI),
		Title:    t.Name,
		Artists:  artistNames(t.Artists),
		Duration: t.TimeDuration(),
		Explicit: t.Explicit,
	}
}

func album(a spotify.SimpleAlbum) match.AlbumOffer {
	return match.AlbumOffer{
		ID:       string(a.ID),
		Title:    a.Name,
		Artists:  artistNames(a.Artists),
		Released: a.ReleaseDate,
		Tracks:   int(a.TotalTracks),
	}
}

func artistNames(artists []spotify.SimpleArtist) []string {
	names := make([]string, len(artists))
	for i, a := range artists {
		names[i] = a.Name
	}
	return names
}
