package spotifyapi

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"needledrop/internal/message"
)

// memory is a Store that notes what it is told.
type memory struct {
	mu      sync.Mutex
	token   Token
	saves   int
	saveErr error
}

func (m *memory) Load() (Token, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.token.Access == "" && m.token.Refresh == "" {
		return Token{}, ErrNoToken
	}
	return m.token, nil
}

func (m *memory) Save(t Token) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.saveErr != nil {
		return m.saveErr
	}
	m.token = t
	m.saves++
	return nil
}

func (m *memory) Delete() error       { return m.Save(Token{}) }
func (m *memory) Where() message.Text { return message.New("memory") }

func stored(left time.Duration) *memory {
	return &memory{token: Token{ClientID: "cid", Access: "A1", Refresh: "R1", Expiry: time.Now().Add(left)}}
}

func newTestSource(store Store, rec *record, handler http.HandlerFunc) *Source {
	return NewSource(store, "https://accounts.example.test", inProcess{rec.recording(handler)}, time.Now)
}

const renewedKeeps = `{"access_token":"A2","token_type":"Bearer","expires_in":3600}`

func TestATokenIsRenewedWhenLessThanAMinuteIsLeft(t *testing.T) {
	t.Parallel()
	for left, want := range map[time.Duration]string{2 * time.Minute: "A1", 59 * time.Second: "A2", -time.Hour: "A2"} {
		synctest.Test(t, func(t *testing.T) {
			var rec record
			got, err := newTestSource(stored(left), &rec, says(200, renewedKeeps)).Token()
			if err != nil || got.AccessToken != want {
				t.Errorf("with %v left: %v, %v; want %s", left, got, err, want)
			}
		})
	}
}

func TestRefreshKeepsOldTokenWhenNoneComesBack(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		renewedKeeps: "R1",
		`{"access_token":"A2","token_type":"Bearer","expires_in":3600,"refresh_token":""}`:   "R1",
		`{"access_token":"A2","token_type":"Bearer","expires_in":3600,"refresh_token":"R2"}`: "R2",
	} {
		store, rec := stored(0), &record{}
		got, err := newTestSource(store, rec, says(200, body)).Token()
		if err != nil || got.AccessToken != "A2" {
			t.Fatalf("Token = %v, %v", got, err)
		}
		if kept := store.token; kept.Refresh != want || kept.Access != "A2" || kept.ClientID != "cid" {
			t.Errorf("stored refresh token %s, want %s", kept.Refresh, want)
		}
		sent := rec.all()
		if len(sent) != 1 || sent[0].target != "/api/token" || sent[0].body != "client_id=cid&grant_type=refresh_token&refresh_token=R1" {
			t.Errorf("sent %v", sent)
		}
	}
}

func TestConcurrentCallersRenewOnce(t *testing.T) {
	t.Parallel()
	calls := map[string]func(*Source) error{
		"Token": func(s *Source) error { _, err := s.Token(); return err },
		"Renew": func(s *Source) error { _, err := s.Renew(context.Background()); return err },
	}
	for name, call := range calls {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				var rec record
				source := newTestSource(stored(0), &rec, func(w http.ResponseWriter, _ *http.Request) {
					time.Sleep(time.Second) // of the bubble's clock
					answer(w, 200, renewedKeeps)
				})
				var wg sync.WaitGroup
				for range 5 {
					wg.Go(func() {
						if err := call(source); err != nil {
							t.Error(err)
						}
					})
				}
				wg.Wait()
				if n := len(rec.all()); n != 1 {
					t.Errorf("%d renewals, want 1", n)
				}
			})
		})
	}
}

func TestRenewReplacesATokenThatSeemsGood(t *testing.T) {
	t.Parallel()
	var rec record
	got, err := newTestSource(stored(time.Hour), &rec, says(200, renewedKeeps)).Renew(t.Context())
	if err != nil || got.AccessToken != "A2" {
		t.Errorf("Renew = %v, %v", got, err)
	}
}

