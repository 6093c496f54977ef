package localspotify

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
func newClient(t *testing.T, world *World, opts ...Option) (*Server, *client) {
	t.Helper()
	return newClientAt(t, world, time.Now, opts...)
}

// newClientAt is newClient with a clock of the test's own.
func newClientAt(t *testing.T, world *World, now func() time.Time, opts ...Option) (*Server, *client) {
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
	if c.token != "" {
		r.Header.Set("Authorization", "Bearer "+c.token)
	}
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
	return decode[errorJSON](c.t, got).Error.Message
}

// searchTracks gives the tracks a search answers with.
func (c *client) searchTracks(text string, limit int) page[trackJSON] {
	c.t.Helper()
	path := fmt.Sprintf("/v1/search?type=track&limit=%d&q=%s", limit, url.QueryEscape(text))
	return decode[struct{ Tracks page[trackJSON] }](c.t, c.want(http.StatusOK, http.MethodGet, path, "")).Tracks
}

// newPlaylist creates an empty playlist and gives its path below /v1.
func (c *client) newPlaylist(s *Server) (id, path string) {
	c.t.Helper()
	c.want(http.StatusCreated, http.MethodPost, "/v1/me/playlists", `{"name":"Cues","public":false}`)
	id = s.lists()[0].ID
	return id, "/v1/playlists/" + id
}

// lists returns copies of what the account holds.
func (s *Server) lists() []Playlist {
	var list []Playlist
	s.View(func(a *Account) {
		for _, p := range a.Playlists {
			list = append(list, *p)
		}
	})
	return list
}

// edit changes a playlist as the person does in another app.
func (s *Server) edit(t *testing.T, id string, edit func(*Playlist)) {
	t.Helper()
	err := s.Change(func(*Account) bool {
		p := s.playlistByID(id)
		edit(p)
		p.Touch(s.now())
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
}

func urisOf(p Playlist) []string {
	list := make([]string, len(p.Entries))
	for i, e := range p.Entries {
		list[i] = e.URI
	}
	return list
}

func entriesOf(uris ...string) []Entry {
	list := make([]Entry, len(uris))
	for i, uri := range uris {
		list[i] = Entry{URI: uri}
	}
	return list
}

func urisBody(uris ...string) string {
	body, _ := json.Marshal(map[string][]string{"uris": uris})
	return string(body)
}

// uris gives the first n tracks of a world.
func uris(w *World, n int) []string {
	list := make([]string, n)
	for i, track := range w.Tracks()[:n] {
		list[i] = track.URI
	}
	return list
}

// manyRecordings makes a world's worth of names that do not exist.
func manyRecordings(n int) []Recording {
	syllables := []string{"ka", "lo", "mi", "ren", "tu", "sha", "vel", "or", "din", "pa", "zu", "gri", "ne", "hal"}
	word := func(seed uint64) string {
		var b strings.Builder
		for range 2 + seed%2 {
			b.WriteString(syllables[seed%uint64(len(syllables))])
			seed /= 5
		}
		return b.String()
	}
	list := make([]Recording, n)
	for i := range list {
		seed := hash64("recording", fmt.Sprint(i))
		list[i] = Recording{
			Title:    word(seed) + " the " + word(seed>>8) + " " + word(seed>>16) + fmt.Sprint(i),
			Artists:  []string{"The " + word(seed>>24) + " " + word(seed>>32)},
			Released: fmt.Sprint(1960 + seed%60),
			Kind:     Song,
		}
	}
	return list
}

// smallWorld has every special case the tests look at.
func smallWorld() *World {
	score := Album{
		Title: "Harvest Moonrise (Original Score)", Artists: []string{"Composer One", "Composer Two"}, Released: "2019-07-04",
	}
	for i := range 60 {
		score.Tracks = append(score.Tracks, Recording{Title: fmt.Sprintf("Moonrise Suite %d", i+1), Kind: Score})
	}
	return NewWorld([]Recording{
		{Title: "Don't Wait Above", Artists: []string{"Señor Été"}, Released: "1984-03-01", Duration: 200 * time.Second, Kind: Song},
		{Title: "Bam Pyeonji", Alt: []string{"밤편지 하나"}, Artists: []string{"Solo Act"}, Released: "2017", Kind: Song},
		{Title: "Amber Road", Artists: []string{"Cover Quartet"}, Original: "First Act", Kind: Cover, Album: "Quartet Plays"},
		{Title: "Shared Song", Artists: []string{"Twice Listed"}, Album: "First Home", Released: "2001", Kind: Song},
		{Title: "Shared Song", Artists: []string{"Twice Listed"}, Album: "Second Home", Released: "2010", Kind: Song},
		{Title: "Moonrise Suite 1", Artists: []string{"Composer One", "Composer Two"}, Album: "Harvest Moonrise (Original Score)", Kind: Score},
	}, []Album{score})
}

// clock is a time of day that stands still until it is moved.
type clock struct{ at time.Time }

func newClock() *clock { return &clock{time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)} }

func (c *clock) now() time.Time { return c.at }
