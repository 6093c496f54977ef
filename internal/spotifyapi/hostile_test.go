package spotifyapi

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func nested(depth int) string {
	return `{"a":` + strings.Repeat("[", depth-1) + strings.Repeat("]", depth-1) + "}"
}

func TestNestingIsCountedOutsideStrings(t *testing.T) {
	t.Parallel()
	for data, want := range map[string]bool{
		nested(maxNesting):                       false,
		nested(maxNesting + 1):                   true,
		strings.Repeat(`{"a":`, 65):              true,
		strings.Repeat("[]", 1000):               false,
		`"` + strings.Repeat("[", 1000):          false,
		`"\"` + strings.Repeat("[", 1000) + `"`:  false,
		`"\\"` + strings.Repeat("[", 1000):       true,
		"":                                       false,
		`"\`:                                     false,
		strings.Repeat("x[", maxNesting) + `"{"`: false,
	} {
		if got := tooDeep([]byte(data)); got != want {
			t.Errorf("tooDeep(%.40q) = %v", data, got)
		}
	}
}

func TestAnAnswerThatIsNestedTooDeepIsRefused(t *testing.T) {
	t.Parallel()
	deep := nested(9000) // Go's own decoder takes 10,000
	c, _ := scripted(t, Config{}, says(200, deep))
	for name, call := range map[string]func() error{
		"object":    func() error { _, err := c.Me(t.Context()); return err },
		"playlists": func() error { _, err := c.MyPlaylists(t.Context(), 1); return err },
		"write":     func() error { return c.SetDetails(t.Context(), "p1", Details{Name: ptr("N")}) },
	} {
		if bad, ok := errors.AsType[*BadAnswerError](call()); !ok || !strings.Contains(bad.Reason, "deep") {
			t.Errorf("%s: %v, want *BadAnswerError", name, bad)
		}
	}
	refused, _ := scripted(t, Config{}, says(403, deep))
	if _, err := refused.Me(t.Context()); !isDenied(err) {
		t.Errorf("403 with such a body: %v, want *DeniedError", err)
	}
	var rec record
	_, err := newTestSource(stored(0), &rec, says(200, deep)).Token()
	if _, ok := errors.AsType[*BadAnswerError](err); !ok {
		t.Errorf("renewal: %v, want *BadAnswerError", err)
	}
}

func isDenied(err error) bool { _, ok := errors.AsType[*DeniedError](err); return ok }

func TestAnAnswerThatNeverEndsIsCutOff(t *testing.T) {
	t.Parallel()
	zipped := func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Content-Encoding", "gzip")
		spaces := gzip.NewWriter(w)
		endless(spaces)
	}
	chunked := func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		endless(w)
	}
	for name, handler := range map[string]http.HandlerFunc{"chunks": chunked, "gzip": zipped} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := httptest.NewServer(handler)
			t.Cleanup(server.Close)
			c := newTestClient(t, Config{API: server.URL})
			t.Cleanup(c.Close)
			if _, err := c.Me(t.Context()); !isBadAnswer(err) {
				t.Errorf("Me: %v, want *BadAnswerError", err)
			}
			if _, err := NewSource(stored(0), server.URL, nil, time.Now).Token(); !isBadAnswer(err) {
				t.Errorf("renewal: %v, want *BadAnswerError", err)
			}
		})
	}
}

func isBadAnswer(err error) bool { _, ok := errors.AsType[*BadAnswerError](err); return ok }

// endless writes until the client has gone.
func endless(w io.Writer) {
	spaces := []byte(strings.Repeat(" ", 1<<20))
	for {
		if _, err := w.Write(spaces); err != nil {
			return
		}
	}
}

// drip is a body that gives a byte a second for as long as its request lasts.
type drip struct{ ctx context.Context }

func (d drip) Read(p []byte) (int, error) {
	select {
	case <-time.After(time.Second): // of the bubble's clock
		p[0] = ' '
		return 1, nil
	case <-d.ctx.Done():
		return 0, d.ctx.Err()
	}
}

func TestAnAnswerThatDripsIsGivenUpInTime(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		slow := roundTrip(func(r *http.Request) (*http.Response, error) {
			return &http.Response{StatusCode: 200, Header: http.Header{"Content-Type": {"application/json"}}, Body: io.NopCloser(drip{r.Context()})}, nil
		})
		start := time.Now()
		err := newTestClient(t, Config{Transport: slow}).AddItems(t.Context(), "p1", []string{"a"}, -1)
		if _, lost := errors.AsType[*LostAnswerError](err); !lost || time.Since(start) != attemptTimeout {
			t.Errorf("AddItems: %v after %v", err, time.Since(start))
		}
		start = time.Now()
		_, err = NewSource(stored(0), "https://accounts.example.test", slow, time.Now).Token()
		if !errors.Is(err, ErrInterrupted) || time.Since(start) != attemptTimeout {
			t.Errorf("renewal: %v after %v", err, time.Since(start))
		}
	})
}

func TestRedirectsOfEitherServiceLeadNowhere(t *testing.T) {
	t.Parallel()
	for _, status := range []int{301, 302, 303, 307, 308} {
		elsewhere := &record{}
		other := httptest.NewServer(elsewhere.recording(says(200, `{"access_token":"A9","expires_in":3600,"id":"x"}`)))
		t.Cleanup(other.Close)
		moved := &record{}
		server := httptest.NewServer(moved.recording(func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, other.URL+r.URL.Path, status)
		}))
		t.Cleanup(server.Close)

		c := newTestClient(t, Config{API: server.URL})
		t.Cleanup(c.Close)
		_, read := c.Me(t.Context())
		write := c.AddItems(t.Context(), "p1", []string{"a"}, -1)
		_, renewal := NewSource(stored(0), server.URL, nil, time.Now).Token()
		_, exchange := SignIn{ClientID: "cid", Now: time.Now, Accounts: server.URL}.Run(t.Context(), (&accounts{}).comeBack(t, "code=c&state=STATE"))
		for name, err := range map[string]error{"read": read, "write": write, "renewal": renewal, "exchange": exchange} {
			if !isBadAnswer(err) {
				t.Errorf("%d, %s: %v, want *BadAnswerError", status, name, err)
			}
		}
		if len(elsewhere.all()) != 0 || len(moved.all()) != 4 {
			t.Errorf("%d: %d requests, then %v elsewhere", status, len(moved.all()), elsewhere.all())
		}
	}
}

func TestATokenIsReadFromJSONOnly(t *testing.T) {
	t.Parallel()
	for name, body := range map[string]string{
		"application/x-www-form-urlencoded": "access_token=A9&expires_in=3600",
		"text/plain":                        "access_token=A9&expires_in=3600",
		"text/html":                         `{"access_token":"A9","expires_in":3600}`,
		"":                                  `{"access_token":"A9","expires_in":3600}`,
	} {
		for status, want := range map[int]func(error) bool{200: isBadAnswer, 400: isRefused} {
			store, rec := stored(0), &record{}
			_, err := newTestSource(store, rec, func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", name)
				w.WriteHeader(status)
				io.WriteString(w, body+"&error=invalid_grant")
			}).Token()
			if !want(err) || errors.Is(err, ErrInterrupted) || store.token.Access != "A1" {
				t.Errorf("%q with %d: %v, stored %v", name, status, err, store.token)
			}
		}
	}
}

func isRefused(err error) bool { _, ok := errors.AsType[*RefusedError](err); return ok }
