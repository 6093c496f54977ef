package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"needledrop/internal/localspotify"
	"needledrop/internal/localspotify/faults"
)

// killedSongs is how many songs the playlist of the kill test has: three
// chunks.
const killedSongs = 250

// TestKilledAtAnyMomentOnePlaylistIsWhole kills the real program at random
// moments of a long save and lets it resume. NEEDLEDROP_KILLS sets how often
// otherwise; `make soak` does it a thousand times.
func TestKilledAtAnyMomentOnePlaylistIsWhole(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it builds the program and runs it many times")
	}
	runs := 60
	if n, err := strconv.Atoi(os.Getenv("NEEDLEDROP_KILLS")); err == nil {
		runs = n
	}
	bin := filepath.Join(t.TempDir(), "needle")
	if out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	recordings, pack := longShow(t)
	world := localspotify.NewWorld(recordings, nil)
	var whole time.Duration // how long an undisturbed save takes
	for n := range runs + 1 {
		v := victim{t: t, bin: bin, home: filepath.Join(t.TempDir(), "home"), server: faults.New(world, time.Now), world: world}
		base, err := v.server.Start(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		v.env = []string{
			"NEEDLEDROP_HOME=" + v.home, "NEEDLEDROP_TOKEN_STORE=file", "NEEDLEDROP_PACE=0",
			"NEEDLEDROP_SPOTIFY_API=" + base + "/v1/", "NEEDLEDROP_SPOTIFY_ACCOUNTS=" + base,
		}
		v.prepare(pack)
		began := time.Now()
		if n == 0 {
			v.finish("playlist", "create", "long-show")
			whole = time.Since(began)
		} else {
			v.kill(time.Duration(rand.Int64N(int64(whole))), "playlist", "create", "long-show")
			if rand.IntN(2) == 0 {
				v.kill(time.Duration(rand.Int64N(int64(whole))), "resume")
			}
			v.finish("playlist", "create", "long-show")
		}
		v.check(n)
		if err := v.server.Close(); err != nil {
			t.Error(err)
		}
	}
	if !t.Failed() {
		t.Logf("%d runs killed once or twice: one playlist, every song once, in order, in all of them", runs)
	}
}

// longShow is a title of many songs, and the recordings of them.
func longShow(t *testing.T) ([]localspotify.Recording, []byte) {
	t.Helper()
	type cue struct {
		Season  int      `json:"season"`
		Episode int      `json:"episode"`
		Title   string   `json:"title"`
		Artist  string   `json:"artist"`
		Kind    string   `json:"kind"`
		Sources []string `json:"sources"`
	}
	var recordings []localspotify.Recording
	var cues []cue
	for i := range killedSongs {
		c := cue{1, 1 + i/10, fmt.Sprintf("Harbour Song %c%c", 'A'+i/26%26, 'a'+i%26), fmt.Sprintf("The Gulls %d", i), "song", []string{"s"}}
		cues = append(cues, c)
		recordings = append(recordings, localspotify.Recording{Title: c.Title, Artists: []string{c.Artist}})
	}
	pack, err := json.Marshal(map[string]any{
		"id": "long-show", "title": "Long Show", "kind": "series", "released": "2025", "summary": "Many songs.",
		"seasons": []any{map[string]any{"number": 1, "episodes": []any{}}}, "cues": cues,
		"sources": map[string]any{"s": map[string]string{"name": "A page", "url": "https://example.org"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return recordings, pack
}

// victim is a data folder and an account that the program works on.
type victim struct {
	t      *testing.T
	bin    string
	home   string
	env    []string
	server *faults.Server
	world  *localspotify.World
}

func (v *victim) command(args ...string) *exec.Cmd {
	cmd := exec.Command(v.bin, args...)
	cmd.Env = append(os.Environ(), v.env...)
	return cmd
}

// prepare signs in and adds the pack.
func (v *victim) prepare(pack []byte) {
	v.t.Helper()
	env := map[string]string{}
	for _, e := range v.env {
		name, value, _ := strings.Cut(e, "=")
		env[name] = value
	}
	n := needle{t: v.t, env: env}
	if code, _, said := n.login("0123456789abcdef0123456789abcdef"); code != 0 {
		v.t.Fatalf("login: %s", said)
	}
	file := filepath.Join(v.t.TempDir(), "long-show.json")
	if err := os.WriteFile(file, pack, 0o600); err != nil {
		v.t.Fatal(err)
	}
	if code, _, said := n.run("catalog", "add", file); code != 0 {
		v.t.Fatalf("add the pack: %s", said)
	}
}

// kill starts a command and kills it after a while, if it still runs.
func (v *victim) kill(after time.Duration, args ...string) {
	v.t.Helper()
	cmd := v.command(args...)
	if err := cmd.Start(); err != nil {
		v.t.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	_ = cmd.Wait() // killed, or done before
}

func (v *victim) finish(args ...string) {
	v.t.Helper()
	cmd := v.command(args...)
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil {
		v.t.Fatalf("%v: %v\n%s", args, err, said.String())
	}
}

// check holds the account to one playlist with every song once, in order.
func (v *victim) check(run int) {
	v.t.Helper()
	held := v.server.Playlists()
	if len(held) != 1 {
		v.t.Fatalf("run %d: the account holds %d playlists", run, len(held))
	}
	items := held[0].Items
	sorted := slices.Sorted(slices.Values(items))
	if len(items) != killedSongs || len(slices.Compact(sorted)) != killedSongs {
		v.t.Errorf("run %d: %d songs, %d different ones, want %d", run, len(items), len(slices.Compact(sorted)), killedSongs)
	}
	for i, uri := range items {
		if !strings.Contains(v.name(uri), fmt.Sprintf("Gulls %d ", i)) {
			v.t.Fatalf("run %d: song %d is %s", run, i, v.name(uri))
		}
	}
}

func (v *victim) name(uri string) string {
	track, _ := v.world.Track(uri)
	return strings.Join(track.Artists, " ") + " "
}
