package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"golang.org/x/oauth2"

	"needledrop/internal/localspotify"
	"needledrop/internal/spotifyapi"
)

// DemoAccount is the id under which the demo account's data is kept.
const DemoAccount = "demo"

// Wait is one step of a countdown that Spotify asked for.
type Wait struct {
	Left  time.Duration
	Until time.Time
}

// session is a signed-in account, real or demo.
type session struct {
	account string
	user    spotifyapi.User
	client  *spotifyapi.Client
	source  *spotifyapi.Source // nil in the demo account
	ledger  *ledger
	server  *localspotify.Server // the demo account's, nil otherwise
}

// ErrSignedOut tells that no account is connected.
var ErrSignedOut = errors.New("no Spotify account is connected")

// Demo tells whether the demo account is in use.
func (a *App) Demo() bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.demo
}

// UseDemo changes between the demo account and the person's own.
func (a *App) UseDemo(on bool) error {
	if !a.job.TryLock() {
		return ErrBusy // its account must not go away under it
	}
	defer a.job.Unlock()
	return a.changeSession(func() { a.demo = on })
}

// changeSession ends the session, so that the next use begins another.
func (a *App) changeSession(change func()) error {
	a.turn <- struct{}{} // a session that is beginning is waited for
	defer func() { <-a.turn }()
	a.mu.Lock()
	s := a.session
	a.session = nil
	change()
	a.mu.Unlock()
	return s.end()
}

// settleTime bounds how long the end of a session waits for a renewed sign-in to
// be stored.
const settleTime = 5 * time.Second

// end closes what a session holds open; a nil one holds nothing.
func (s *session) end() error {
	if s == nil {
		return nil
	}
	if s.source != nil {
		s.source.Settle(settleTime)
	}
	s.ledger.flush()
	s.client.Close()
	if s.server == nil {
		return nil
	}
	return s.server.Close()
}

// signedIn returns the session, and begins it when there is none. A slow
// keyring holds up only those who wait for it, and they may give up.
func (a *App) signedIn(ctx context.Context) (*session, error) {
	select {
	case a.turn <- struct{}{}:
		defer func() { <-a.turn }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if s := a.current(); s != nil {
		return s, nil
	}
	begin := a.ownSession
	if a.Demo() {
		begin = a.demoSession
	}
	s, err := begin(ctx)
	if err != nil {
		return nil, err
	}
	a.mu.Lock()
	a.session = s
	a.mu.Unlock()
	return s, nil
}

// current is the session that is open, or nil.
func (a *App) current() *session {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.session
}

// ownSession uses the stored sign-in. It makes no call.
func (a *App) ownSession(context.Context) (*session, error) {
	store, _, err := a.openStore()
	if err != nil {
		return nil, err
	}
	token, err := store.Load()
	if errors.Is(err, spotifyapi.ErrNoToken) {
		return nil, ErrSignedOut
	}
	if err != nil {
		return nil, fmt.Errorf("read the stored sign-in: %w", err)
	}
	ledger := a.newLedger(token.User.ID)
	source := spotifyapi.NewSource(store, a.accounts, nil, a.now)
	client, err := a.newClient(a.api, source, a.pace, ledger)
	if err != nil {
		return nil, err
	}
	return &session{account: token.User.ID, user: token.User, client: client, source: source, ledger: ledger}, nil
}

// demoSession starts the local Spotify, whose account lies in a file of the
// data folder and so outlives the program.
func (a *App) demoSession(ctx context.Context) (*session, error) {
	world, err := a.demoWorld(ctx)
	if err != nil {
		return nil, err
	}
	server := localspotify.New(world, a.now, localspotify.WithState(filepath.Join(a.home, "demo.json")), localspotify.WithUser(DemoAccount, "Demo account"))
	base, err := server.Start(context.WithoutCancel(ctx)) // it serves until Close
	if err != nil {
		return nil, fmt.Errorf("start the demo account: %w", err)
	}
	ledger := a.newLedger(DemoAccount)
	client, err := a.newClient(base+"/v1/", spotifyapi.StaticSource(server.Token()), a.demoPace, ledger)
	if err != nil {
		return nil, errors.Join(err, server.Close())
	}
	user := spotifyapi.User{ID: DemoAccount, Name: "Demo account"}
	return &session{account: DemoAccount, user: user, client: client, ledger: ledger, server: server}, nil
}

func (a *App) newClient(api string, source oauth2.TokenSource, pace time.Duration, ledger spotifyapi.Ledger) (*spotifyapi.Client, error) {
	return spotifyapi.New(spotifyapi.Config{
		API: api, Source: source, Pace: pace, Ledger: ledger, Now: a.now, UserAgent: "needledrop/" + a.version,
		OnWait: func(w spotifyapi.Wait) { a.waiting(Wait{w.Left, w.Until}) },
	})
}

// waiting passes a countdown on to whoever runs a job.
func (a *App) waiting(w Wait) {
	a.mu.Lock()
	tell := a.onWait
	a.mu.Unlock()
	if tell != nil {
		tell(w)
	}
}

func (a *App) openStore() (spotifyapi.Store, string, error) {
	store, note, err := spotifyapi.OpenStore(a.tokenStore, a.home, storeName(a.home))
	if err != nil {
		return nil, "", fmt.Errorf("open the place where the sign-in is kept: %w", err)
	}
	return store, note, nil
}

// storeName tells the sign-ins of several data folders apart in the one
// keyring they share.
func storeName(home string) string {
	sum := sha256.Sum256([]byte(home))
	return hex.EncodeToString(sum[:4])
}
