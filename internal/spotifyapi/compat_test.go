package spotifyapi

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// today is a Web API that knows only the current paths; container and entry are
// the names that its dialect has for a playlist's contents and one of them.
func today(t *testing.T, rec *record, container, entry string) *httptest.Server {
	var server *httptest.Server
	track := `{"type":"track","uri":"spotify:track:t1","id":"t1","name":"A Song","duration_ms":61000,"track_number":2,"disc_number":1,
		"artists":[{"name":"One"},{"name":"Two"}],"external_ids":{"isrc":"XX0000000001"},"external_urls":{"spotify":"https://open.example/t1"},
		"album":{"name":"An Album","uri":"spotify:album:a1","release_date":"2016-07"}}`
	page := func(w http.ResponseWriter, r *http.Request) {
		entries, next := fmt.Sprintf(`{"%s":%s},{"%s":null}`, entry, track, entry), fmt.Sprintf("%q", server.URL+"/v1/playlists/p1/items?offset=2")
		if r.URL.Query().Get("offset") == "2" {
			entries, next = fmt.Sprintf(`{"%s":{"type":"episode","uri":"spotify:episode:e1","name":"Talk"}},{"%s":{"type":"novelty","uri":"spotify:novelty:n1"}}`, entry, entry), "null"
		}
		answer(w, 200, fmt.Sprintf(`{"items":[%s],"total":4,"next":%s}`, entries, next))
	}
	playlist := fmt.Sprintf(`{"id":"p1","uri":"spotify:playlist:p1","name":"Mine","description":"R&amp;B &#x27;90s","public":null,
		"snapshot_id":"s1","owner":{"id":"me1"},"external_urls":{"spotify":"https://open.example/p1"},"images":null,
		"%s":{"total":7,"items":[{"%s":%s}]}}`, container, entry, track)
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v1/me", says(200, `{"id":"me1","display_name":"Someone"}`))
	mux.HandleFunc("GET /v1/search", says(200, `{"tracks":{"items":[`+track+`,null],"total":1},"albums":{"items":[null,{"id":"a1","uri":"spotify:album:a1","name":"An Album","total_tracks":9,"release_date":"2016"}]}}`))
	mux.HandleFunc("GET /v1/tracks/t1", says(200, track))
	mux.HandleFunc("GET /v1/albums/a1/tracks", says(200, `{"items":[{"uri":"spotify:track:t1","name":"A Song","duration_ms":61000}],"next":null}`))
	mux.HandleFunc("GET /v1/me/playlists", says(200, `{"items":[`+playlist+`,null],"next":null}`))
	mux.HandleFunc("POST /v1/me/playlists", says(201, playlist))
	mux.HandleFunc("GET /v1/playlists/p1", says(200, playlist))
	mux.HandleFunc("PUT /v1/playlists/p1", says(200, ""))
	mux.HandleFunc("GET /v1/playlists/p1/items", page)
	mux.HandleFunc("PUT /v1/playlists/p1/items", says(200, `{"snapshot_id":"s2"}`))
	mux.HandleFunc("POST /v1/playlists/p1/items", says(201, `{"snapshot_id":"s2"}`))
	mux.HandleFunc("DELETE /v1/playlists/p1/items", says(200, `{"snapshot_id":"s2"}`))
	mux.HandleFunc("PUT /v1/playlists/p1/images", says(202, ""))
	mux.HandleFunc("DELETE /v1/me/library", says(200, ""))
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		t.Errorf("%s %s is not a current path", r.Method, r.URL)
		answer(w, 403, `{"error":{"status":403,"message":"Forbidden"}}`)
	})
	server = httptest.NewServer(rec.recording(mux.ServeHTTP))
	t.Cleanup(server.Close)
	return server
}

// inBothDialects runs check against either kind of client id.
func inBothDialects(t *testing.T, check func(*testing.T, *Client, *record)) {
	for _, d := range []struct{ name, container, entry string }{
		{"new", "items", "item"}, {"old", "tracks", "track"}, {"mixed", "items", "track"},
	} {
		t.Run(d.name, func(t *testing.T) {
			t.Parallel()
			var rec record
			server := today(t, &rec, d.container, d.entry)
			check(t, newTestClient(t, Config{API: server.URL + "/v1/"}), &rec)
		})
	}
}

func ptr[T any](v T) *T { return &v }

