package faults

import (
	"bytes"
	"io"
	"net/http"
	"sync"
	"time"

	"needledrop/internal/localspotify"
)

// Server is a local Spotify whose requests can be made to go wrong, and which
// lists those it got. It is safe for parallel use.
type Server struct {
	*localspotify.Server
	inner  http.Handler // answers without faults
	now    func() time.Time
	log    requestLog
	faults faultQueue
	gone   sync.Map // uris of tracks that were removed
}

// New makes a server as [localspotify.New] does.
func New(world *localspotify.World, now func() time.Time, opts ...localspotify.Option) *Server {
	s := &Server{now: now}
	opts = append(opts, localspotify.WithHandler(s.around), localspotify.WithoutTracks(s.isRemoved))
	s.Server = localspotify.New(world, now, opts...)
	return s
}

// around lets a fault that fits a request go first.
func (s *Server) around(inner http.Handler) http.Handler {
	s.inner = inner
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		recorded := &loggedWriter{ResponseWriter: w, log: &s.log, entry: s.log.add(r)}
		action, spoiled := s.faults.take(r)
		if !spoiled {
			inner.ServeHTTP(recorded, r)
			return
		}
		// A connection that is closed under a body still unread looks to the
		// client as if the body had been refused.
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return // the client has gone
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		action.do(s, recorded, r)
	})
}

// RemoveTrack takes a track off the service, as labels do. A URI that names none
// is no error.
func (s *Server) RemoveTrack(uri string) { s.gone.Store(uri, true) }

func (s *Server) isRemoved(uri string) bool {
	_, gone := s.gone.Load(uri)
	return gone
}
