package account

import (
	"context"
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

// demoName is what the demo account is called.
const demoName = "Demo account"

// Connection is an account that calls can be made in.
type Connection struct {
	Client  *spotifyapi.Client
	Spotify Spotify // the same for a playlist.Maker

	session *Session
	account string
	source  *spotifyapi.Source // nil in the demo account
	ledger  *ledger
	server  *localspotify.Server // of the demo account, nil otherwise
}

// Data returns what is kept for the connected account.
func (c *Connection) Data(ctx context.Context) (Data, error) { return c.session.dataOf(ctx, c.account) }

// settleTime bounds how long the end of a connection waits for a renewed sign-in
// to be stored.
const settleTime = 5 * time.Second

// close ends what the connection holds open; a nil one holds nothing.
func (c *Connection) close() error {
	if c == nil {
		return nil
	}
	if c.source != nil {
		c.source.Settle(settleTime)
	}
	c.ledger.flush()
	c.Client.Close()
	if c.server == nil {
		return nil
	}
	return c.server.Close()
}

// Begin ends the pause that Spotify asked for, as the person wants to try now,
// and returns what writes the counted calls down at the end.
func (c *Connection) Begin(ctx context.Context) (end func()) {
	c.ledger.liftPause(ctx)
	return c.ledger.flush
}

// connectOwn uses the stored sign-in. It makes no call.
func (s *Session) connectOwn(context.Context) (*Connection, error) {
	store, _, err := s.openStore()
	if err != nil {
		return nil, err
	}
	token, err := loadToken(store)
	if err != nil {
		return nil, err
	}
	source := spotifyapi.NewSource(store, s.cfg.Accounts, nil, s.cfg.Now)
	conn, err := s.connect(token.User.ID, s.cfg.API, source, s.cfg.Pace)
	if err != nil {
		return nil, err
	}
	conn.source = source
	return conn, nil
}

// connectDemo starts the local Spotify, whose account lies in a file of the data
// folder and so outlives the program.
func (s *Session) connectDemo(ctx context.Context) (*Connection, error) {
	world, err := s.cfg.World(ctx)
	if err != nil {
		return nil, err
	}
	server := localspotify.New(world, s.cfg.Now, localspotify.WithState(filepath.Join(s.cfg.Home, "demo.json")), localspotify.WithUser(DemoAccount, demoName))
	base, err := server.Start(context.WithoutCancel(ctx)) // it serves until Close
	if err != nil {
		return nil, fmt.Errorf("start the demo account: %w", err)
	}
	conn, err := s.connect(DemoAccount, base+"/v1/", spotifyapi.StaticSource(server.Token()), s.cfg.DemoPace)
	if err != nil {
		return nil, errors.Join(err, server.Close())
	}
	conn.server = server
	return conn, nil
}

func (s *Session) connect(account, api string, source oauth2.TokenSource, pace time.Duration) (*Connection, error) {
	ledger := s.newLedger(account)
	client, err := s.newClient(api, source, pace, ledger)
	if err != nil {
		return nil, err
	}
	return &Connection{Client: client, Spotify: Spotify{client}, session: s, account: account, ledger: ledger}, nil
}

func (s *Session) newClient(api string, source oauth2.TokenSource, pace time.Duration, ledger spotifyapi.Ledger) (*spotifyapi.Client, error) {
	return spotifyapi.New(spotifyapi.Config{
		API: api, Source: source, Pace: pace, Ledger: ledger, Now: s.cfg.Now, UserAgent: "needledrop/" + s.cfg.Version,
		OnWait: func(w spotifyapi.Wait) { s.Waiting(Wait{w.Left, w.Until}) },
	})
}
