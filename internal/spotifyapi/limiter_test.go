package spotifyapi

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
)

func limited(retryAfter, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		if retryAfter != "" {
			w.Header().Set("Retry-After", retryAfter)
		}
		http.Error(w, body, http.StatusTooManyRequests)
	}
}

const quotaBody = `{"error":{"status":429,"message":"Too many requests","reason":"QUOTA_EXCEEDED"}}`

func TestAShortLimitIsWaitedOutWithACountdown(t *testing.T) {
	t.Parallel()
	for _, body := range []string{"Too many requests", `{"error":{"status":429,"message":"API rate limit exceeded"}}`} {
		synctest.Test(t, func(t *testing.T) {
			var left []time.Duration
			start := time.Now()
			onWait := func(w Wait) {
				left = append(left, w.Left)
				if w.Reason != WaitForLimit || !w.Until.Equal(start.Add(3*time.Second)) {
					t.Errorf("wait = %+v", w)
				}
			}
			c, rec := scripted(t, Config{OnWait: onWait}, limited("3", body), says(201, "{}"))
			if err := c.AddItems(t.Context(), "p1", []string{"a"}, 4); err != nil {
				t.Fatal(err)
			}
			if took := time.Since(start); took != 3*time.Second {
				t.Errorf("waited %v, want 3s", took)
			}
			if diff := cmp.Diff([]time.Duration{3 * time.Second, 2 * time.Second, time.Second}, left); diff != "" {
				t.Error(diff)
			}
			sent := rec.all()
			if len(sent) != 2 || sent[0] != sent[1] || sent[1].body != `{"uris":["a"],"position":4}` {
				t.Errorf("sent %v, want the same request twice", sent)
			}
			if c.Calls() != (Calls{Other: 2}) {
				t.Errorf("Calls() = %v", c.Calls())
			}
		})
	}
}

func TestALimitThatIsNotWaitedOut(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, retryAfter, body string
		want                   LimitError
	}{
		{"long", "48925", "Too many requests", LimitError{RetryAfter: 48925 * time.Second}},
		{"quota, short", "2", quotaBody, LimitError{Quota: true, RetryAfter: 2 * time.Second}},
		{"quota, long", "48925", quotaBody, LimitError{Quota: true, RetryAfter: 48925 * time.Second}},
		{"quota, no time", "", quotaBody, LimitError{Quota: true}},
		{"absurd", "9223372036854775807", "", LimitError{RetryAfter: 30 * 24 * time.Hour}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				start := time.Now()
				c, rec := scripted(t, Config{}, limited(test.retryAfter, test.body))
				_, err := c.SearchTracks(t.Context(), "q")
				got, ok := errors.AsType[*LimitError](err)
				if !ok {
					t.Fatalf("SearchTracks: %v, want *LimitError", err)
				}
				if test.want.RetryAfter > 0 {
					test.want.Until = start.Add(test.want.RetryAfter)
				}
				if diff := cmp.Diff(test.want, *got); diff != "" {
					t.Error(diff)
				}
				if len(rec.all()) != 1 || time.Since(start) != 0 || c.Calls() != (Calls{Search: 1}) {
					t.Errorf("%d requests, took %v, calls %v", len(rec.all()), time.Since(start), c.Calls())
				}
			})
		})
	}
}

func TestALimitThatDoesNotEndIsReported(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, rec := scripted(t, Config{}, limited("1", ""))
		_, err := c.Me(t.Context())
		if _, ok := errors.AsType[*LimitError](err); !ok || len(rec.all()) != 1+maxLimitRetries {
			t.Errorf("Me: %v after %d requests", err, len(rec.all()))
		}
	})
}

func TestRetryAfterForms(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for header, want := range map[string]time.Duration{
		"7": 7 * time.Second, " 7 ": 7 * time.Second, "0": time.Second,
		"Sun, 01 Mar 2026 12:01:00 GMT": time.Minute, "Sun, 01 Mar 2026 11:00:00 GMT": time.Second,
		"": defaultWait, "soon": defaultWait, "-3": defaultWait,
	} {
		if got, _ := retryAfter(header, now); got != want {
			t.Errorf("retryAfter(%q) = %v, want %v", header, got, want)
		}
	}
}

