package localspotify

import (
	"net/http"
	"slices"
	"time"
)

// Listings decides what a listing shows soon after a write of the Web API.
// The server calls it with the account locked.
type Listings interface {
	// Wrote is called after a write that took effect, with the playlists before and
	// after it.
	Wrote(at time.Time, before, after []*Playlist)
	// Playlists is what GET me/playlists shows; first reports that it is the first
	// page.
	Playlists(at time.Time, present []*Playlist, first bool) []*Playlist
	// Entries is what GET playlists/{id}/items shows.
	Entries(at time.Time, p *Playlist, first bool) []Entry
}

// WithListings chooses what listings show; without it, the present playlists.
func WithListings(l Listings) Option { return func(s *Server) { s.listings = l } }

// WithHandler wraps the handler of both services.
func WithHandler(wrap func(http.Handler) http.Handler) Option {
	return func(s *Server) { s.wrap = wrap }
}

// WithoutTracks removes the tracks that gone reports from the service: no search,
// album or id finds them, a write that names one is refused as a whole, and
// playlists keep an entry without a track.
func WithoutTracks(gone func(uri string) bool) Option { return func(s *Server) { s.gone = gone } }

// WithRelinking shows tracks in playlists under the uri that other returns ("" for
// its own), as Spotify does where the one that was added is not licensed.
func WithRelinking(other func(uri string) string) Option {
	return func(s *Server) { s.relinked = other }
}

// View calls read with the account, which it must not change or keep.
func (s *Server) View(read func(a *Account)) {
	s.readAccount(func() { read(&s.account) })
}

// Change calls edit with the account to change it, without the rules of the Web
// API and of [Listings]. The change is saved unless edit returns false.
func (s *Server) Change(edit func(a *Account) (changed bool)) error {
	return s.changeAccount(func() bool { return edit(&s.account) })
}

// beforeWrite copies what a write may change; nothing without [Listings].
func (s *Server) beforeWrite() []*Playlist {
	if s.listings == nil {
		return nil
	}
	before := make([]*Playlist, len(s.account.Playlists))
	for i, p := range s.account.Playlists {
		copied := *p
		copied.Entries = slices.Clone(p.Entries)
		before[i] = &copied
	}
	return before
}

func (s *Server) wrote(before []*Playlist) {
	if s.listings != nil {
		s.listings.Wrote(s.now(), before, s.account.Playlists)
	}
}

// shownPlaylists are the playlists of GET me/playlists.
func (s *Server) shownPlaylists(w window) []*Playlist {
	if s.listings == nil {
		return s.account.Playlists
	}
	return s.listings.Playlists(s.now(), s.account.Playlists, w.offset == 0)
}

// shownEntries are the entries of GET playlists/{id}/items.
func (s *Server) shownEntries(p *Playlist, w window) []Entry {
	if s.listings == nil {
		return p.Entries
	}
	return s.listings.Entries(s.now(), p, w.offset == 0)
}

// track returns the index of a track that was not removed.
func (s *Server) track(id string) (int, bool) {
	i, known := s.world.trackByID[id]
	return i, known && !s.isRemoved(i)
}

// album returns the index of an album.
func (s *Server) album(id string) (int, bool) {
	i, known := s.world.albumByID[id]
	return i, known
}

func (s *Server) isRemoved(track int) bool { return s.gone != nil && s.gone(s.world.tracks[track].URI) }

// available leaves out the tracks that were removed.
func (s *Server) available(tracks []int) []int {
	return slices.DeleteFunc(slices.Clone(tracks), s.isRemoved)
}
