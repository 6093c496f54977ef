package localspotify

import (
	"net/http"
	"slices"
	"strings"
	"time"
)

// maxLibraryURIs is how many URIs one call about the library takes.
const maxLibraryURIs = 40

// libraryURIs reads the uris of a call and checks that each can be in a library.
func (s *Server) libraryURIs(c *call) ([]string, reply) {
	list := c.query.Get("uris")
	if list == "" {
		return nil, refuse(http.StatusBadRequest, "Missing required field: uris")
	}
	uris := strings.Split(list, ",")
	if len(uris) > maxLibraryURIs {
		return nil, refuse(http.StatusBadRequest, "Too many uris requested")
	}
	for _, uri := range uris {
		if refusal := s.checkURI(uri); refusal.status != 0 {
			return nil, refusal
		}
	}
	return uris, reply{}
}

func (s *Server) checkURI(uri string) reply {
	kind, id, ok := splitURI(uri)
	known := false
	switch kind {
	case "track":
		_, known = s.track(id)
	case "album":
		_, known = s.world.albumByID[id]
	case "artist", "user", "show", "episode", "audiobook":
		known = true
	case "playlist":
		if known = s.playlistByID(id) != nil; ok && !known {
			return refuse(http.StatusNotFound, "Resource not found")
		}
	}
	if !ok || !known {
		return refuse(http.StatusBadRequest, "Invalid uri: "+uri)
	}
	return reply{}
}

// libraryScope is what a call about a URI needs; modify or read. Deleting a
// playlist needs the public scope, private ones included, as documented.
func libraryScope(uri, verb string) string {
	kind, _, _ := splitURI(uri)
	switch {
	case kind == "playlist" && verb == "read":
		return "playlist-read-private"
	case kind == "playlist":
		return "playlist-modify-public"
	case kind == "artist" || kind == "user":
		return "user-follow-" + verb
	}
	return "user-library-" + verb
}

// libraryCall is libraryURIs with the scopes checked.
func (s *Server) libraryCall(c *call, verb string) ([]string, reply) {
	uris, refusal := s.libraryURIs(c)
	if refusal.status != 0 {
		return nil, refusal
	}
	for _, uri := range uris {
		if !c.hasScope(libraryScope(uri, verb)) {
			return nil, missingScope()
		}
	}
	return uris, reply{}
}

// saveToLibrary answers PUT /v1/me/library.
func (s *Server) saveToLibrary(c *call) reply { return s.changeLibrary(c, true) }

// removeFromLibrary answers DELETE /v1/me/library. A playlist that is removed
// is what people call deleted: it leaves the account's list, but can be read by
// its id and saved again.
func (s *Server) removeFromLibrary(c *call) reply { return s.changeLibrary(c, false) }

func (s *Server) changeLibrary(c *call, saved bool) reply {
	uris, refusal := s.libraryCall(c, "modify")
	if refusal.status != 0 {
		return refusal
	}
	for _, uri := range uris {
		s.setSaved(uri, saved)
	}
	return answer(http.StatusOK, nil)
}

// setSaved puts a checked URI into the library or takes it out.
func (s *Server) setSaved(uri string, saved bool) {
	if kind, id, _ := splitURI(uri); kind == "playlist" {
		s.playlistByID(id).Followed = saved
		return
	}
	if s.isSaved(uri) == saved {
		return
	}
	if saved {
		s.account.Saved = slices.Insert(s.account.Saved, 0, SavedItem{uri, s.now()})
		return
	}
	s.account.Saved = slices.DeleteFunc(s.account.Saved, func(item SavedItem) bool { return item.URI == uri })
}

func (s *Server) isSaved(uri string) bool {
	if kind, id, _ := splitURI(uri); kind == "playlist" {
		return s.playlistByID(id).Followed
	}
	return slices.ContainsFunc(s.account.Saved, func(item SavedItem) bool { return item.URI == uri })
}

// libraryContains answers GET /v1/me/library/contains with a list of booleans.
func (s *Server) libraryContains(c *call) reply {
	uris, refusal := s.libraryCall(c, "read")
	if refusal.status != 0 {
		return refusal
	}
	saved := make([]bool, len(uris))
	for i, uri := range uris {
		saved[i] = s.isSaved(uri)
	}
	return answer(http.StatusOK, saved)
}

// savedTrackJSON is an entry of GET /v1/me/tracks.
type savedTrackJSON struct {
	AddedAt string    `json:"added_at"`
	Track   trackJSON `json:"track"`
}

// savedTracks answers GET /v1/me/tracks, which stayed when its writes went.
func (s *Server) savedTracks(c *call) reply {
	if !c.hasScope("user-library-read") {
		return missingScope()
	}
	w, refusal := c.window(20, playlistPage, 1<<30)
	if refusal.status != 0 {
		return refusal
	}
	var saved []savedTrackJSON
	for _, item := range s.account.Saved {
		kind, id, _ := splitURI(item.URI)
		if i, there := s.track(id); there && kind == "track" {
			saved = append(saved, savedTrackJSON{item.AddedAt.UTC().Format(time.RFC3339), s.trackJSON(c, i)})
		}
	}
	return answer(http.StatusOK, newPage(c, "/v1/me/tracks", nil, w, within(saved, w), len(saved)))
}
