package spotifyapi

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"golang.org/x/oauth2"
)

// DefaultSignInLimit is how long a sign-in waits for the person.
const DefaultSignInLimit = 5 * time.Minute

// DefaultScopes are the permissions that finding and saving need: who it is and
// searching, own playlists, and their covers.
func DefaultScopes() []string {
	return []string{
		"user-read-private", "playlist-read-private",
		"playlist-modify-private", "playlist-modify-public", "ugc-image-upload",
	}
}

// Errors of a sign-in.
var (
	// ErrDenied: the person pressed Cancel on Spotify's page.
	ErrDenied = errors.New("the person did not allow the connection")
	// ErrSignInTimeout: no answer came in time. A redirect address that is not
	// registered shows its error in the browser only, and ends here too.
	ErrSignInTimeout = errors.New("the browser did not come back in time")
)

// PortTakenError: the callback cannot listen on the port that was asked for.
type PortTakenError struct {
	Port int
	Err  error
}

// Error names the port.
func (e *PortTakenError) Error() string { return fmt.Sprintf("port %d is in use", e.Port) }

// Unwrap is what the system said.
func (e *PortTakenError) Unwrap() error { return e.Err }

// SignInError is a refusal by the accounts service that has no error of its own.
type SignInError struct{ Code string } // an OAuth error code such as invalid_scope

// Error holds Spotify's own words.
func (e *SignInError) Error() string { return "the sign-in was refused: " + e.Code }

// SignIn is one sign-in with PKCE through the person's browser.
type SignIn struct {
	ClientID  string
	Accounts  string            // base of the accounts service; empty: DefaultAccounts
	Port      int               // for the callback on 127.0.0.1; 0: any free one
	Scopes    []string          // nil: DefaultScopes
	Limit     time.Duration     // for the person; zero: DefaultSignInLimit
	Transport http.RoundTripper // nil: the default one with timeouts
	Now       func() time.Time  // the time of day
}

// Run calls show with the address to open, waits for Spotify to send the
// browser back, and exchanges the code for a token. show must return soon. The
// token is not stored: that is for the caller, once its User is filled in.
func (s SignIn) Run(ctx context.Context, show func(authorizeURL string)) (Token, error) {
	if s.ClientID == "" {
		return Token{}, ErrWrongClient // Spotify would say so in the browser only
	}
	if s.Now == nil {
		return Token{}, errors.New("a sign-in needs a clock")
	}
	cfg, err := accountsConfig(s.Accounts, s.ClientID)
	if err != nil {
		return Token{}, err
	}
	cfg.Scopes = s.scopes()
	listener, err := s.listen(ctx)
	if err != nil {
		return Token{}, err
	}
	cfg.RedirectURL = "http://" + listener.Addr().String() + callbackPath
	verifier := oauth2.GenerateVerifier()
	code, err := s.authorize(ctx, listener, func(state string) {
		show(cfg.AuthCodeURL(state, oauth2.S256ChallengeOption(verifier)))
	})
	if err != nil {
		return Token{}, err
	}
	return s.exchange(ctx, cfg, code, verifier)
}

// authorize gets the code; the callback listens until then.
func (s SignIn) authorize(ctx context.Context, listener net.Listener, show func(state string)) (code string, err error) {
	state := rand.Text()
	callback := serveCallback(listener, state)
	defer callback.close()
	show(state)
	return s.waitForCode(ctx, callback)
}

func (s SignIn) scopes() []string {
	if s.Scopes == nil {
		return DefaultScopes()
	}
	return s.Scopes
}

func (s SignIn) listen(ctx context.Context) (net.Listener, error) {
	address := net.JoinHostPort("127.0.0.1", strconv.Itoa(s.Port))
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp4", address)
	if err != nil && s.Port != 0 && ctx.Err() == nil {
		return nil, &PortTakenError{Port: s.Port, Err: err}
	}
	if err != nil {
		return nil, fmt.Errorf("listen for the browser's return: %w", err)
	}
	return listener, nil
}

func (s SignIn) waitForCode(ctx context.Context, c *callback) (code string, err error) {
	limit := s.Limit
	if limit <= 0 {
		limit = DefaultSignInLimit
	}
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case result := <-c.result:
		return result.code, result.err
	case <-timer.C:
		return "", ErrSignInTimeout
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

func (s SignIn) exchange(ctx context.Context, cfg *oauth2.Config, code, verifier string) (Token, error) {
	clock := &clockWatch{next: s.Transport, now: s.Now}
	if clock.next == nil {
		clock.next = newAccountsTransport()
	}
	got, err := cfg.Exchange(withAccounts(ctx, clock), code, oauth2.VerifierOption(verifier))
	if err != nil {
		return Token{}, fmt.Errorf("exchange the code: %w", explainToken(ctx, err, s.Now()))
	}
	now := s.Now()
	scopes := cfg.Scopes
	if granted, ok := got.Extra("scope").(string); ok && granted != "" {
		scopes = strings.Fields(granted)
	}
	return Token{
		ClientID:     s.ClientID,
		Access:       got.AccessToken,
		Refresh:      got.RefreshToken,
		Expiry:       expiryOf(got, now),
		Scopes:       scopes,
		AuthorizedAt: now.UTC(),
		Skew:         clock.skew,
	}, nil
}

// clockWatch notes how far the server's clock is from ours.
type clockWatch struct {
	next http.RoundTripper
	now  func() time.Time
	skew time.Duration
}

// RoundTrip passes req on and reads the Date of the answer.
func (c *clockWatch) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := c.next.RoundTrip(req)
	if err == nil {
		c.skew = skewOf(resp.Header.Get("Date"), c.now())
	}
	return resp, err
}

// skewOf is zero unless the clocks differ by more than five minutes.
func skewOf(date string, now time.Time) time.Duration {
	theirs, err := http.ParseTime(date)
	if err != nil {
		return 0
	}
	if skew := theirs.Sub(now); skew.Abs() > 5*time.Minute {
		return skew.Round(time.Second)
	}
	return 0
}
