package app

import (
	"context"
	"errors"
	"strconv"

	"needledrop/internal/account"
	"needledrop/internal/catalog"
	"needledrop/internal/demo"
	"needledrop/internal/localspotify"
	"needledrop/internal/playlist"
)

// What the use cases say of the account in use.
type (
	Account = account.Info
	Login   = account.SignIn
	Budget  = account.Budget
	Wait    = account.Wait
)

// DemoAccount is the id under which the demo account's data is kept.
const DemoAccount = account.DemoAccount

// ErrSignedOut reports that no account is connected.
var ErrSignedOut = account.ErrSignedOut

// Account reports who is signed in, without a call; ErrSignedOut when nobody is.
func (a *App) Account(ctx context.Context) (Account, error) { return a.session.Info(ctx) }

// Demo reports whether the demo account is in use.
func (a *App) Demo() bool { return a.session.Demo() }

// UseDemo changes between the demo account and the person's own.
func (a *App) UseDemo(on bool) error {
	if !a.job.TryLock() {
		return playlist.ErrBusy // the running job needs its account
	}
	defer a.job.Unlock()
	return a.session.UseDemo(on)
}

// demoWorld makes the demo account's music from the catalog's own recordings.
func (a *App) demoWorld(ctx context.Context) (*localspotify.World, error) {
	lib, err := a.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	var titles []catalog.Title
	for t, err := range lib.All(ctx) {
		if err != nil {
			return nil, err
		}
		titles = append(titles, t)
	}
	return demo.WorldOf(titles), nil
}

// Login connects the person's own account: it shows Spotify's page and waits
// for the answer, five minutes at most. The sign-in before stays until the new
// one has worked.
func (a *App) Login(ctx context.Context, l Login) (Account, error) {
	free, err := a.lockJob()
	if err != nil {
		return Account{}, err
	}
	free() // a paused job may go on in the minutes that the person takes
	token, err := a.session.SignIn(ctx, l)
	if err != nil {
		return Account{}, err
	}
	free, err = a.lockJob()
	if err != nil {
		return Account{}, err // a job that began meanwhile needs its account
	}
	defer free()
	info, err := a.session.Keep(ctx, token)
	if err != nil {
		return Account{}, err
	}
	return info, errors.Join(a.session.UseDemo(false), a.rememberClient(ctx, l))
}

// CleanClientID takes a client id out of what was copied, see account.
func CleanClientID(text string) string { return account.CleanClientID(text) }

// IsClientID reports whether a text is a client id: 32 hexadecimal digits.
func IsClientID(text string) bool { return account.IsClientID(text) }

// rememberClient stores the client id, which is no secret, for the next sign-in,
// and that the demo account is no longer used.
func (a *App) rememberClient(ctx context.Context, l Login) error {
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	return errors.Join(user.SetSetting(ctx, settingClientID, account.CleanClientID(l.ClientID)), user.SetSetting(ctx, settingPort, strconv.Itoa(l.Port)), user.SetSetting(ctx, settingDemo, "false"))
}

// Logout forgets everything of the account on this machine: the sign-in and
// what was found in it. Playlists in Spotify, and the person's own decisions,
// stay.
func (a *App) Logout(ctx context.Context) error {
	free, err := a.lockJob()
	if err != nil {
		return err
	}
	defer free()
	return a.session.SignOut(ctx)
}

// Budget returns the calls made today in the account in use.
func (a *App) Budget(ctx context.Context) (Budget, error) { return a.session.Budget(ctx) }

// TryNow ends the pause that Spotify asked for, because the person says so; the
// next call shows whether Spotify agrees.
func (a *App) TryNow(ctx context.Context) error { return a.session.EndPause(ctx) }
