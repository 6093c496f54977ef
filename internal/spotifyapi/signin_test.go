package spotifyapi

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// accounts is an accounts service that checks PKCE.
type accounts struct {
	*httptest.Server
	asked  url.Values // of the last authorize address
	answer http.HandlerFunc
}

func newAccounts(t *testing.T) *accounts {
	a := &accounts{}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /api/token", func(w http.ResponseWriter, r *http.Request) {
		if a.answer != nil {
			a.answer(w, r)
			return
		}
		if r.ParseForm() != nil || r.Form.Get("grant_type") != "authorization_code" || r.Form.Get("code") != "the-code" ||
			r.Form.Get("client_id") != "cid" || r.Form.Has("client_secret") || r.Header.Get("Authorization") != "" ||
			r.Form.Get("redirect_uri") != a.asked.Get("redirect_uri") || challenge(r.Form.Get("code_verifier")) != a.asked.Get("code_challenge") {
			answer(w, 400, `{"error":"invalid_grant"}`)
			return
		}
		answer(w, 200, `{"access_token":"A1","refresh_token":"R1","token_type":"Bearer","expires_in":3600,"scope":"one two"}`)
	})
	a.Server = httptest.NewServer(mux)
	t.Cleanup(a.Close)
	return a
}

func challenge(verifier string) string {
	sum := sha256.Sum256([]byte(verifier))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}

// agree is a browser that comes back with the given query, in which STATE
// stands for the right state.
func (a *accounts) comeBack(t *testing.T, queries ...string) func(string) {
	return func(authorizeURL string) {
		u, err := url.Parse(authorizeURL)
		if err != nil {
			t.Error(err)
			return
		}
		a.asked = u.Query()
		go func() {
			for _, query := range queries {
				visit(t, a.asked.Get("redirect_uri")+"?"+strings.ReplaceAll(query, "STATE", a.asked.Get("state")))
			}
		}()
	}
}

// visit returns status and page; a closed server is no failure.
func visit(t *testing.T, address string) (int, string) {
	resp, err := http.Get(address)
	if err != nil {
		t.Logf("visit: %v", err)
		return 0, ""
	}
	defer resp.Body.Close()
	page, _ := io.ReadAll(resp.Body)
	return resp.StatusCode, string(page)
}

func TestSignInReturnsTheGrantedToken(t *testing.T) {
	t.Parallel()
	a := newAccounts(t)
	token, err := SignIn{ClientID: "cid", Now: time.Now, Accounts: a.URL}.Run(t.Context(), a.comeBack(t, "code=the-code&state=STATE"))
	if err != nil {
		t.Fatal(err)
	}
	if token.ClientID != "cid" || token.Access != "A1" || token.Refresh != "R1" || token.Skew != 0 ||
		!cmp.Equal(token.Scopes, []string{"one", "two"}) || time.Until(token.Expiry) < 50*time.Minute || time.Since(token.AuthorizedAt) > time.Minute {
		t.Errorf("token = %v, skew %v, scopes %v", token, token.Skew, token.Scopes)
	}
	want := map[string]string{"client_id": "cid", "response_type": "code", "code_challenge_method": "S256", "scope": strings.Join(DefaultScopes(), " ")}
	for name, value := range want {
		if a.asked.Get(name) != value {
			t.Errorf("%s = %q, want %q", name, a.asked.Get(name), value)
		}
	}
	redirect, err := url.Parse(a.asked.Get("redirect_uri"))
	if err != nil || redirect.Hostname() != "127.0.0.1" || redirect.Path != "/callback" || len(a.asked.Get("state")) < 20 {
		t.Errorf("redirect %v, state %q", redirect, a.asked.Get("state"))
	}
}

func TestSignInIgnoresRequestsThatAreNotItsAnswer(t *testing.T) {
	t.Parallel()
	a := newAccounts(t)
	queries := []string{"code=stolen&state=wrong", "code=stolen", "error=access_denied&state=wrong", "state=STATE",
		"code=a&code=b&state=STATE", "code=%zz&state=STATE", "", "code=the-code&state=STATE"}
	if _, err := (SignIn{ClientID: "cid", Now: time.Now, Accounts: a.URL}).Run(t.Context(), a.comeBack(t, queries...)); err != nil {
		t.Errorf("Run: %v", err)
	}
}

