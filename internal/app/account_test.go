package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"needledrop/internal/account"
	"needledrop/internal/fold"
	"needledrop/internal/library"
	"needledrop/internal/localspotify"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
	"needledrop/internal/spotifyapi"
)

// desk is an App beside a Spotify of its own.
type desk struct {
	*App
	t      *testing.T
	server *faults.Server
	base   string // of the server
	world  *localspotify.World
	now    func() time.Time
	meddle atomic.Pointer[http.HandlerFunc] // answers in place of the server, when set
}

// catalogIn is what can be browsed.
func catalogIn(t *testing.T, in interface {
	Catalog(context.Context) (*library.Catalog, error)
}) *library.Catalog {
	t.Helper()
	lib, err := in.Catalog(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// shipped is what every test on the shipped catalog shares: it never changes.
var shipped = sync.OnceValues(func() (struct {
	catalog []byte // the file
	world   *localspotify.World
}, error) {
	var out struct {
		catalog []byte
		world   *localspotify.World
	}
	home, err := os.MkdirTemp("", "needledrop-test-")
	if err != nil {
		return out, err
	}
	defer os.RemoveAll(home)
	a, err := New(Options{Home: home, Now: time.Now, Getenv: func(string) string { return "" }})
	if err != nil {
		return out, err
	}
	if out.world, err = a.demoWorld(context.Background()); err == nil {
		out.catalog, err = os.ReadFile(filepath.Join(home, "catalog.db"))
	}
	return out, errors.Join(err, a.Close())
})

// newDesk starts a Spotify of the shipped recordings and an App on it, signed
// out.
func newDesk(t *testing.T, opts ...localspotify.Option) *desk {
	t.Helper()
	s, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	d := newDeskIn(t, s.world, time.Now, opts...)
	write(t, filepath.Join(d.Home(), "catalog.db"), s.catalog)
	return d
}

func newDeskIn(t *testing.T, world *localspotify.World, now func() time.Time, opts ...localspotify.Option) *desk {
	t.Helper()
	d := &desk{t: t, world: world, server: faults.New(world, now, opts...), now: now}
	front := httptest.NewServer(http.HandlerFunc(d.serve))
	t.Cleanup(front.Close)
	d.base = front.URL
	d.App = d.open(filepath.Join(t.TempDir(), "home"))
	return d
}

func (d *desk) serve(w http.ResponseWriter, r *http.Request) {
	if meddle := d.meddle.Load(); meddle != nil {
		(*meddle)(w, r)
		return
	}
	d.server.ServeHTTP(w, r)
}

// open starts the program on a data folder, as after a restart.
func (d *desk) open(home string) *App {
	d.t.Helper()
	a, err := New(Options{Home: home, Version: "test", Now: d.now, Getenv: d.getenv})
	if err != nil {
		d.t.Fatal(err)
	}
	a.pause = func(ctx context.Context, _ time.Duration) error { return ctx.Err() }
	d.t.Cleanup(func() {
		if err := a.Close(); err != nil {
			d.t.Error(err)
		}
	})
	return a
}

func (d *desk) getenv(name string) string {
	return map[string]string{
		"NEEDLEDROP_SPOTIFY_API": d.base + "/v1/", "NEEDLEDROP_SPOTIFY_ACCOUNTS": d.base, "NEEDLEDROP_TOKEN_STORE": "file", "NEEDLEDROP_PACE": "0",
	}[name]
}

// openStore opens the place where the sign-in is kept.
func (d *desk) openStore() (spotifyapi.Store, error) {
	store, _, err := spotifyapi.OpenStore("file", d.Home(), account.StoreName(d.Home()))
	return store, err
}

const clientID = "0123456789abcdef0123456789abcdef"

// signIn goes through the whole sign-in, with an HTTP client as the browser.
// change is applied to Spotify's address first.
func (d *desk) signIn(change func(string) string) (Account, error) {
	d.t.Helper()
	var browser sync.WaitGroup
	defer browser.Wait()
	return d.Login(d.t.Context(), Login{ClientID: clientID, Show: func(address string) {
		browser.Go(func() {
			resp, err := http.Get(change(address))
			if err != nil {
				d.t.Error(err)
				return
			}
			_ = resp.Body.Close()
		})
	}})
}

// signedInDesk is newDesk with the account connected.
func signedInDesk(t *testing.T, opts ...localspotify.Option) *desk {
	t.Helper()
	d := newDesk(t, opts...)
	d.mustSignIn()
	return d
}

func (d *desk) mustSignIn() {
	d.t.Helper()
	if _, err := d.signIn(strings.Clone); err != nil {
		d.t.Fatal(err)
	}
}

// packDesk is a signed-in desk with a title "drill" of n songs in a pack, on a
// Spotify that has these songs.
func packDesk(t *testing.T, n int, opts ...localspotify.Option) *desk {
	t.Helper()
	return packDeskAt(t, n, time.Now, opts...)
}

// packDeskAt is packDesk with a clock of the test's own.
func packDeskAt(t *testing.T, n int, now func() time.Time, opts ...localspotify.Option) *desk {
	t.Helper()
	var recordings []localspotify.Recording
	for i := range n + 10 { // more than the pack names, for what is added later
		recordings = append(recordings, localspotify.Recording{Title: drillSong(i), Artists: []string{drillAct(i)}})
	}
	s, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	d := newDeskIn(t, localspotify.NewWorld(recordings, nil), now, opts...)
	write(t, filepath.Join(d.Home(), "catalog.db"), s.catalog)
	var all []int
	for i := range n {
		all = append(all, i)
	}
	d.setPack(all)
	d.mustSignIn()
	return d
}

func drillSong(i int) string { return fmt.Sprintf("Drill %s %d", spelled(i), i) }
func drillAct(i int) string  { return "The " + spelled(i*7+3) + " Act" }

// spelled makes a word of a number, so that no two songs are alike.
func spelled(i int) string {
	syllables := []string{"ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su"}
	return "Q" + syllables[i%10] + syllables[i/10%10] + syllables[i/100%10]
}

// setPack adds or replaces the pack with these songs, in this order.
func (d *desk) setPack(songs []int) {
	d.t.Helper()
	type cue map[string]any
	var cues []cue
	for at, i := range songs {
		cues = append(cues, cue{
			"title": drillSong(i), "artist": drillAct(i), "kind": "song", "season": 1, "episode": at + 1, "sources": []string{"made"},
		})
	}
	pack := map[string]any{
		"id": "drill", "title": "Drill", "kind": "series", "released": "2020", "summary": "A title made up for a test.",
		"countries": []string{"DE"}, "languages": []string{"de"}, "genres": []string{"drama"}, "music": []string{"pop"}, "moods": []string{"warm"},
		"seasons": []map[string]any{{"number": 1, "episodes": []string{}}},
		"cues":    cues, "sources": map[string]any{"made": map[string]any{"name": "Made up", "url": "https://example.com/"}},
	}
	data, err := json.Marshal(pack)
	if err != nil {
		d.t.Fatal(err)
	}
	path := filepath.Join(d.t.TempDir(), "drill.json")
	write(d.t, path, data)
	if _, err := d.AddPacks(d.t.Context(), []string{path}); err != nil {
		d.t.Fatal(err)
	}
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, data, 0o600)); err != nil {
		t.Fatal(err)
	}
}

