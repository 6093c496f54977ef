package localspotify

import (
	"slices"
	"time"
)

// lag lets listings show what was there before a write, for a time or for a
// number of looks after it. The mutex of [Server] guards it.
type lag struct {
	time  time.Duration
	looks int
	mine  listing[[]*playlist]
	items map[string]*listing[[]entry] // by playlist id
}

// listing is what one listing showed before the writes that are still hidden.
type listing[T any] struct {
	looks int // so far
	past  []past[T]
}

// past is what a write replaced.
type past[T any] struct {
	content T
	ended   time.Time
	looks   int // before the write
}

// beforeWrite copies what a write may change; nothing without a lag.
func (s *Server) beforeWrite() []*playlist {
	if s.lag.time == 0 && s.lag.looks == 0 {
		return nil
	}
	before := make([]*playlist, len(s.account.Playlists))
	for i, p := range s.account.Playlists {
		copied := *p
		copied.Entries = slices.Clone(p.Entries)
		before[i] = &copied
	}
	return before
}

// hideWrite keeps a write from the listings for as long as the lag is.
func (s *Server) hideWrite(before []*playlist) {
	if s.lag.time == 0 && s.lag.looks == 0 {
		return
	}
	s.lag.mine.replaced(before, s.now())
	for _, p := range before {
		if now := s.playlistByID(p.ID); now != nil && now.Revision != p.Revision {
			s.itemsListing(p.ID).replaced(p.Entries, s.now())
		}
	}
}

// shownPlaylists is what GET me/playlists is about.
func (s *Server) shownPlaylists(w window) []*playlist {
	return show(&s.lag.mine, s, w, s.account.Playlists)
}

// shownEntries is what GET playlists/{id}/items is about.
func (s *Server) shownEntries(p *playlist, w window) []entry {
	return show(s.itemsListing(p.ID), s, w, p.Entries)
}

func (s *Server) itemsListing(id string) *listing[[]entry] {
	if s.lag.items == nil {
		s.lag.items = map[string]*listing[[]entry]{}
	}
	if s.lag.items[id] == nil {
		s.lag.items[id] = &listing[[]entry]{}
	}
	return s.lag.items[id]
}

func (l *listing[T]) replaced(content T, at time.Time) {
	l.past = append(l.past, past[T]{content, at, l.looks})
}

// show gives what a listing shows: the oldest content whose write is still
// hidden, else the present one.
func show[T any](l *listing[T], s *Server, w window, present T) T {
	if w.offset == 0 {
		l.looks++
	}
	hidden := func(p past[T]) bool {
		return s.now().Sub(p.ended) < s.lag.time || s.lag.looks > 0 && l.looks <= p.looks+s.lag.looks
	}
	for len(l.past) > 0 && !hidden(l.past[0]) {
		l.past = l.past[1:]
	}
	if len(l.past) > 0 {
		return l.past[0].content
	}
	return present
}
