package spotifyapi

import (
	"context"
	"crypto/x509"
	"errors"
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestCheckMakesTheCallsThatASaveBeginsWithAndWritesNothing(t *testing.T) {
	t.Parallel()
	inBothDialects(t, func(t *testing.T, c *Client, rec *record) {
		if err := c.Check(t.Context()); err != nil {
			t.Fatal(err)
		}
		var sent []string
		for _, r := range rec.all() {
			sent = append(sent, r.method+" "+r.target)
		}
		want := []string{"GET /v1/me", "GET /v1/me/playlists?limit=1", "GET /v1/search?limit=10&q=music&type=track"}
		if diff := cmp.Diff(want, sent); diff != "" {
			t.Error(diff)
		}
	})
}

func TestCheckRenewsASignInWhoseAccessTokenStillWorks(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		handler http.HandlerFunc
		want    error
	}{
		"revoked":        {says(400, `{"error":"invalid_grant"}`), ErrSignInNeeded},
		"client deleted": {says(400, `{"error":"invalid_client"}`), ErrWrongClient},
		"renewed":        {says(200, renewedKeeps), nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			store, renewals := stored(time.Hour), &record{}
			c, rec := scripted(t, Config{Source: newTestSource(store, renewals, test.handler)}, says(200, `{"id":"x"}`))
			err := c.Check(t.Context())
			if !errors.Is(err, test.want) || len(renewals.all()) != 1 {
				t.Errorf("Check: %v after %d renewals, want %v", err, len(renewals.all()), test.want)
			}
			if (len(rec.all()) == 3) != (test.want == nil) || store.token.Refresh != "R1" {
				t.Errorf("%d requests, stored %v", len(rec.all()), store.token)
			}
		})
	}
}

func TestCheckStopsAtTheFirstError(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		steps []http.HandlerFunc
		sent  int
	}{
		"who":       {[]http.HandlerFunc{says(403, "")}, 1},
		"playlists": {[]http.HandlerFunc{says(200, "{}"), says(403, "")}, 2},
		"search":    {[]http.HandlerFunc{says(200, "{}"), says(200, "{}"), says(403, "")}, 3},
	} {
		c, rec := scripted(t, Config{}, test.steps...)
		err := c.Check(t.Context())
		if _, denied := errors.AsType[*DeniedError](err); !denied || len(rec.all()) != test.sent {
			t.Errorf("%s: %v after %d requests, want %d", name, err, len(rec.all()), test.sent)
		}
	}
}

func TestTheSkewIsThatOfTheLastAnswer(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		dated := func(ahead time.Duration) http.HandlerFunc {
			return func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Date", time.Now().Add(ahead).UTC().Format(http.TimeFormat))
				answer(w, 403, "")
			}
		}
		c, _ := scripted(t, Config{}, dated(time.Minute), dated(-2*time.Hour), says(200, "{}"), dated(0))
		for i, want := range []time.Duration{0, -2 * time.Hour, -2 * time.Hour, 0} {
			_, _ = c.Me(t.Context()) // refused or not, the answer is dated
			if got := c.Skew(); got != want {
				t.Errorf("after answer %d: %v, want %v", i+1, got, want)
			}
		}
	})
}

func TestACertificateThatSeemsOutOfDateIsTheClock(t *testing.T) {
	t.Parallel()
	for reason, want := range map[x509.InvalidReason]bool{x509.Expired: true, x509.NotAuthorizedToSign: false} {
		refused := roundTrip(func(*http.Request) (*http.Response, error) {
			return nil, x509.CertificateInvalidError{Reason: reason, Cert: &x509.Certificate{}}
		})
		_, renewal := NewSource(stored(0), "https://accounts.example.test", refused, time.Now).TokenContext(context.Background())
		if errors.Is(renewal, ErrClock) != want {
			t.Errorf("renewal: %v", renewal)
		}
		if err := notSent(x509.CertificateInvalidError{Reason: reason}); errors.Is(err, ErrClock) != want || !errors.Is(err, ErrOffline) {
			t.Errorf("call: %v", err)
		}
	}
}

func TestAClientIDIsKnownWithoutASignIn(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		answer http.HandlerFunc
		want   error
	}{
		"known":   {says(400, `{"error":"invalid_grant","error_description":"Invalid refresh token"}`), nil},
		"unknown": {says(400, `{"error":"invalid_client","error_description":"Invalid client"}`), ErrWrongClient},
	} {
		if err := knowsClient(t.Context(), "", "0123456789abcdef0123456789abcdef", inProcess{test.answer}, time.Now); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", name, err, test.want)
		}
	}
	if err := knowsClient(t.Context(), "", "x", inProcess{says(200, `{"access_token":"a","token_type":"Bearer"}`)}, time.Now); err == nil {
		t.Error("a token for nothing is taken for an answer")
	}
	if err := knowsClient(t.Context(), "", "x", inProcess{says(503, "")}, time.Now); err == nil || errors.Is(err, ErrWrongClient) {
		t.Errorf("the service is down: %v", err)
	}
}
