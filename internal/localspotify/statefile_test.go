package localspotify

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestServersOnOneFileLoseNothingOfEachOther(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	path := filepath.Join(t.TempDir(), "account.json")
	var servers []*Server
	var clients []*client
	for range 2 {
		s, c := newClient(t, w, WithState(path))
		servers, clients = append(servers, s), append(clients, c)
	}
	shared, _ := clients[0].newPlaylist(servers[0])
	const rounds = 15
	songs := uris(w, 2*rounds)
	var all sync.WaitGroup
	for n, c := range clients {
		all.Go(func() {
			for i := range rounds {
				c.quietly(http.MethodPost, "/v1/me/playlists", fmt.Sprintf(`{"name":"%d of %d"}`, i, n))
				c.quietly(http.MethodPost, "/v1/playlists/"+shared+"/items", urisBody(songs[n*rounds+i]))
			}
		})
	}
	all.Wait()
	if diff := cmp.Diff(servers[0].lists(), servers[1].lists()); diff != "" {
		t.Errorf("the servers differ: %s", diff)
	}
	names := map[string]bool{}
	for _, p := range servers[0].lists() {
		names[p.Name] = true
	}
	if len(names) != 2*rounds+1 {
		t.Errorf("%d playlists, want %d", len(names), 2*rounds+1)
	}
	got := held(t, servers[1], shared)
	slices.Sort(got)
	slices.Sort(songs)
	if diff := cmp.Diff(songs, got); diff != "" {
		t.Errorf("songs of the shared playlist: %s", diff)
	}
	for _, c := range clients {
		c.want(200, http.MethodGet, "/v1/me", "") // both sign-ins are there
	}
}

// quietly makes a change that is known to work from any goroutine.
func (c *client) quietly(method, path, body string) {
	answer, err := c.http.Do(c.request(method, path, body))
	if err != nil {
		c.t.Errorf("%s %s: %v", method, path, err)
		return
	}
	_ = answer.Body.Close()
	if answer.StatusCode != http.StatusCreated {
		c.t.Errorf("%s %s: status %d", method, path, answer.StatusCode)
	}
}

func TestChangesFollowEachOtherFasterThanTheFileSystemTellsTime(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "account.json")
	s, other := New(smallWorld(), time.Now, WithState(path)), New(smallWorld(), time.Now, WithState(path))
	id := s.add(t)
	for i := range 20 {
		name := fmt.Sprintf("Name %02d", i) // always as long
		s.edit(t, id, func(p *Playlist) { p.Name = name })
		if got := other.lists()[0].Name; got != name {
			t.Fatalf("the other server shows %q, want %q", got, name)
		}
	}
}

// add makes a playlist without a client.
func (s *Server) add(t *testing.T) (id string) {
	t.Helper()
	id = contentID("playlist", t.Name())
	err := s.changeAccount(func() bool {
		s.account.Playlists = append(s.account.Playlists, &Playlist{ID: id, Name: "Cues", Owner: s.user.id, Followed: true})
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// A crash leaves a half-written file with another name.
func TestForeignFilesBesideTheAccountDoNoHarm(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "account.json")
	for _, name := range []string{".123", ".bak", ".lock"} {
		if err := os.WriteFile(path+name, []byte(`{"playlists":[{"id"`), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := New(smallWorld(), time.Now, WithState(path))
	s.add(t)
	if got := New(smallWorld(), time.Now, WithState(path)).lists(); len(got) != 1 {
		t.Errorf("%d playlists, want 1", len(got))
	}
	for _, name := range []string{".123", ".bak"} {
		if data, err := os.ReadFile(path + name); err != nil || string(data) != `{"playlists":[{"id"` {
			t.Errorf("%s became %q (%v)", name, data, err)
		}
	}
}

func TestAccountThatIsDamagedLaterIsReportedAndKept(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "account.json")
	s, c := newClient(t, smallWorld(), WithState(path))
	_, list := c.newPlaylist(s)
	if err := os.WriteFile(path, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	c.want(500, "PUT", list, `{"name":"x"}`)
	if data, err := os.ReadFile(path); err != nil || string(data) != "{" {
		t.Errorf("the file became %q, %v", data, err)
	}
	if got := s.lists(); len(got) != 1 || got[0].Name != "Cues" {
		t.Errorf("got %+v, want what was there before", got)
	}
}

func TestLaterContentHasALaterTimeWhateverTheClockDid(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "account.json")
	s := New(smallWorld(), time.Now, WithState(path))
	id := s.add(t)
	ahead := time.Now().Add(time.Hour)
	if err := os.Chtimes(path, ahead, ahead); err != nil {
		t.Fatal(err)
	}
	other := New(smallWorld(), time.Now, WithState(path))
	other.edit(t, id, func(p *Playlist) { p.Name = "Other" })
	if info, err := os.Stat(path); err != nil || !info.ModTime().After(ahead) {
		t.Errorf("the file is of %v, want later than %v (%v)", info.ModTime(), ahead, err)
	}
}
