package ui

import (
	"net/http"
	"slices"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"needledrop/assets"
	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/demo"
	"needledrop/internal/localspotify"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/playlist"
	"needledrop/ui/uitest"
)

// oneTitle is the title that a test's Spotify has the songs of.
const oneTitle = "russian-doll"

// oneWorld is the world of that title; it does not change.
var oneWorld = sync.OnceValues(func() (*localspotify.World, error) {
	titles, _, err := catalog.Load(assets.Catalog())
	titles = slices.DeleteFunc(titles, func(title catalog.Title) bool { return title.ID != oneTitle })
	return demo.WorldOf(titles), err
})

// accountStage is the app in a person's own account on a Spotify of the test.
type accountStage struct {
	*stage
	server *faults.Server
	env    map[string]string
	home   string
	parts  Parts
}

// knownClient is the one client id that the local Spotify knows.
const knownClient = "0123456789abcdef0123456789abcdef"

func newAccountStage(t *testing.T, parts Parts) *accountStage {
	t.Helper()
	uitest.NewApp(t)
	world, err := oneWorld()
	if err != nil {
		t.Fatal(err)
	}
	a := &accountStage{server: faults.New(world, someDay, localspotify.WithClientID(knownClient)), home: newHome(t), parts: parts}
	base, err := a.server.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = a.server.Close() })
	a.env = map[string]string{
		"NEEDLEDROP_PACE": "0", "NEEDLEDROP_TOKEN_STORE": "file", "NEEDLEDROP_SPOTIFY_API": base + "/v1/", "NEEDLEDROP_SPOTIFY_ACCOUNTS": base,
	}
	a.open(t)
	a.signIn(t)
	a.refreshAccount()
	settle(t, a.stage)
	return a
}

// open opens the window on the account's data folder.
func (a *accountStage) open(t *testing.T) {
	t.Helper()
	core, err := app.New(app.Options{Home: a.home, Now: someDay, Getenv: func(name string) string { return a.env[name] }})
	if err != nil {
		t.Fatal(err)
	}
	s := newStage(core, fyne.CurrentApp(), fyne.NewSize(1280, 800), a.parts)
	a.stage = s
	t.Cleanup(func() {
		s.Close()
		settle(t, s)
		if err := core.Close(); err != nil {
			t.Error(err)
		}
	})
	settle(t, s)
}

// signIn connects the account, as its sheet does.
func (a *accountStage) signIn(t *testing.T) {
	t.Helper()
	answered := make(chan error, 1)
	_, err := a.core.Login(t.Context(), app.Login{ClientID: knownClient, Show: func(address string) {
		go func() { // the person's browser
			res, err := http.Get(address)
			if err == nil {
				_ = res.Body.Close()
			}
			answered <- err
		}()
	}})
	if err != nil {
		t.Fatal(err)
	}
	if err := <-answered; err != nil {
		t.Fatal(err)
	}
}

// make makes the title's playlist.
func (a *accountStage) make(t *testing.T) {
	t.Helper()
	a.create("Russian Doll", playlist.Recipe{Titles: []string{oneTitle}})
	settle(t, a.stage)
}

// only is the one playlist in the account that was not deleted.
func (a *accountStage) only(t *testing.T) faults.Playlist {
	t.Helper()
	held := slices.DeleteFunc(a.server.Playlists(), func(p faults.Playlist) bool { return !p.Followed })
	if len(held) != 1 {
		t.Fatalf("%d playlists, want 1", len(held))
	}
	return held[0]
}

func (a *accountStage) edit(t *testing.T, edit func(*faults.Playlist)) {
	t.Helper()
	if err := a.server.EditAsPerson(a.only(t).ID, edit); err != nil {
		t.Fatal(err)
	}
}

// shownInSheet is the text of the dialog that is open.
func shownInSheet(s *stage) string {
	top := s.win.Canvas().Overlays().Top()
	if top == nil {
		return ""
	}
	return uitest.TextOf(top)
}

// passTime lets the time pass, timer after timer, until so much of it is gone.
func passTime(t *testing.T, s *stage, wait time.Duration) {
	t.Helper()
	for until := s.time.now.Add(wait); s.time.now.Before(until); {
		if !s.time.next() {
			s.time.now = until
		}
		settle(t, s)
	}
}
