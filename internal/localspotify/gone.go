package localspotify

import "slices"

// RemoveTrack takes a track off the service, as labels do: no search, album or
// id finds it, a write that names it is refused as a whole, and playlists keep
// an entry without a track in its place. A URI that names none is no error.
func (s *Server) RemoveTrack(uri string) {
	if kind, id, ok := splitURI(uri); ok && kind == "track" {
		if i, known := s.world.trackByID[id]; known {
			s.gone.Store(i, true)
		}
	}
}

// track gives the index of a track that is there.
func (s *Server) track(id string) (int, bool) {
	i, known := s.world.trackByID[id]
	return i, known && !s.isGone(i)
}

// album gives the index of an album.
func (s *Server) album(id string) (int, bool) {
	i, known := s.world.albumByID[id]
	return i, known
}

func (s *Server) isGone(track int) bool {
	_, gone := s.gone.Load(track)
	return gone
}

// there leaves out the tracks that are gone.
func (s *Server) there(tracks []int) []int {
	return slices.DeleteFunc(slices.Clone(tracks), s.isGone)
}
