package spotifyapi

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"golang.org/x/oauth2"
)

// The secrets of a sign-in, as they look in real life and as lower-case words,
// which an error code could echo.
var secretWords = []string{"secretaccess", "secretrefresh", "secretcode", "secretverifier"}

func secretToken() Token {
	return Token{ClientID: "cid", Access: "secretaccess", Refresh: "secretrefresh", Scopes: []string{"one"}, User: User{ID: "me1"}}
}

// printed is v in every way in which it may reach a log, a report or a screen.
func printed(v any) string {
	var out strings.Builder
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d", "%t"} {
		fmt.Fprintf(&out, verb+"\n", v)
	}
	slog.New(slog.NewTextHandler(&out, nil)).Info("x", "v", v)
	slog.New(slog.NewJSONHandler(&out, nil)).Info("x", "v", v)
	if data, err := json.Marshal(v); err == nil { // not everything has a JSON form
		out.Write(data)
	}
	return out.String()
}

func holdsSecret(text string) bool {
	for _, word := range secretWords {
		if strings.Contains(text, word) || strings.Contains(text, fmt.Sprintf("%x", word)) {
			return true
		}
	}
	return false
}

// chain is err with everything below it.
func chain(err error) []error {
	all := []error{err}
	switch err := err.(type) { //nolint:errorlint // it walks the chain itself
	case interface{ Unwrap() error }:
		if below := err.Unwrap(); below != nil {
			all = append(all, chain(below)...)
		}
	case interface{ Unwrap() []error }:
		for _, below := range err.Unwrap() {
			all = append(all, chain(below)...)
		}
	}
	return all
}

func mustKeepSecrets(t *testing.T, name string, err error) {
	t.Helper()
	if err == nil {
		t.Errorf("%s: no error", name)
		return
	}
	for _, e := range chain(err) {
		if text := printed(e) + e.Error(); holdsSecret(text) {
			t.Errorf("%s: a secret in %T: %s", name, e, text)
		}
	}
}

func TestNoValueShowsASecretWhenPrinted(t *testing.T) {
	t.Parallel()
	store := &memory{token: secretToken()}
	source := NewSource(store, "https://accounts.example.test", inProcess{says(500, "")}, time.Now)
	if _, err := source.Renew(t.Context()); err == nil { // it has loaded the token now
		t.Fatal("renewed")
	}
	file, _ := mustOpen(t, "file", filepath.Join(t.TempDir(), "new"), nil)
	if err := file.Save(secretToken()); err != nil {
		t.Fatal(err)
	}
	cfg := Config{API: "https://api.example.test", Source: source}
	for name, v := range map[string]any{
		"token": secretToken(), "token behind a pointer": ptr(secretToken()), "tokens": []Token{secretToken()},
		"token in a struct": struct{ T Token }{secretToken()}, "token as any": map[string]any{"t": secretToken()},
		"source": source, "config": cfg, "client": newTestClient(t, cfg), "store": file,
		"client of a bare token": newTestClient(t, Config{Source: StaticSource("secretaccess")}),
		"bare token":             Config{Source: StaticSource("secretaccess")},
		"sign-in":                SignIn{ClientID: "cid", Now: time.Now, Accounts: "https://accounts.example.test"},
	} {
		if text := printed(v); holdsSecret(text) {
			t.Errorf("%s prints %s", name, text)
		}
	}
	if got, err := file.Load(); err != nil || got.Access != "secretaccess" || got.Refresh != "secretrefresh" {
		t.Errorf("the store lost the secrets: %v", err)
	}
}

// echo answers with everything that it was sent, the way a debugging proxy does.
func echo(status int, contentType string, shape func(sent string) string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		form, _ := url.QueryUnescape(bodyOf(r))
		w.Header().Set("Content-Type", contentType)
		w.WriteHeader(status)
		io.WriteString(w, shape(r.Header.Get("Authorization")+" "+form+" secretcode secretverifier"))
	}
}

func asIs(sent string) string   { return sent }
func asWord(sent string) string { return `{"error":"` + strings.Fields(sent)[0] + `"}` }
func asText(sent string) string {
	data, _ := json.Marshal(map[string]any{"error": map[string]any{"status": 400, "message": sent}, "error_description": sent})
	return string(data)
}

