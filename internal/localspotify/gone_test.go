package localspotify

import (
	"net/url"
	"slices"
	"testing"
)

func TestRemovedTrackIsFoundNowhereAndSpoilsWrites(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	removed := map[string]bool{} // set between the calls
	s, c := newClient(t, w, WithoutTracks(func(uri string) bool { return removed[uri] }))
	id, path := c.newPlaylist(s)
	suite := w.tracks[slices.IndexFunc(w.tracks, func(t Track) bool { return t.Name == "Moonrise Suite 7" })]
	other := uris(w, 1)[0]
	c.want(201, "POST", path+"/items", urisBody(other, suite.URI))
	removed[suite.URI] = true

	for _, found := range c.searchTracks("track:\"Moonrise Suite 7\"", 10).Items {
		if found.URI == suite.URI {
			t.Error("a search finds it")
		}
	}
	c.want(404, "GET", "/v1/tracks/"+suite.ID, "")
	album := decode[page[simpleTrackJSON]](t, c.want(200, "GET", "/v1/albums/"+suite.AlbumID+"/tracks?limit=50", ""))
	if album.Total != 59 || slices.ContainsFunc(album.Items, func(t simpleTrackJSON) bool { return t.URI == suite.URI }) {
		t.Errorf("the album lists %d tracks", album.Total)
	}
	c.want(400, "PUT", "/v1/me/library?uris="+url.QueryEscape(suite.URI), "")
	for _, method := range []string{"POST", "PUT"} {
		got := c.want(400, method, path+"/items", urisBody(other, suite.URI))
		if c.message(got) != "Payload contains a non-existing ID" {
			t.Errorf("%s: %s", method, got.body)
		}
	}
	type item struct{ Item *struct{ URI string } }
	items := decode[page[item]](t, c.want(200, "GET", path+"/items", ""))
	if len(items.Items) != 2 || items.Items[0].Item.URI != other || items.Items[1].Item != nil {
		t.Errorf("the playlist shows %+v, want an entry without a track", items.Items)
	}
	c.want(200, "DELETE", path+"/items", `{"items":[{"uri":"`+suite.URI+`"}]}`)
	if got := held(t, s, id); !slices.Equal(got, []string{other}) {
		t.Errorf("after its removal the playlist holds %v", got)
	}
}
