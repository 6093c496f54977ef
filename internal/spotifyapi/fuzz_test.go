package spotifyapi

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"needledrop/internal/match"

	"github.com/google/go-cmp/cmp"
)

// knownError: err says in a type what happened, as callers rely on.
func knownError(err error) bool {
	for _, known := range []error{ErrNotFound, ErrSignInNeeded, ErrWrongClient, ErrOffline, ErrInterrupted} {
		if errors.Is(err, known) {
			return true
		}
	}
	for _, is := range []func(error) bool{isBadAnswer, isDenied, isRefused, isLimit, isLost} {
		if is(err) {
			return true
		}
	}
	return false
}

func isLimit(err error) bool { _, ok := errors.AsType[*LimitError](err); return ok }
func isLost(err error) bool  { _, ok := errors.AsType[*LostAnswerError](err); return ok }

// eachRead are the calls whose answers have a content.
func eachRead(c *Client) map[string]func(context.Context) error {
	return map[string]func(context.Context) error{
		"me":        func(ctx context.Context) error { _, err := c.Me(ctx); return err },
		"tracks":    func(ctx context.Context) error { _, err := c.SearchTracks(ctx, "q"); return err },
		"albums":    func(ctx context.Context) error { _, err := c.SearchAlbums(ctx, "q"); return err },
		"album":     func(ctx context.Context) error { _, err := c.AlbumTracks(ctx, match.AlbumOffer{ID: "a1"}); return err },
		"track":     func(ctx context.Context) error { _, err := c.Track(ctx, "t1"); return err },
		"playlists": func(ctx context.Context) error { _, err := c.MyPlaylists(ctx, 100); return err },
		"playlist":  func(ctx context.Context) error { _, err := c.Playlist(ctx, "p1"); return err },
		"items":     func(ctx context.Context) error { _, err := c.Items(ctx, "p1"); return err },
		"create":    func(ctx context.Context) error { _, err := c.CreatePlaylist(ctx, "N", "", true); return err },
		"replace":   func(ctx context.Context) error { return c.ReplaceItems(ctx, "p1", nil) },
		"details":   func(ctx context.Context) error { return c.SetDetails(ctx, "p1", Details{Name: ptr("N")}) },
	}
}

func FuzzAnswers(f *testing.F) {
	for _, body := range []string{
		`{"items":[{"item":{"type":"x"}}]}`, `{"items":{"items":[{"item":null}]}}`, `{"id":"x","display_name":"Someone"}`,
		`{"tracks":{"items":[null,{"uri":"u","name":"N","artists":[{"name":"A"}],"duration_ms":1e3,"album":{"name":"B","release_date":"2016"}}]}}`,
		`{"albums":{"items":[{"id":"a","uri":"u","total_tracks":9}],"next":null}}`, `{"items":[{"track":{"type":"episode","uri":"e"}}],"next":"https://api.example.test/v1/playlists/p1/items"}`,
		`{"items":[{"id":"p1","tracks":{"total":3},"public":null}],"next":"%"}`, `{"items":[{"id":"p1"}],"next":"https://api.example.test/v1/browse"}`, `{"tracks":{"items":[{"external_ids":{"isrc":5}}]}}`,
		`{"duration_ms":1e400}`, `{"duration_ms":"1"}`, `{"track_number":-1e30}`, nested(65), `[`, "null", `"x"`, "",
	} {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		if out, err := oldDialect([]byte(body)); err == nil {
			if twice, err := oldDialect(out); err != nil || string(twice) != string(out) {
				t.Errorf("not stable: %s then %s (%v)", out, twice, err)
			}
		}
		for name := range eachRead(nil) {
			c, _ := scripted(t, Config{}, says(200, body), says(200, `{"items":[],"next":null}`))
			if err := eachRead(c)[name](t.Context()); err != nil && !knownError(err) {
				t.Errorf("%s: untyped error %v", name, err)
			}
		}
	})
}

