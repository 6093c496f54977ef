package app

import (
	"context"
	"errors"
	"fmt"
	"time"

	"needledrop/internal/spotifyapi"
)

// Account is who is signed in.
type Account struct {
	ID, Name string
	Demo     bool
	ClientID string
	Since    time.Time // when the person signed in
	// Expires is when Spotify ends the sign-in: six months after it.
	Expires time.Time
	Where   string // where the sign-in is kept
	Note    string // a sentence to show once, or ""
}

// signInLife is how long Spotify lets a sign-in live, however often it is
// renewed (announced on 2026-06-18).
const signInLife = 6 * 30 * 24 * time.Hour

// Account tells who is signed in, without a call; ErrSignedOut when nobody is.
func (a *App) Account(ctx context.Context) (Account, error) {
	if a.Demo() {
		return Account{ID: DemoAccount, Name: "Demo account", Demo: true, Where: a.home}, nil
	}
	store, note, err := a.openStore()
	if err != nil {
		return Account{}, err
	}
	token, err := store.Load()
	if errors.Is(err, spotifyapi.ErrNoToken) {
		return Account{}, ErrSignedOut
	}
	if err != nil {
		return Account{}, fmt.Errorf("read the stored sign-in: %w", err)
	}
	return accountOf(token, store, note), nil
}

func accountOf(t spotifyapi.Token, store spotifyapi.Store, note string) Account {
	return Account{
		ID: t.User.ID, Name: t.User.Name, ClientID: t.ClientID, Since: t.AuthorizedAt, Expires: t.AuthorizedAt.Add(signInLife), Where: store.Where(), Note: note,
	}
}

// errSignInStopped tells that the person gave the sign-in up.
type errSignInStopped struct{ cause error }

func (errSignInStopped) Error() string   { return "the sign-in was stopped; nothing was changed" }
func (e errSignInStopped) Unwrap() error { return e.cause }

// Login is how to sign in.
type Login struct {
	ClientID string
	Port     int                       // of the redirect address; 0 for any free one
	Show     func(authorizeURL string) // opens or prints Spotify's page
}

// Login connects the person's own account: it shows Spotify's page and waits
// for the answer, five minutes at most. The sign-in before stays until the new
// one has worked.
func (a *App) Login(ctx context.Context, l Login) (Account, error) {
	free, err := a.takeTurn()
	if err != nil {
		return Account{}, err
	}
	free() // the person takes minutes, in which a paused job may go on
	store, note, err := a.openStore()
	if err != nil {
		return Account{}, err
	}
	token, err := spotifyapi.SignIn{ClientID: l.ClientID, Accounts: a.accounts, Port: l.Port, Now: a.now}.Run(ctx, l.Show)
	if ctx.Err() != nil {
		return Account{}, errSignInStopped{ctx.Err()}
	}
	if err != nil {
		return Account{}, err
	}
	client, err := a.newClient(a.api, spotifyapi.StaticSource(token.Access), a.pace, nil)
	if err != nil {
		return Account{}, err
	}
	defer client.Close()
	if token.User, err = client.Me(ctx); err != nil {
		return Account{}, err
	}
	free, err = a.takeTurn()
	if err != nil {
		return Account{}, err // a job began meanwhile, and its account must stay
	}
	defer free()
	if err := store.Save(token); err != nil {
		return Account{}, fmt.Errorf("%w: %w", spotifyapi.ErrNotStored, err)
	}
	err = a.changeSession(func() { a.demo = false })
	a.newLedger(token.User.ID).lift(ctx) // another Client ID has its own quota
	if token.Skew != 0 {
		note = "This computer's clock is off by " + token.Skew.Abs().Round(time.Minute).String() + ": set it right, or sign-ins may fail. " + note
	}
	return accountOf(token, store, note), errors.Join(err, a.rememberClient(ctx, l))
}

// rememberClient keeps the client id for the next sign-in, which is no secret,
// and that the person's own account took the place of the demo account.
func (a *App) rememberClient(ctx context.Context, l Login) error {
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	return errors.Join(user.SetSetting(ctx, settingClientID, l.ClientID), user.SetSetting(ctx, settingPort, fmt.Sprint(l.Port)), user.SetSetting(ctx, settingDemo, "false"))
}

// Logout forgets everything of the account on this machine: the sign-in and
// what was found in it. Playlists in Spotify, and the person's own decisions,
// stay.
func (a *App) Logout(ctx context.Context) error {
	free, err := a.takeTurn()
	if err != nil {
		return err
	}
	defer free()
	account, err := a.Account(ctx)
	if errors.Is(err, ErrSignedOut) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := a.changeSession(func() {}); err != nil {
		return err
	}
	if !account.Demo {
		store, _, err := a.openStore()
		if err != nil {
			return err
		}
		if err := store.Delete(); err != nil {
			return fmt.Errorf("remove the stored sign-in: %w", err)
		}
	}
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	return user.ForgetAccount(ctx, account.ID)
}
