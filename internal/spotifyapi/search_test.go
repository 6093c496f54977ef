package spotifyapi

import (
	"testing"
	"time"

	"needledrop/internal/match"

	"github.com/google/go-cmp/cmp"
)

func TestSearchAsksForTenAndSkipsEmptyResults(t *testing.T) {
	t.Parallel()
	inBothDialects(t, func(t *testing.T, c *Client, rec *record) {
		tracks, err := c.SearchTracks(t.Context(), `track:"A" artist:"B & C"`)
		want := []match.Candidate{{
			URI: "spotify:track:t1", Title: "A Song", Artists: []string{"One", "Two"}, Album: "An Album",
			Duration: 61 * time.Second, Released: "2016-07", ISRC: "XX0000000001",
		}}
		if diff := cmp.Diff(want, tracks); err != nil || diff != "" {
			t.Errorf("SearchTracks: %v\n%s", err, diff)
		}
		albums, err := c.SearchAlbums(t.Context(), "a")
		if diff := cmp.Diff([]match.AlbumOffer{{ID: "a1", Title: "An Album", Artists: []string{}, Released: "2016", Tracks: 9}}, albums); err != nil || diff != "" {
			t.Errorf("SearchAlbums: %v\n%s", err, diff)
		}
		if got := rec.all()[0].target; got != "/v1/search?limit=10&q=track%3A%22A%22+artist%3A%22B+%26+C%22&type=track" {
			t.Errorf("asked %s", got)
		}
		if c.Calls() != (Calls{Search: 2}) {
			t.Errorf("Calls() = %v", c.Calls())
		}
	})
}

func TestASearchWithoutResultsIsNoError(t *testing.T) {
	t.Parallel()
	c, _ := scripted(t, Config{}, says(200, `{}`))
	tracks, err := c.SearchTracks(t.Context(), "q")
	albums, err2 := c.SearchAlbums(t.Context(), "q")
	if len(tracks)+len(albums) != 0 || err != nil || err2 != nil {
		t.Errorf("got %v %v %v %v", tracks, err, albums, err2)
	}
}

func TestAlbumTracksCarryTheAlbumTheyWereAskedOf(t *testing.T) {
	t.Parallel()
	c, _ := scripted(t, Config{},
		says(200, `{"items":[{"uri":"u1"}],"next":"https://api.example.test/v1/albums/a1/tracks?offset=50"}`),
		says(200, `{"items":[{"uri":"u2"}],"next":null}`))
	tracks, err := c.AlbumTracks(t.Context(), match.AlbumOffer{ID: "a1", Title: "An Album", Released: "2016"})
	if err != nil || len(tracks) != 2 || tracks[1].URI != "u2" {
		t.Fatalf("AlbumTracks = %+v, %v", tracks, err)
	}
	for _, track := range tracks {
		if track.Album != "An Album" || track.Released != "2016" {
			t.Errorf("track = %+v", track)
		}
	}
}

func TestMyPlaylistsStopsAtTheNumberAskedFor(t *testing.T) {
	t.Parallel()
	page := `{"items":[{"id":"p1"},{"id":"p2"}],"next":"https://api.example.test/v1/me/playlists?offset=2"}`
	c, rec := scripted(t, Config{}, says(200, page))
	playlists, err := c.MyPlaylists(t.Context(), 3)
	if err != nil || len(playlists) != 3 || len(rec.all()) != 2 {
		t.Errorf("MyPlaylists = %d playlists in %d requests, %v", len(playlists), len(rec.all()), err)
	}
}

func TestMeAndTrack(t *testing.T) {
	t.Parallel()
	inBothDialects(t, func(t *testing.T, c *Client, _ *record) {
		if me, err := c.Me(t.Context()); err != nil || me != (User{ID: "me1", Name: "Someone"}) {
			t.Errorf("Me = %v, %v", me, err)
		}
		if track, err := c.Track(t.Context(), "t1"); err != nil || track.Title != "A Song" {
			t.Errorf("Track = %v, %v", track, err)
		}
	})
}

func TestOnlyHTTPSOrLoopbackMayBeABase(t *testing.T) {
	t.Parallel()
	for raw, ok := range map[string]bool{
		"https://api.spotify.com/v1/": true, "https://accounts.spotify.com": true,
		"http://127.0.0.1:8080/v1/": true, "http://[::1]:8080": true, "http://localhost:8080": true,
		"http://api.spotify.com/v1/": false, "http://127.0.0.1.example.com": false, "http://localhost.example.com": false,
		"": false, "api.spotify.com": false, "ftp://127.0.0.1": false, "https://": false, "https:///v1": false,
		"https://user:pw@api.spotify.com": false, "https://api.spotify.com/?x=1": false, "http://10.0.0.1": false, "%": false,
	} {
		if err := CheckBase(raw); (err == nil) != ok {
			t.Errorf("CheckBase(%q) = %v", raw, err)
		}
	}
	if _, err := New(Config{API: "http://api.spotify.com/v1/", Source: StaticSource("x"), Now: time.Now}); err == nil {
		t.Error("New took an unsafe base")
	}
	if _, err := New(Config{API: "https://api.spotify.com/v1/", Now: time.Now}); err == nil {
		t.Error("New took no token source")
	}
	if _, err := New(Config{API: "https://api.spotify.com/v1/", Source: StaticSource("x")}); err == nil {
		t.Error("New took no clock")
	}
}
