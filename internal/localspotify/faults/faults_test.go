package faults

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const anySearch = "/v1/search?q=moonrise&type=track"

func TestFaultFitsSkipsAndEnds(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name  string
		fault Fault
		want  []int // statuses of: search, me, search, search
	}{
		{"once by default", Fault{}, []int{503, 200, 200, 200}},
		{"always", Fault{Times: -1}, []int{503, 503, 503, 503}},
		{"twice", Fault{Times: 2}, []int{503, 503, 200, 200}},
		{"after one", Fault{Skip: 1}, []int{200, 503, 200, 200}},
		{"only this path", Fault{Path: "/v1/search", Times: -1}, []int{503, 200, 503, 503}},
		{"any segment", Fault{Path: "/v1/*", Skip: 1}, []int{200, 503, 200, 200}},
		{"skip counts what fits", Fault{Path: "/v1/search", Skip: 1}, []int{200, 200, 503, 200}},
		{"other method", Fault{Method: "POST", Times: -1}, []int{200, 200, 200, 200}},
		{"longer path", Fault{Path: "/v1/search/*", Times: -1}, []int{200, 200, 200, 200}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			s, c := newClient(t, smallWorld())
			tc.fault.Do = Status5xxBefore(503)
			s.Inject(tc.fault)
			var got []int
			for _, path := range []string{anySearch, "/v1/me", anySearch, anySearch} {
				got = append(got, c.call("GET", path, "").status)
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestClearedFaultsDoNotHappen(t *testing.T) {
	t.Parallel()
	s, c := newClient(t, smallWorld())
	s.Inject(Fault{Times: -1, Do: Scope()})
	s.Inject(Fault{Times: -1}) // no action
	s.ClearFaults()
	c.want(200, "GET", "/v1/me", "")
}

func TestAnswersOfFaults(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name              string
		do                Action
		status            int
		kind, retry, body string
	}{
		{"rate limit", RateLimit(1500*time.Millisecond, false), 429, "application/json; charset=utf-8", "2", `{"error":{"status":429,"message":"API rate limit exceeded"}}` + "\n"},
		{"rate limit in plain text", RateLimit(time.Second, true), 429, "text/plain; charset=utf-8", "1", "Too many requests"},
		{"quota", Quota(0), 429, "application/json; charset=utf-8", "48925", `{"error":{"status":429,"message":"Too many requests","reason":"QUOTA_EXCEEDED"}}` + "\n"},
		{"server error", Status5xxBefore(502), 502, "application/json; charset=utf-8", "", `{"error":{"status":502,"message":"Bad Gateway"}}` + "\n"},
		{"no Premium", PlainForbidden(NoPremium), 403, "text/plain; charset=utf-8", "", NoPremium},
		{"removed endpoint", Forbidden(), 403, "application/json; charset=utf-8", "", `{"error":{"status":403,"message":"Forbidden"}}` + "\n"},
		{"scope", Scope(), 403, "application/json; charset=utf-8", "", `{"error":{"status":403,"message":"Insufficient client scope"}}` + "\n"},
		{"garbage", Garbage(), 200, "application/json", "", "{\"tracks\":\x00<oops>"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			s, c := newClient(t, smallWorld())
			s.Inject(Fault{Do: tc.do})
			got := c.want(tc.status, "GET", anySearch, "")
			if string(got.body) != tc.body || got.header.Get("Retry-After") != tc.retry || got.header.Get("Content-Type") != tc.kind {
				t.Errorf("got %q %v", got.body, got.header)
			}
		})
	}
}

func TestTextOfMissingPremiumIsTheDocumentedOne(t *testing.T) {
	t.Parallel()
	if len(NoPremium) != 159 {
		t.Errorf("%d bytes, 159 were reported", len(NoPremium))
	}
}

func TestWrongTypeIsAWebPage(t *testing.T) {
	t.Parallel()
	s, c := newClient(t, smallWorld())
	s.Inject(Fault{Do: WrongType()})
	got := c.want(200, "GET", anySearch, "")
	if !strings.HasPrefix(got.header.Get("Content-Type"), "text/html") || json.Valid(got.body) {
		t.Errorf("got %v %s", got.header, got.body)
	}
}

func TestEffectHappensAfterButNotBefore(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	for _, tc := range []struct {
		name    string
		do      Action
		status  int // 0: no answer
		effects int
	}{
		{"server error before", Status5xxBefore(502), 502, 0},
		{"server error after", Status5xxAfter(502), 502, 1},
		{"drop before", DropBefore(), 0, 0},
		{"drop after", DropAfter(), 0, 1},
		{"truncated", Truncated(), 201, 1},
		{"garbage", Garbage(), 200, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			s, c := newClient(t, w)
			id, path := c.newPlaylist(s)
			s.Inject(Fault{Method: "POST", Path: "/v1/playlists/*/items", Do: tc.do})
			answer, err := c.http.Do(c.request("POST", path+"/items", urisBody(uris(w, 1)...)))
			if (err != nil) != (tc.status == 0) {
				t.Fatalf("error %v", err)
			}
			if err == nil {
				defer answer.Body.Close()
				if answer.StatusCode != tc.status {
					t.Errorf("status %d", answer.StatusCode)
				}
				_, err = io.ReadAll(answer.Body)
				if cut := errors.Is(err, io.ErrUnexpectedEOF); cut != (tc.name == "truncated") {
					t.Errorf("reading the body: %v", err)
				}
			}
			if got := len(held(t, s, id)); got != tc.effects {
				t.Errorf("%d items were added", got)
			}
		})
	}
}