func TestARenewalByAnotherProcessIsAdopted(t *testing.T) {
	t.Parallel()
	store, rec := stored(time.Hour), &record{}
	source := newTestSource(store, rec, says(500, ""))
	if _, err := source.Token(); err != nil {
		t.Fatal(err)
	}
	store.token.Access = "A9"
	got, err := source.Renew(t.Context())
	if err != nil || got.AccessToken != "A9" || len(rec.all()) != 0 {
		t.Errorf("Renew = %v, %v after %d requests", got, err, len(rec.all()))
	}
}

func TestRefusedRenewals(t *testing.T) {
	t.Parallel()
	fail := func(err error) http.RoundTripper {
		return roundTrip(func(*http.Request) (*http.Response, error) { return nil, err })
	}
	tests := map[string]struct {
		transport http.RoundTripper
		want      error
	}{
		"invalid_grant":  {inProcess{says(400, `{"error":"invalid_grant","error_description":"Refresh token revoked R1"}`)}, ErrSignInNeeded},
		"invalid_client": {inProcess{says(400, `{"error":"invalid_client"}`)}, ErrWrongClient},
		"offline":        {fail(&net.OpError{Op: "dial", Err: errors.New("refused")}), ErrOffline},
		"no such host":   {fail(&net.DNSError{Err: "no such host"}), ErrOffline},
		"dropped":        {fail(errors.New("reset")), ErrInterrupted},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			store := stored(0)
			_, err := NewSource(store, "https://accounts.example.test", test.transport, time.Now).Token()
			if !errors.Is(err, test.want) {
				t.Errorf("Token: %v, want %v", err, test.want)
			}
			if store.token.Refresh != "R1" || store.saves != 0 {
				t.Error("a refusal must leave the stored sign-in alone")
			}
		})
	}
}

func TestOddAnswersToARenewalAreTypedAndHoldNoSecret(t *testing.T) {
	t.Parallel()
	redirect := func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", "https://elsewhere.example.test/")
		w.WriteHeader(http.StatusTemporaryRedirect)
	}
	for name, handler := range map[string]http.HandlerFunc{
		"503 that echoes":  says(503, "refresh_token=R1"),
		"400 that echoes":  says(400, `{"error":"odd R1"}`),
		"a page":           says(200, "<html>R1</html>"),
		"no token":         says(200, `{"refresh_token":"R1"}`),
		"redirect":         redirect,
		"429":              limited("9", "R1"),
		"unknown client 2": says(400, `{"error":"unauthorized_client"}`),
	} {
		var rec record
		_, err := newTestSource(stored(0), &rec, handler).Token()
		if err == nil || strings.Contains(fmt.Sprintf("%v %+v", err, err), "R1") || len(rec.all()) != 1 {
			t.Errorf("%s: %v after %d requests", name, err, len(rec.all()))
		}
		_, refused := errors.AsType[*RefusedError](err)
		_, bad := errors.AsType[*BadAnswerError](err)
		_, odd := errors.AsType[*SignInError](err)
		_, limit := errors.AsType[*LimitError](err)
		if !refused && !bad && !odd && !limit && !errors.Is(err, ErrWrongClient) {
			t.Errorf("%s: untyped error %v", name, err)
		}
	}
}

func TestARenewedTokenThatCannotBeStoredIsNotUsedAndNotLost(t *testing.T) {
	t.Parallel()
	store, rec := stored(0), &record{}
	store.saveErr = errors.New("disk full")
	source := newTestSource(store, rec, says(200, renewedKeeps))
	if _, err := source.Token(); !errors.Is(err, store.saveErr) {
		t.Fatalf("Token: %v, want the store's error", err)
	}
	store.saveErr = nil
	if got, err := source.Token(); err != nil || got.AccessToken != "A2" || store.token.Access != "A2" || len(rec.all()) != 1 {
		t.Errorf("Token = %v, %v; stored %v; %d requests", got, err, store.token, len(rec.all()))
	}
}

