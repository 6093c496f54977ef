package app

import (
	"context"
	"encoding/json"
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

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/account"
	"needledrop/internal/diagnose"
	"needledrop/internal/localspotify"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/playlist"
)

// Every endpoint fails in every way; whatever the person is told, doing the same
// again (after a sign-in where the sign-in was lost) leaves the account as if
// nothing had happened.
func TestAnyFaultOfAnyEndpointEndsInTheSameAccount(t *testing.T) {
	t.Parallel()
	elsewhere := newElsewhere(t)
	var rows []func()
	for i, s := range scenes() {
		if testing.Short() && i%3 != 0 {
			continue // make long runs every row
		}
		s.prepare(t)
		kinds := failures(elsewhere, s.writes())
		if testing.Short() {
			kinds = kinds[i%len(kinds):][:1] // one for each endpoint, always another, and none that takes long
		}
		for _, kind := range kinds {
			rows = append(rows, func() { s.row(t, kind) })
		}
	}
	atOnce(rows)
}

// atOnce runs rows, more at a time than there are processors: they spend most of
// theirs waiting for the client to try again.
func atOnce(rows []func()) {
	todo := make(chan func())
	var workers sync.WaitGroup
	for range 16 {
		workers.Go(func() {
			for row := range todo {
				row()
			}
		})
	}
	for _, row := range rows {
		todo <- row
	}
	close(todo)
	workers.Wait()
}

// newElsewhere is another host, which nothing must come to.
func newElsewhere(t *testing.T) (address string) {
	t.Helper()
	elsewhere := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		t.Errorf("%s %s went to another host", r.Method, r.URL)
	}))
	t.Cleanup(elsewhere.Close)
	return elsewhere.URL
}

// failure is one way in which requests go wrong.
type failure struct {
	name  string
	do    faults.Action
	times int  // requests; 0 is one, -1 all until the person tries again
	late  bool // the caller's time is up before there is an answer
	after bool // what was asked for has happened
}

// failures lists the failures; for a request that writes, also those after it has
// happened.
func failures(elsewhere string, writes bool) []failure {
	all := []failure{
		{name: "429 short", do: faults.RateLimit(time.Second, false)},
		{name: "429 long", do: faults.RateLimit(time.Hour, true)},
		{name: "quota", do: faults.Quota(0)},
		{name: "plain 403", do: faults.PlainForbidden(faults.NoPremium)},
		{name: "scope", do: faults.Scope()},
		{name: "removed endpoint", do: faults.Forbidden()},
		{name: "expired token", do: faults.ExpireToken()},
		{name: "revoked", do: faults.RevokeSignIn()},
		{name: "truncated", do: faults.Truncated()},
		{name: "clock skew", do: faults.ClockSkew(-48 * time.Hour)},
	}
	for _, f := range []failure{
		{name: "5xx", do: faults.Status5xxBefore(502)},
		{name: "drop", do: faults.DropBefore()},
		{name: "garbage", do: faults.Garbage()},
		{name: "wrong type", do: faults.WrongType()},
		{name: "nested", do: faults.Nested()},
		{name: "redirect", do: faults.Redirect(elsewhere)},
		{name: "too large", do: faults.TooLarge()},
		{name: "endless", do: faults.Endless()},
		{name: "too late", late: true},
		// Last, as they take long.
		{name: "5xx lasting", do: faults.Status5xxBefore(500), times: -1},
		{name: "drop lasting", do: faults.DropBefore(), times: -1},
	} {
		all = append(all, f)
		if writes {
			f.name, f.after = f.name+" after", true
			all = append(all, f)
		}
	}
	return all
}

// stage is an account and a data folder with what was done in them before.
type stage struct {
	songs int         // of the title "drill"
	setUp func(*desk) // what was done

	folder string
	world  *localspotify.World
}

