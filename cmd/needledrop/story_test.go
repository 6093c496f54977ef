//go:build window

package main

import (
	"net/http"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"needledrop/assets"
	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/demo"
	"needledrop/internal/localspotify/faults"
)

// The main job in a real window, driven by keyboard: find a title, create its
// playlist, see it in the account; and the command line saves the very same
// songs in the same order.
func TestWindowSavesThePlaylistOfATitle(t *testing.T) {
	server, env := account(t)
	bin := built(t, "needledrop", ".", "-race", "-tags", "window")
	p, r := startReadable(t, bin, append(env, "NEEDLEDROP_HOME="+signedIn(t, env), "LANG=en_US.UTF-8"))
	w := shown(t, p)
	w.readable = r

	w.key("ctrl+k")
	w.typed("stranger things")
	w.sees("Titles") // the first group of hits
	w.picture("search")
	w.key("Return")
	w.sees("Export…") // Discover has none
	w.picture("title")
	w.key("ctrl+Return")
	w.sees("Make another playlist")
	w.picture("result")
	ends(t, w, p)

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
	if len(held[0].Items) == 0 || !slices.Equal(held[0].Items, held[1].Items) {
		t.Errorf("the command line saved\n%v\nand the window\n%v", held[0].Items, held[1].Items)
	}
}

// A save that was cut short because the window was closed goes on by itself at
// the next start.
func TestWindowGoesOnWithASaveThatItsClosingCut(t *testing.T) {
	server, env := account(t)
	env = append(env, "NEEDLEDROP_HOME="+signedIn(t, env), "LANG=en_US.UTF-8", "NEEDLEDROP_PACE=30ms")
	bin := built(t, "needledrop", ".", "-race", "-tags", "window")
	p, r := startReadable(t, bin, env)
	w := shown(t, p)
	w.readable = r
	w.key("ctrl+k")
	w.typed("stranger things")
	w.sees("Titles")
	w.key("Return")
	w.sees("Export…")
	w.key("ctrl+Return")
	w.sees("Cancel")
	time.Sleep(1500 * time.Millisecond) // the bar stands before the job is in its journal
	w.picture("cut")
	ends(t, w, p)
	if held := server.Playlists(); len(held) > 0 && len(held[0].Items) > 100 {
		t.Fatalf("the save was done before the window closed: %d songs", len(held[0].Items))
	}

	again, r := startReadable(t, bin, env)
	w = shown(t, again)
	w.readable = r
	w.sees("“Stranger Things” is saved")
	w.picture("cut-and-done")
	if held := server.Playlists(); len(held) != 1 || len(held[0].Items) < 100 {
		t.Errorf("the account holds %+v", held)
	}
	ends(t, w, again)
}

// The whole story of somebody new, by mouse and by keyboard: look around, find
// a title, try the demo account, make a playlist, review what was unsure, see
// the playlists, change the look, come back another day. What is seen on the
// way is kept as pictures where NEEDLEDROP_PICTURES names a folder.
func TestWindowTellsTheWholeStory(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	env := []string{
		"NEEDLEDROP_HOME=" + home, "HOME=" + t.TempDir(), "XDG_CACHE_HOME=" + t.TempDir(), "XDG_CONFIG_HOME=" + t.TempDir(),
		"NEEDLEDROP_TOKEN_STORE=file", "NEEDLEDROP_PACE=0", "LANG=en_US.UTF-8",
	}
	bin := built(t, "needledrop", ".", "-race", "-tags", "window")
	p, r := startReadable(t, bin, env)
	w := shown(t, p)
	w.readable = r

	names := titleNames(t)
	w.anyOf(names)
	w.pause("the cards")
	w.picture("1-discover")
	w.wheel(700, 600, down, 12)
	w.pause("the scroll to end")
	w.picture("2-scrolled")
	w.wheel(700, 600, up, 30)
	w.pause("the scroll to end")
	w.click("Open")
	w.sees("Export…") // Discover has none
	w.picture("3-title")
	w.key("alt+Left")
	w.gone("Export…")

	w.key("ctrl+k")
	w.typed("bridgerton")
	w.sees("Titles")
	w.picture("4-search")
	w.key("Return")
	w.sees("Export…")
	w.click("thank u, next")
	w.sees("Where it plays")
	w.click("Favourite")
	w.sees("Unfavourite")
	w.picture("4-details")
	w.key("ctrl+e")
	w.sees("Export the list")
	w.picture("4-export")
	w.key("Escape")
	w.gone("Export the list")
	w.click("I am watching this")
	w.sees("Watching now")
	w.picture("4-watching")
	w.click("Favourites")
	w.sees("thank u, next")
	w.picture("4-favourites")
	w.key("alt+Left")
	w.sees("Watching now")
	w.click("Create playlist")
	w.sees("Use the demo account")
	w.picture("5-connect")
	w.click("Use the demo account")
	w.sees("Make another playlist")
	w.pause("the result page")
	w.picture("6-result")

	w.click("Review")
	w.sees("Never use")
	w.picture("7-review")
	w.key("1")
	w.pause("the next song")
	w.key("n")
	w.pause("the next song")
	w.picture("8-reviewed")

	w.click("Playlists")
	w.sees("Forget…")
	w.sees("Bridgerton")
	w.picture("9-playlists")

	w.key("ctrl+comma")
	w.sees("Demo account")
	w.reach("As the system")
	w.click("As the system")
	w.sees("Light")
	w.click("Light")
	w.light()
	w.picture("10-settings")
	w.key("ctrl+slash")
	w.sees("Keyboard shortcuts")
	w.picture("11-shortcuts")
	w.key("Escape")
	w.gone("Keyboard shortcuts")
	ends(t, w, p)

	again, r := startReadable(t, bin, env)
	w = shown(t, again)
	w.readable = r
	w.sees("Demo account")
	w.key("ctrl+1") // it begins where it ended, in the settings
	w.anyOf(names)
	w.sees("Continue: Bridgerton, S1E1")
	w.pause("the cards")
	w.picture("12-another-day")
	w.light()
	ends(t, w, again)

	needle := built(t, "needle", "../needle")
	cmd := exec.Command(needle, "--demo", "playlist", "list")
	cmd.Env = append(cmd.Environ(), env...)
	if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "Bridgerton") {
		t.Errorf("the command line does not know the playlist: %v\n%s", err, out)
	}
}

// titleNames are the names of all shipped titles.
func titleNames(t *testing.T) []string {
	t.Helper()
	titles, _, err := catalog.Load(assets.Catalog())
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, title := range titles {
		names = append(names, title.Name)
	}
	return names
}

// ends closes the app by keyboard and looks at what it said.
func ends(t *testing.T, w window, p *process) {
	t.Helper()
	w.key("ctrl+q")
	if err := p.wait(20 * time.Second); err != nil {
		t.Errorf("the app did not end in peace: %v\n%s", err, p.log)
	}
	for _, bad := range []string{"DATA RACE", "Error in Fyne call thread", "panic:"} {
		if strings.Contains(p.log.String(), bad) {
			t.Errorf("the app said %q:\n%s", bad, p.log)
		}
	}
}

// account starts a local Spotify of the catalog's own recordings.
func account(t *testing.T) (*faults.Server, []string) {
	t.Helper()
	titles, _, err := catalog.Load(assets.Catalog())
	if err != nil {
		t.Fatal(err)
	}
	server := faults.New(demo.WorldOf(titles), time.Now)
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
	a, err := app.New(app.Options{Home: home, Now: time.Now, Getenv: func(name string) string { return values[name] }})
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
