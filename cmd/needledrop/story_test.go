//go:build window

package main

import (
	"context"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"needledrop/assets"
	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/localspotify"
)

// The main job in a real window, driven by keyboard: find a title, create its
// playlist, see it in the account; and the command line saves the very same
// songs in the same order.
func TestWindowSavesThePlaylistOfATitle(t *testing.T) {
	server, env := account(t)
	bin := built(t, "needledrop", ".", "-race")
	p := start(t, bin, append(env, "NEEDLEDROP_HOME="+signedIn(t, env)))
	w := shown(t, p)

	w.key("ctrl+k")
	w.typed("stranger things")
	w.pause("the hits to show")
	w.picture("search")
	w.key("Return")
	w.pause("the title page")
	w.picture("title")
	w.key("ctrl+Return")
	saved := waitForPlaylist(t, server, p)
	w.pause("the result page")
	w.picture("result")
	w.key("ctrl+q")
	if err := p.wait(10 * time.Second); err != nil {
		t.Errorf("the app did not end in peace: %v\n%s", err, p.log)
	}
	for _, bad := range []string{"DATA RACE", "Error in Fyne call thread", "panic:"} {
		if strings.Contains(p.log.String(), bad) {
			t.Errorf("the app said %q:\n%s", bad, p.log)
		}
	}

	needle := built(t, "needle", "../needle")
	cmd := exec.Command(needle, "playlist", "create", "stranger-things")
	cmd.Env = append(append(cmd.Environ(), env...), "NEEDLEDROP_HOME="+signedIn(t, env))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("needle: %v\n%s", err, out)
	}
	held := server.Playlists()
	if len(held) != 2 {
		t.Fatalf("the account holds %d playlists, want the window's and the command line's", len(held))
	}
	for _, h := range held {
		if h.ID != saved.ID && !slices.Equal(h.Items, saved.Items) {
			t.Errorf("the command line saved\n%v\nand the window\n%v", h.Items, saved.Items)
		}
	}
}

// account starts a local Spotify of the catalog's own recordings.
func account(t *testing.T) (*localspotify.Server, []string) {
	t.Helper()
	titles, _, err := catalog.Load(assets.Catalog())
	if err != nil {
		t.Fatal(err)
	}
	server := localspotify.New(app.WorldOf(titles))
	base, err := server.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	return server, []string{
		"NEEDLEDROP_SPOTIFY_API=" + base + "/v1/", "NEEDLEDROP_SPOTIFY_ACCOUNTS=" + base, "NEEDLEDROP_TOKEN_STORE=file",
		"NEEDLEDROP_PACE=0", "HOME=" + t.TempDir(), "XDG_CACHE_HOME=" + t.TempDir(),
	}
}

// signedIn makes a data folder whose account is connected.
func signedIn(t *testing.T, env []string) string {
	t.Helper()
	values := map[string]string{}
	for _, e := range env {
		name, value, _ := strings.Cut(e, "=")
		values[name] = value
	}
	home := filepath.Join(t.TempDir(), "home")
	a, err := app.New(app.Options{Home: home, Getenv: func(name string) string { return values[name] }})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	_, err = a.Login(t.Context(), app.Login{ClientID: "0123456789abcdef0123456789abcdef", Show: func(address string) {
		go func() { // the person's browser
			if res, err := http.Get(address); err == nil {
				_ = res.Body.Close()
			}
		}()
	}})
	if err != nil {
		t.Fatal(err)
	}
	return home
}

func waitForPlaylist(t *testing.T, server *localspotify.Server, p *process) localspotify.Playlist {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	for ctx.Err() == nil {
		held := server.Playlists()
		if len(held) == 1 && held[0].CoverBytes > 0 { // the cover is the last thing that is saved
			return held[0]
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("no playlist was saved: %+v\n%s", server.Playlists(), p.log)
	return localspotify.Playlist{}
}

// window is the app's window on the test's display.
type window struct {
	t  *testing.T
	id string
}

func shown(t *testing.T, p *process) window {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "xdotool", "search", "--sync", "--onlyvisible", "--name", "Needledrop").Output()
	if err != nil {
		t.Fatalf("no window opened: %v\n%s", err, p.log)
	}
	w := window{t, strings.Fields(string(out))[0]}
	w.run("windowfocus", w.id)
	w.pause("the first page")
	w.picture("start")
	return w
}

func (w window) key(keys string)    { w.t.Helper(); w.run("key", "--clearmodifiers", keys) }
func (w window) typed(words string) { w.t.Helper(); w.run("type", "--delay", "30", words) }

func (w window) run(args ...string) {
	w.t.Helper()
	if out, err := exec.Command("xdotool", args...).CombinedOutput(); err != nil {
		w.t.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
}

// caret is how many bytes of a picture may go on changing: the text cursor of
// a focused entry blinks for ever.
const caret = 2000

func differing(a, b []byte) int {
	if len(a) != len(b) {
		return max(len(a), len(b))
	}
	n := 0
	for i := range a {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}

// pause waits until the window has stopped changing: what a person does too
// before the next key.
func (w window) pause(until string) {
	w.t.Helper()
	var before display
	same := 0
	for range 200 {
		time.Sleep(100 * time.Millisecond)
		now := look(w.t)
		if same++; differing(before, now) > caret {
			before, same = now, 0
		}
		if same == 5 {
			return
		}
	}
	w.t.Fatalf("the window did not come to rest for %s", until)
}

// picture keeps what the window shows, where NEEDLEDROP_PICTURES names a
// folder.
func (w window) picture(name string) {
	w.t.Helper()
	dir := os.Getenv("NEEDLEDROP_PICTURES")
	if dir == "" {
		return
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		w.t.Fatal(err)
	}
	if out, err := exec.Command("import", "-window", "root", filepath.Join(dir, "window-"+name+".png")).CombinedOutput(); err != nil {
		w.t.Errorf("keep a picture: %v\n%s", err, out)
	}
}
