package localspotify

import (
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
)

const (
	testClient   = "0123456789abcdef0123456789abcdef"
	testRedirect = "http://127.0.0.1:4711/callback"
)

const testVerifier = "vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv"

func challenge(verifier string) string {
	sum := sha256.Sum256([]byte(verifier))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}

// authorizeQuery is a good request to sign in; changes are name, value pairs.
func authorizeQuery(changes ...string) url.Values {
	q := url.Values{
		"client_id": {testClient}, "response_type": {"code"}, "redirect_uri": {testRedirect},
		"state": {"st&te"}, "scope": {"playlist-read-private ugc-image-upload"},
		"code_challenge_method": {"S256"}, "code_challenge": {challenge(testVerifier)},
	}
	for i := 0; i < len(changes); i += 2 {
		q.Set(changes[i], changes[i+1])
	}
	return q
}

// callback follows the redirect of an authorize request and gives its query.
func (c *client) callback(q url.Values) url.Values {
	c.t.Helper()
	got := c.want(http.StatusSeeOther, http.MethodGet, "/authorize?"+q.Encode(), "")
	to, err := url.Parse(got.header.Get("Location"))
	if err != nil || !strings.HasPrefix(to.String(), q.Get("redirect_uri")+"?") {
		c.t.Fatalf("sent to %q, %v", to, err)
	}
	return to.Query()
}

func (c *client) form(values url.Values) result {
	c.t.Helper()
	r := c.request(http.MethodPost, "/api/token", values.Encode())
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return c.send(r)
}

// codeForm exchanges a code; changes are name, value pairs.
func codeForm(code string, changes ...string) url.Values {
	form := url.Values{
		"grant_type": {"authorization_code"}, "code": {code}, "redirect_uri": {testRedirect},
		"client_id": {testClient}, "code_verifier": {testVerifier},
	}
	for i := 0; i < len(changes); i += 2 {
		form.Set(changes[i], changes[i+1])
	}
	return form
}

func refreshForm(token string) url.Values {
	return url.Values{"grant_type": {"refresh_token"}, "refresh_token": {token}, "client_id": {testClient}}
}

func (c *client) signIn() tokenJSON {
	c.t.Helper()
	got := c.form(codeForm(c.callback(authorizeQuery()).Get("code")))
	if got.status != http.StatusOK {
		c.t.Fatalf("exchange: %d %s", got.status, got.body)
	}
	return decode[tokenJSON](c.t, got)
}

func (c *client) wantTokenError(got result, code, description string) {
	c.t.Helper()
	problem := decode[tokenError](c.t, got)
	if got.status != http.StatusBadRequest || problem != (tokenError{code, description}) {
		c.t.Errorf("got %d %+v, want %s: %s", got.status, problem, code, description)
	}
}

func TestSignInGivesATokenThatWorksWithItsScopes(t *testing.T) {
	t.Parallel()
	_, c := newClient(t, smallWorld(), WithClientID(testClient), WithUser("ida", "Listener"))
	if state := c.callback(authorizeQuery()).Get("state"); state != "st&te" {
		t.Errorf("state came back as %q", state)
	}
	given := c.signIn()
	if given.TokenType != "Bearer" || given.ExpiresIn != 3600 || given.RefreshToken == "" || given.Scope != "playlist-read-private ugc-image-upload" {
		t.Errorf("got %+v", given)
	}
	c.token = given.AccessToken
	me := decode[userJSON](t, c.want(200, http.MethodGet, "/v1/me", ""))
	if me.ID != "ida" || me.DisplayName != "Listener" || me.AccountID == "" {
		t.Errorf("got %+v", me)
	}
	c.want(200, http.MethodGet, "/v1/me/playlists", "")
	got := c.want(403, http.MethodPost, "/v1/me/playlists", `{"name":"x"}`)
	if c.message(got) != "Insufficient client scope" {
		t.Errorf("got %s", got.body)
	}
}

func TestAuthorizeShowsAPageWithoutRedirect(t *testing.T) {
	t.Parallel()
	_, c := newClient(t, smallWorld(), WithClientID(testClient))
	for name, q := range map[string]url.Values{
		"unknown client":      authorizeQuery("client_id", "bad-client"),
		"no client":           authorizeQuery("client_id", ""),
		"localhost":           authorizeQuery("redirect_uri", "http://localhost:4711/callback"),
		"other host":          authorizeQuery("redirect_uri", "http://192.0.2.1/callback"),
		"https":               authorizeQuery("redirect_uri", "https://127.0.0.1/callback"),
		"other path":          authorizeQuery("redirect_uri", "http://127.0.0.1/callback/"),
		"host in user info":   authorizeQuery("redirect_uri", "http://127.0.0.1@192.0.2.1/callback"),
		"implicit grant":      authorizeQuery("response_type", "token"),
		"plain challenge":     authorizeQuery("code_challenge_method", "plain"),
		"no challenge":        authorizeQuery("code_challenge", ""),
		"redirect unreadable": authorizeQuery("redirect_uri", "http://[::1/callback"),
	} {
		t.Run(name, func(t *testing.T) {
			got := c.want(http.StatusBadRequest, http.MethodGet, "/authorize?"+q.Encode(), "")
			if !strings.HasPrefix(got.header.Get("Content-Type"), "text/html") || got.header.Get("Location") != "" {
				t.Errorf("got %v", got.header)
			}
		})
	}
}