// scene is something the person does that needs one endpoint.
type scene struct {
	name   string
	before *stage
	lag    time.Duration                      // of listings behind writes
	hits   faults.Fault                       // the request that goes wrong
	query  string                             // part of its query
	also   []faults.Fault                     // what goes wrong besides
	press  func(context.Context, *desk) error // what is done, and done again
	want   []holding                          // the account without faults
}

// holding is a playlist that the person has, as far as they can see it.
type holding struct {
	Name, Description string
	Public            bool
	Items             []string
	Cover             int // bytes
}

const (
	fewSongs  = 4
	someSongs = 60  // need two pages
	manySongs = 120 // need two writes
	otherSong = 7   // of a drill of few that is not among them
)

func scenes() []*scene {
	const search, mine, items, me = "/v1/search", "/v1/me/playlists", "/v1/playlists/*/items", "/v1/me"
	const one, cover, token, library = "/v1/playlists/*", "/v1/playlists/*/images", "/api/token", "/v1/me/library"
	hits := func(method, path string, skip int) faults.Fault {
		return faults.Fault{Method: method, Path: path, Skip: skip}
	}
	lostCreate := []faults.Fault{{Method: "POST", Path: mine, Do: faults.DropAfter()}}
	expired := []faults.Fault{{Path: mine, Do: faults.ExpireToken()}}
	known, knownMany := &stage{songs: fewSongs, setUp: found}, &stage{songs: manySongs, setUp: found}
	made, picked := &stage{songs: fewSongs, setUp: created}, &stage{songs: fewSongs, setUp: chosen}
	more, moreSome := &stage{songs: fewSongs, setUp: createdThenMore}, &stage{songs: someSongs, setUp: createdThenMore}
	record, undescribed := &stage{songs: fewSongs, setUp: albumThenMore}, &stage{songs: fewSongs, setUp: stoppedAtDescription}
	return []*scene{
		{name: "replace", before: knownMany, hits: hits("PUT", items, 0), press: pressCreate},
		{name: "add", before: knownMany, hits: hits("POST", items, 0), press: pressCreate},
		{name: "sign in", before: more, hits: hits("POST", token, 0), press: pressSignIn},
		{name: "ask who it is", before: more, hits: hits("GET", me, 0), press: pressSignIn},
		{name: "renew the sign-in", before: more, also: expired, hits: hits("POST", token, 0), press: pressSync},
		{name: "search", before: more, hits: hits("GET", search, 1), query: "type=track", press: pressSync},
		{name: "search for albums", before: record, hits: hits("GET", search, 0), query: "type=album", press: pressSync},
		{name: "list an album", before: record, hits: hits("GET", "/v1/albums/*/tracks", 0), press: pressSync},
		{name: "look a track up", before: made, hits: hits("GET", "/v1/tracks/*", 0), press: pressPaste},
		{name: "list playlists", before: more, hits: hits("GET", mine, 0), press: pressSync},
		{name: "find a lost create", before: known, also: lostCreate, hits: hits("GET", mine, 0), press: pressCreate},
		{name: "discard a late create", before: known, lag: 20 * time.Second, also: lostCreate, hits: hits("DELETE", library, 0), press: pressCreate},
		{name: "create", before: known, hits: hits("POST", mine, 0), press: pressCreate},
		{name: "describe", before: known, hits: hits("PUT", one, 0), press: pressCreate},
		{name: "read a description", before: undescribed, hits: hits("GET", one, 0), press: pressCreate},
		{name: "cover", before: known, hits: hits("PUT", cover, 0), press: pressCreate},
		{name: "insert", before: more, hits: hits("POST", items, 0), press: pressSync},
		{name: "insert more", before: more, hits: hits("POST", items, 1), press: pressSync},
		{name: "read items", before: moreSome, hits: hits("GET", items, 1), press: pressSync},
		{name: "check items", before: more, hits: hits("GET", items, 1), press: pressSync},
		{name: "remove", before: made, hits: hits("DELETE", items, 0), press: pressChoose},
		{name: "take back", before: picked, hits: hits("DELETE", items, 0), press: pressUnchoose},
	}
}

