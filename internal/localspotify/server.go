package localspotify

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"
	"time"
)

// maxBody is more than any documented request needs, a cover included.
const maxBody = 1 << 20

// user is the owner of the account.
type user struct{ id, name string }

// Server is one account on a world, behind the accounts service and the Web API
// on one handler. It is safe for parallel use.
type Server struct {
	world    *World
	clientID string // "" takes any
	user     user
	now      func() time.Time

	mux      *http.ServeMux
	handler  http.Handler
	wrap     func(http.Handler) http.Handler // nil without one
	gone     func(uri string) bool           // nil: no track is
	relinked func(uri string) string         // under which uri playlists show a track; nil for its own
	listings Listings                        // nil: they show the present

	mu      sync.Mutex // guards what follows
	account Account
	file    *stateFile // nil without one
	codes   map[string]authorization
	running *http.Server
	stopped chan struct{} // closed when running has stopped serving
}

// New makes a server whose time of day is now, for expiry, lags and the Date of
// its answers. A state file that cannot be read is left alone: [Server.Start]
// and every change then report why.
func New(world *World, now func() time.Time, opts ...Option) *Server {
	s := &Server{
		world:   world,
		user:    user{id: "local-listener", name: "Local Listener"},
		now:     now,
		account: newAccount(),
		codes:   map[string]authorization{},
	}
	for _, opt := range opts {
		opt(s)
	}
	s.mux, s.handler = s.routes(), http.HandlerFunc(s.handle)
	if s.wrap != nil {
		s.handler = s.wrap(s.handler)
	}
	return s
}

// Start listens on a free port of 127.0.0.1 until ctx ends or [Server.Close] is
// called. The accounts service is at baseURL, the Web API at baseURL + "/v1/".
func (s *Server) Start(ctx context.Context) (baseURL string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.reload(); err != nil {
		return "", err
	}
	if s.running != nil {
		return "", errors.New("start local Spotify: it has been started already")
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp4", "127.0.0.1:0")
	if err != nil {
		return "", fmt.Errorf("start local Spotify: %w", err)
	}
	s.stopped = make(chan struct{})
	s.running = &http.Server{
		Handler:           s,
		ReadHeaderTimeout: 10 * time.Second,
		BaseContext:       func(net.Listener) context.Context { return ctx },
	}
	go serve(ctx, s.running, listener, s.stopped)
	return "http://" + listener.Addr().String(), nil
}

func serve(ctx context.Context, server *http.Server, listener net.Listener, stopped chan<- struct{}) {
	defer close(stopped)
	// Errors of Serve and Close at the end change nothing.
	stop := context.AfterFunc(ctx, func() { _ = server.Close() })
	defer stop()
	_ = server.Serve(listener)
}

// Close stops listening and drops open connections. The server cannot be
// started again. Closing one that never started does nothing.
func (s *Server) Close() error {
	s.mu.Lock()
	running, stopped := s.running, s.stopped
	s.mu.Unlock()
	if running == nil {
		return nil
	}
	err := running.Close()
	<-stopped
	if err != nil {
		return fmt.Errorf("stop local Spotify: %w", err)
	}
	return nil
}

// ServeHTTP answers for both services.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Date", s.now().UTC().Format(http.TimeFormat))
	s.handler.ServeHTTP(w, r)
}

// handle answers a request that it has read whole.
func (s *Server) handle(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if tooLarge := new(http.MaxBytesError); errors.As(err, &tooLarge) {
		refuse(http.StatusRequestEntityTooLarge, "Payload too large").write(w)
		return
	}
	if err != nil {
		refuse(http.StatusBadRequest, "Body could not be read").write(w)
		return
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	s.mux.ServeHTTP(w, r)
}