func TestWritesUseCurrentPathsAndBodies(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		call func(*Client, *testing.T) error
		want request
	}{
		{"create", func(c *Client, t *testing.T) error {
			_, err := c.CreatePlaylist(t.Context(), "N", "", false)
			return err
		},
			request{"POST", "/v1/me/playlists", "application/json", "", `{"name":"N","public":false,"description":"","collaborative":false}`}},
		{"replace", func(c *Client, t *testing.T) error { return c.ReplaceItems(t.Context(), "p1", []string{"a", "b"}) },
			request{"PUT", "/v1/playlists/p1/items", "application/json", "", `{"uris":["a","b"]}`}},
		{"empty", func(c *Client, t *testing.T) error { return c.ReplaceItems(t.Context(), "p1", nil) },
			request{"PUT", "/v1/playlists/p1/items", "application/json", "", `{"uris":[]}`}},
		{"add at the end", func(c *Client, t *testing.T) error { return c.AddItems(t.Context(), "p1", []string{"a"}, -1) },
			request{"POST", "/v1/playlists/p1/items", "application/json", "", `{"uris":["a"]}`}},
		{"add at the start", func(c *Client, t *testing.T) error { return c.AddItems(t.Context(), "p1", []string{"a"}, 0) },
			request{"POST", "/v1/playlists/p1/items", "application/json", "", `{"uris":["a"],"position":0}`}},
		{"remove", func(c *Client, t *testing.T) error { return c.RemoveItems(t.Context(), "p1", []string{"a", "b"}) },
			request{"DELETE", "/v1/playlists/p1/items", "application/json", "", `{"items":[{"uri":"a"},{"uri":"b"}]}`}},
		{"rename and clear the description", func(c *Client, t *testing.T) error {
			return c.SetDetails(t.Context(), "p1", Details{Name: ptr("N"), Description: ptr("")})
		}, request{"PUT", "/v1/playlists/p1", "application/json", "", `{"name":"N","description":""}`}},
		{"hide", func(c *Client, t *testing.T) error {
			return c.SetDetails(t.Context(), "p1", Details{Public: ptr(false)})
		}, request{"PUT", "/v1/playlists/p1", "application/json", "", `{"public":false}`}},
		{"cover", func(c *Client, t *testing.T) error { return c.SetCover(t.Context(), "p1", []byte{0xff, 0xd8}) },
			request{"PUT", "/v1/playlists/p1/images", "image/jpeg", "", "/9g="}},
		{"forget", func(c *Client, t *testing.T) error { return c.Forget(t.Context(), "p1") },
			request{"DELETE", "/v1/me/library?uris=spotify%3Aplaylist%3Ap1", "", "", ""}},
	}
	inBothDialects(t, func(t *testing.T, c *Client, rec *record) {
		for i, test := range tests {
			if err := test.call(c, t); err != nil {
				t.Errorf("%s: %v", test.name, err)
				continue
			}
			test.want.auth = "Bearer token-one"
			if diff := cmp.Diff(test.want, rec.all()[i], cmp.AllowUnexported(request{})); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.name, diff)
			}
		}
		if got := (Calls{Other: len(tests)}); c.Calls() != got {
			t.Errorf("Calls() = %v, want %v", c.Calls(), got)
		}
	})
}

func TestPlaylistsAreReadInEitherDialect(t *testing.T) {
	t.Parallel()
	want := Playlist{ID: "p1", URL: "https://open.example/p1", Name: "Mine", Description: "R&B '90s"}
	inBothDialects(t, func(t *testing.T, c *Client, _ *record) {
		one, err := c.Playlist(t.Context(), "p1")
		if diff := cmp.Diff(want, one); err != nil || diff != "" {
			t.Errorf("Playlist: %v\n%s", err, diff)
		}
		mine, err := c.MyPlaylists(t.Context(), 5)
		if diff := cmp.Diff([]Playlist{want}, mine); err != nil || diff != "" {
			t.Errorf("MyPlaylists: %v\n%s", err, diff)
		}
		created, err := c.CreatePlaylist(t.Context(), "Mine", "", true)
		if diff := cmp.Diff(want, created); err != nil || diff != "" {
			t.Errorf("CreatePlaylist: %v\n%s", err, diff)
		}
	})
}

func TestItemsAreReadOverAllPagesInEitherDialect(t *testing.T) {
	t.Parallel()
	inBothDialects(t, func(t *testing.T, c *Client, _ *record) {
		listed, err := c.Items(t.Context(), "p1")
		if err != nil {
			t.Fatal(err)
		}
		var uris []string
		for _, entry := range listed {
			uris = append(uris, entry.URI)
		}
		if diff := cmp.Diff([]string{"spotify:track:t1", "", "spotify:episode:e1", "spotify:novelty:n1"}, uris); diff != "" {
			t.Error(diff)
		}
	})
}

func TestAnOldPathWithoutSuccessorIsRefusedBeforeItLeaves(t *testing.T) {
	t.Parallel()
	c, rec := scripted(t, Config{}, says(200, "{}"))
	for _, call := range []struct{ method, path string }{
		{"GET", "tracks?ids=a,b"}, {"GET", "browse/new-releases"}, {"GET", "users/someone"},
		{"PUT", "me/tracks?ids=a"}, {"GET", "recommendations"}, {"DELETE", "playlists/p1/tracks"},
		{"GET", "../v2/search"}, {"GET", ""},
	} {
		if err := c.send(t.Context(), call.method, call.path, "application/json", nil); err == nil {
			t.Errorf("%s %s was let through", call.method, call.path)
		}
	}
	if sent := rec.all(); len(sent) != 0 || c.Calls() != (Calls{}) {
		t.Errorf("requests left: %v", sent)
	}
}

func TestFollowIsRewrittenWithoutItsBody(t *testing.T) {
	t.Parallel()
	c, rec := scripted(t, Config{}, says(200, ""))
	if err := c.api.FollowPlaylist(t.Context(), "p1", true); err != nil {
		t.Fatal(err)
	}
	want := []request{{"PUT", "/v1/me/library?uris=spotify%3Aplaylist%3Ap1", "", "Bearer token-one", ""}}
	if diff := cmp.Diff(want, rec.all(), cmp.AllowUnexported(request{})); diff != "" {
		t.Error(diff)
	}
}

func TestTheIncomingRequestIsNotEdited(t *testing.T) {
	t.Parallel()
	c, _ := scripted(t, Config{UserAgent: "x"}, says(200, "{}"))
	req := httptest.NewRequest("DELETE", "https://api.example.test/v1/playlists/p1/followers", strings.NewReader("{}"))
	resp, err := c.http.Transport.RoundTrip(req)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if req.URL.Path != "/v1/playlists/p1/followers" || len(req.Header) != 0 || req.ContentLength != 2 {
		t.Errorf("request became %s, header %v, length %d", req.URL, req.Header, req.ContentLength)
	}
}