func TestExpiredTokenStaysExpired(t *testing.T) {
	t.Parallel()
	s, c := newClient(t, smallWorld())
	s.Inject(Fault{Do: ExpireToken()})
	for range 2 {
		if got := c.want(401, "GET", "/v1/me", ""); c.message(got) != "Expired access token" {
			t.Errorf("got %s", got.body)
		}
	}
	c.token = s.Token()
	c.want(200, "GET", "/v1/me", "")
}

func TestRevokedRefreshTokenStaysRevokedAndOtherCallsGoOn(t *testing.T) {
	t.Parallel()
	s, c := newClient(t, smallWorld())
	token := s.SignedIn().RefreshToken
	s.Inject(Fault{Do: RevokeRefresh()})
	c.want(200, "GET", "/v1/me", "")
	for range 2 {
		c.wantRevoked(token)
	}
}

func TestSlowAnswerComesOrIsGivenUp(t *testing.T) {
	t.Parallel()
	s, c := newClient(t, smallWorld())
	s.Inject(Fault{Do: Slow(time.Nanosecond)})
	c.want(200, "GET", "/v1/me", "")

	s.Inject(Fault{Do: Slow(time.Hour)})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	r := httptest.NewRequestWithContext(ctx, "POST", "/v1/me/playlists", strings.NewReader(`{"name":"late"}`))
	r.Header.Set("Authorization", "Bearer "+c.token)
	s.ServeHTTP(httptest.NewRecorder(), r)
	if got := s.Playlists(); len(got) != 0 {
		t.Errorf("got %+v", got)
	}
}

func TestRequestsAreLoggedWithTheirStatus(t *testing.T) {
	t.Parallel()
	s, c := newClient(t, smallWorld())
	s.Inject(Fault{Path: "/v1/me", Do: Scope()})
	s.Inject(Fault{Method: "POST", Do: DropBefore()})
	c.call("GET", anySearch, "")
	c.call("GET", "/v1/me", "")
	if answer, err := c.http.Do(c.request("POST", "/v1/me/playlists", "{}")); err == nil {
		answer.Body.Close()
		t.Error("the connection was not dropped")
	}
	want := []Request{
		{http.MethodGet, "/v1/search", "q=moonrise&type=track", 200},
		{http.MethodGet, "/v1/me", "", 403},
		{http.MethodPost, "/v1/me/playlists", "", 0},
	}
	if diff := cmp.Diff(want, s.Requests()); diff != "" {
		t.Error(diff)
	}
}

func TestLogKeepsTheLastTenThousand(t *testing.T) {
	t.Parallel()
	var s Server
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	for i := range 2*maxRequests + 5 {
		s.log.add(r).Status = i
	}
	got := s.Requests()
	if len(got) != maxRequests || got[0].Status != maxRequests+5 || got[maxRequests-1].Status != 2*maxRequests+4 {
		t.Errorf("%d kept, from %d", len(got), got[0].Status)
	}
}
