package spotifyapi

import (
	"context"
	"encoding/base64"
	"errors"
	"html"
	"net/http"

	"github.com/zmb3/spotify/v2"
)

// Playlist is a playlist without its entries.
type Playlist struct {
	ID, URL     string
	Name        string
	Description string // plain text; Spotify escapes it for HTML
}

// Details are what SetDetails changes; nil leaves a field as it is.
type Details struct {
	Name        *string `json:"name,omitempty"`
	Description *string `json:"description,omitempty"` // at most 300 characters, no line breaks, no web address
	Public      *bool   `json:"public,omitempty"`
}

// CreatePlaylist makes an empty playlist. Description and cover are set
// afterwards: Spotify refuses some texts, and that must not cost the playlist.
func (c *Client) CreatePlaylist(ctx context.Context, name, description string, public bool) (Playlist, error) {
	// The user id of the old path is dropped by compat.
	p, err := c.api.CreatePlaylistForUser(ctx, "me", name, description, public, false)
	if err != nil {
		return Playlist{}, explain("create a playlist", err)
	}
	return playlist(p.SimplePlaylist), nil
}

// Playlist asks for one playlist.
func (c *Client) Playlist(ctx context.Context, id string) (Playlist, error) {
	const doing = "ask for a playlist"
	if err := checkID(id); err != nil {
		return Playlist{}, explain(doing, err)
	}
	p, err := c.api.GetPlaylist(ctx, spotify.ID(id))
	if err != nil {
		return Playlist{}, explain(doing, err)
	}
	return playlist(p.SimplePlaylist), nil
}

// MyPlaylists lists the first playlists of the person's library, newest first,
// at most newest of them.
func (c *Client) MyPlaylists(ctx context.Context, newest int) ([]Playlist, error) {
	const doing = "list the playlists of the account"
	if newest <= 0 {
		return nil, nil
	}
	page, err := c.api.CurrentUsersPlaylists(ctx, spotify.Limit(min(newest, 50)))
	if err != nil {
		return nil, explain(doing, err)
	}
	var playlists []Playlist
	take := func() bool {
		for _, p := range page.Playlists {
			if p.ID != "" && len(playlists) < newest {
				playlists = append(playlists, playlist(p))
			}
		}
		return len(playlists) < newest
	}
	if err := eachPage(take, func() error { return c.api.NextPage(ctx, page) }); err != nil {
		return nil, explain(doing, err)
	}
	return playlists, nil
}

// SetDetails changes name, description or visibility.
func (c *Client) SetDetails(ctx context.Context, id string, d Details) error {
	const doing = "change the details of a playlist"
	if d == (Details{}) {
		return nil
	}
	if err := checkID(id); err != nil {
		return explain(doing, err)
	}
	// Sent directly: zmb3 cannot send an empty description.
	return explain(doing, c.sendJSON(ctx, http.MethodPut, "playlists/"+id, d))
}

// maxCover is Spotify's bound on a cover, counted after base64.
const maxCover = 256 << 10

// SetCover sets the picture of a playlist: a JPEG of at most 192 KiB.
func (c *Client) SetCover(ctx context.Context, id string, jpeg []byte) error {
	const doing = "set the cover of a playlist"
	if err := checkID(id); err != nil {
		return explain(doing, err)
	}
	if base64.StdEncoding.EncodedLen(len(jpeg)) > maxCover {
		return explain(doing, errors.New("the picture is larger than the 192 KiB that Spotify takes; nothing was changed"))
	}
	// Sent directly: zmb3 streams through a pipe, which cannot be repeated.
	body := base64.StdEncoding.AppendEncode(nil, jpeg)
	return explain(doing, c.send(ctx, http.MethodPut, "playlists/"+id+"/images", "image/jpeg", body))
}

// Forget removes a playlist from the person's library, which is Spotify's way
// of deleting one.
func (c *Client) Forget(ctx context.Context, id string) error {
	const doing = "remove a playlist from the library"
	if err := checkID(id); err != nil {
		return explain(doing, err)
	}
	return explain(doing, c.api.UnfollowPlaylist(ctx, spotify.ID(id)))
}

func playlist(p spotify.SimplePlaylist) Playlist {
	return Playlist{
		ID:          string(p.ID),
		URL:         p.ExternalURLs["spotify"],
		Name:        p.Name,
		Description: html.UnescapeString(p.Description),
	}
}