func drill() playlist.Recipe { return playlist.Recipe{Titles: []string{"drill"}} }

// create makes a playlist and fails the test when that does not work.
func (d *desk) create(c Create) playlist.Result {
	d.t.Helper()
	res, err := d.CreatePlaylist(d.t.Context(), c)
	if err != nil {
		d.t.Fatalf("create: %v", err)
	}
	return res
}

// held lists the playlists that the person has.
func (d *desk) held() []faults.Playlist {
	d.t.Helper()
	return slices.DeleteFunc(d.server.Playlists(), func(p faults.Playlist) bool { return !p.Followed })
}

// only is the one playlist that the person has.
func (d *desk) only() faults.Playlist {
	d.t.Helper()
	all := d.held()
	if len(all) != 1 {
		d.t.Fatalf("the account holds %d playlists, want 1", len(all))
	}
	return all[0]
}

// drillItems are the numbers of the songs a playlist holds.
func (d *desk) drillItems(p faults.Playlist) []int {
	d.t.Helper()
	var out []int
	for _, uri := range p.Items {
		track, _ := d.world.Track(uri)
		n := -1
		if _, err := fmt.Sscanf(track.Name[strings.LastIndexByte(track.Name, ' ')+1:], "%d", &n); err != nil || track.Decoy != "" || drillSong(n) != track.Name {
			d.t.Errorf("the playlist holds %q by %v (%s)", track.Name, track.Artists, track.Decoy)
		}
		out = append(out, n)
	}
	return out
}

func upTo(n int) []int {
	var out []int
	for i := range n {
		out = append(out, i)
	}
	return out
}

// since are the requests of a kind that came after the first n, as
// "METHOD path" with * for ids.
func (d *desk) since(n int, kinds ...string) []string {
	d.t.Helper()
	var out []string
	for _, r := range d.server.Requests()[n:] {
		kind := r.Method + " " + starred(r.Path)
		if len(kinds) == 0 || slices.Contains(kinds, kind) {
			out = append(out, kind)
		}
	}
	return out
}

func starred(path string) string {
	parts := strings.Split(path, "/")
	for i, p := range parts {
		if len(p) == 22 {
			parts[i] = "*"
		}
	}
	return strings.Join(parts, "/")
}

// The requests that tests count.
const (
	toSearch  = "GET /v1/search"
	toCreate  = "POST /v1/me/playlists"
	toReplace = "PUT /v1/playlists/*/items"
	toAdd     = "POST /v1/playlists/*/items"
	toRead    = "GET /v1/playlists/*/items"
	toList    = "GET /v1/me/playlists"
	toDetails = "PUT /v1/playlists/*"
	toCover   = "PUT /v1/playlists/*/images"
)

// isRecording reports what is wrong with a track for a wanted recording, "" when
// it is the one. A credit may name more or fewer of the acts.
func isRecording(track localspotify.Track, w match.Wanted) string {
	titles := []string{fold.Key(w.Title)}
	for _, alt := range w.Alt {
		titles = append(titles, fold.Key(alt))
	}
	wanted, got := singleActs(w.Artist), singleActs(strings.Join(track.Artists, ", "))
	switch {
	case track.Decoy != "":
		return "it is a decoy: " + track.Decoy
	case !slices.Contains(titles, fold.Key(track.Name)):
		return "it has another title"
	case w.Artist != "" && !hasAll(got, wanted) && !hasAll(wanted, got):
		return "it is by another act"
	case w.Original != "" && slices.Contains(track.Artists, w.Original) && !strings.Contains(w.Artist, w.Original):
		return "it is the original of a cover"
	}
	return ""
}

func singleActs(credit string) []string {
	var out []string
	for _, act := range strings.Split(strings.NewReplacer(" feat. ", ", ", " & ", ", ").Replace(credit), ", ") {
		out = append(out, fold.Key(act))
	}
	return out
}