func FuzzErrorBodies(f *testing.F) {
	f.Add(uint16(403), "text/plain", "User not registered")
	f.Add(uint16(403), "application/json", `{"error":{"status":403,"message":"Insufficient client scope"}}`)
	f.Add(uint16(400), "application/json", `{"error":"invalid_grant","error_description":"token-one"}`)
	f.Add(uint16(404), "text/html", "<html>")
	f.Add(uint16(429), "application/json", quotaBody)
	f.Add(uint16(400), "", `{"error":[]}`)
	f.Add(uint16(418), "application/json", nested(100))
	f.Fuzz(func(t *testing.T, status uint16, contentType, body string) {
		status = 400 + status%100
		var shaped struct {
			Error struct {
				Status  int
				Message string
			}
		}
		err := json.Unmarshal(errorBody(int(status), []byte(body), "token-one"), &shaped)
		if err != nil || shaped.Error.Message == "" || shaped.Error.Status != int(status) || len(shaped.Error.Message) > maxErrorText {
			t.Errorf("errorBody(%d, %q) = %+v, %v", status, body, shaped, err)
		}
		refuses := func(w http.ResponseWriter, _ *http.Request) {
			w.Header()["Content-Type"] = []string{contentType}
			w.Header().Set("Retry-After", "9999")
			w.WriteHeader(int(status))
			_, _ = w.Write([]byte(body))
		}
		for _, name := range []string{"me", "create"} {
			c, _ := scripted(t, Config{}, refuses)
			if err := eachRead(c)[name](t.Context()); !knownError(err) || strings.Contains(err.Error(), "token-one") {
				t.Errorf("%s: untyped error, or one with the token: %v", name, err)
			}
		}
		var rec record
		_, err = newTestSource(stored(0), &rec, refuses).Token()
		if _, odd := errors.AsType[*SignInError](err); !odd && !knownError(err) {
			t.Errorf("renewal: untyped error %v", err)
		}
	})
}

func FuzzRetryAfter(f *testing.F) {
	for _, header := range []string{"", "0", "7", " 7 ", "-3", "48925", "9223372036854775807", "18446744073709551616", "1e9", "soon",
		"Sun, 01 Mar 2026 12:01:00 GMT", "Mon, 01 Jan 0001 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"} {
		f.Add(header)
	}
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, header string) {
		wait, named := retryAfter(header, now)
		if wait < time.Second || wait > maxKnownWait || !named && wait != defaultWait {
			t.Errorf("retryAfter(%q) = %v, %v", header, wait, named)
		}
		if seconds, err := strconv.Atoi(strings.TrimSpace(header)); err == nil && seconds > 0 && seconds < 1e6 && header[0] != '+' && wait != time.Duration(seconds)*time.Second {
			t.Errorf("retryAfter(%q) = %v", header, wait)
		}
		if date := skewOf(header, now); date != 0 && date.Abs() <= 5*time.Minute {
			t.Errorf("skewOf(%q) = %v", header, date)
		}
	})
}

func FuzzCallback(f *testing.F) {
	f.Add("code=a&state=right")
	f.Add("error=access_denied&state=right")
	f.Add("error=%3Cscript%3E&state=right")
	f.Add("code=a&state=wrong;state=right")
	f.Fuzz(func(t *testing.T, query string) {
		code, err := readCallback(query, "right")
		if (code == "") == (err == nil) {
			t.Errorf("code %q with error %v", code, err)
		}
		if !strings.Contains(query, "state") && !strings.Contains(query, "%") && !errors.Is(err, errNotOurs) {
			t.Errorf("%q was taken without a state", query)
		}
		if _, err := readCallback(query, "other-state-that-is-long"); !strings.Contains(query, "other") && !strings.Contains(query, "%") && !errors.Is(err, errNotOurs) {
			t.Errorf("%q was taken with a wrong state", query)
		}
		if refused, ok := errors.AsType[*SignInError](err); ok && strings.Trim(refused.Code, "abcdefghijklmnopqrstuvwxyz_") != "" {
			t.Errorf("code %q is not fit to be shown", refused.Code)
		}
	})
}

func FuzzStoredToken(f *testing.F) {
	f.Add(`{"access":"a","expiry":"2026-01-01T00:00:00Z"}`)
	f.Add(`{"client_id":"c","access":"a","refresh":"r","scopes":["one"],"authorized_at":"2026-01-01T00:00:00Z","user":{"id":"me1","name":"N"}}`)
	f.Add(`{"scopes":[1]}`)
	f.Add(`{"Access":"a","ACCESS":"b"}`)
	f.Add(nested(100))
	f.Fuzz(func(t *testing.T, data string) {
		token, err := decodeToken([]byte(data))
		if err != nil {
			if !errors.Is(err, ErrNoToken) {
				t.Errorf("untyped error %v", err)
			}
			return
		}
		if token.Access == "" && token.Refresh == "" {
			t.Error("an empty token was taken")
		}
		written, err := encodeToken(token)
		if err != nil {
			return // a time that JSON cannot hold
		}
		if again, err := decodeToken(written); err != nil || !sameToken(again, token) {
			t.Errorf("%s comes back as %v, %v", data, again, err)
		}
	})
}

func sameToken(a, b Token) bool {
	return a.Expiry.Equal(b.Expiry) && a.AuthorizedAt.Equal(b.AuthorizedAt) && a.Access == b.Access && a.Refresh == b.Refresh &&
		a.ClientID == b.ClientID && a.User == b.User && cmp.Equal(a.Scopes, b.Scopes)
}
