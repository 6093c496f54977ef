package localspotify

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// held gives the URIs in a playlist as the account holds them.
func held(t *testing.T, s *Server, id string) []string {
	t.Helper()
	for _, p := range s.lists() {
		if p.ID == id {
			return urisOf(p)
		}
	}
	t.Fatalf("no playlist %s", id)
	return nil
}

func snapshotOf(t *testing.T, got result) string {
	t.Helper()
	return decode[struct {
		SnapshotID string `json:"snapshot_id"`
	}](t, got).SnapshotID
}

func TestCreatedPlaylistIsEmptyPublicAndListedFirst(t *testing.T) {
	t.Parallel()
	s, c := newClient(t, smallWorld())
	c.newPlaylist(s)
	got := decode[map[string]any](t, c.want(201, http.MethodPost, "/v1/me/playlists", `{"name":"Night drive","description":"Songs & score"}`))
	if got["name"] != "Night drive" || got["public"] != true || got["description"] != "Songs &amp; score" || got["images"] != nil {
		t.Errorf("got %v", got)
	}
	if items := got["items"].(map[string]any); items["total"] != 0.0 {
		t.Errorf("items are %v", items)
	}
	if _, old := got["tracks"]; old {
		t.Error("the new dialect has no tracks")
	}
	mine := decode[page[map[string]any]](t, c.want(200, http.MethodGet, "/v1/me/playlists?limit=1", ""))
	if mine.Total != 2 || len(mine.Items) != 1 || mine.Items[0]["name"] != "Night drive" || mine.Next == nil {
		t.Errorf("got %+v", mine)
	}
}

func TestPlaylistDetailsAreRefused(t *testing.T) {
	t.Parallel()
	s, c := newClient(t, smallWorld())
	_, path := c.newPlaylist(s)
	for name, body := range map[string]string{
		"no name":                 `{"name":" "}`,
		"address":                 `{"name":"x","description":"see https://example.org"}`,
		"bare address":            `{"name":"x","description":"see WWW.example.org"}`,
		"line break":              `{"name":"x","description":"a\nb"}`,
		"long description":        `{"name":"x","description":"` + strings.Repeat("é", 301) + `"}`,
		"public and open to all":  `{"name":"x","public":true,"collaborative":true}`,
		"not JSON":                `{"name":`,
		"a name that is no text":  `{"name":1}`,
		"description of any type": `{"name":"x","description":[]}`,
	} {
		t.Run(name, func(t *testing.T) {
			c.want(400, http.MethodPost, "/v1/me/playlists", body)
			c.want(400, http.MethodPut, path, body)
		})
	}
	if n := len(s.lists()); n != 1 {
		t.Errorf("%d playlists", n)
	}
	c.want(200, http.MethodPut, path, `{"name":"Longer","description":"`+strings.Repeat("é", 300)+`"}`)
	if got := s.lists()[0]; got.Name != "Longer" || got.Public {
		t.Errorf("got %+v", got)
	}
}

func TestItemsAreAddedReplacedMovedAndRemoved(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	s, c := newClient(t, w)
	id, path := c.newPlaylist(s)
	u := uris(w, 6)
	steps := []struct {
		name, method, query, body string
		status                    int
		want                      []string
	}{
		{"add", "POST", "", urisBody(u[0], u[1]), 201, []string{u[0], u[1]}},
		{"add a duplicate", "POST", "", urisBody(u[0]), 201, []string{u[0], u[1], u[0]}},
		{"add at the front", "POST", "", `{"uris":["` + u[2] + `"],"position":0}`, 201, []string{u[2], u[0], u[1], u[0]}},
		{"the address beats the body", "POST", "?uris=" + u[3], urisBody(u[4]), 201, []string{u[2], u[0], u[1], u[0], u[3]}},
		{"remove every place", "DELETE", "", `{"items":[{"uri":"` + u[0] + `"},{"uri":"` + u[5] + `"}]}`, 200, []string{u[2], u[1], u[3]}},
		{"move one to the end", "PUT", "", `{"range_start":0,"insert_before":3}`, 200, []string{u[1], u[3], u[2]}},
		{"move two to the front", "PUT", "", `{"range_start":1,"insert_before":0,"range_length":2}`, 200, []string{u[3], u[2], u[1]}},
		{"replace", "PUT", "", urisBody(u[4], u[5]), 200, []string{u[4], u[5]}},
		{"replace by address", "PUT", "?uris=" + u[1] + "," + u[0], "", 200, []string{u[1], u[0]}},
		{"clear", "PUT", "", `{"uris":[]}`, 200, []string{}},
	}
	seen := map[string]bool{}
	for _, step := range steps {
		snapshot := snapshotOf(t, c.want(step.status, step.method, path+"/items"+step.query, step.body))
		if snapshot == "" || seen[snapshot] {
			t.Errorf("%s: snapshot %q is empty or was there before", step.name, snapshot)
		}
		seen[snapshot] = true
		if diff := cmp.Diff(step.want, held(t, s, id)); diff != "" {
			t.Fatalf("%s: %s", step.name, diff)
		}
	}
}