func TestAWaitCanBeCancelled(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		start := time.Now()
		onWait := func(w Wait) {
			if w.Left == 28*time.Second {
				cancel()
			}
		}
		c, rec := scripted(t, Config{OnWait: onWait}, limited("30", ""), says(200, "{}"))
		if _, err := c.Me(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("Me: %v, want cancelled", err)
		}
		if took := time.Since(start); took != 2*time.Second || len(rec.all()) != 1 {
			t.Errorf("took %v, %d requests", took, len(rec.all()))
		}
	})
}

func TestAClockSetBackHoldsNothingUp(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		day := time.Date(2026, time.March, 5, 20, 15, 0, 0, time.UTC)
		c, _ := scripted(t, Config{Pace: 250 * time.Millisecond, Now: func() time.Time { return day }}, says(200, `{"id":"x"}`))
		start := time.Now()
		for range 3 {
			if _, err := c.Me(t.Context()); err != nil {
				t.Fatal(err)
			}
			day = day.Add(-time.Hour)
		}
		if took := time.Since(start); took != 500*time.Millisecond {
			t.Errorf("three requests took %v, want a pace between each two", took)
		}
	})
}

func TestRequestsQueueAndKeepThePace(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		var under int
		var starts []time.Duration
		begin := time.Now()
		slow := func(w http.ResponseWriter, _ *http.Request) {
			mu.Lock()
			under++
			if under != 1 {
				t.Errorf("%d requests at once", under)
			}
			starts = append(starts, time.Since(begin))
			mu.Unlock()
			time.Sleep(100 * time.Millisecond) // of the bubble's clock
			mu.Lock()
			under--
			mu.Unlock()
			answer(w, 200, `{"id":"x"}`)
		}
		c, _ := scripted(t, Config{Pace: 250 * time.Millisecond}, slow)
		var wg sync.WaitGroup
		for range 3 {
			wg.Go(func() {
				if _, err := c.Me(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if diff := cmp.Diff([]time.Duration{0, 250 * time.Millisecond, 500 * time.Millisecond}, starts); diff != "" {
			t.Error(diff)
		}
	})
}

func TestAQueuedCallCanBeCancelled(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, rec := scripted(t, Config{}, limited("30", ""), says(200, `{"id":"x"}`))
		go c.Me(t.Context())
		synctest.Wait()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if _, err := c.Me(ctx); !errors.Is(err, context.DeadlineExceeded) || len(rec.all()) != 1 {
			t.Errorf("Me: %v after %d requests", err, len(rec.all()))
		}
		time.Sleep(time.Minute) // of the bubble's clock, for the first call to end
	})
}

// calls are one of each kind, with how often it is sent when the server is in
// trouble and whether its effect is then in doubt.
func callsInTrouble(c *Client) []struct {
	name   string
	call   func(context.Context) error
	sent   int
	doubts bool
} {
	return []struct {
		name   string
		call   func(context.Context) error
		sent   int
		doubts bool
	}{
		{"GET", func(ctx context.Context) error { _, err := c.Me(ctx); return err }, 3, false},
		{"PUT", func(ctx context.Context) error { return c.ReplaceItems(ctx, "p1", []string{"a"}) }, 3, true},
		{"PUT cover", func(ctx context.Context) error { return c.SetCover(ctx, "p1", []byte("x")) }, 3, true},
		{"POST", func(ctx context.Context) error { return c.AddItems(ctx, "p1", []string{"a"}, -1) }, 1, true},
		{"POST create", func(ctx context.Context) error { _, err := c.CreatePlaylist(ctx, "N", "", true); return err }, 1, true},
		{"DELETE", func(ctx context.Context) error { return c.RemoveItems(ctx, "p1", []string{"a"}) }, 1, true},
	}
}

