package spotifyapi

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"needledrop/internal/match"
)

func TestAnswersThatAreNotTheWebAPIsAreBadAnswers(t *testing.T) {
	t.Parallel()
	with := func(header, value, body string, status int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set(header, value)
			w.WriteHeader(status)
			io.WriteString(w, body)
		}
	}
	tests := map[string]http.HandlerFunc{
		"a page":                    with("Content-Type", "text/html", "<html>Sign in to this hotel</html>", 200),
		"no content type":           with("Content-Type", "", `{"id":"x"}`, 200),
		"damaged JSON":              says(200, `{"id":`),
		"nothing":                   says(200, ""),
		"other JSON":                says(200, `[1,2]`),
		"larger than 16 MB":         says(200, `{"id":"x"}`+strings.Repeat(" ", 16<<20)),
		"redirect to another host":  with("Location", "https://elsewhere.example.test/v1/me", "", 302),
		"redirect to another port":  with("Location", "https://api.example.test:8443/v1/me", "", 307),
		"redirect without TLS":      with("Location", "http://api.example.test/v1/me", "", 301),
		"redirect to the same host": with("Location", "/v1/me", "", 307),
		"redirect without a target": with("X-None", "", "", 302),
	}
	for name, handler := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c, _ := scripted(t, Config{}, handler)
			_, err := c.Me(t.Context())
			if _, ok := errors.AsType[*BadAnswerError](err); !ok {
				t.Errorf("Me: %v, want *BadAnswerError", err)
			}
		})
	}
}

func TestTheTokenDoesNotFollowAPageAddressToAnotherHost(t *testing.T) {
	t.Parallel()
	c, rec := scripted(t, Config{}, says(200, `{"items":[{"track":{"type":"track","uri":"u"}}],"next":"https://elsewhere.example.test/v1/playlists/p1/items"}`))
	_, err := c.Items(t.Context(), "p1")
	if _, ok := errors.AsType[*BadAnswerError](err); !ok {
		t.Errorf("Items: %v, want *BadAnswerError", err)
	}
	if n := len(rec.all()); n != 1 {
		t.Errorf("%d requests left, want 1", n)
	}
}

func TestAListingThatNeverEndsIsABadAnswer(t *testing.T) {
	t.Parallel()
	c, _ := scripted(t, Config{}, says(200, `{"items":[],"next":"https://api.example.test/v1/playlists/p1/items"}`))
	_, err := c.Items(t.Context(), "p1")
	if _, ok := errors.AsType[*BadAnswerError](err); !ok {
		t.Errorf("Items: %v, want *BadAnswerError", err)
	}
}

func TestDenialsAreToldApart(t *testing.T) {
	t.Parallel()
	plain := func(text string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) { http.Error(w, text, http.StatusForbidden) }
	}
	coded := func(text string) http.HandlerFunc {
		return says(403, `{"error":{"status":403,"message":"`+text+`"}}`)
	}
	tests := []struct {
		name string
		says http.HandlerFunc
		want DenialReason
	}{
		{"allowlist in plain text", plain("User not registered in the Developer Dashboard"), NotOnAllowList},
		{"allowlist in JSON", coded("The user is not registered for this application. Please check your settings."), NotOnAllowList},
		{"owner in plain text", plain("Active premium subscription required for the owner of the app. When the subscription status changes, it can take a few hours before requests are allowed again."), OwnerWithoutPremium},
		{"scope", coded("Insufficient client scope"), MissingScope},
		{"removed", coded("Forbidden"), Removed},
		{"anything else", coded("Player command failed: Premium required"), OtherDenial},
		{"nothing", says(403, ""), Removed},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c, _ := scripted(t, Config{}, test.says)
			err := c.AddItems(t.Context(), "p1", []string{"a"}, -1)
			denied, ok := errors.AsType[*DeniedError](err)
			if !ok || denied.Reason != test.want {
				t.Fatalf("AddItems: %v (%+v), want reason %v", err, denied, test.want)
			}
			_, err = c.Me(t.Context())
			if denied, ok = errors.AsType[*DeniedError](err); !ok || denied.Reason != test.want {
				t.Errorf("Me: %v, want reason %v", err, test.want)
			}
		})
	}
}

