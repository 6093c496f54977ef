package account

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"needledrop/internal/message"
	"needledrop/internal/spotifyapi"
)

// Info is who is signed in.
type Info struct {
	ID, Name string
	Demo     bool
	ClientID string
	Since    time.Time // when the person signed in
	// Expires is when Spotify ends the sign-in: six months after it.
	Expires time.Time
	Where   message.Text // where the sign-in is kept
	Note    message.Text // a sentence to show once, or ""
}

// Lifetime is how long Spotify lets a sign-in live, however often it is renewed
// (announced on 2026-06-18).
const Lifetime = 6 * 30 * 24 * time.Hour

// Info reports who is signed in, without a call; ErrSignedOut when nobody is.
func (s *Session) Info(ctx context.Context) (Info, error) {
	stored, err := s.Stored(ctx)
	return stored.Info, err
}

// Stored is what is known of a sign-in without asking Spotify.
type Stored struct {
	Info  Info
	Left  time.Duration // until Spotify ends it; a year when that is not known
	Lacks []string      // scopes that the person did not grant
}

// Stored reads the stored sign-in; ErrSignedOut when there is none.
func (s *Session) Stored(context.Context) (Stored, error) {
	const unknown = 365 * 24 * time.Hour
	if s.Demo() {
		return Stored{Info: Info{ID: DemoAccount, Name: demoName, Demo: true, Where: message.New("%s", s.cfg.Home)}, Left: unknown}, nil
	}
	store, note, err := s.openStore()
	if err != nil {
		return Stored{}, err
	}
	token, err := loadToken(store)
	if err != nil {
		return Stored{}, err
	}
	stored := Stored{Info: infoOf(token, store, note), Left: unknown, Lacks: token.Lacks()}
	if !token.AuthorizedAt.IsZero() {
		stored.Left = stored.Info.Expires.Sub(s.cfg.Now())
	}
	return stored, nil
}

// loadToken reads a sign-in; ErrSignedOut when there is none.
func loadToken(store spotifyapi.Store) (spotifyapi.Token, error) {
	token, err := store.Load()
	if errors.Is(err, spotifyapi.ErrNoToken) {
		return spotifyapi.Token{}, ErrSignedOut
	}
	if err != nil {
		return spotifyapi.Token{}, fmt.Errorf("read the stored sign-in: %w", err)
	}
	return token, nil
}

func infoOf(t spotifyapi.Token, store spotifyapi.Store, note message.Text) Info {
	return Info{
		ID: t.User.ID, Name: t.User.Name, ClientID: t.ClientID, Since: t.AuthorizedAt, Expires: t.AuthorizedAt.Add(Lifetime), Where: store.Where(), Note: note,
	}
}

// StorePlace names the place where the sign-in is kept. note is a sentence for
// the person, or zero.
func (s *Session) StorePlace() (where, note message.Text, err error) {
	store, note, err := s.openStore()
	if err != nil {
		return message.Text{}, message.Text{}, err
	}
	return store.Where(), note, nil
}

// Secrets returns what of the stored sign-in must stand in no text that leaves
// the computer: tokens, the client id and who the person is. It reads the
// person's own account also while the demo account is in use.
func (s *Session) Secrets() []string {
	store, _, err := s.openStore()
	if err != nil {
		return nil
	}
	token, err := store.Load()
	if err != nil {
		return nil
	}
	return []string{token.ClientID, token.User.ID, token.User.Name, token.Access, token.Refresh}
}

// StoreName tells the sign-ins of several data folders apart in the one keyring
// they share.
func StoreName(home string) string {
	sum := sha256.Sum256([]byte(home))
	return hex.EncodeToString(sum[:4])
}

// SignIn is how to sign in.
type SignIn struct {
	ClientID string
	Port     int                       // of the redirect address; 0 for any free one
	Show     func(authorizeURL string) // opens or prints Spotify's page
}

// ErrStopped reports that the person gave the sign-in up.
var ErrStopped = errors.New("the sign-in was stopped; nothing was changed")

// SignIn shows Spotify's page, waits for the answer, five minutes at most, and
// asks who has signed in. Nothing is stored before Keep.
func (s *Session) SignIn(ctx context.Context, in SignIn) (spotifyapi.Token, error) {
	if in.ClientID = CleanClientID(in.ClientID); !IsClientID(in.ClientID) {
		return spotifyapi.Token{}, ErrClientID
	}
	if _, _, err := s.openStore(); err != nil {
		return spotifyapi.Token{}, err
	}
	token, err := spotifyapi.SignIn{ClientID: in.ClientID, Accounts: s.cfg.Accounts, Port: in.Port, Now: s.cfg.Now}.Run(ctx, in.Show)
	if ctx.Err() != nil {
		return spotifyapi.Token{}, fmt.Errorf("%w: %w", ErrStopped, ctx.Err())
	}
	if err != nil {
		return spotifyapi.Token{}, err
	}
	client, err := s.newClient(s.cfg.API, spotifyapi.StaticSource(token.Access), s.cfg.Pace, nil)
	if err != nil {
		return spotifyapi.Token{}, err
	}
	defer client.Close()
	token.User, err = client.Me(ctx)
	return token, err
}

// Keep stores a sign-in in place of the one before. It is used once UseDemo
// ends the connection before it.
func (s *Session) Keep(ctx context.Context, token spotifyapi.Token) (Info, error) {
	store, note, err := s.openStore()
	if err != nil {
		return Info{}, err
	}
	if err := store.Save(token); err != nil {
		return Info{}, fmt.Errorf("%w: %w", spotifyapi.ErrNotStored, err)
	}
	s.newLedger(token.User.ID).liftPause(ctx) // another client id has its own quota
	if token.Skew != 0 {
		note = message.New("This computer's clock is off by %s: set it right, or sign-ins may fail. %s", token.Skew.Abs().Round(time.Minute), note)
	}
	return infoOf(token, store, note), nil
}

// SignOut removes the stored sign-in and what was found in the account.
// Playlists in Spotify, and the person's own decisions, stay.
func (s *Session) SignOut(ctx context.Context) error {
	info, err := s.Info(ctx)
	if errors.Is(err, ErrSignedOut) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := s.Close(); err != nil {
		return err
	}
	if !info.Demo {
		store, _, err := s.openStore()
		if err != nil {
			return err
		}
		if err := store.Delete(); err != nil {
			return fmt.Errorf("remove the stored sign-in: %w", err)
		}
	}
	user, err := s.cfg.Data(ctx)
	if err != nil {
		return err
	}
	return user.ForgetAccount(ctx, info.ID)
}
