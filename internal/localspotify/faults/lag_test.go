package faults

import (
	"fmt"
	"net/http"
	"testing"
	"time"
)

// listed reports what the listings show: how many playlists with which name and
// how many items in front, and how many items a playlist has.
func (c *client) listed(path string) string {
	c.t.Helper()
	mine := decode[page[struct {
		Name  string
		Items struct{ Total int }
	}]](c.t, c.want(200, http.MethodGet, "/v1/me/playlists", ""))
	items := decode[page[struct{}]](c.t, c.want(200, http.MethodGet, path+"/items", ""))
	first := "none"
	if mine.Total > 0 {
		first = fmt.Sprintf("%s of %d", mine.Items[0].Name, mine.Items[0].Items.Total)
	}
	return fmt.Sprintf("%s, %d items", first, items.Total)
}

func TestListingsLagBehindWritesByTime(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	clock := newClock()
	s, c := newClientAt(t, w, clock.now, WithListingLag(2*time.Second))
	id, path := c.newPlaylist(s)
	c.shows(path, "none, 0 items")
	clock.at = clock.at.Add(time.Second)
	c.want(201, "POST", path+"/items", urisBody(uris(w, 3)...))
	if got := len(held(t, s, id)); got != 3 {
		t.Errorf("the account holds %d items, want 3 at once", got)
	}
	c.shows(path, "none, 0 items")
	clock.at = clock.at.Add(time.Second)
	c.shows(path, "Cues of 0, 0 items") // the create is to be seen, the add is not
	clock.at = clock.at.Add(time.Second)
	c.shows(path, "Cues of 3, 3 items")
	c.want(400, "POST", path+"/items", urisBody("x"))
	c.shows(path, "Cues of 3, 3 items")
}

func (c *client) shows(path, want string) {
	c.t.Helper()
	if got := c.listed(path); got != want {
		c.t.Errorf("the listings show %q, want %q", got, want)
	}
}

func TestListingsLagBehindWritesByLooks(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	s, c := newClient(t, w, WithListingLagLooks(2))
	_, path := c.newPlaylist(s)
	for _, want := range []string{"none, 0 items", "none, 0 items", "Cues of 0, 0 items"} {
		c.shows(path, want)
	}
	c.want(201, "POST", path+"/items", urisBody(uris(w, 3)...))
	c.want(200, "GET", "/v1/me/playlists?offset=1", "") // belongs to the look before
	for _, want := range []string{"Cues of 0, 0 items", "Cues of 0, 0 items", "Cues of 3, 3 items"} {
		c.shows(path, want)
	}
	c.want(200, "DELETE", path+"/items", `{"items":[{"uri":"`+uris(w, 1)[0]+`"}]}`)
	c.want(200, "PUT", path, `{"name":"Renamed"}`)
	for _, want := range []string{"Cues of 3, 3 items", "Cues of 3, 3 items", "Renamed of 2, 2 items"} {
		c.shows(path, want)
	}
}

func TestPagesOfOneLookAgree(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	s, c := newClient(t, w, WithListingLagLooks(1))
	_, path := c.newPlaylist(s)
	c.want(201, "POST", path+"/items", urisBody(uris(w, 60)...))
	c.want(200, "GET", path+"/items?limit=50", "") // the look that is late
	c.want(200, "PUT", path+"/items", urisBody(uris(w, 1)...))
	first := decode[page[struct{}]](t, c.want(200, "GET", path+"/items?limit=50", ""))
	second := decode[page[struct{}]](t, c.want(200, "GET", path+"/items?limit=50&offset=50", ""))
	if len(first.Items) != 50 || len(second.Items) != 10 {
		t.Errorf("the pages hold %d and %d items, want 50 and 10 of before", len(first.Items), len(second.Items))
	}
}

func TestWhatThePersonEditsShowsAtOnce(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	s, c := newClient(t, w, WithListingLagLooks(1))
	id, path := c.newPlaylist(s)
	c.listed(path)
	if err := s.EditAsPerson(id, func(p *Playlist) { p.Items = uris(w, 4) }); err != nil {
		t.Fatal(err)
	}
	c.shows(path, "Cues of 4, 4 items")
}