func TestItemWritesAreRefusedAndChangeNothing(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	s, c := newClient(t, w)
	id, path := c.newPlaylist(s)
	u := uris(w, 3)
	c.want(201, "POST", path+"/items", urisBody(u...))
	many := slices.Repeat(u[:1], 101)
	const far = "9223372036854775807"
	for _, tc := range []struct{ name, method, body string }{
		{"unknown track", "POST", urisBody(u[0], "spotify:track:0000000000000000000000")},
		{"no URI", "POST", urisBody("hello")},
		{"album", "POST", urisBody("spotify:album:" + w.Tracks()[0].AlbumID)},
		{"too many", "POST", urisBody(many...)},
		{"none", "POST", urisBody()},
		{"nothing", "POST", ""},
		{"not JSON", "POST", "{"},
		{"beyond the end", "POST", `{"uris":["` + u[0] + `"],"position":4}`},
		{"before the start", "POST", `{"uris":["` + u[0] + `"],"position":-1}`},
		{"replace with too many", "PUT", urisBody(many...)},
		{"replace and move", "PUT", `{"uris":[],"range_start":0,"insert_before":1}`},
		{"move without a place", "PUT", `{"range_start":0}`},
		{"move beyond the end", "PUT", `{"range_start":2,"insert_before":0,"range_length":2}`},
		{"move an overflow", "PUT", `{"range_start":` + far + `,"insert_before":0,"range_length":` + far + `}`},
		{"move nothing", "PUT", `{"range_start":0,"insert_before":1,"range_length":0}`},
		{"neither", "PUT", `{}`},
		{"the old key", "DELETE", `{"tracks":[{"uri":"` + u[0] + `"}]}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c.want(400, tc.method, path+"/items", tc.body)
			if diff := cmp.Diff(u, held(t, s, id)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestPlaylistEndsAtTenThousandItems(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	s, c := newClient(t, w)
	id, path := c.newPlaylist(s)
	one := uris(w, 1)
	s.edit(t, id, func(p *Playlist) { p.Entries = entriesOf(slices.Repeat(one, 9_999)...) })
	c.want(403, "POST", path+"/items", urisBody(one[0], one[0]))
	c.want(201, "POST", path+"/items", urisBody(one[0]))
}

func TestItemsAreReadInPages(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	s, c := newClient(t, w)
	id, path := c.newPlaylist(s)
	all := slices.Repeat(uris(w, 10), 13)
	s.edit(t, id, func(p *Playlist) { p.Entries = entriesOf(all...) })
	type entries = page[struct{ Item trackJSON }]
	whole := decode[struct{ Items entries }](t, c.want(200, "GET", path, "")).Items
	if len(whole.Items) != 100 || whole.Total != 130 || whole.Next == nil {
		t.Fatalf("the playlist embeds %d of %d", len(whole.Items), whole.Total)
	}
	rest := decode[entries](t, c.want(200, "GET", strings.TrimPrefix(*whole.Next, c.base), ""))
	if len(rest.Items) != 30 || rest.Offset != 100 {
		t.Errorf("the link goes to %d items from %d", len(rest.Items), rest.Offset)
	}
	if got := decode[entries](t, c.want(200, "GET", path+"/items?offset=129", "")); len(got.Items) != 1 || got.Items[0].Item.URI != all[129] {
		t.Errorf("last page is %+v", got)
	}
	c.want(400, "GET", path+"/items?limit=51", "")
}

func TestFieldsThatTheServiceRemovedAreLeftOut(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	_, c := newClient(t, w)
	got := decode[map[string]any](t, c.want(200, "GET", "/v1/tracks/"+w.Tracks()[0].ID, ""))
	for _, field := range []string{"popularity", "available_markets", "linked_from"} {
		if _, ok := got[field]; ok {
			t.Errorf("track has %s", field)
		}
	}
	if got["external_ids"].(map[string]any)["isrc"] != w.Tracks()[0].ISRC {
		t.Errorf("got %v", got["external_ids"])
	}
}

func TestPlaylistOfAnotherPersonShowsOnlyItsOutside(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	s, c := newClient(t, w)
	id, path := c.newPlaylist(s)
	s.edit(t, id, func(p *Playlist) { p.Owner, p.Entries = "someone", entriesOf(uris(w, 1)...) })
	got := decode[map[string]any](t, c.want(200, "GET", path, ""))
	if _, ok := got["items"]; ok || got["name"] != "Cues" {
		t.Errorf("got %v", got)
	}
	for _, call := range []struct{ method, path, body string }{
		{"GET", path + "/items", ""}, {"POST", path + "/items", urisBody(uris(w, 1)...)},
		{"PUT", path, `{"name":"Mine"}`}, {"PUT", path + "/images", ""},
	} {
		if got := c.want(403, call.method, call.path, call.body); c.message(got) != "Forbidden" {
			t.Errorf("%s %s: %s", call.method, call.path, got.body)
		}
	}
}

func TestPlaylistThatIsNotThere(t *testing.T) {
	t.Parallel()
	_, c := newClient(t, smallWorld())
	c.want(404, "GET", "/v1/playlists/0000000000000000000000", "")
	c.want(400, "GET", "/v1/playlists/x/items", "")
}

func jpegOf(size int) string {
	image := append([]byte{0xFF, 0xD8, 0xFF, 0xE0}, make([]byte, size-4)...)
	return base64.StdEncoding.EncodeToString(image)
}

func TestCoverIsTakenAsBase64JPEGOnly(t *testing.T) {
	t.Parallel()
	s, c := newClient(t, smallWorld())
	id, path := c.newPlaylist(s)
	for _, tc := range []struct {
		name, kind, body string
		status           int
	}{
		{"192 KiB", "image/jpeg", jpegOf(192 << 10), 202},
		{"more", "image/jpeg", jpegOf(192<<10 + 1), 413},
		{"more than any request", "image/jpeg", jpegOf(2 << 20), 413},
		{"trailing newline", "image/jpeg", jpegOf(9) + "\n", 400},
		{"data prefix", "image/jpeg", "data:image/jpeg;base64," + jpegOf(9), 400},
		{"other type", "image/png", jpegOf(9), 400},
		{"no JPEG", "image/jpeg", base64.StdEncoding.EncodeToString([]byte("GIF89a")), 400},
		{"empty", "image/jpeg", "", 400},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := c.request("PUT", path+"/images", tc.body)
			r.Header.Set("Content-Type", tc.kind)
			if got := c.send(r); got.status != tc.status {
				t.Errorf("status %d, want %d: %s", got.status, tc.status, got.body)
			}
		})
	}
	if got := len(s.lists()[0].Cover); got != 192<<10 {
		t.Errorf("cover has %d bytes", got)
	}
	images := decode[[]imageJSON](t, c.want(200, "GET", path+"/images", ""))
	cover := c.want(200, "GET", strings.TrimPrefix(images[0].URL, c.base), "")
	if !bytes.HasPrefix(cover.body, []byte{0xFF, 0xD8}) || !strings.HasSuffix(images[0].URL, id) {
		t.Errorf("cover at %s starts with %x", images[0].URL, cover.body[:2])
	}
}

func FuzzDecodeCover(f *testing.F) {
	f.Add(jpegOf(9))
	f.Add("\n")
	f.Fuzz(func(t *testing.T, text string) {
		if cover, ok := decodeCover(text); ok && base64.StdEncoding.EncodeToString(cover) != text {
			t.Fatalf("%q does not come back", text)
		}
	})
}

func TestParallelWritesLoseNothing(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	s, c := newClient(t, w)
	id, path := c.newPlaylist(s)
	var all sync.WaitGroup
	for i := range 20 {
		all.Go(func() {
			r := c.request("POST", path+"/items", urisBody(uris(w, 20)[i]))
			if answer, err := c.http.Do(r); err == nil {
				_ = answer.Body.Close()
			}
			c2 := c.request("GET", fmt.Sprintf("/v1/search?q=moonrise&type=track&offset=%d", i), "")
			if answer, err := c.http.Do(c2); err == nil {
				_ = answer.Body.Close()
			}
		})
	}
	all.Wait()
	got := held(t, s, id)
	slices.Sort(got)
	want := uris(w, 20)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestRemovedPathsAreForbiddenAndUnknownOnesNotFound(t *testing.T) {
	t.Parallel()
	_, c := newClient(t, smallWorld())
	for _, call := range []string{
		"POST users/me/playlists", "GET users/x", "GET playlists/x/tracks", "PUT playlists/x/tracks",
		"DELETE playlists/x/followers", "GET playlists/x/followers/contains", "PUT me/tracks?ids=x",
		"GET me/tracks/contains?ids=x", "GET tracks?ids=x", "GET albums?ids=x", "GET artists?ids=x",
		"GET artists/x/top-tracks", "GET recommendations", "GET audio-features/x", "GET browse/new-releases",
		"GET browse/categories/x/playlists", "GET markets",
	} {
		method, path, _ := strings.Cut(call, " ")
		got := c.want(403, method, "/v1/"+path, "")
		if string(got.body) != `{"error":{"status":403,"message":"Forbidden"}}`+"\n" {
			t.Errorf("%s: %s", call, got.body)
		}
	}
	c.want(404, http.MethodGet, "/v1/no/such/thing", "")
}
