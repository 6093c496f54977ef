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
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.demo == on {
		return nil
	}
	a.demo = on
	return a.endSession()
}

func (a *App) endSession() error {
	s := a.session
	a.session = nil
	if s == nil || s.server == nil {
		return nil
	}
	return s.server.Close()
}

// signedIn returns the session, and begins it when there is none.
func (a *App) signedIn(ctx context.Context) (*session, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.session != nil {
		return a.session, nil
	}
	begin := a.ownSession
	if a.demo {
		begin = a.demoSession
	}
	s, err := begin(ctx)
	if err != nil {
		return nil, err
	}
	a.session = s
	return s, nil
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
	client, err := a.newClient(a.api, spotifyapi.NewSource(store, a.accounts, nil), a.pace)
	if err != nil {
		return nil, err
	}
	return &session{account: token.User.ID, user: token.User, client: client}, nil
}

// demoSession starts the local Spotify, whose account lies in a file of the
// data folder and so outlives the program.
func (a *App) demoSession(ctx context.Context) (*session, error) {
	world, err := a.demoWorld(ctx)
	if err != nil {
		return nil, err
	}
	server := localspotify.New(world, localspotify.WithState(filepath.Join(a.home, "demo.json")), localspotify.WithUser(DemoAccount, "Demo account"))
	base, err := server.Start(context.WithoutCancel(ctx)) // it serves until Close
	if err != nil {
		return nil, fmt.Errorf("start the demo account: %w", err)
	}
	client, err := a.newClient(base+"/v1/", spotifyapi.StaticSource(server.Token()), a.demoPace)
	if err != nil {
		return nil, errors.Join(err, server.Close())
	}
	return &session{account: DemoAccount, user: spotifyapi.User{ID: DemoAccount, Name: "Demo account"}, client: client, server: server}, nil
}

func (a *App) newClient(api string, source oauth2.TokenSource, pace time.Duration) (*spotifyapi.Client, error) {
	return spotifyapi.New(spotifyapi.Config{
		API: api, Source: source, Pace: pace, UserAgent: "needledrop/" + a.version,
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
