package localspotify

import (
	"net/http"
	"path"
	"strings"
)

// routes are those of both services.
func (s *Server) routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /authorize", s.authorize)
	mux.HandleFunc("POST /api/token", s.token)
	mux.HandleFunc("GET /images/{id}", s.serveCover)

	s.route(mux, "GET /v1/search", s.search)
	s.route(mux, "GET /v1/tracks/{id}", s.getTrack)
	s.route(mux, "GET /v1/albums/{id}", s.getAlbum)
	s.route(mux, "GET /v1/albums/{id}/tracks", s.getAlbumTracks)
	s.route(mux, "GET /v1/me", s.me)

	s.accountRoute(mux, "GET /v1/me/playlists", s.listPlaylists)
	s.accountRoute(mux, "POST /v1/me/playlists", s.createPlaylist)
	s.accountRoute(mux, "GET /v1/playlists/{id}", s.getPlaylist)
	s.accountRoute(mux, "PUT /v1/playlists/{id}", s.changePlaylist)
	s.accountRoute(mux, "GET /v1/playlists/{id}/items", s.getItems)
	s.accountRoute(mux, "POST /v1/playlists/{id}/items", s.addItems)
	s.accountRoute(mux, "PUT /v1/playlists/{id}/items", s.putItems)
	s.accountRoute(mux, "DELETE /v1/playlists/{id}/items", s.removeItems)
	s.accountRoute(mux, "GET /v1/playlists/{id}/images", s.getCover)
	s.accountRoute(mux, "PUT /v1/playlists/{id}/images", s.putCover)

	s.accountRoute(mux, "GET /v1/me/tracks", s.savedTracks)
	s.accountRoute(mux, "PUT /v1/me/library", s.saveToLibrary)
	s.accountRoute(mux, "DELETE /v1/me/library", s.removeFromLibrary)
	s.accountRoute(mux, "GET /v1/me/library/contains", s.libraryContains)

	s.route(mux, "/v1/", s.notServed)
	return mux
}

// handler answers one call of the Web API.
type handler func(*call) reply

// route registers a handler that needs a token and no account.
func (s *Server) route(mux *http.ServeMux, pattern string, h handler) {
	mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
		c, refusal := s.authenticate(r)
		if c == nil {
			refusal.write(w)
			return
		}
		h(c).write(w)
	})
}

// accountRoute registers a handler that runs with the account locked. Its changes
// are saved before the answer is sent.
func (s *Server) accountRoute(mux *http.ServeMux, pattern string, h handler) {
	s.route(mux, pattern, func(c *call) (done reply) {
		if c.r.Method == http.MethodGet {
			s.readAccount(func() { done = h(c) })
			return done
		}
		err := s.changeAccount(func() bool {
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

// notServed answers calls of all other paths: 403 for those that Development Mode
// apps may no longer call, 404 for the rest.
func (s *Server) notServed(c *call) reply {
	called := strings.TrimPrefix(c.r.URL.Path, "/v1/")
	for _, gone := range removedPaths() {
		if matches, err := path.Match(gone, called); matches && err == nil {
			return refuse(http.StatusForbidden, "Forbidden")
		}
	}
	return refuse(http.StatusNotFound, "Service not found")
}

// removedPaths were removed on 2024-11-27 or 2026-02-11. A method of such a path
// that is still served has a route, which is found first.
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
