package spotifyapi

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"sync/atomic"
	"time"

	"golang.org/x/oauth2"
)

// renewBefore is how much time an access token must have left to be used.
const renewBefore = time.Minute

// Source gives the access token of a stored sign-in and renews it in time. It
// is safe for concurrent use; one renewal runs at a time. After a new sign-in,
// make a new Source.
type Source struct {
	store     Store
	accounts  string
	transport http.RoundTripper
	now       func() time.Time
	renewals  atomic.Int64

	sem     chan struct{} // holds one element while the fields below are in use
	token   Token         // zero until loaded
	unsaved bool          // token could not be stored yet
}

// NewSource returns a Source over store; accounts is the base of the accounts
// service (empty: DefaultAccounts), transport may be nil; now tells the time of
// day, by which tokens expire.
func NewSource(store Store, accounts string, transport http.RoundTripper, now func() time.Time) *Source {
	if transport == nil {
		transport = newAccountsTransport()
	}
	return &Source{store: store, accounts: accounts, transport: transport, now: now, sem: make(chan struct{}, 1)}
}

// Format shows no secret, whatever the verb.
func (s *Source) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, "source of Spotify tokens") }

// Token is TokenContext without a way to cancel, as oauth2.TokenSource wants it.
func (s *Source) Token() (*oauth2.Token, error) { return s.TokenContext(context.Background()) }

// TokenContext returns a token that is valid for a minute at least.
func (s *Source) TokenContext(ctx context.Context) (*oauth2.Token, error) {
	return s.withToken(ctx, func(ctx context.Context) error {
		if s.token.lasts(s.now()) {
			return s.save()
		}
		return s.renew(ctx)
	})
}

// Renew replaces a token that Spotify refused. Callers that waited for another
// renewal share its result.
func (s *Source) Renew(ctx context.Context) (*oauth2.Token, error) {
	before := s.renewals.Load()
	return s.withToken(ctx, func(ctx context.Context) error {
		if s.renewals.Load() != before {
			return s.save()
		}
		return s.renew(ctx)
	})
}

// withToken runs work on the loaded token, one at a time, and returns the token.
// Cancelling does not stop the work: an interrupted renewal could lose the
// refresh token that Spotify has just replaced.
func (s *Source) withToken(ctx context.Context, work func(context.Context) error) (*oauth2.Token, error) {
	select {
	case s.sem <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	type outcome struct {
		token *oauth2.Token
		err   error
	}
	done := make(chan outcome, 1)
	go func() {
		defer func() { <-s.sem }()
		err := s.load()
		if err == nil {
			err = work(context.WithoutCancel(ctx))
		}
		if err != nil {
			done <- outcome{err: err}
			return
		}
		done <- outcome{token: s.token.oauth()}
	}()
	select {
	case o := <-done:
		return o.token, o.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Settle waits until a renewal whose caller was cancelled has stored its token,
// limit at most. A process that ends before that may lose the sign-in.
func (s *Source) Settle(limit time.Duration) {
	late := time.NewTimer(limit)
	defer late.Stop()
	select {
	case s.sem <- struct{}{}:
		<-s.sem
	case <-late.C:
	}
}

func (t Token) lasts(now time.Time) bool {
	return t.Access != "" && t.Expiry.Sub(now) > renewBefore
}

func (s *Source) load() error {
	if s.token.Access != "" || s.token.Refresh != "" {
		return nil
	}
	stored, err := s.store.Load()
	if err != nil {
		return fmt.Errorf("load the sign-in: %w", err)
	}
	s.token = stored
	return nil
}

// renew asks for a new access token. A refusal deletes nothing: an outage at
// Spotify has refused good tokens before.
func (s *Source) renew(ctx context.Context) error {
	if s.takeStored() {
		return nil
	}
	if s.token.Refresh == "" || s.signedOut() {
		return ErrSignInNeeded
	}
	cfg, err := accountsConfig(s.accounts, s.token.ClientID)
	if err != nil {
		return err
	}
	ctx = withAccounts(ctx, s.transport)
	got, err := cfg.TokenSource(ctx, &oauth2.Token{RefreshToken: s.token.Refresh}).Token()
	if err != nil {
		return fmt.Errorf("renew the sign-in: %w", explainToken(ctx, err, s.now()))
	}
	// Usually no refresh token comes back since June 2026: then oauth2 puts the
	// old one in its place.
	s.token.Access, s.token.Refresh, s.token.Expiry = got.AccessToken, got.RefreshToken, expiryOf(got, s.now())
	s.unsaved = true
	s.renewals.Add(1)
	return s.save()
}

// takeStored uses the token that another process stored since, such as the command
// line beside the app; true if no renewal is needed then. The sign-in of another
// account is not used, as the running work belongs to this one.
func (s *Source) takeStored() bool {
	stored, err := s.store.Load()
	if err != nil || s.unsaved || stored.Access == s.token.Access || stored.User.ID != s.token.User.ID {
		return false
	}
	s.token = stored
	if !stored.lasts(s.now()) {
		return false
	}
	s.renewals.Add(1)
	return true
}

// signedOut reports whether another process removed or replaced the sign-in, which
// storing a renewed token would undo.
func (s *Source) signedOut() bool {
	stored, err := s.store.Load()
	return errors.Is(err, ErrNoToken) || err == nil && stored.User.ID != s.token.User.ID
}

// save stores a renewed token before it is used: Spotify may have replaced the
// refresh token, and losing the new one would end the sign-in.
func (s *Source) save() error {
	if !s.unsaved {
		return nil
	}
	if err := s.store.Save(s.token); err != nil {
		return &fault{known: ErrNotStored, cause: err}
	}
	s.unsaved = false
	return nil
}
