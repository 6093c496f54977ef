package localspotify

import (
	"net/http"
	"path"
	"strings"
)

// routes is the whole of both services.
func (s *Server) routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /authorize", s.authorize)
	mux.HandleFunc("POST /api/token", s.token)
	mux.HandleFunc("GET /images/{id}", s.serveCover)

	s.open(mux, "GET /v1/search", s.search)
	s.open(mux, "GET /v1/tracks/{id}", s.getTrack)
	s.open(mux, "GET /v1/albums/{id}", s.getAlbum)
	s.open(mux, "GET /v1/albums/{id}/tracks", s.getAlbumTracks)
	s.open(mux, "GET /v1/me", s.me)

	s.guarded(mux, "GET /v1/me/playlists", s.listPlaylists)
	s.guarded(mux, "POST /v1/me/playlists", s.createPlaylist)
	s.guarded(mux, "GET /v1/playlists/{id}", s.getPlaylist)
	s.guarded(mux, "PUT /v1/playlists/{id}", s.changePlaylist)
	s.guarded(mux, "GET /v1/playlists/{id}/items", s.getItems)
	s.guarded(mux, "POST /v1/playlists/{id}/items", s.addItems)
	s.guarded(mux, "PUT /v1/playlists/{id}/items", s.putItems)
	s.guarded(mux, "DELETE /v1/playlists/{id}/items", s.removeItems)
	s.guarded(mux, "GET /v1/playlists/{id}/images", s.getCover)
	s.guarded(mux, "PUT /v1/playlists/{id}/images", s.putCover)

	s.guarded(mux, "GET /v1/me/tracks", s.savedTracks)
	s.guarded(mux, "PUT /v1/me/library", s.saveToLibrary)
	s.guarded(mux, "DELETE /v1/me/library", s.removeFromLibrary)
	s.guarded(mux, "GET /v1/me/library/contains", s.libraryContains)

	s.open(mux, "/v1/", s.elsewhere)
	return mux
}

// handler answers one call of the Web API.
type handler func(*call) reply

// open registers a handler that needs a token but nothing of the account.
func (s *Server) open(mux *http.ServeMux, pattern string, h handler) {
	mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
		c, refusal := s.admit(r)
		if c == nil {
			refusal.write(w)
			return
		}
		h(c).write(w)
	})
}

// guarded registers a handler that runs with the account locked. What it changes
// is saved before the answer goes out.
func (s *Server) guarded(mux *http.ServeMux, pattern string, h handler) {
	s.open(mux, pattern, func(c *call) (done reply) {
		if c.r.Method == http.MethodGet {
			s.look(func() { done = h(c) })
			return done
		}
		err := s.change(func() bool {
			before := s.beforeWrite()
			done = h(c)
			if done.status >= 300 {
				return false
			}
			s.wrote(before)
			return true
		})
		if err != nil {
			return refuse(http.StatusInternalServerError, err.Error())
		}
		return done
	})
}

// elsewhere answers for every path that is not served: 403 for those that
// Development Mode apps have lost, 404 for the rest.
func (s *Server) elsewhere(c *call) reply {
	called := strings.TrimPrefix(c.r.URL.Path, "/v1/")
	for _, gone := range removedPaths() {
		if matches, err := path.Match(gone, called); matches && err == nil {
			return refuse(http.StatusForbidden, "Forbidden")
		}
	}
	return refuse(http.StatusNotFound, "Service not found")
}

// removedPaths are those without an answer since 2024-11-27 or 2026-02-11. Where
// a method of the same path is still served, its route is found first.
func removedPaths() []string {
	return []string{
		"users/*", "users/*/playlists",
		"playlists/*/tracks", "playlists/*/followers", "playlists/*/followers/contains",
		"me/tracks", "me/tracks/contains", "me/albums", "me/albums/contains",
		"me/episodes", "me/episodes/contains", "me/shows", "me/shows/contains",
		"me/audiobooks", "me/audiobooks/contains", "me/following", "me/following/contains",
		"tracks", "albums", "artists", "episodes", "shows", "audiobooks", "chapters",
		"artists/*/top-tracks", "artists/*/related-artists",
		"recommendations", "recommendations/available-genre-seeds",
		"audio-features", "audio-features/*", "audio-analysis/*",
		"browse/*", "browse/*/*", "browse/*/*/*", "markets",
	}
}