// What people do, and what they are told.

func pressCreate(ctx context.Context, d *desk) error {
	_, err := d.CreatePlaylist(ctx, Create{Recipe: drill()})
	return err
}

func pressSync(ctx context.Context, d *desk) error {
	made, err := d.Playlists(ctx)
	if err != nil || len(made) != 1 {
		return fmt.Errorf("%d playlists are tracked: %w", len(made), err)
	}
	_, err = d.SyncPlaylist(ctx, Sync{ID: made[0].ID})
	return err
}

// pressSignIn connects the account again and goes on.
func pressSignIn(ctx context.Context, d *desk) error {
	var browser sync.WaitGroup
	defer browser.Wait()
	_, err := d.Login(ctx, Login{ClientID: clientID, Show: func(address string) {
		browser.Go(func() {
			if resp, err := http.Get(address); err == nil { // else nobody comes back, which Login tells
				_ = resp.Body.Close()
			}
		})
	}})
	if err != nil {
		return err
	}
	return pressSync(ctx, d)
}

// pressPaste pastes the link of another track for the first song and takes it.
func pressPaste(ctx context.Context, d *desk) error {
	if err := d.TryNow(ctx); err != nil {
		return err
	}
	id := strings.TrimPrefix(d.drillURI(otherSong), "spotify:track:")
	offered, err := d.Candidates(ctx, d.firstCue(), "https://open.spotify.com/track/"+id, nil)
	if err != nil || len(offered) != 1 {
		return fmt.Errorf("%d tracks are offered: %w", len(offered), err)
	}
	return d.Choose(ctx, d.firstCue(), offered[0].URI, Observer{})
}

func pressChoose(ctx context.Context, d *desk) error {
	return d.Choose(ctx, d.firstCue(), d.drillURI(otherSong), Observer{})
}

func pressUnchoose(ctx context.Context, d *desk) error {
	return d.Unchoose(ctx, d.firstCue(), Observer{})
}

func (d *desk) firstCue() string {
	d.t.Helper()
	plan, err := d.Plan(d.t.Context(), drill(), playlist.Choices{})
	if err != nil {
		d.t.Fatal(err)
	}
	return plan.Entries[0].Cue
}

// What was done before.

// found knows the songs and has no playlist.
func found(d *desk) { d.create(Create{Recipe: drill(), DryRun: true}) }

func created(d *desk) { d.create(Create{Recipe: drill()}) }

// createdThenMore has a playlist that lacks songs in two places.
func createdThenMore(d *desk) {
	created(d)
	n := len(d.only().Items)
	d.setPack(append(slices.Insert(upTo(n), 2, n), n+1))
}

func chosen(d *desk) {
	created(d)
	if err := pressChoose(d.t.Context(), d); err != nil {
		d.t.Fatal(err)
	}
}

// stoppedAtDescription has a playlist whose description is still to come.
func stoppedAtDescription(d *desk) {
	found(d)
	d.server.Inject(faults.Fault{Method: "PUT", Path: "/v1/playlists/*", Do: faults.Quota(0)})
	if err := pressCreate(d.t.Context(), d); diagnose.KindOf(err) != diagnose.Paused {
		d.t.Fatalf("create: %v, want a pause", err)
	}
}

// albumThenMore has a playlist of an album of which more is known since.
func albumThenMore(d *desk) {
	d.setRecord(1)
	d.create(Create{Recipe: playlist.Recipe{Titles: []string{"record"}, Albums: []string{"Long Player"}}})
	d.setRecord(len(longPlayer().Tracks))
}

// longPlayer is an album that every stage has.
func longPlayer() localspotify.Album {
	album := localspotify.Album{Title: "Long Player", Artists: []string{"The House Band"}, Released: "2020"}
	for i := range fewSongs {
		album.Tracks = append(album.Tracks, localspotify.Recording{Title: drillSong(500 + i), Duration: 185 * time.Second})
	}
	return album
}

