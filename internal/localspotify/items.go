package localspotify

import (
	"net/http"
	"slices"
	"strings"
)

const (
	urisPerWrite = 100
	maxItems     = 10_000 // items of a playlist
)

// getItems answers GET /v1/playlists/{id}/items.
func (s *Server) getItems(c *call) reply {
	p, refusal := s.readable(c)
	if p == nil {
		return refusal
	}
	w, refusal := c.window(20, playlistPage, 1<<30)
	if refusal.status != 0 {
		return refusal
	}
	shown := *p
	shown.Entries = s.shownEntries(p, w)
	return answer(http.StatusOK, s.itemsPage(c, &shown, w))
}

func (s *Server) itemsPage(c *call, p *Playlist, w window) page[map[string]any] {
	var items []map[string]any
	for _, e := range within(p.Entries, w) {
		items = append(items, s.entryJSON(c, e))
	}
	return newPage(c, "/v1/playlists/"+p.ID+"/items", nil, w, items, len(p.Entries))
}

// itemsBody is what the three writes of items take.
type itemsBody struct {
	URIs     *[]string `json:"uris"`
	Position *int      `json:"position"`
	Items    []struct {
		URI string `json:"uri"`
	} `json:"items"`
}

// itemsWrite reads a write of items. uris in the address win over those in the
// body.
func (s *Server) itemsWrite(c *call) (*Playlist, itemsBody, reply) {
	var body itemsBody
	p, refusal := s.writablePlaylist(c)
	if p == nil {
		return nil, body, refusal
	}
	if !c.decode(&body) {
		return nil, body, badJSON()
	}
	if list := c.query.Get("uris"); list != "" {
		uris := strings.Split(list, ",")
		body.URIs = &uris
	}
	return p, body, reply{}
}

func snapshotReply(status int, snapshot string) reply {
	return answer(status, map[string]string{"snapshot_id": snapshot})
}

// entries makes entries of URIs. One that names no available track makes the whole
// write fail, as users reported.
func (s *Server) entries(uris []string) ([]Entry, reply) {
	if len(uris) > urisPerWrite {
		return nil, refuse(http.StatusBadRequest, "You can add a maximum of 100 tracks per request.")
	}
	made := make([]Entry, len(uris))
	for i, uri := range uris {
		kind, id, ok := splitURI(uri)
		if kind != "track" || !ok {
			return nil, refuse(http.StatusBadRequest, "Invalid track uri: "+uri)
		}
		if _, there := s.track(id); !there {
			return nil, refuse(http.StatusBadRequest, "Payload contains a non-existing ID")
		}
		made[i] = Entry{URI: uri, AddedAt: s.now(), AddedBy: s.user.id}
	}
	return made, reply{}
}

// addItems answers POST /v1/playlists/{id}/items.
func (s *Server) addItems(c *call) reply {
	p, body, refusal := s.itemsWrite(c)
	if p == nil {
		return refusal
	}
	if body.URIs == nil || len(*body.URIs) == 0 {
		return refuse(http.StatusBadRequest, "No uris provided")
	}
	added, refusal := s.entries(*body.URIs)
	if refusal.status != 0 {
		return refusal
	}
	at := len(p.Entries)
	if body.Position != nil {
		at = *body.Position
	}
	switch {
	case at < 0 || at > len(p.Entries):
		return refuse(http.StatusBadRequest, "Index out of bounds.")
	case len(p.Entries)+len(added) > maxItems:
		return refuse(http.StatusForbidden, "Playlist size limit reached")
	}
	p.Entries = slices.Insert(p.Entries, at, added...)
	return snapshotReply(http.StatusCreated, s.touch(p))
}

// putItems answers PUT /v1/playlists/{id}/items, which replaces all items. The
// service reorders by it too, which no client here asks for.
func (s *Server) putItems(c *call) reply {
	p, body, refusal := s.itemsWrite(c)
	if p == nil {
		return refusal
	}
	if body.URIs == nil {
		return refuse(http.StatusBadRequest, "No uris provided")
	}
	entries, refusal := s.entries(*body.URIs)
	if refusal.status != 0 {
		return refusal
	}
	p.Entries = entries
	return snapshotReply(http.StatusOK, s.touch(p))
}

// removeItems answers DELETE /v1/playlists/{id}/items, which removes every
// occurrence of each URI. URIs that are not there are no error.
func (s *Server) removeItems(c *call) reply {
	p, body, refusal := s.itemsWrite(c)
	if p == nil {
		return refusal
	}
	if len(body.Items) == 0 {
		return refuse(http.StatusBadRequest, "No items provided")
	}
	if len(body.Items) > urisPerWrite {
		return refuse(http.StatusBadRequest, "You can remove a maximum of 100 tracks per request.")
	}
	going := make(map[string]bool, len(body.Items))
	for _, item := range body.Items {
		going[item.URI] = true
	}
	p.Entries = slices.DeleteFunc(p.Entries, func(e Entry) bool { return going[e.URI] })
	return snapshotReply(http.StatusOK, s.touch(p))
}
