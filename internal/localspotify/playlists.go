package localspotify

import (
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

const (
	playlistPage   = 50 // most playlists or items in one page
	embeddedItems  = 100
	maxDescription = 300 // characters
)

// Playlist is one playlist the account knows.
type Playlist struct {
	ID            string    `json:"id"`
	Name          string    `json:"name"`
	Description   string    `json:"description"`
	Owner         string    `json:"owner"` // user id
	Public        bool      `json:"public"`
	Collaborative bool      `json:"collaborative"`
	Followed      bool      `json:"followed"` // false after the person deleted it
	Entries       []Entry   `json:"entries"`
	Cover         []byte    `json:"cover,omitempty"` // JPEG
	Revision      int       `json:"revision"`        // counts the changes
	ChangedAt     time.Time `json:"changed_at"`
}

// Entry is one place in a playlist.
type Entry struct {
	URI     string    `json:"uri"`
	AddedAt time.Time `json:"added_at"`
	AddedBy string    `json:"added_by"` // user id
}

// SnapshotID names the present content of a playlist.
func (p *Playlist) SnapshotID() string {
	return base64.StdEncoding.EncodeToString([]byte(fmt.Sprintf("%d,%s", p.Revision, p.ID)))
}

// Touch marks a change and returns the new snapshot id.
func (p *Playlist) Touch(now time.Time) string {
	p.Revision++
	p.ChangedAt = now
	return p.SnapshotID()
}

func (s *Server) touch(p *Playlist) string { return p.Touch(s.now()) }

// isEditable reports whether the person may read and change a playlist's entries.
func (s *Server) isEditable(p *Playlist) bool { return p.Owner == s.user.id || p.Collaborative }

// playlistByID returns nil for an id the account does not know.
func (s *Server) playlistByID(id string) *Playlist {
	at := slices.IndexFunc(s.account.Playlists, func(p *Playlist) bool { return p.ID == id })
	if at < 0 {
		return nil
	}
	return s.account.Playlists[at]
}

// playlistOf finds the playlist of a call's path; nil with a refusal when there is
// none.
func (s *Server) playlistOf(c *call) (*Playlist, reply) {
	id := c.r.PathValue("id")
	if !validID(id) {
		return nil, refuse(http.StatusBadRequest, "Invalid base62 id")
	}
	p := s.playlistByID(id)
	if p == nil {
		return nil, refuse(http.StatusNotFound, "Resource not found")
	}
	return p, reply{}
}

// owned is playlistOf for a playlist of the person's own.
func (s *Server) owned(c *call) (*Playlist, reply) {
	p, refusal := s.playlistOf(c)
	if p != nil && !s.isEditable(p) {
		return nil, refuse(http.StatusForbidden, "Forbidden")
	}
	return p, refusal
}

// readable is playlistOf for a playlist whose content the person may read.
func (s *Server) readable(c *call) (*Playlist, reply) {
	p, refusal := s.owned(c)
	if p != nil && !p.Public && !c.hasScope("playlist-read-private") {
		return nil, missingScope()
	}
	return p, refusal
}

// writablePlaylist is playlistOf for a playlist the person may change.
func (s *Server) writablePlaylist(c *call) (*Playlist, reply) {
	p, refusal := s.owned(c)
	if p != nil && !c.hasScope(modifyScope(p.Public)) {
		return nil, missingScope()
	}
	return p, refusal
}

func modifyScope(public bool) string {
	if public {
		return "playlist-modify-public"
	}
	return "playlist-modify-private"
}

// listPlaylists answers GET /v1/me/playlists.
func (s *Server) listPlaylists(c *call) reply {
	if !c.hasScope("playlist-read-private") {
		return missingScope()
	}
	w, refusal := c.window(20, playlistPage, 100_000)
	if refusal.status != 0 {
		return refusal
	}
	var followed []*Playlist
	for _, p := range s.shownPlaylists(w) {
		if p.Followed {
			followed = append(followed, p)
		}
	}
	var items []map[string]any
	for _, p := range within(followed, w) {
		items = append(items, s.playlistJSON(c, p, map[string]any{
			"href":  c.base() + "/v1/playlists/" + p.ID + "/items",
			"total": len(p.Entries),
		}))
	}
	return answer(http.StatusOK, newPage(c, "/v1/me/playlists", nil, w, items, len(followed)))
}

// details are what a client sets on a playlist; nil leaves a detail as it is.
type details struct {
	Name          *string `json:"name"`
	Description   *string `json:"description"`
	Public        *bool   `json:"public"`
	Collaborative *bool   `json:"collaborative"`
}

// applyTo sets the details on a copy, and refuses what the service refuses.
func (d details) applyTo(p Playlist) (Playlist, reply) {
	if d.Name != nil {
		p.Name = *d.Name
	}
	if d.Description != nil {
		p.Description = *d.Description
	}
	if d.Public != nil {
		p.Public = *d.Public
	}
	if d.Collaborative != nil {
		p.Collaborative = *d.Collaborative
	}
	switch {
	case strings.TrimSpace(p.Name) == "":
		return p, refuse(http.StatusBadRequest, "Missing required field: name")
	case !acceptableDescription(p.Description):
		return p, refuse(http.StatusBadRequest, "Invalid description")
	case p.Public && p.Collaborative:
		return p, refuse(http.StatusBadRequest, "A collaborative playlist cannot be public")
	}
	return p, reply{}
}

// acceptableDescription refuses line breaks, addresses and more than 300
// characters, as users reported up to 2026-09.
func acceptableDescription(text string) bool {
	lower := strings.ToLower(text)
	return utf8.RuneCountInString(text) <= maxDescription &&
		!strings.ContainsAny(text, "\r\n") &&
		!strings.Contains(lower, "://") && !strings.Contains(lower, "www.")
}

// createPlaylist answers POST /v1/me/playlists.
func (s *Server) createPlaylist(c *call) reply {
	var d details
	if !c.decode(&d) {
		return badJSON()
	}
	p, refusal := d.applyTo(Playlist{
		ID: contentID("playlist", rand.Text()), Owner: s.user.id, Public: true, Followed: true,
	})
	if refusal.status != 0 {
		return refusal
	}
	if !c.hasScope(modifyScope(p.Public)) {
		return missingScope()
	}
	s.touch(&p)
	s.account.Playlists = slices.Insert(s.account.Playlists, 0, &p)
	return answer(http.StatusCreated, s.wholePlaylist(c, &p))
}

// getPlaylist answers GET /v1/playlists/{id}: of other people's playlists only
// what is known from outside.
func (s *Server) getPlaylist(c *call) reply {
	p, refusal := s.playlistOf(c)
	if p == nil {
		return refusal
	}
	if !s.isEditable(p) {
		return answer(http.StatusOK, s.playlistJSON(c, p, nil))
	}
	if !p.Public && !c.hasScope("playlist-read-private") {
		return missingScope()
	}
	return answer(http.StatusOK, s.wholePlaylist(c, p))
}

// wholePlaylist is a playlist with its first 100 items.
func (s *Server) wholePlaylist(c *call, p *Playlist) map[string]any {
	first := s.itemsPage(c, p, window{limit: embeddedItems})
	if len(p.Entries) > embeddedItems {
		rest := s.itemsPage(c, p, window{limit: playlistPage, offset: embeddedItems})
		first.Next = &rest.Href // with a limit that can be asked for
	}
	return s.playlistJSON(c, p, first)
}

// changePlaylist answers PUT /v1/playlists/{id}.
func (s *Server) changePlaylist(c *call) reply {
	p, refusal := s.writablePlaylist(c)
	if p == nil {
		return refusal
	}
	var d details
	if !c.decode(&d) {
		return badJSON()
	}
	changed, refusal := d.applyTo(*p)
	if refusal.status != 0 {
		return refusal
	}
	if p.Owner != s.user.id {
		return refuse(http.StatusForbidden, "Forbidden")
	}
	*p = changed
	s.touch(p)
	return answer(http.StatusOK, nil)
}