// setRecord adds or replaces a title with the first n tracks of the long player.
func (d *desk) setRecord(n int) {
	d.t.Helper()
	album := longPlayer()
	var tracks []map[string]any
	for _, r := range album.Tracks[:n] {
		tracks = append(tracks, map[string]any{"title": r.Title, "duration": "3:05"})
	}
	pack, err := json.Marshal(map[string]any{
		"id": "record", "title": "Record", "kind": "series", "released": "2020", "summary": "A title made up for a test.",
		"countries": []string{"DE"}, "languages": []string{"de"}, "genres": []string{"drama"}, "music": []string{"pop"}, "moods": []string{"warm"},
		"seasons": []map[string]any{{"number": 1, "episodes": []string{}}},
		"albums": []map[string]any{{
			"title": album.Title, "artist": album.Artists[0], "kind": "songs", "released": "2020", "tracks": tracks, "sources": []string{"made"},
		}},
		"cues": []map[string]any{}, "sources": map[string]any{"made": map[string]any{"name": "Made up", "url": "https://example.com/"}},
	})
	if err != nil {
		d.t.Fatal(err)
	}
	path := filepath.Join(d.t.TempDir(), "record.json")
	write(d.t, path, pack)
	if _, err := d.AddPacks(d.t.Context(), []string{path}); err != nil {
		d.t.Fatal(err)
	}
}

// prepare sets the stage, once, and finds out how the account ends without
// faults.
func (s *scene) prepare(t *testing.T) {
	t.Helper()
	if s.before.folder == "" {
		s.before.prepare(t, s.name)
	}
	t.Run(s.name+"/without faults", func(t *testing.T) {
		p := s.before.open(t, s.before.copied(t), s.lag)
		if err := s.press(t.Context(), p.desk); err != nil {
			t.Fatal(err)
		}
		s.want = p.holdings()
		s.checkQuery(p.desk)
		if len(s.want) != 1 || len(s.want[0].Items) != len(slices.Compact(slices.Sorted(slices.Values(s.want[0].Items)))) {
			t.Errorf("without faults the account holds %+v, want one playlist with each song once", s.want)
		}
	})
}

func (b *stage) prepare(t *testing.T, first string) {
	t.Helper()
	catalog, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	var recordings []localspotify.Recording
	for i := range b.songs + 10 {
		recordings = append(recordings, localspotify.Recording{Title: drillSong(i), Artists: []string{drillAct(i)}})
	}
	b.world = localspotify.NewWorld(recordings, []localspotify.Album{longPlayer()})
	b.folder = t.TempDir()
	write(t, filepath.Join(b.folder, "home", "catalog.db"), catalog.catalog)
	done := t.Run(first+"/before", func(t *testing.T) { // closed at its end
		p := b.open(t, b.folder, 0)
		p.setPack(upTo(b.songs))
		p.mustSignIn()
		b.setUp(p.desk)
	})
	if !done {
		t.FailNow()
	}
}

// checkQuery makes certain that the request to go wrong is the one that is meant.
func (s *scene) checkQuery(d *desk) {
	d.t.Helper()
	hits := slices.DeleteFunc(d.server.Requests(), func(r faults.Request) bool { return s.hits.Path != r.Path })
	if s.query != "" && !strings.Contains(hits[s.hits.Skip].Query, s.query) {
		d.t.Errorf("the request is %+v, want one with %s", hits[s.hits.Skip], s.query)
	}
}

// play is a program and a server on what a folder holds.
type play struct {
	*desk
	front *httptest.Server
	late  atomic.Int64 // what has passed on the server's clock: pauses, and no time that a busy machine takes
}

