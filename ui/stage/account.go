package stage

import (
	"net/http"
	"slices"
	"sync"
	"testing"
	"time"

	"needledrop/assets"
	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/demo"
	"needledrop/internal/localspotify"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/playlist"
	"needledrop/ui/frame"
	"needledrop/ui/shell"
	"needledrop/ui/uitest"

	"fyne.io/fyne/v2"
)

// OneTitle is the title that a test's Spotify has the songs of.
const OneTitle = "russian-doll"

// oneWorld is the world of that title; it does not change.
var oneWorld = sync.OnceValues(func() (*localspotify.World, error) {
	titles, _, err := catalog.Load(assets.Catalog())
	titles = slices.DeleteFunc(titles, func(title catalog.Title) bool { return title.ID != OneTitle })
	return demo.WorldOf(titles), err
})

// account is the app in a person's own account on a Spotify of the test.
type account struct {
	*Stage
	Server *faults.Server
	env    map[string]string
	home   string
	parts  frame.Parts
}

// KnownClient is the one client id that the local Spotify knows.
const KnownClient = "0123456789abcdef0123456789abcdef"

// StartAccount serves an account of Spotify's for a test, which ends it.
func StartAccount(t *testing.T, parts frame.Parts) *account {
	t.Helper()
	uitest.NewApp(t)
	world, err := oneWorld()
	if err != nil {
		t.Fatal(err)
	}
	a := &account{Server: faults.New(world, SomeDay, localspotify.WithClientID(KnownClient)), home: NewHome(t), parts: parts}
	base, err := a.Server.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = a.Server.Close() })
	a.env = map[string]string{
		"NEEDLEDROP_PACE": "0", "NEEDLEDROP_TOKEN_STORE": "file", "NEEDLEDROP_SPOTIFY_API": base + "/v1/", "NEEDLEDROP_SPOTIFY_ACCOUNTS": base,
	}
	a.Open(t)
	a.SignIn(t)
	a.RefreshAccount()
	Settle(t, a.Stage)
	return a
}

// ShownInSheet is the text of the dialog that is open.
func ShownInSheet(s *Stage) string {
	top := s.Win.Canvas().Overlays().Top()
	if top == nil {
		return ""
	}
	return uitest.TextOf(top)
}

// PassTime lets the time pass, timer after timer, until so much of it is gone.
func PassTime(t *testing.T, s *Stage, wait time.Duration) {
	t.Helper()
	for until := s.Time.Now.Add(wait); s.Time.Now.Before(until); {
		if !s.Time.Next() {
			s.Time.Now = until
		}
		Settle(t, s)
	}
}

// OpenUpdate presses Update on the page of playlists.
func OpenUpdate(t *testing.T, a *account) {
	t.Helper()
	GoTo(t, a.Stage, shell.Route{Page: shell.PlaylistsPage})
	TapButton(t, a.Page.Object(), "Update…")
	Settle(t, a.Stage)
}

// Open opens the window on the account's data folder.
func (a *account) Open(t *testing.T) {
	t.Helper()
	core, err := app.New(app.Options{Home: a.home, Now: SomeDay, Getenv: func(name string) string { return a.env[name] }})
	if err != nil {
		t.Fatal(err)
	}
	s := New(core, fyne.CurrentApp(), fyne.NewSize(1280, 800), a.parts)
	a.Stage = s
	t.Cleanup(func() {
		s.Close()
		Settle(t, s)
		if err := core.Close(); err != nil {
			t.Error(err)
		}
	})
	Settle(t, s)
}

// SignIn connects the account, as its sheet does.
func (a *account) SignIn(t *testing.T) {
	t.Helper()
	answered := make(chan error, 1)
	_, err := a.Core.Login(t.Context(), app.Login{ClientID: KnownClient, Show: func(address string) {
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

// Make makes the title's playlist.
func (a *account) Make(t *testing.T) {
	t.Helper()
	a.Create("Russian Doll", playlist.Recipe{Titles: []string{OneTitle}})
	Settle(t, a.Stage)
}

// Only is the one playlist in the account that was not deleted.
func (a *account) Only(t *testing.T) faults.Playlist {
	t.Helper()
	held := slices.DeleteFunc(a.Server.Playlists(), func(p faults.Playlist) bool { return !p.Followed })
	if len(held) != 1 {
		t.Fatalf("%d playlists, want 1", len(held))
	}
	return held[0]
}

func (a *account) Edit(t *testing.T, edit func(*faults.Playlist)) {
	t.Helper()
	if err := a.Server.EditAsPerson(a.Only(t).ID, edit); err != nil {
		t.Fatal(err)
	}
}
