package faults

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"needledrop/internal/localspotify"
)

// client calls a server over a connection of its own.
type client struct {
	t     *testing.T
	http  *http.Client
	base  string
	token string
}

// result is an answer taken in whole.
type result struct {
	status int
	header http.Header
	body   []byte
}

// newClient starts a server and signs in to it.
func newClient(t *testing.T, world *localspotify.World, opts ...localspotify.Option) (*Server, *client) {
	t.Helper()
	return newClientAt(t, world, time.Now, opts...)
}

// newClientAt is newClient with a clock of the test's own.
func newClientAt(t *testing.T, world *localspotify.World, now func() time.Time, opts ...localspotify.Option) (*Server, *client) {
	t.Helper()
	s := New(world, now, opts...)
	web := httptest.NewServer(s)
	t.Cleanup(web.Close)
	browser := web.Client()
	browser.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return s, &client{t: t, http: browser, base: web.URL, token: s.Token()}
}

func (c *client) request(method, path, body string) *http.Request {
	c.t.Helper()
	r, err := http.NewRequestWithContext(c.t.Context(), method, c.base+path, strings.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+c.token)
	return r
}

func (c *client) send(r *http.Request) result {
	c.t.Helper()
	answer, err := c.http.Do(r)
	if err != nil {
		c.t.Fatalf("%s %s: %v", r.Method, r.URL, err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		c.t.Fatalf("read answer: %v", err)
	}
	return result{answer.StatusCode, answer.Header, body}
}

func (c *client) call(method, path, body string) result {
	c.t.Helper()
	return c.send(c.request(method, path, body))
}

// want calls and checks the status.
func (c *client) want(status int, method, path, body string) result {
	c.t.Helper()
	got := c.call(method, path, body)
	if got.status != status {
		c.t.Fatalf("%s %s: status %d, want %d: %s", method, path, got.status, status, got.body)
	}
	return got
}

// wantRevoked checks that a refresh token is refused as revoked.
func (c *client) wantRevoked(token string) {
	c.t.Helper()
	form := url.Values{"grant_type": {"refresh_token"}, "refresh_token": {token}, "client_id": {"a-client"}}
	r := c.request(http.MethodPost, "/api/token", form.Encode())
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	got := c.send(r)
	problem := decode[struct {
		Error       string
		Description string `json:"error_description"`
	}](c.t, got)
	if got.status != http.StatusBadRequest || problem.Error != "invalid_grant" || problem.Description != "Refresh token revoked" {
		c.t.Errorf("got %d %+v, want a revoked token", got.status, problem)
	}
}

func decode[T any](t *testing.T, got result) T {
	t.Helper()
	var into T
	if err := json.Unmarshal(got.body, &into); err != nil {
		t.Fatalf("decode %s: %v", got.body, err)
	}
	return into
}

func (c *client) message(got result) string {
	c.t.Helper()
	return decode[struct{ Error struct{ Message string } }](c.t, got).Error.Message
}

// page is what these tests read of a listing.
type page[T any] struct {
	Items []T
	Total int
}

// newPlaylist creates an empty playlist and returns its path below /v1.
func (c *client) newPlaylist(s *Server) (id, path string) {
	c.t.Helper()
	c.want(http.StatusCreated, http.MethodPost, "/v1/me/playlists", `{"name":"Cues","public":false}`)
	id = s.Playlists()[0].ID
	return id, "/v1/playlists/" + id
}

// held returns the URIs in a playlist as the account holds them.
func held(t *testing.T, s *Server, id string) []string {
	t.Helper()
	for _, p := range s.Playlists() {
		if p.ID == id {
			return p.Items
		}
	}
	t.Fatalf("no playlist %s", id)
	return nil
}

func urisBody(uris ...string) string {
	body, _ := json.Marshal(map[string][]string{"uris": uris})
	return string(body)
}

// uris returns the first n tracks of a world.
func uris(w *localspotify.World, n int) []string {
	list := make([]string, n)
	for i, track := range w.Tracks()[:n] {
		list[i] = track.URI
	}
	return list
}

// smallWorld has a score of 60 tracks, and their decoys.
func smallWorld() *localspotify.World {
	score := localspotify.Album{Title: "Harvest Moonrise (Original Score)", Artists: []string{"Composer One"}, Released: "2019-07-04"}
	for i := range 60 {
		score.Tracks = append(score.Tracks, localspotify.Recording{Title: fmt.Sprintf("Moonrise Suite %d", i+1), Kind: localspotify.Score})
	}
	return localspotify.NewWorld(nil, []localspotify.Album{score})
}

// clock is a time of day that stands still until it is moved.
type clock struct{ at time.Time }

func newClock() *clock { return &clock{time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)} }

func (c *clock) now() time.Time { return c.at }
