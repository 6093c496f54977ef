package localspotify

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestAccountLivesOnInItsFile(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	path := filepath.Join(t.TempDir(), "account.json")
	s, c := newClient(t, w, WithState(path))
	_, list := c.newPlaylist(s)
	c.want(201, "POST", list+"/items", urisBody(uris(w, 2)...))
	c.want(200, "PUT", "/v1/me/library?uris="+uris(w, 1)[0], "")
	refresh := s.SignedIn().RefreshToken

	again, later := newClient(t, w, WithState(path))
	if diff := cmp.Diff(s.lists(), again.lists()); diff != "" {
		t.Error(diff)
	}
	later.token = c.token
	if got := decode[[]bool](t, later.want(200, "GET", "/v1/me/library/contains?uris="+uris(w, 1)[0], "")); !got[0] {
		t.Error("the saved track is gone")
	}
	if got := later.form(refreshForm(refresh)); got.status != 200 {
		t.Errorf("refresh: %s", got.body)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); mode != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("mode %v", mode)
	}
	if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 2 || entries[1].Name() != "account.json.lock" {
		t.Errorf("files left behind: %v, %v", entries, err)
	}
}

func TestUnreadableAccountIsReportedAndKept(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "account.json")
	if err := os.WriteFile(path, []byte(`{"playlists":[`), 0o600); err != nil {
		t.Fatal(err)
	}
	s, c := newClient(t, smallWorld(), WithState(path))
	if _, err := s.Start(t.Context()); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("Start: %v", err)
	}
	c.want(500, "POST", "/v1/me/playlists", `{"name":"x"}`)
	if data, err := os.ReadFile(path); err != nil || string(data) != `{"playlists":[` {
		t.Errorf("the file became %q, %v", data, err)
	}
}

func TestChangeThatCannotBeSavedIsAnError(t *testing.T) {
	t.Parallel()
	_, c := newClient(t, smallWorld(), WithState(filepath.Join(t.TempDir(), "missing", "account.json")))
	c.want(500, "POST", "/v1/me/playlists", `{"name":"x"}`)
}

func FuzzDecodeAccount(f *testing.F) {
	f.Add([]byte(`{"playlists":[{"id":"0000000000000000000000"}],"access":{},"refresh":{}}`))
	f.Add([]byte(`{"playlists":[null]}`))
	f.Add([]byte(`{"access":null}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		read, err := decodeAccount(data)
		if err != nil {
			return
		}
		for _, p := range read.Playlists {
			if !validID(p.ID) {
				t.Fatalf("playlist %+v was read", p)
			}
		}
	})
}

func TestServerListensOnLoopbackUntilClosed(t *testing.T) {
	t.Parallel()
	s := New(smallWorld(), time.Now)
	base, err := s.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(base, "http://127.0.0.1:") {
		t.Errorf("listens at %s", base)
	}
	c := &client{t: t, http: &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}, base: base, token: s.Token()}
	c.want(200, "GET", "/v1/me", "")
	if _, err := s.Start(t.Context()); err == nil {
		t.Error("started twice")
	}
	for range 2 {
		if err := s.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	}
	if answer, err := c.http.Do(c.request("GET", "/v1/me", "")); err == nil {
		answer.Body.Close()
		t.Error("still answers after Close")
	}
}

func TestServerStopsWithItsContext(t *testing.T) {
	t.Parallel()
	s := New(smallWorld(), time.Now)
	ctx, cancel := context.WithCancel(t.Context())
	if _, err := s.Start(ctx); err != nil {
		t.Fatal(err)
	}
	cancel()
	<-s.stopped
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

func TestClosingAServerThatNeverStartedDoesNothing(t *testing.T) {
	t.Parallel()
	if err := New(smallWorld(), time.Now).Close(); err != nil {
		t.Error(err)
	}
}