func TestTroubleIsRepeatedOnlyWhereItIsSafe(t *testing.T) {
	t.Parallel()
	kinds := map[string]roundTrip{
		"502":            inProcess{says(502, "<html>bad gateway</html>")}.RoundTrip,
		"dropped":        func(*http.Request) (*http.Response, error) { return nil, io.ErrUnexpectedEOF },
		"broken off":     func(*http.Request) (*http.Response, error) { return brokenOff(), nil },
		"never answered": func(r *http.Request) (*http.Response, error) { <-r.Context().Done(); return nil, r.Context().Err() },
	}
	for kind, trouble := range kinds {
		for i, info := range callsInTrouble(nil) {
			t.Run(kind+" "+info.name, func(t *testing.T) {
				t.Parallel()
				synctest.Test(t, func(t *testing.T) {
					var bodies []string
					c := newTestClient(t, Config{Transport: roundTrip(func(r *http.Request) (*http.Response, error) {
						bodies = append(bodies, bodyOf(r))
						return trouble(r)
					})})
					err := callsInTrouble(c)[i].call(t.Context())
					if err == nil || len(bodies) != info.sent {
						t.Errorf("sent %d times, want %d (%v)", len(bodies), info.sent, err)
					}
					for _, body := range bodies {
						if body != bodies[0] {
							t.Errorf("bodies differ: %q", bodies)
						}
					}
					if _, lost := errors.AsType[*LostAnswerError](err); lost != info.doubts {
						t.Errorf("lost answer: %v (%v)", lost, err)
					}
				})
			})
		}
	}
}

func brokenOff() *http.Response {
	body := io.MultiReader(strings.NewReader(`{"id":`), iotestError{})
	return &http.Response{StatusCode: 200, Header: http.Header{}, Body: io.NopCloser(body)}
}

type iotestError struct{}

func (iotestError) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

func bodyOf(r *http.Request) string {
	if r.Body == nil {
		return ""
	}
	data, _ := io.ReadAll(r.Body)
	return string(data)
}

func TestTroubleThatPassesGoesUnnoticed(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, rec := scripted(t, Config{}, says(503, ""), says(500, ""), says(200, "{}"))
		start := time.Now()
		if err := c.ReplaceItems(t.Context(), "p1", []string{"a"}); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(start); took != 2*time.Second || len(rec.all()) != 3 {
			t.Errorf("took %v with %d requests, want 500ms and 1.5s of pause", took, len(rec.all()))
		}
	})
}

func TestCancellingAWriteUnderWayLeavesDoubt(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		hang := roundTrip(func(r *http.Request) (*http.Response, error) { <-r.Context().Done(); return nil, r.Context().Err() })
		err := newTestClient(t, Config{Transport: hang}).ReplaceItems(ctx, "p1", nil)
		if _, lost := errors.AsType[*LostAnswerError](err); !lost || !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("ReplaceItems: %v, want a lost answer because of the deadline", err)
		}
		if _, err = newTestClient(t, Config{Transport: hang}).Me(ctx); err == nil || errors.Is(err, ErrInterrupted) {
			t.Errorf("Me: %v, want the deadline", err)
		}
	})
}

func TestARequestThatNeverLeftIsOffline(t *testing.T) {
	t.Parallel()
	closed := httptest.NewServer(http.NotFoundHandler())
	closed.Close()
	transports := map[string]http.RoundTripper{
		"real": nil,
		"dial": roundTrip(func(*http.Request) (*http.Response, error) {
			return nil, &net.OpError{Op: "dial", Err: errors.New("refused")}
		}),
		"DNS": roundTrip(func(*http.Request) (*http.Response, error) { return nil, &net.DNSError{Err: "no such host"} }),
	}
	for name, transport := range transports {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newTestClient(t, Config{API: closed.URL, Transport: transport})
			err := c.AddItems(t.Context(), "p1", []string{"a"}, -1)
			if !errors.Is(err, ErrOffline) || c.Calls() != (Calls{}) {
				t.Errorf("AddItems: %v, calls %v", err, c.Calls())
			}
			if _, lost := errors.AsType[*LostAnswerError](err); lost {
				t.Error("a request that never left leaves no doubt")
			}
		})
	}
}

func TestAConnectionCutByTheServerLeavesDoubt(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }))
	t.Cleanup(server.Close)
	c := newTestClient(t, Config{API: server.URL})
	err := c.AddItems(t.Context(), "p1", []string{"a"}, -1)
	if _, lost := errors.AsType[*LostAnswerError](err); !lost || c.Calls() != (Calls{Other: 1}) {
		t.Errorf("AddItems: %v, calls %v", err, c.Calls())
	}
}
