package account_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"needledrop/internal/account"
	"needledrop/internal/catalog"
	"needledrop/internal/demo"
	"needledrop/internal/localspotify"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
)

// newSession is a session on a data folder of its own, with a demo account that
// has one song.
func newSession(t *testing.T) *account.Session {
	t.Helper()
	home := t.TempDir()
	now := func() time.Time { return time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC) }
	user, err := userdata.Open(t.Context(), filepath.Join(home, "user.db"), now)
	if err != nil {
		t.Fatal(err)
	}
	titles := []catalog.Title{{ID: "t", Cues: []catalog.Cue{{ID: "t/song", Title: "Long Way", Artist: "The Band", Kind: catalog.Song}}}}
	s := account.New(account.Config{
		Home: home, Version: "test", API: "http://127.0.0.1:1/", Accounts: "http://127.0.0.1:1", TokenStore: "file", Now: now,
		Data:  func(context.Context) (*userdata.Store, error) { return user, nil },
		World: func(context.Context) (*localspotify.World, error) { return demo.WorldOf(titles), nil },
	})
	t.Cleanup(func() {
		if err := errors.Join(s.Close(), user.Close()); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestWithoutASignInNothingConnects(t *testing.T) {
	t.Parallel()
	s := newSession(t)
	if _, err := s.Info(t.Context()); !errors.Is(err, account.ErrSignedOut) {
		t.Errorf("Info: %v, want ErrSignedOut", err)
	}
	if _, err := s.Connect(t.Context()); !errors.Is(err, account.ErrSignedOut) || s.Connected() {
		t.Errorf("Connect: %v, want ErrSignedOut", err)
	}
	if _, err := s.Data(t.Context()); !errors.Is(err, account.ErrSignedOut) {
		t.Errorf("Data: %v, want ErrSignedOut", err)
	}
	if err := s.SignOut(t.Context()); err != nil {
		t.Errorf("SignOut: %v", err)
	}
	if secrets := s.Secrets(); len(secrets) != 0 {
		t.Errorf("secrets %q, want none", secrets)
	}
}

func TestTheDemoAccountIsSearchedCountedAndLeft(t *testing.T) {
	t.Parallel()
	s := newSession(t)
	if err := s.UseDemo(true); err != nil {
		t.Fatal(err)
	}
	conn, err := s.Connect(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if again, err := s.Connect(t.Context()); err != nil || again != conn {
		t.Errorf("the second Connect gives %p (%v), want the connection there is", again, err)
	}
	found, err := conn.Spotify.SearchTracks(t.Context(), "long way band")
	if err != nil || !slices.ContainsFunc(found, func(c match.Candidate) bool { return c.Title == "Long Way" }) {
		t.Errorf("found %v (%v)", found, err)
	}
	if b, err := s.Budget(t.Context()); err != nil || b.Search != 1 || b.Write != 0 {
		t.Errorf("budget %+v (%v), want one search", b, err)
	}
	if data, err := conn.Data(t.Context()); err != nil || data.Account != account.DemoAccount {
		t.Errorf("data of %q (%v)", data.Account, err)
	}
	if err := s.UseDemo(false); err != nil || s.Connected() || s.Demo() {
		t.Errorf("after the demo account: connected %v, demo %v (%v)", s.Connected(), s.Demo(), err)
	}
}

func TestACountdownGoesBackToWhoGotItBefore(t *testing.T) {
	t.Parallel()
	s := newSession(t)
	var told []string
	to := func(name string) func(account.Wait) { return func(account.Wait) { told = append(told, name) } }
	s.Waiting(account.Wait{})
	endJob := s.OnWait(to("job"))
	endLook := s.OnWait(to("look"))
	s.Waiting(account.Wait{})
	endLook()
	s.Waiting(account.Wait{})
	endJob()
	s.Waiting(account.Wait{})
	if want := []string{"look", "job"}; !slices.Equal(told, want) {
		t.Errorf("told %q, want %q", told, want)
	}
}

func TestWhatAPersonPutInThemselvesStaysTheirs(t *testing.T) {
	t.Parallel()
	s := newSession(t)
	if err := s.UseDemo(true); err != nil {
		t.Fatal(err)
	}
	data, err := s.Data(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]playlist.Placing{"spotify:track:a": {Cue: "t/song"}, "spotify:track:b": {Cue: "t/other", Own: true}}
	if err := data.Place(t.Context(), "list", want); err != nil {
		t.Fatal(err)
	}
	got, err := data.Placed(t.Context(), "list")
	if err != nil || len(got) != 2 || got["spotify:track:a"] != want["spotify:track:a"] || got["spotify:track:b"] != want["spotify:track:b"] {
		t.Errorf("placed %v (%v), want %v", got, err, want)
	}
}

func TestTheStoredSignInIsNamedByItsFolder(t *testing.T) {
	t.Parallel()
	if a, b := account.StoreName("/home/a"), account.StoreName("/home/b"); a == b || len(a) != 8 || a != account.StoreName("/home/a") {
		t.Errorf("names %q and %q", a, b)
	}
}
