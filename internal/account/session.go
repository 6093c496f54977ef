// Package account is the Spotify account in use, the person's own or the demo
// account: how it is signed in, what is kept of it, and the adapters through
// which playlist works in it.
package account

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"needledrop/internal/message"
	"needledrop/internal/spotifyapi"
)

// ErrSignedOut reports that no account is connected.
var ErrSignedOut = errors.New("no Spotify account is connected")

// Wait is one step of a countdown that Spotify asked for.
type Wait struct {
	Left  time.Duration
	Until time.Time
}

// Session is the account in use. It connects when it is first needed and is
// safe for any number of goroutines.
type Session struct {
	cfg  Config
	lock chan struct{} // holds one element while a connection begins or ends

	mu     sync.Mutex // guards what follows, for moments only
	demo   bool
	conn   *Connection
	onWait func(Wait)
}

// New returns a session that is not connected yet.
func New(c Config) *Session {
	return &Session{cfg: c, lock: make(chan struct{}, 1), demo: c.Demo}
}

// Demo reports whether the demo account is in use.
func (s *Session) Demo() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.demo
}

// UseDemo changes between the demo account and the person's own.
func (s *Session) UseDemo(on bool) error {
	return s.disconnect(func() { s.demo = on })
}

// Close disconnects.
func (s *Session) Close() error { return s.disconnect(func() {}) }

// disconnect ends the connection, so that the next use begins another. change is
// made under the lock.
func (s *Session) disconnect(change func()) error {
	s.lock <- struct{}{} // a connection that is beginning is waited for
	defer func() { <-s.lock }()
	s.mu.Lock()
	conn := s.conn
	s.conn = nil
	change()
	s.mu.Unlock()
	return conn.close()
}

// Connect returns the connection, and begins it when there is none. A slow
// keyring holds up only those who wait for it, and they may give up. The error
// is ErrSignedOut when nobody is signed in.
func (s *Session) Connect(ctx context.Context) (*Connection, error) {
	select {
	case s.lock <- struct{}{}:
		defer func() { <-s.lock }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if conn := s.current(); conn != nil {
		return conn, nil
	}
	begin := s.connectOwn
	if s.Demo() {
		begin = s.connectDemo
	}
	conn, err := begin(ctx)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	s.conn = conn
	s.mu.Unlock()
	return conn, nil
}

// Connected reports whether there is a connection, and begins none.
func (s *Session) Connected() bool { return s.current() != nil }

func (s *Session) current() *Connection {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.conn
}

// Data returns what is kept for the account in use.
func (s *Session) Data(ctx context.Context) (Data, error) {
	info, err := s.Info(ctx)
	if err != nil {
		return Data{}, err
	}
	return s.dataOf(ctx, info.ID)
}

func (s *Session) dataOf(ctx context.Context, account string) (Data, error) {
	user, err := s.cfg.Data(ctx)
	return Data{user, account, s.cfg.Now}, err
}

// OnWait passes countdowns on to a function until restore is called: then to
// the one before it.
func (s *Session) OnWait(to func(Wait)) (restore func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	before := s.onWait
	s.onWait = to
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.onWait = before
	}
}

// Waiting passes a countdown on to whoever OnWait named.
func (s *Session) Waiting(w Wait) {
	s.mu.Lock()
	to := s.onWait
	s.mu.Unlock()
	if to != nil {
		to(w)
	}
}

// KnowsClient asks Spotify whether it knows a client id; nobody needs to be
// signed in.
func (s *Session) KnowsClient(ctx context.Context, id string) error {
	return spotifyapi.KnowsClient(ctx, s.cfg.Accounts, id, s.cfg.Now)
}

// openStore opens the place where the sign-in is kept. note is a sentence for
// the person, or "".
func (s *Session) openStore() (store spotifyapi.Store, note message.Text, err error) {
	store, note, err = spotifyapi.OpenStore(s.cfg.TokenStore, s.cfg.Home, StoreName(s.cfg.Home))
	if err != nil {
		return nil, message.Text{}, fmt.Errorf("open the place where the sign-in is kept: %w", err)
	}
	return store, note, nil
}
