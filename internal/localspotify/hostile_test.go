package localspotify

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

// FuzzRequest sends anything anywhere: no request may crash the server or make
// it blame itself.
func FuzzRequest(f *testing.F) {
	w := smallWorld()
	f.Add("POST", "/v1/playlists/%s/items", "position=1", `{"uris":["spotify:track:x"],"position":-9}`)
	f.Add("PUT", "/v1/playlists/%s/items", "", `{"range_start":9223372036854775807,"insert_before":-1,"range_length":2}`)
	f.Add("DELETE", "/v1/playlists/%s/items", "uris=,", `{"items":null}`)
	f.Add("PUT", "/v1/playlists/%s", "", `null`)
	f.Add("GET", "/v1/search", "q=track%3A%22&type=track&limit=0&offset=1000", "")
	f.Add("DELETE", "/v1/me/library", "uris=spotify:playlist:0000000000000000000000", "")
	f.Add("GET", "/authorize", "client_id=a&redirect_uri=http://[::1]/callback", "")
	f.Add("POST", "/api/token", "", "grant_type=refresh_token&client_id=x&%zz")
	f.Fuzz(func(t *testing.T, method, path, query, body string) {
		s := New(w, time.Now)
		token := s.Token()
		s.account.Playlists = []*Playlist{{ID: strings.Repeat("0", idLength), Owner: s.user.id, Name: "n"}}
		path = strings.ReplaceAll(path, "%s", strings.Repeat("0", idLength))
		r := httptest.NewRequest(http.MethodGet, "/", strings.NewReader(body))
		r.Method, r.URL = method, &url.URL{Path: path, RawQuery: query}
		r.Header.Set("Authorization", "Bearer "+token)
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		answer := httptest.NewRecorder()
		s.ServeHTTP(answer, r)
		if answer.Code >= 500 {
			t.Fatalf("%s %s?%s: %d %s", method, path, query, answer.Code, answer.Body)
		}
	})
}

func FuzzLoopbackRedirect(f *testing.F) {
	f.Add("http://127.0.0.1:1/callback")
	f.Add("http://127.0.0.1@example.org/callback")
	f.Fuzz(func(t *testing.T, uri string) {
		if !isLoopbackRedirect(uri) {
			return
		}
		u, err := url.Parse(uri)
		if err != nil || u.Scheme != "http" || (u.Hostname() != "127.0.0.1" && !strings.Contains(u.Hostname(), ":")) {
			t.Fatalf("%q is taken", uri)
		}
	})
}