func TestLoopbackRedirectsAreTakenWithAnyPort(t *testing.T) {
	t.Parallel()
	_, c := newClient(t, smallWorld())
	for _, uri := range []string{"http://127.0.0.1/callback", "http://127.0.0.1:9/callback", "http://[::1]:65535/callback"} {
		if c.callback(authorizeQuery("redirect_uri", uri)).Get("code") == "" {
			t.Errorf("no code for %s", uri)
		}
	}
}

func TestThePersonMayDeny(t *testing.T) {
	t.Parallel()
	_, c := newClient(t, smallWorld())
	if got := c.callback(authorizeQuery("decision", "deny")); got.Get("error") != "access_denied" || got.Get("state") != "st&te" || got.Has("code") {
		t.Errorf("deny gives %v", got)
	}
}

func TestExchangeRefuses(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name        string
		changes     []string
		code        string
		description string
	}{
		{"unknown client", []string{"client_id", "bad-client"}, "invalid_client", "Invalid client"},
		{"unknown code", []string{"code", "x"}, "invalid_grant", "Invalid authorization code"},
		{"other redirect", []string{"redirect_uri", "http://127.0.0.1:1/callback"}, "invalid_grant", "Invalid redirect URI"},
		{"other verifier", []string{"code_verifier", strings.Repeat("w", 64)}, "invalid_grant", "code_verifier was incorrect"},
		{"short verifier", []string{"code_verifier", "v"}, "invalid_grant", "code_verifier was incorrect"},
		{"other grant", []string{"grant_type", "password"}, "unsupported_grant_type", "grant_type must be authorization_code or refresh_token"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			_, c := newClient(t, smallWorld(), WithClientID(testClient))
			code := c.callback(authorizeQuery()).Get("code")
			c.t = t
			c.wantTokenError(c.form(codeForm(code, tc.changes...)), tc.code, tc.description)
		})
	}
}

func TestCodeWorksOnceAndNotForLong(t *testing.T) {
	t.Parallel()
	time := newClock()
	_, c := newClientAt(t, smallWorld(), time.now)
	code := c.callback(authorizeQuery()).Get("code")
	if got := c.form(codeForm(code)); got.status != 200 {
		t.Fatalf("got %s", got.body)
	}
	c.wantTokenError(c.form(codeForm(code)), "invalid_grant", "Invalid authorization code")
	late := c.callback(authorizeQuery()).Get("code")
	time.at = time.at.Add(codeLife)
	c.wantTokenError(c.form(codeForm(late)), "invalid_grant", "Authorization code expired")
}

func TestRefreshAnswersWithoutRefreshTokenAndTheOldOneStaysGood(t *testing.T) {
	t.Parallel()
	_, c := newClient(t, smallWorld())
	first := c.signIn()
	for range 2 {
		renewed := decode[tokenJSON](t, c.form(refreshForm(first.RefreshToken)))
		if renewed.RefreshToken != "" || renewed.AccessToken == first.AccessToken || renewed.Scope != first.Scope {
			t.Fatalf("got %+v", renewed)
		}
		c.token = renewed.AccessToken
		c.want(200, http.MethodGet, "/v1/me", "")
	}
}

func TestRefreshTokenEndsSixMonthsAfterSignInHoweverOftenUsed(t *testing.T) {
	t.Parallel()
	clock := newClock()
	_, c := newClientAt(t, smallWorld(), clock.now)
	token := c.signIn().RefreshToken
	clock.at = clock.at.AddDate(0, 5, 0)
	if got := c.form(refreshForm(token)); got.status != 200 {
		t.Errorf("after five months: %s", got.body)
	}
	clock.at = clock.at.AddDate(0, 1, 0)
	c.wantTokenError(c.form(refreshForm(token)), "invalid_grant", "Refresh token expired")
}

func TestRefreshTokenOfAnotherClientIsRefused(t *testing.T) {
	t.Parallel()
	_, c := newClient(t, smallWorld())
	form := refreshForm(c.signIn().RefreshToken)
	form.Set("client_id", "another")
	c.wantTokenError(c.form(form), "invalid_grant", "Invalid refresh token")
}

func TestCallWithoutAGoodTokenIsChallenged(t *testing.T) {
	t.Parallel()
	clock := newClock()
	s, c := newClientAt(t, smallWorld(), clock.now)
	expired := s.Token()
	clock.at = clock.at.Add(time.Hour)
	for _, tc := range []struct{ token, message, challenge string }{
		{"", "Missing access token", `Bearer realm="spotify", error="missing_token"`},
		{"made up", "Invalid access token", `Bearer realm="spotify", error="invalid_token"`},
		{expired, "Expired access token", `Bearer realm="spotify", error="invalid_token"`},
	} {
		c.token = tc.token
		got := c.want(401, http.MethodGet, "/v1/search?q=a&type=track", "")
		if c.message(got) != tc.message || got.header.Get("Www-Authenticate") != tc.challenge {
			t.Errorf("got %s, %q", got.body, got.header.Get("Www-Authenticate"))
		}
	}
}

func TestSignedInNeedsNoBrowser(t *testing.T) {
	t.Parallel()
	clock := newClock()
	s, c := newClientAt(t, smallWorld(), clock.now, WithClientID(testClient))
	given := s.SignedIn()
	if !given.Expires.Equal(clock.at.Add(time.Hour)) || len(given.Scopes) == 0 {
		t.Errorf("got %+v", given)
	}
	if got := c.form(refreshForm(given.RefreshToken)); got.status != 200 {
		t.Errorf("refresh: %s", got.body)
	}
}