func TestOtherRefusals(t *testing.T) {
	t.Parallel()
	c, _ := scripted(t, Config{}, says(404, `{"error":{"status":404,"message":"Not found."}}`), says(400, `{"error":"Invalid limit"}`))
	if _, err := c.Track(t.Context(), "gone"); !errors.Is(err, ErrNotFound) {
		t.Errorf("404: %v, want ErrNotFound", err)
	}
	err := c.SetDetails(t.Context(), "p1", Details{Description: ptr("x")})
	if refused, ok := errors.AsType[*RefusedError](err); !ok || *refused != (RefusedError{400, "Invalid limit"}) {
		t.Errorf("400: %v, want *RefusedError", err)
	}
}

func TestNothingImpossibleIsSent(t *testing.T) {
	t.Parallel()
	c, rec := scripted(t, Config{}, says(200, "{}"))
	many := make([]string, MaxItems+1)
	for name, call := range map[string]func(context.Context) error{
		"id that is a path":   func(ctx context.Context) error { return c.Forget(ctx, "../me") },
		"empty id":            func(ctx context.Context) error { return c.SetCover(ctx, "", nil) },
		"id with a query":     func(ctx context.Context) error { _, err := c.Items(ctx, "p1?x=1"); return err },
		"album without id":    func(ctx context.Context) error { _, err := c.AlbumTracks(ctx, match.AlbumOffer{}); return err },
		"101 entries to add":  func(ctx context.Context) error { return c.AddItems(ctx, "p1", many, -1) },
		"101 entries to set":  func(ctx context.Context) error { return c.ReplaceItems(ctx, "p1", many) },
		"101 entries to drop": func(ctx context.Context) error { return c.RemoveItems(ctx, "p1", many) },
		"huge cover":          func(ctx context.Context) error { return c.SetCover(ctx, "p1", make([]byte, 192<<10+1)) },
	} {
		if call(t.Context()) == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if err := c.AddItems(t.Context(), "p1", nil, -1); err != nil {
		t.Errorf("adding nothing: %v", err)
	}
	if err := c.SetDetails(t.Context(), "p1", Details{}); err != nil {
		t.Errorf("changing nothing: %v", err)
	}
	if sent := rec.all(); len(sent) != 0 {
		t.Errorf("requests left: %v", sent)
	}
}

func TestErrorBodyAlwaysHasStatusAndText(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		`{"error":{"status":1,"message":"A"}}`:     "A",
		`{"error":"code","error_description":"B"}`: "B",
		`{"error":"code"}`:                         "code",
		`{"message":"C"}`:                          "C",
		"Too many\n requests":                      "Too many requests",
		"<html>gateway</html>":                     "Bad Gateway",
		"":                                         "Bad Gateway",
		"null":                                     "Bad Gateway",
		"\xff\xfe":                                 "Bad Gateway",
		strings.Repeat("x", 299) + "é" + "tail":    strings.Repeat("x", 299),
		`{"error":{"status":502,"message":" spaced  "}}`: "spaced",
	} {
		var got struct {
			Error struct {
				Status  int
				Message string
			}
		}
		if err := json.Unmarshal(errorBody(502, []byte(in), ""), &got); err != nil || got.Error.Status != 502 || got.Error.Message != want {
			t.Errorf("errorBody(%q) = %+v, %v; want %q", in, got, err, want)
		}
	}
}

func TestTheOldDialectPassesUnchanged(t *testing.T) {
	t.Parallel()
	in := `{"tracks":{"items":[{"track":{"n":12345678901234567890,"type":"track"}}]}}`
	out, err := oldDialect([]byte(in))
	if err != nil || string(out) != in {
		t.Errorf("oldDialect = %s, %v", out, err)
	}
}

func TestARedirectedWriteIsNotFollowed(t *testing.T) {
	t.Parallel()
	c, rec := scripted(t, Config{}, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", "/v1/me/playlists")
		w.WriteHeader(http.StatusFound)
	}, says(200, `{"items":[]}`))
	_, err := c.CreatePlaylist(t.Context(), "N", "", false)
	if _, ok := errors.AsType[*BadAnswerError](err); !ok || len(rec.all()) != 1 {
		t.Errorf("CreatePlaylist: %v after %d requests", err, len(rec.all()))
	}
}
