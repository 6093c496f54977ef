package account

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"needledrop/internal/match"
	"needledrop/internal/playlist"
	"needledrop/internal/spotifyapi"
)

// Spotify lets a playlist.Maker work in an account.
type Spotify struct{ client *spotifyapi.Client }

var _ playlist.Spotify = Spotify{}

// SearchTracks implements playlist.Searcher.
func (p Spotify) SearchTracks(ctx context.Context, query string) ([]match.Candidate, error) {
	tracks, err := p.client.SearchTracks(ctx, query)
	if refusedQuery(err) {
		return nil, nil // Spotify stumbles over some words; the next query has others
	}
	return tracks, translate(err)
}

// refusedQuery reports whether a search was answered with 400 or 404, which says
// no more than that nothing was found.
func refusedQuery(err error) bool {
	var refused *spotifyapi.RefusedError
	return errors.Is(err, spotifyapi.ErrNotFound) || errors.As(err, &refused) && refused.Status == http.StatusBadRequest
}

// Track looks one track up by its uri.
func (p Spotify) Track(ctx context.Context, uri string) ([]match.Candidate, error) {
	t, err := p.client.Track(ctx, strings.TrimPrefix(uri, "spotify:track:"))
	if err != nil {
		return nil, translate(err)
	}
	return []match.Candidate{t}, nil
}

// SearchAlbums implements playlist.AlbumFinder.
func (p Spotify) SearchAlbums(ctx context.Context, query string) ([]match.AlbumOffer, error) {
	albums, err := p.client.SearchAlbums(ctx, query)
	return albums, translate(err)
}

// AlbumTracks implements playlist.AlbumFinder.
func (p Spotify) AlbumTracks(ctx context.Context, a match.AlbumOffer) ([]match.Candidate, error) {
	tracks, err := p.client.AlbumTracks(ctx, a)
	return tracks, translate(err)
}

// Create implements playlist.Spotify.
func (p Spotify) Create(ctx context.Context, name string, public bool, mark string) (playlist.Saved, error) {
	made, err := p.client.CreatePlaylist(ctx, name, mark, public)
	return savedAs(made), translate(err)
}

// newest is how many playlists are searched for one whose create was lost: it
// was made moments ago.
const newest = 20

// FindByToken implements playlist.Spotify.
func (p Spotify) FindByToken(ctx context.Context, mark string) (playlist.Saved, bool, error) {
	mine, err := p.client.MyPlaylists(ctx, newest)
	if err != nil {
		return playlist.Saved{}, false, translate(err)
	}
	for _, m := range mine {
		if strings.Contains(m.Description, mark) {
			return savedAs(m), true, nil
		}
	}
	return playlist.Saved{}, false, nil
}

// maxLibrary is more playlists than an account may hold.
const maxLibrary = 100_000

// InLibrary implements playlist.Spotify.
func (p Spotify) InLibrary(ctx context.Context, id string) (playlist.Saved, string, bool, error) {
	for _, count := range []int{50, maxLibrary} { // it is most often among the first, which come in one call
		mine, err := p.client.MyPlaylists(ctx, count)
		if err != nil {
			return playlist.Saved{}, "", false, translate(err)
		}
		if i := slices.IndexFunc(mine, func(m spotifyapi.Playlist) bool { return m.ID == id }); i >= 0 {
			return savedAs(mine[i]), mine[i].Description, true, nil
		}
		if len(mine) < count {
			break
		}
	}
	return playlist.Saved{}, "", false, nil
}

// Exists implements playlist.Spotify.
func (p Spotify) Exists(ctx context.Context, uri string) (bool, error) {
	_, err := p.Track(ctx, uri)
	if errors.Is(err, playlist.ErrGone) || errors.Is(err, playlist.ErrRefused) {
		return false, nil
	}
	return err == nil, err
}

// Description implements playlist.Spotify.
func (p Spotify) Description(ctx context.Context, id string) (string, error) {
	made, err := p.client.Playlist(ctx, id)
	return made.Description, translate(err)
}

// Discard implements playlist.Spotify.
func (p Spotify) Discard(ctx context.Context, id string) error {
	return translate(p.client.Forget(ctx, id))
}

func savedAs(p spotifyapi.Playlist) playlist.Saved {
	return playlist.Saved{ID: p.ID, URL: p.URL, Name: p.Name}
}

// Items implements playlist.Spotify.
func (p Spotify) Items(ctx context.Context, id string) ([]match.Candidate, error) {
	listed, err := p.client.Items(ctx, id)
	return listed, translate(err)
}

// Replace implements playlist.Spotify.
func (p Spotify) Replace(ctx context.Context, id string, uris []string) error {
	return translate(p.client.ReplaceItems(ctx, id, uris))
}

// Insert implements playlist.Spotify.
func (p Spotify) Insert(ctx context.Context, id string, uris []string, position int) error {
	return translate(p.client.AddItems(ctx, id, uris, position))
}

// Remove implements playlist.Spotify.
func (p Spotify) Remove(ctx context.Context, id string, uris []string) error {
	return translate(p.client.RemoveItems(ctx, id, uris))
}

// SetDescription implements playlist.Spotify.
func (p Spotify) SetDescription(ctx context.Context, id, text string) error {
	return translate(p.client.SetDetails(ctx, id, spotifyapi.Details{Description: &text}))
}

// SetCover implements playlist.Spotify.
func (p Spotify) SetCover(ctx context.Context, id string, jpeg []byte) error {
	return translate(p.client.SetCover(ctx, id, jpeg))
}

// Calls implements playlist.Spotify.
func (p Spotify) Calls() playlist.Calls {
	c := p.client.Calls()
	return playlist.Calls{Search: c.Search, Other: c.Other}
}

// translate turns Spotify's errors into those a job decides on; the others
// pass as they are.
func translate(err error) error {
	var limit *spotifyapi.LimitError
	var lost *spotifyapi.LostAnswerError
	var refused *spotifyapi.RefusedError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &limit):
		return &playlist.PausedError{Until: limit.Until, Quota: limit.Quota}
	case errors.As(err, &lost):
		return fmt.Errorf("%w: %w", playlist.ErrLost, err)
	case errors.As(err, &refused) && refused.Status == http.StatusBadRequest:
		return fmt.Errorf("%w: %w", playlist.ErrRefused, err)
	case errors.Is(err, spotifyapi.ErrNotFound):
		return fmt.Errorf("%w: %w", playlist.ErrGone, err)
	case errors.Is(err, spotifyapi.ErrSignInNeeded):
		return fmt.Errorf("%w: %w", playlist.ErrSignIn, err)
	}
	return err
}
