package localspotify

import "net/http"

// maxAlbumPage is the most tracks of an album in one page.
const maxAlbumPage = 50

// lookUp finds what a path's id names. The refusal has a status if nothing.
func lookUp(c *call, byID func(id string) (int, bool)) (int, reply) {
	id := c.r.PathValue("id")
	if !validID(id) {
		return 0, refuse(http.StatusBadRequest, "Invalid base62 id")
	}
	i, known := byID(id)
	if !known {
		return 0, refuse(http.StatusNotFound, "Resource not found")
	}
	return i, reply{}
}

// getTrack answers GET /v1/tracks/{id}.
func (s *Server) getTrack(c *call) reply {
	i, refusal := lookUp(c, s.track)
	if refusal.status != 0 {
		return refusal
	}
	return answer(http.StatusOK, s.trackJSON(c, i))
}

// fullAlbumJSON is an album asked for by its id.
type fullAlbumJSON struct {
	albumJSON
	Copyrights  []string              `json:"copyrights"`
	ExternalIDs map[string]string     `json:"external_ids"`
	Genres      []string              `json:"genres"`
	Tracks      page[simpleTrackJSON] `json:"tracks"`
}

// getAlbum answers GET /v1/albums/{id}.
func (s *Server) getAlbum(c *call) reply {
	i, refusal := lookUp(c, s.album)
	if refusal.status != 0 {
		return refusal
	}
	return answer(http.StatusOK, fullAlbumJSON{
		albumJSON:   s.albumJSON(c, i),
		Copyrights:  []string{},
		ExternalIDs: map[string]string{},
		Genres:      []string{},
		Tracks:      s.albumTracks(c, i, window{limit: maxAlbumPage}),
	})
}

// getAlbumTracks answers GET /v1/albums/{id}/tracks.
func (s *Server) getAlbumTracks(c *call) reply {
	i, refusal := lookUp(c, s.album)
	if refusal.status != 0 {
		return refusal
	}
	w, refusal := c.window(20, maxAlbumPage, 1<<30)
	if refusal.status != 0 {
		return refusal
	}
	return answer(http.StatusOK, s.albumTracks(c, i, w))
}

func (s *Server) albumTracks(c *call, i int, w window) page[simpleTrackJSON] {
	a := s.world.albums[i]
	tracks := s.available(a.tracks)
	var items []simpleTrackJSON
	for _, track := range within(tracks, w) {
		items = append(items, s.simpleTrackJSON(c, track))
	}
	return newPage(c, "/v1/albums/"+a.id+"/tracks", nil, w, items, len(tracks))
}