func TestSignInRefusals(t *testing.T) {
	t.Parallel()
	bad := func(body string) http.HandlerFunc { return says(400, body) }
	tests := map[string]struct {
		query  string
		answer http.HandlerFunc
		check  func(error) bool
	}{
		"denied":        {"error=access_denied&state=STATE", nil, func(err error) bool { return errors.Is(err, ErrDenied) }},
		"other error":   {"error=invalid_scope&state=STATE", nil, isSignInError},
		"wrong client":  {"code=the-code&state=STATE", bad(`{"error":"invalid_client"}`), func(err error) bool { return errors.Is(err, ErrWrongClient) }},
		"code refused":  {"code=the-code&state=STATE", bad(`{"error":"invalid_grant"}`), func(err error) bool { return errors.Is(err, ErrSignInNeeded) }},
		"odd refusal":   {"code=the-code&state=STATE", bad(`{"error":"invalid_request"}`), isSignInError},
		"not the code":  {"code=other&state=STATE", nil, func(err error) bool { return errors.Is(err, ErrSignInNeeded) }},
		"captive login": {"code=the-code&state=STATE", says(200, "<html>"), func(err error) bool { _, ok := errors.AsType[*BadAnswerError](err); return ok }},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := newAccounts(t)
			a.answer = test.answer
			_, err := SignIn{ClientID: "cid", Now: time.Now, Accounts: a.URL}.Run(t.Context(), a.comeBack(t, test.query))
			if !test.check(err) || strings.Contains(err.Error(), "the-code") {
				t.Errorf("Run: %v", err)
			}
		})
	}
}

func isSignInError(err error) bool { _, ok := errors.AsType[*SignInError](err); return ok }

func TestSignInEndsInTime(t *testing.T) {
	t.Parallel()
	_, err := SignIn{ClientID: "cid", Now: time.Now, Limit: time.Millisecond}.Run(t.Context(), func(string) {})
	if !errors.Is(err, ErrSignInTimeout) {
		t.Errorf("Run: %v, want ErrSignInTimeout", err)
	}
}

// Not parallel: another test could be given the freed port.
func TestSignInCanBeCancelledAndFreesItsPort(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var redirect *url.URL
	_, err := SignIn{ClientID: "cid", Now: time.Now}.Run(ctx, func(address string) {
		u, _ := url.Parse(address)
		redirect, _ = url.Parse(u.Query().Get("redirect_uri"))
		cancel()
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("Run: %v, want cancelled", err)
	}
	if conn, err := net.Dial("tcp4", redirect.Host); err == nil {
		conn.Close()
		t.Error("the callback still listens")
	}
}

func TestAPortInUseIsReported(t *testing.T) {
	t.Parallel()
	listener, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	port := listener.Addr().(*net.TCPAddr).Port
	_, err = SignIn{ClientID: "cid", Now: time.Now, Port: port}.Run(t.Context(), func(string) { t.Error("nothing to show") })
	if taken, ok := errors.AsType[*PortTakenError](err); !ok || taken.Port != port {
		t.Errorf("Run: %v, want *PortTakenError", err)
	}
}

func TestSignInChecksItsSettings(t *testing.T) {
	t.Parallel()
	show := func(string) { t.Error("nothing to show") }
	if _, err := (SignIn{ClientID: "cid", Now: time.Now, Accounts: "http://example.com"}).Run(t.Context(), show); err == nil {
		t.Error("an accounts service without TLS was taken")
	}
	if _, err := (SignIn{Now: time.Now}).Run(t.Context(), show); !errors.Is(err, ErrWrongClient) {
		t.Errorf("without client id: %v", err)
	}
}

func TestSignInNoticesAClockThatIsOff(t *testing.T) {
	t.Parallel()
	a := newAccounts(t)
	a.answer = func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Date", time.Now().Add(-2*time.Hour).UTC().Format(http.TimeFormat))
		answer(w, 200, `{"access_token":"A1","expires_in":3600}`)
	}
	token, err := SignIn{ClientID: "cid", Now: time.Now, Accounts: a.URL}.Run(t.Context(), a.comeBack(t, "code=c&state=STATE"))
	if err != nil || token.Skew > -119*time.Minute || token.Skew < -121*time.Minute {
		t.Errorf("skew = %v, %v", token.Skew, err)
	}
}

func TestSkewBelowFiveMinutesIsNone(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	for date, want := range map[string]time.Duration{
		"Thu, 01 Jan 2026 12:04:59 GMT": 0, "Thu, 01 Jan 2026 12:06:00 GMT": 6 * time.Minute,
		"Thu, 01 Jan 2026 11:00:00 GMT": -time.Hour, "": 0, "yesterday": 0,
	} {
		if got := skewOf(date, now); got != want {
			t.Errorf("skewOf(%q) = %v, want %v", date, got, want)
		}
	}
}
