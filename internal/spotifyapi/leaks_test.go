package spotifyapi

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime/pprof"
	"strings"
	"testing"
	"time"
)

// leavesNothing runs work and waits for every goroutine that it has started.
// They inherit a label, so that other tests may run beside it.
func leavesNothing(t *testing.T, work func(context.Context)) {
	t.Helper()
	pprof.Do(t.Context(), pprof.Labels("leaves-nothing", t.Name()), work)
	var left string
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		if left = labelled(t); left == "" {
			return
		}
	}
	t.Errorf("goroutines stay:\n%s", left)
}

// labelled are the stacks of the goroutines of this test.
func labelled(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	if err := pprof.Lookup("goroutine").WriteTo(&all, 1); err != nil {
		t.Fatal(err)
	}
	var own []string
	for stack := range strings.SplitSeq(all.String(), "\n\n") {
		if strings.Contains(stack, `"leaves-nothing":"`+t.Name()+`"`) {
			own = append(own, stack)
		}
	}
	return strings.Join(own, "\n\n")
}

// browser visits without keeping the connection, which would be a goroutine.
func browser(address string) error {
	resp, err := (&http.Client{Transport: &http.Transport{DisableKeepAlives: true}}).Get(address)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func TestAClosedClientLeavesNoGoroutine(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(says(200, `{"id":"x"}`))
	t.Cleanup(server.Close)
	stall := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }))
	t.Cleanup(stall.Close)
	leavesNothing(t, func(ctx context.Context) {
		c := newTestClient(t, Config{API: server.URL})
		if err := c.Check(ctx); err != nil {
			t.Error(err)
		}
		if labelled(t) == "" {
			t.Error("it keeps no connection, so this test shows nothing")
		}
		c.Close()
		if err := c.Check(ctx); err != nil {
			t.Errorf("after Close: %v", err)
		}
		c.Close()

		given, cancel := context.WithTimeout(ctx, 10*time.Millisecond)
		defer cancel()
		slow := newTestClient(t, Config{API: stall.URL})
		if _, err := slow.Me(given); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("Me: %v", err)
		}
		slow.Close()
	})
}

func TestASignInLeavesNoGoroutine(t *testing.T) {
	t.Parallel()
	a := newAccounts(t)
	signIn := SignIn{ClientID: "cid", Now: time.Now, Accounts: a.URL}
	tests := map[string]func(context.Context) error{
		"done": func(ctx context.Context) error {
			_, err := signIn.Run(ctx, func(address string) {
				u, _ := url.Parse(address)
				a.asked = u.Query()
				go browser(a.asked.Get("redirect_uri") + "?code=the-code&state=" + a.asked.Get("state"))
			})
			return err
		},
		"cancelled": func(ctx context.Context) error {
			ctx, cancel := context.WithCancel(ctx)
			_, err := signIn.Run(ctx, func(string) { cancel() })
			if !errors.Is(err, context.Canceled) {
				return errors.New("not cancelled")
			}
			return nil
		},
		"timed out, with a visitor": func(ctx context.Context) error {
			short := signIn
			short.Limit = 10 * time.Millisecond
			_, err := short.Run(ctx, func(address string) {
				u, _ := url.Parse(address)
				if err := browser(u.Query().Get("redirect_uri") + "?code=stolen&state=wrong"); err != nil {
					t.Error(err)
				}
			})
			if !errors.Is(err, ErrSignInTimeout) {
				return errors.New("not timed out")
			}
			return nil
		},
	}
	for name, run := range tests { // one after the other: they share the service
		t.Run(name, func(t *testing.T) {
			leavesNothing(t, func(ctx context.Context) {
				if err := run(ctx); err != nil {
					t.Error(err)
				}
			})
		})
	}
}

func TestARenewalWhoseCallerGaveUpLeavesNoGoroutine(t *testing.T) {
	t.Parallel()
	asked, release := make(chan struct{}), make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(asked)
		<-release
		answer(w, 200, renewedKeeps)
	}))
	t.Cleanup(server.Close)
	store := stored(0)
	leavesNothing(t, func(ctx context.Context) {
		source := NewSource(store, server.URL, nil, time.Now)
		ctx, cancel := context.WithCancel(ctx)
		go func() {
			<-asked
			cancel()
		}()
		if _, err := source.TokenContext(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("TokenContext: %v", err)
		}
		close(release)
	})
	if token, err := store.Load(); err != nil || token.Access != "A2" {
		t.Errorf("stored %v, %v; want the renewal that nobody waited for", token, err)
	}
}