func TestACallerThatGivesUpDoesNotStopTheRenewal(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		store, rec := stored(0), &record{}
		source := newTestSource(store, rec, func(w http.ResponseWriter, r *http.Request) {
			select {
			case <-time.After(10 * time.Second): // of the bubble's clock
				answer(w, 200, renewedKeeps)
			case <-r.Context().Done():
				answer(w, 500, "")
			}
		})
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if _, err := source.TokenContext(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("TokenContext: %v", err)
		}
		if _, err := source.TokenContext(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("TokenContext in the queue: %v", err)
		}
		if got, err := source.Token(); err != nil || got.AccessToken != "A2" || len(rec.all()) != 1 {
			t.Errorf("Token = %v, %v after %d requests", got, err, len(rec.all()))
		}
	})
}

func TestTheEndWaitsForARenewalToBeStoredButNotForEver(t *testing.T) {
	t.Parallel()
	for takes, want := range map[time.Duration]string{3 * time.Second: "A2", time.Minute: "A1"} {
		synctest.Test(t, func(t *testing.T) {
			store, began := stored(0), time.Now()
			source := newTestSource(store, &record{}, func(w http.ResponseWriter, _ *http.Request) {
				time.Sleep(takes) // of the bubble's clock
				answer(w, 200, renewedKeeps)
			})
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			defer cancel()
			_, _ = source.TokenContext(ctx)
			source.Settle(5 * time.Second)
			store.mu.Lock()
			got := store.token.Access
			store.mu.Unlock()
			if got != want || time.Since(began) > 6*time.Second {
				t.Errorf("a renewal of %v: %s is stored after %v, want %s", takes, got, time.Since(began), want)
			}
			source.Settle(time.Hour) // the bubble ends with its goroutines
		})
	}
}

func TestWithoutAStoredTokenASignInIsNeeded(t *testing.T) {
	t.Parallel()
	var rec record
	if _, err := newTestSource(&memory{}, &rec, says(500, "")).Token(); !errors.Is(err, ErrSignInNeeded) || !errors.Is(err, ErrNoToken) {
		t.Errorf("Token: %v", err)
	}
	store := &memory{token: Token{Access: "A1"}}
	if _, err := newTestSource(store, &rec, says(500, "")).Token(); !errors.Is(err, ErrSignInNeeded) {
		t.Errorf("Token without refresh token: %v", err)
	}
}

// The window still holds the old sign-in when another process signs in anew.
func TestANewSignInOfTheSamePersonIsUsedAfterARefusal(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		person string
		want   error
	}{"same": {"me1", nil}, "another": {"me2", ErrSignInNeeded}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			store, rec := stored(0), &record{}
			store.token.User.ID = "me1"
			source := newTestSource(store, rec, says(400, `{"error":"invalid_grant"}`))
			if _, err := source.Token(); !errors.Is(err, ErrSignInNeeded) || store.token.Refresh != "R1" {
				t.Fatalf("Token: %v, stored %v", err, store.token)
			}
			store.token = Token{ClientID: "cid2", Access: "A9", Refresh: "R9", Expiry: time.Now().Add(time.Hour), User: User{ID: test.person}}
			got, err := source.Token()
			if !errors.Is(err, test.want) || err == nil && got.AccessToken != "A9" || len(rec.all()) != 1 || store.saves != 0 {
				t.Errorf("Token = %v, %v after %d requests", got, err, len(rec.all()))
			}
		})
	}
}

func TestARefusalForNowIsNoEndOfTheSignIn(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		handler http.HandlerFunc
		fits    func(error) bool
	}{
		"limit":             {limited("90", ""), isLimit},
		"outage":            {says(503, `{"error":"server_error"}`), isRefused},
		"outage that lies":  {says(500, `{"error":"invalid_grant"}`), isRefused},
		"limit in disguise": {limited("9", `{"error":"invalid_grant"}`), isLimit},
	} {
		store, rec := stored(0), &record{}
		if _, err := newTestSource(store, rec, test.handler).Token(); !test.fits(err) || errors.Is(err, ErrSignInNeeded) || store.token.Refresh != "R1" {
			t.Errorf("%s: %v", name, err)
		}
	}
}
