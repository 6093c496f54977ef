package spotifyapi

import (
	"context"
	"fmt"
	"net/http"

	"github.com/zmb3/spotify/v2"

	"needledrop/internal/match"
)

// MaxItems is the most entries that one call may add, replace or remove.
const MaxItems = 100

// Items lists all entries, in order; an empty one for what Spotify no longer has, and
// the URI only of what is no track. Spotify shows them only for playlists that the
// person owns or may edit; otherwise *DeniedError.
func (c *Client) Items(ctx context.Context, id string) ([]match.Candidate, error) {
	const doing = "list the entries of a playlist"
	if err := checkID(id); err != nil {
		return nil, explain(doing, err)
	}
	page, err := c.api.GetPlaylistItems(ctx, spotify.ID(id), spotify.Limit(50))
	if err != nil {
		return nil, explain(doing, err)
	}
	var listed []match.Candidate
	take := func() bool {
		for _, entry := range page.Items {
			listed = append(listed, entryOf(entry.Track))
		}
		return true
	}
	if err := eachPage(take, func() error { return c.api.NextPage(ctx, page) }); err != nil {
		return nil, explain(doing, err)
	}
	return listed, nil
}

// ReplaceItems makes uris the whole content; none empties the playlist.
// Repeating it does no harm, so it is repeated after trouble.
func (c *Client) ReplaceItems(ctx context.Context, id string, uris []string) error {
	const doing = "replace the entries of a playlist"
	if err := checkItems(id, uris); err != nil {
		return explain(doing, err)
	}
	// Never nil: it would be sent as null instead of an empty list.
	items := make([]spotify.URI, len(uris))
	for i, uri := range uris {
		items[i] = spotify.URI(uri)
	}
	_, err := c.api.ReplacePlaylistItems(ctx, spotify.ID(id), items...)
	return explain(doing, err)
}

// AddItems inserts uris at position, counted from 0; -1 adds them at the end.
// It is never repeated after trouble: see *LostAnswerError.
func (c *Client) AddItems(ctx context.Context, id string, uris []string, position int) error {
	const doing = "add entries to a playlist"
	if err := checkItems(id, uris); err != nil || len(uris) == 0 {
		return explain(doing, err)
	}
	// Sent directly: zmb3 knows no position.
	body := struct {
		URIs     []string `json:"uris"`
		Position *int     `json:"position,omitempty"`
	}{URIs: uris}
	if position >= 0 {
		body.Position = &position
	}
	return explain(doing, c.sendJSON(ctx, http.MethodPost, "playlists/"+id+"/items", body))
}

// RemoveItems removes every occurrence of each of uris.
func (c *Client) RemoveItems(ctx context.Context, id string, uris []string) error {
	const doing = "remove entries from a playlist"
	if err := checkItems(id, uris); err != nil || len(uris) == 0 {
		return explain(doing, err)
	}
	type ref struct {
		URI string `json:"uri"`
	}
	// Sent directly: zmb3 removes tracks only, under the key of the old dialect.
	var body struct {
		Items []ref `json:"items"`
	}
	for _, uri := range uris {
		body.Items = append(body.Items, ref{uri})
	}
	return explain(doing, c.sendJSON(ctx, http.MethodDelete, "playlists/"+id+"/items", body))
}

func checkItems(id string, uris []string) error {
	if len(uris) > MaxItems {
		return fmt.Errorf("%d entries in one call are more than the %d that Spotify takes", len(uris), MaxItems)
	}
	return checkID(id)
}

func entryOf(t spotify.PlaylistItemTrack) match.Candidate {
	switch {
	case t.Track != nil:
		return fullTrack(*t.Track)
	case t.Episode != nil:
		return match.Candidate{URI: string(t.Episode.URI)}
	}
	return match.Candidate{}
}
