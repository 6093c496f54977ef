package spotifyapi

import (
	"context"
	"errors"
	"net/http"
	"testing"
	"time"

	"golang.org/x/oauth2"
)

// renewable gives its tokens one after the other.
type renewable struct {
	tokens   []string
	renewals int
	err      error
}

func (r *renewable) Token() (*oauth2.Token, error) {
	return &oauth2.Token{AccessToken: r.tokens[min(r.renewals, len(r.tokens)-1)]}, nil
}

func (r *renewable) Renew(context.Context) (*oauth2.Token, error) {
	if r.err != nil {
		return nil, r.err
	}
	r.renewals++
	return r.Token()
}

// accepts answers 401 unless the token is the good one.
func accepts(good string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Bearer "+good {
			answer(w, 401, `{"error":{"status":401,"message":"Invalid access token"}}`)
			return
		}
		answer(w, 201, "{}")
	}
}

func TestARefusedTokenIsRenewedOnceAndTheRequestSentAgain(t *testing.T) {
	t.Parallel()
	source := &renewable{tokens: []string{"old", "new"}}
	c, rec := scripted(t, Config{Source: source}, accepts("new"))
	for range 2 {
		if err := c.AddItems(t.Context(), "p1", []string{"a"}, -1); err != nil {
			t.Fatal(err)
		}
	}
	sent := rec.all()
	if len(sent) != 3 || sent[0].body != sent[1].body || sent[1].auth != "Bearer new" || source.renewals != 1 {
		t.Errorf("sent %v, renewed %d times", sent, source.renewals)
	}
}

func TestATokenRefusedAfterRenewalNeedsASignIn(t *testing.T) {
	t.Parallel()
	source := &renewable{tokens: []string{"old", "new"}}
	c, rec := scripted(t, Config{Source: source}, accepts("other"))
	if _, err := c.Me(t.Context()); !errors.Is(err, ErrSignInNeeded) || len(rec.all()) != 2 {
		t.Errorf("Me: %v after %d requests", err, len(rec.all()))
	}
}

func TestAStaticTokenThatIsRefusedNeedsASignIn(t *testing.T) {
	t.Parallel()
	c, rec := scripted(t, Config{}, accepts("other"))
	if _, err := c.Me(t.Context()); !errors.Is(err, ErrSignInNeeded) || len(rec.all()) != 1 {
		t.Errorf("Me: %v after %d requests", err, len(rec.all()))
	}
}

func TestAFailedRenewalIsReported(t *testing.T) {
	t.Parallel()
	c, _ := scripted(t, Config{Source: &renewable{tokens: []string{"old"}, err: ErrOffline}}, accepts("new"))
	if _, err := c.Me(t.Context()); !errors.Is(err, ErrOffline) {
		t.Errorf("Me: %v, want ErrOffline", err)
	}
}

func TestTheUserAgentIsSent(t *testing.T) {
	t.Parallel()
	var got string
	c, _ := scripted(t, Config{UserAgent: "Needledrop/1"}, func(w http.ResponseWriter, r *http.Request) {
		got = r.UserAgent()
		answer(w, 200, `{"id":"x"}`)
	})
	if _, err := c.Me(t.Context()); err != nil || got != "Needledrop/1" {
		t.Errorf("sent %q, %v", got, err)
	}
}

func TestAClientOverAStoredSignInRenewsItWhenSpotifyRefusesTheToken(t *testing.T) {
	t.Parallel()
	store, renewals := stored(time.Hour), &record{}
	c, rec := scripted(t, Config{Source: newTestSource(store, renewals, says(200, renewedKeeps))}, accepts("A2"))
	if err := c.ReplaceItems(t.Context(), "p1", []string{"a"}); err != nil {
		t.Fatal(err)
	}
	if store.token.Access != "A2" || len(renewals.all()) != 1 || len(rec.all()) != 2 {
		t.Errorf("stored %q after %d renewals and %d requests", store.token.Access, len(renewals.all()), len(rec.all()))
	}
}

// overtaken gives "old" once and "new" from then on, as when a call that was
// ahead in the queue has renewed the token.
type overtaken struct{ asked int }

func (o *overtaken) Token() (*oauth2.Token, error) {
	o.asked++
	if o.asked == 1 {
		return &oauth2.Token{AccessToken: "old"}, nil
	}
	return &oauth2.Token{AccessToken: "new"}, nil
}

func (o *overtaken) Renew(context.Context) (*oauth2.Token, error) {
	return nil, errors.New("renewed a second time")
}

func TestATokenRenewedInTheMeantimeIsUsedWithoutAnotherRenewal(t *testing.T) {
	t.Parallel()
	c, rec := scripted(t, Config{Source: &overtaken{}}, accepts("new"))
	if err := c.ReplaceItems(t.Context(), "p1", nil); err != nil || len(rec.all()) != 2 {
		t.Errorf("ReplaceItems: %v after %d requests", err, len(rec.all()))
	}
}