func TestNoErrorOfACallHoldsTheToken(t *testing.T) {
	t.Parallel()
	// Only the access token travels to the Web API.
	onlyAccess := func(shape func(string) string) func(string) string {
		return func(sent string) string {
			return shape(strings.Fields(sent)[1] + " " + strings.Repeat("x", 290) + strings.Fields(sent)[1])
		}
	}
	handlers := map[string]http.HandlerFunc{}
	for _, status := range []int{200, 201, 307, 400, 401, 403, 404, 429, 500, 503} {
		for kind, shape := range map[string]func(string) string{"text": asIs, "message": asText, "code": asWord} {
			handlers[fmt.Sprint(status, " ", kind)] = echo(status, "application/json", onlyAccess(shape))
			handlers[fmt.Sprint(status, " ", kind, " as a page")] = echo(status, "text/html", onlyAccess(shape))
		}
	}
	for name, handler := range handlers {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				c, _ := scripted(t, Config{Source: StaticSource("secretaccess")}, handler)
				for doing, call := range map[string]func() error{
					"read":   func() error { _, err := c.Items(t.Context(), "p1"); return err },
					"search": func() error { _, err := c.SearchTracks(t.Context(), "q"); return err },
					"write":  func() error { return c.AddItems(t.Context(), "p1", []string{"a"}, -1) },
				} {
					if err := call(); err != nil {
						mustKeepSecrets(t, doing, err)
					}
				}
			})
		})
	}
	for name, cause := range map[string]error{
		"offline": &net.OpError{Op: "dial", Err: errors.New("refused")}, "dropped": io.ErrUnexpectedEOF, "cancelled": context.Canceled,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				broken := roundTrip(func(*http.Request) (*http.Response, error) { return nil, cause })
				c := newTestClient(t, Config{Source: StaticSource("secretaccess"), Transport: broken})
				_, err := c.Me(t.Context())
				mustKeepSecrets(t, "read", err)
				mustKeepSecrets(t, "write", c.AddItems(t.Context(), "p1", []string{"a"}, -1))
			})
		})
	}
}

func TestNoErrorOfASignInOrRenewalHoldsASecret(t *testing.T) {
	t.Parallel()
	tokens := func(sent string) string {
		return `{"access_token":"","refresh_token":"secretrefresh","id_token":"` + url.QueryEscape(sent) + `"}`
	}
	// The service itself may name any secret, and some that look like codes.
	codes := func(code string) func(string) string {
		return func(sent string) string {
			data, _ := json.Marshal(map[string]string{"error": code, "error_description": sent, "error_uri": "https://x.example.test/?" + sent})
			return string(data)
		}
	}
	shapes := map[string]func(string) string{
		"text": asIs, "message": asText, "word": asWord, "token": tokens, "damaged": func(sent string) string { return `{"access_token":"secretaccess","x":` + sent },
		"invalid_grant": codes("invalid_grant"), "invalid_client": codes("invalid_client"), "invalid_scope": codes("invalid_scope"),
		"a secret as code": codes("secretverifier"), "another as code": codes("secretrefresh"),
	}
	for name, shape := range shapes {
		for _, status := range []int{200, 307, 400, 401, 429, 500} {
			for _, contentType := range []string{"application/json", "text/plain", "application/x-www-form-urlencoded"} {
				accounts := inProcess{echo(status, contentType, shape)}
				_, err := NewSource(&memory{token: secretToken()}, "https://accounts.example.test", accounts, time.Now).Token()
				mustKeepSecrets(t, fmt.Sprint("renewal ", name, status, contentType), err)

				cfg, err := accountsConfig("https://accounts.example.test", "cid")
				if err != nil {
					t.Fatal(err)
				}
				_, err = SignIn{ClientID: "cid", Now: time.Now, Transport: accounts}.exchange(t.Context(), cfg, "secretcode", "secretverifier")
				mustKeepSecrets(t, fmt.Sprint("exchange ", name, status, contentType), err)
			}
		}
	}
	for name, cause := range map[string]error{"offline": &net.OpError{Op: "dial", Err: errors.New("x")}, "dropped": io.ErrUnexpectedEOF} {
		broken := roundTrip(func(*http.Request) (*http.Response, error) { return nil, cause })
		_, err := NewSource(&memory{token: secretToken()}, "", broken, time.Now).Token()
		mustKeepSecrets(t, name, err)
	}
	full := &memory{token: secretToken(), saveErr: errors.New("disk full")}
	_, err := NewSource(full, "", inProcess{says(200, `{"access_token":"secretaccess","expires_in":3600}`)}, time.Now).Token()
	mustKeepSecrets(t, "not stored", err)
}

func TestAnErrorOfOAuthIsNotPassedOn(t *testing.T) {
	t.Parallel()
	for _, status := range []int{200, 400, 503} {
		err := explainToken(t.Context(), &url.Error{Op: "Post", URL: "https://accounts.example.test", Err: &oauth2.RetrieveError{
			Response: &http.Response{StatusCode: status, Header: http.Header{}},
			Body:     []byte("secretrefresh"), ErrorCode: "secretcode", ErrorDescription: "secretaccess", ErrorURI: "secretverifier",
		}}, time.Now())
		mustKeepSecrets(t, fmt.Sprint(status), err)
		if _, ok := errors.AsType[*oauth2.RetrieveError](err); ok {
			t.Errorf("%d: the answer is still in %v", status, err)
		}
	}
}

func TestTheRedirectAddressShowsNoSecretInAnError(t *testing.T) {
	t.Parallel()
	for _, query := range []string{"error=secretcode&state=STATE", "error=access_denied&code=secretcode&state=STATE"} {
		a := newAccounts(t)
		_, err := SignIn{ClientID: "cid", Now: time.Now, Accounts: a.URL}.Run(t.Context(), a.comeBack(t, query))
		mustKeepSecrets(t, query, err)
	}
	_, err := SignIn{ClientID: "cid", Now: time.Now, Limit: time.Nanosecond}.Run(t.Context(), func(string) {})
	mustKeepSecrets(t, "timeout", err)
}
