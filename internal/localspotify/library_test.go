package localspotify

import (
	"net/http"
	"slices"
	"strings"
	"testing"
)

func TestDeletedPlaylistLeavesTheListButCanBeReadAndSavedAgain(t *testing.T) {
	t.Parallel()
	s, c := newClient(t, smallWorld())
	id, path := c.newPlaylist(s)
	uri := "uris=spotify:playlist:" + id
	listed := func() int {
		return decode[page[map[string]any]](t, c.want(200, "GET", "/v1/me/playlists", "")).Total
	}
	c.want(200, "DELETE", "/v1/me/library?"+uri, "")
	if listed() != 0 || s.lists()[0].Followed {
		t.Error("the playlist is still listed")
	}
	c.want(200, "GET", path, "")
	c.want(200, "PUT", "/v1/me/library?"+uri, "")
	if listed() != 1 {
		t.Error("the playlist did not come back")
	}
}

func TestLibraryHoldsTracksAndAlbumsOnce(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	_, c := newClient(t, w)
	first, second := w.Tracks()[0], w.Tracks()[1]
	both := first.URI + ",spotify:album:" + first.AlbumID
	contains := func(uris string) []bool {
		return decode[[]bool](t, c.want(200, "GET", "/v1/me/library/contains?uris="+uris, ""))
	}
	c.want(200, "PUT", "/v1/me/library?uris="+both, "")
	c.want(200, "PUT", "/v1/me/library?uris="+both, "")
	if got := contains(both + "," + second.URI); !slices.Equal(got, []bool{true, true, false}) {
		t.Errorf("contains %v", got)
	}
	saved := decode[page[savedTrackJSON]](t, c.want(200, "GET", "/v1/me/tracks", ""))
	if saved.Total != 1 || saved.Items[0].Track.URI != first.URI {
		t.Errorf("got %+v", saved)
	}
	c.want(200, "DELETE", "/v1/me/library?uris="+both, "")
	if got := contains(both); !slices.Equal(got, []bool{false, false}) {
		t.Errorf("contains %v", got)
	}
}

func TestLibraryRefuses(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	_, c := newClient(t, w)
	for _, tc := range []struct {
		name, uris string
		status     int
	}{
		{"none", "", 400},
		{"forty-one", strings.Join(slices.Repeat(uris(w, 1), 41), ","), 400},
		{"unknown track", "spotify:track:0000000000000000000000", 400},
		{"unknown kind", "spotify:smell:0000000000000000000000", 400},
		{"no URI", "x", 400},
		{"unknown playlist", "spotify:playlist:0000000000000000000000", 404},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, method := range []string{"PUT", "DELETE"} {
				c.want(tc.status, method, "/v1/me/library?uris="+tc.uris, "")
			}
		})
	}
	c.want(200, "PUT", "/v1/me/library?uris="+strings.Join(slices.Repeat(uris(w, 1), 40), ","), "")
}

func TestEachCallNeedsItsScope(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	s, c := newClient(t, w)
	id, path := c.newPlaylist(s) // a private one
	one := w.Tracks()[0].URI
	for _, tc := range []struct{ scope, method, path, body string }{
		{"playlist-modify-private", "POST", "/v1/me/playlists", `{"name":"x","public":false}`},
		{"playlist-modify-public", "POST", "/v1/me/playlists", `{"name":"x"}`},
		{"playlist-modify-private", "POST", path + "/items", urisBody(one)},
		{"playlist-modify-private", "PUT", path, `{"name":"y"}`},
		{"playlist-read-private", "GET", path + "/items", ""},
		{"playlist-read-private", "GET", path, ""},
		{"playlist-read-private", "GET", "/v1/me/playlists", ""},
		{"ugc-image-upload", "PUT", path + "/images", jpegOf(9)},
		{"user-library-modify", "PUT", "/v1/me/library?uris=" + one, ""},
		{"user-library-read", "GET", "/v1/me/library/contains?uris=" + one, ""},
		{"user-library-read", "GET", "/v1/me/tracks", ""},
		{"playlist-modify-public", "DELETE", "/v1/me/library?uris=spotify:playlist:" + id, ""},
	} {
		t.Run(tc.scope+" "+tc.method+" "+strings.TrimPrefix(tc.path, path), func(t *testing.T) {
			without := slices.DeleteFunc(AllScopes(), func(scope string) bool { return scope == tc.scope })
			limited := *c
			limited.t, limited.token = t, s.tokenWith(without)
			got := limited.want(http.StatusForbidden, tc.method, tc.path, tc.body)
			if limited.message(got) != "Insufficient client scope" {
				t.Errorf("got %s", got.body)
			}
			r := c.request(tc.method, tc.path, tc.body)
			r.Header.Set("Content-Type", "image/jpeg")
			if got := c.send(r); got.status >= 300 {
				t.Errorf("with all scopes: %d %s", got.status, got.body)
			}
		})
	}
}

// tokenWith makes an access token with fewer scopes.
func (s *Server) tokenWith(scopes []string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.renew(Refresh{Scopes: scopes}).AccessToken
}

func TestAlbumListsItsTracksInOrder(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	_, c := newClient(t, w)
	path := "/v1/albums/" + named(w, "Moonrise Suite 1", "Composer One")[0].AlbumID
	whole := decode[fullAlbumJSON](t, c.want(200, "GET", path, ""))
	if whole.TotalTracks != 60 || len(whole.Tracks.Items) != 50 || whole.Precision != "day" || whole.AlbumType != "album" {
		t.Errorf("got %+v", whole.albumJSON)
	}
	rest := decode[page[map[string]any]](t, c.want(200, "GET", strings.TrimPrefix(*whole.Tracks.Next, c.base), ""))
	if len(rest.Items) != 10 || rest.Items[9]["name"] != "Moonrise Suite 60" || rest.Items[9]["track_number"] != 60.0 {
		t.Errorf("got %+v", rest)
	}
	if _, ok := rest.Items[0]["external_ids"]; ok {
		t.Error("a simplified track has no external_ids")
	}
	c.want(400, "GET", path+"/tracks?limit=51", "")
	c.want(404, "GET", "/v1/albums/0000000000000000000000", "")
	c.want(400, "GET", "/v1/tracks/x", "")
}
