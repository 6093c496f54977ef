package faults

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestFaultsCountWhatTheySpoil(t *testing.T) {
	t.Parallel()
	s, c := newClient(t, smallWorld())
	always := s.Inject(Fault{Path: "/v1/me", Times: -1, Do: Scope()})
	never := s.Inject(Fault{Path: "/v1/me", Do: Scope()})
	nothing := s.Inject(Fault{})
	for range 3 {
		c.want(403, "GET", "/v1/me", "")
	}
	if always() != 3 || never() != 0 || nothing() != 0 {
		t.Errorf("spoiled %d, %d and %d requests, want 3, 0 and 0", always(), never(), nothing())
	}
}

func TestEffectHappensBeforeAnythingAfter(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	for name, do := range map[string]Action{
		"garbage": Garbage(), "a redirect": Redirect("http://127.0.0.1:1/"), "nested": Nested(), "too large": TooLarge(), "forbidden": Forbidden(),
	} {
		for _, after := range []bool{false, true} {
			s, c := newClient(t, w)
			id, path := c.newPlaylist(s)
			want := 0
			fault := Fault{Method: "POST", Do: do}
			if after {
				want, fault.Do = 1, After(do)
			}
			s.Inject(fault)
			c.call("POST", path+"/items", urisBody(uris(w, 1)...))
			if got := len(held(t, s, id)); got != want {
				t.Errorf("%s, after is %v: %d items, want %d", name, after, got, want)
			}
		}
	}
}

func TestRedirectKeepsTheMethodAndLeadsElsewhere(t *testing.T) {
	t.Parallel()
	s, c := newClient(t, smallWorld())
	s.Inject(Fault{Do: Redirect("http://elsewhere.example/v1/me")})
	if got := c.want(307, "PUT", "/v1/me", ""); got.header.Get("Location") != "http://elsewhere.example/v1/me" {
		t.Errorf("got %v", got.header)
	}
}

func TestNestedAnswerIsDeepAndLargeAnswerIsValid(t *testing.T) {
	t.Parallel()
	s, c := newClient(t, smallWorld())
	s.Inject(Fault{Do: Nested()})
	if got := c.want(200, "GET", "/v1/me", ""); strings.Count(string(got.body), "[") != 100_000 {
		t.Errorf("%d bytes", len(got.body))
	}
	s.Inject(Fault{Do: TooLarge()})
	if got := c.want(200, "GET", "/v1/me", ""); len(got.body) <= 16<<20 || !json.Valid(got.body) {
		t.Errorf("%d bytes", len(got.body))
	}
}

func TestEndlessAnswerGoesOnUntilTheClientHasEnough(t *testing.T) {
	t.Parallel()
	s, c := newClient(t, smallWorld())
	s.Inject(Fault{Do: Endless()})
	answer, err := c.http.Do(c.request("GET", "/v1/me", ""))
	if err != nil {
		t.Fatal(err)
	}
	if n, err := io.CopyN(io.Discard, answer.Body, 40<<20); err != nil {
		t.Errorf("it ended after %d bytes: %v", n, err)
	}
	answer.Body.Close()
	c.want(200, "GET", "/v1/me", "")
}

func TestStalledRequestIsToldAndEndsWithItsClient(t *testing.T) {
	t.Parallel()
	s, c := newClient(t, smallWorld())
	ctx, cancel := context.WithCancel(t.Context())
	s.Inject(Fault{Do: Stall(cancel)})
	if answer, err := c.http.Do(c.request("POST", "/v1/me/playlists", `{"name":"late"}`).WithContext(ctx)); err == nil {
		answer.Body.Close()
		t.Error("there was an answer")
	}
	if got := s.Playlists(); len(got) != 0 {
		t.Errorf("got %+v", got)
	}
}

func TestRevokedSignInIsOverForGood(t *testing.T) {
	t.Parallel()
	s, c := newClient(t, smallWorld())
	token := s.SignedIn().RefreshToken
	s.Inject(Fault{Do: RevokeSignIn()})
	for range 2 {
		if got := c.want(401, "GET", "/v1/me", ""); c.message(got) != "Invalid access token" {
			t.Errorf("got %s", got.body)
		}
	}
	c.wantRevoked(token)
	token = s.SignedIn().RefreshToken
	s.Inject(Fault{Path: "/api/token", Do: RevokeSignIn()})
	for range 2 {
		c.wantRevoked(token)
	}
	c.token = s.Token()
	c.want(200, "GET", "/v1/me", "")
}

func TestSkewedClockShowsInTheDateOnly(t *testing.T) {
	t.Parallel()
	clock := newClock()
	s, c := newClientAt(t, smallWorld(), clock.now)
	s.Inject(Fault{Do: ClockSkew(-3 * time.Hour)})
	got := c.want(200, "GET", "/v1/me", "")
	if date, err := http.ParseTime(got.header.Get("Date")); err != nil || !date.Equal(clock.at.Add(-3*time.Hour)) {
		t.Errorf("Date is %v (%v)", got.header, err)
	}
}