// open starts both. Only the program's pauses pass on the server's clock. No
// connections are kept: the client of the standard library would hide that one
// was dropped.
func (b *stage) open(t *testing.T, folder string, lag time.Duration) *play {
	t.Helper()
	p := &play{}
	began := time.Now()
	server := faults.New(b.world, func() time.Time { return began.Add(time.Duration(p.late.Load())) },
		localspotify.WithState(filepath.Join(folder, "account.json")), faults.WithListingLag(lag))
	p.desk = &desk{t: t, world: b.world, server: server, now: time.Now}
	p.front = httptest.NewUnstartedServer(http.HandlerFunc(p.serve))
	p.front.Config.SetKeepAlivesEnabled(false)
	p.front.Start()
	t.Cleanup(p.front.Close)
	p.base = p.front.URL
	p.App = p.desk.open(filepath.Join(folder, "home"))
	p.pause = func(ctx context.Context, d time.Duration) error {
		p.late.Add(int64(d))
		return ctx.Err()
	}
	return p
}

// copied is a folder of one's own with all that was done before.
func (b *stage) copied(t *testing.T) (folder string) {
	t.Helper()
	folder = t.TempDir()
	if err := os.CopyFS(folder, os.DirFS(b.folder)); err != nil {
		t.Fatal(err)
	}
	home := filepath.Join(folder, "home")
	for _, pack := range files(t, filepath.Join(b.folder, "home", "packs", "*")) { // a newer pack would make the catalog anew
		info, err := os.Stat(pack)
		if err == nil {
			err = os.Chtimes(filepath.Join(home, "packs", info.Name()), info.ModTime(), info.ModTime())
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, signIn := range files(t, filepath.Join(home, "sign-in-*")) { // named after its folder
		if err := os.Rename(signIn, filepath.Join(home, "sign-in-"+account.StoreName(home)+".json")); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func files(t *testing.T, pattern string) []string {
	t.Helper()
	found, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func (d *desk) holdings() []holding {
	d.t.Helper()
	var out []holding
	for _, p := range d.held() {
		out = append(out, holding{p.Name, p.Description, p.Public, p.Items, p.CoverBytes})
	}
	return out
}

// writes reports whether the request to go wrong changes anything.
func (s *scene) writes() bool { return s.hits.Method != http.MethodGet }

// row plays the scene with one fault in it, and then again without.
func (s *scene) row(t *testing.T, f failure) {
	t.Run(s.name+"/"+f.name, func(t *testing.T) {
		p := s.before.open(t, s.before.copied(t), s.lag)
		var spoiled []func() int
		for _, also := range s.also {
			spoiled = append(spoiled, p.server.Inject(also))
		}
		now := &deadline{Context: t.Context(), passed: make(chan struct{})}
		spoiled = append(spoiled, p.server.Inject(f.on(s.hits, now.pass)))
		told := s.press(now, p.desk)
		p.front.CloseClientConnections() // what was given up is over
		p.server.ClearFaults()
		p.late.Add(int64(time.Minute))
		for i, count := range spoiled {
			if count() == 0 {
				t.Errorf("fault %d never happened", i)
			}
		}
		if told != nil {
			p.speaks(told)
		}
		if f.name == "revoked" || diagnose.KindOf(told) == diagnose.SignInNeeded {
			p.mustSignIn()
		}
		if err := s.press(t.Context(), p.desk); err != nil {
			t.Fatalf("again: %v (the first time: %v)", err, told)
		}
		if diff := cmp.Diff(s.want, p.holdings()); diff != "" {
			t.Errorf("after %v: %s", told, diff)
		}
	})
}

// on makes the failure happen to a request; late is called when the caller's
// time is up.
func (f failure) on(request faults.Fault, late func()) faults.Fault {
	request.Do, request.Times = f.do, f.times
	if f.late {
		request.Do = faults.Stall(late)
	}
	if f.after {
		request.Do = faults.After(request.Do)
	}
	return request
}

// deadline is a context whose time is up when a test says so.
type deadline struct {
	context.Context
	once   sync.Once
	passed chan struct{}
}

func (d *deadline) pass()                 { d.once.Do(func() { close(d.passed) }) }
func (d *deadline) Done() <-chan struct{} { return d.passed }

func (d *deadline) Err() error {
	select {
	case <-d.passed:
		return context.DeadlineExceeded
	default:
		return nil
	}
}
