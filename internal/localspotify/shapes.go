package localspotify

import (
	"html"
	"net/http"
	"strings"
	"time"
)

// links is what every object of the Web API names itself with.
type links struct {
	ExternalURLs externalURLs `json:"external_urls"`
	Href         string       `json:"href"`
	ID           string       `json:"id"`
	Type         string       `json:"type"`
	URI          string       `json:"uri"`
}

type externalURLs struct {
	Spotify string `json:"spotify"`
}

// linksTo names an object. There is no page behind the external address, as the
// ids are made up.
func (c *call) linksTo(kind, id string) links {
	return links{
		ExternalURLs: externalURLs{"https://open.spotify.com/" + kind + "/" + id},
		Href:         c.base() + "/v1/" + kind + "s/" + id,
		ID:           id, Type: kind, URI: "spotify:" + kind + ":" + id,
	}
}

type artistJSON struct {
	links
	Name string `json:"name"`
}

func (c *call) artistsJSON(names []string) []artistJSON {
	artists := make([]artistJSON, len(names))
	for i, name := range names {
		artists[i] = artistJSON{c.linksTo("artist", contentID("artist", foldedKey(name))), name}
	}
	return artists
}

type imageJSON struct {
	Height *int   `json:"height"`
	URL    string `json:"url"`
	Width  *int   `json:"width"`
}

type albumJSON struct {
	links
	AlbumType   string       `json:"album_type"`
	Artists     []artistJSON `json:"artists"`
	Images      []imageJSON  `json:"images"`
	Name        string       `json:"name"`
	ReleaseDate string       `json:"release_date"`
	Precision   string       `json:"release_date_precision"`
	TotalTracks int          `json:"total_tracks"`
}

func (s *Server) albumJSON(c *call, i int) albumJSON {
	a := s.world.albums[i]
	return albumJSON{
		links:       c.linksTo("album", a.id),
		AlbumType:   a.kind(),
		Artists:     c.artistsJSON(a.artists),
		Images:      []imageJSON{},
		Name:        a.title,
		ReleaseDate: a.released,
		Precision:   precision(a.released),
		TotalTracks: len(a.tracks),
	}
}

func (a album) kind() string {
	switch {
	case a.mixed:
		return "compilation"
	case len(a.tracks) <= 3:
		return "single"
	default:
		return "album"
	}
}

func precision(date string) string {
	return []string{"year", "month", "day"}[min(strings.Count(date, "-"), 2)]
}

// simpleTrackJSON is a track as an album lists it.
type simpleTrackJSON struct {
	links
	Artists     []artistJSON `json:"artists"`
	DiscNumber  int          `json:"disc_number"`
	DurationMS  int64        `json:"duration_ms"`
	Explicit    bool         `json:"explicit"`
	IsLocal     bool         `json:"is_local"`
	IsPlayable  bool         `json:"is_playable"`
	Name        string       `json:"name"`
	PreviewURL  *string      `json:"preview_url"`
	TrackNumber int          `json:"track_number"`
}

type trackJSON struct {
	simpleTrackJSON
	Album       albumJSON         `json:"album"`
	ExternalIDs map[string]string `json:"external_ids"`
}

func (s *Server) simpleTrackJSON(c *call, i int) simpleTrackJSON {
	t := s.world.tracks[i]
	return simpleTrackJSON{
		links:       c.linksTo("track", t.ID),
		Artists:     c.artistsJSON(t.Artists),
		DiscNumber:  1,
		DurationMS:  t.Duration.Milliseconds(),
		IsPlayable:  true,
		Name:        t.Name,
		TrackNumber: t.Number,
	}
}

func (s *Server) trackJSON(c *call, i int) trackJSON {
	t := s.world.tracks[i]
	return trackJSON{
		simpleTrackJSON: s.simpleTrackJSON(c, i),
		Album:           s.albumJSON(c, s.world.albumByID[t.AlbumID]),
		ExternalIDs:     map[string]string{"isrc": t.ISRC},
	}
}

type userJSON struct {
	links
	AccountID   string      `json:"account_id,omitempty"` // only of the account's owner
	DisplayName string      `json:"display_name"`
	Images      []imageJSON `json:"images,omitempty"`
}

func (s *Server) userJSON(c *call, id string) userJSON {
	name := id
	if id == s.user.id {
		name = s.user.name
	}
	return userJSON{links: c.linksTo("user", id), DisplayName: name}
}

// me answers GET /v1/me.
func (s *Server) me(c *call) reply {
	shape := s.userJSON(c, s.user.id)
	shape.AccountID = contentID("account", s.user.id)
	return answer(http.StatusOK, shape)
}

// entryJSON is a place in a playlist. Its track is null where nothing is there
// under the URI.
func (s *Server) entryJSON(c *call, e Entry) map[string]any {
	var track any
	if _, id, ok := splitURI(e.URI); ok {
		if i, there := s.track(id); there {
			shown := s.trackJSON(c, i)
			if s.relinked != nil {
				if _, other, ok := splitURI(s.relinked(e.URI)); ok {
					shown.links = c.linksTo("track", other)
				}
			}
			track = shown
		}
	}
	return map[string]any{
		"added_at": e.AddedAt.UTC().Format(time.RFC3339),
		"added_by": c.linksTo("user", e.AddedBy),
		"is_local": false,
		"item":     track,
	}
}

// playlistJSON is a playlist with contents under items. nil contents leave the
// key out, as for playlists of others.
func (s *Server) playlistJSON(c *call, p *Playlist, contents any) map[string]any {
	named := c.linksTo("playlist", p.ID)
	shape := map[string]any{
		"collaborative": p.Collaborative,
		"description":   html.EscapeString(p.Description),
		"external_urls": named.ExternalURLs,
		"followers":     map[string]any{"href": nil, "total": 0},
		"href":          named.Href,
		"id":            p.ID,
		"images":        c.coverJSON(p),
		"name":          p.Name,
		"owner":         s.userJSON(c, p.Owner),
		"primary_color": nil,
		"public":        p.Public,
		"snapshot_id":   p.SnapshotID(),
		"type":          "playlist",
		"uri":           named.URI,
	}
	if contents != nil {
		shape["items"] = contents
	}
	return shape
}
