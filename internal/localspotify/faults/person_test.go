package faults

import (
	"testing"
	"time"
)

func TestHandEditKeepsWhenItemsWereAddedAndMayHoldUnknownOnes(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	clock := newClock()
	s, c := newClientAt(t, w, clock.now)
	id, path := c.newPlaylist(s)
	u := uris(w, 2)
	c.want(201, "POST", path+"/items", urisBody(u...))
	before := s.Playlists()[0].Snapshot
	clock.at = clock.at.Add(time.Minute)
	err := s.EditAsPerson(id, func(p *Playlist) { p.Items = []string{"spotify:episode:x", u[1], u[1]} })
	if err != nil {
		t.Fatal(err)
	}
	type item struct {
		AddedAt time.Time `json:"added_at"`
		Item    *struct{ URI string }
	}
	got := decode[page[item]](t, c.want(200, "GET", path+"/items", "")).Items
	late, early := clock.at, clock.at.Add(-time.Minute)
	if got[0].Item != nil || !got[0].AddedAt.Equal(late) || !got[1].AddedAt.Equal(early) || !got[2].AddedAt.Equal(late) {
		t.Errorf("got %+v", got)
	}
	if s.Playlists()[0].Snapshot == before {
		t.Error("the snapshot did not change")
	}
	if s.EditAsPerson("nothing", func(*Playlist) {}) == nil {
		t.Error("a playlist that is not there was edited")
	}
}

func TestRemovedTrackIsThereForOtherServers(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	gone := w.Tracks()[0]
	s, c := newClient(t, w)
	s.RemoveTrack(gone.URI)
	s.RemoveTrack("spotify:track:nothing")
	c.want(404, "GET", "/v1/tracks/"+gone.ID, "")
	_, other := newClient(t, w)
	other.want(200, "GET", "/v1/tracks/"+gone.ID, "")
}
