package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"needledrop/internal/localspotify"
	"needledrop/internal/localspotify/faults"
)

// The same needle works against any server that speaks the API, named by the
// two variables; here it is the local Spotify with a sign-in of its own.
func TestPlaylistIsSavedInAnAccountThatWasSignedInTo(t *testing.T) {
	t.Parallel()
	world := localspotify.NewWorld([]localspotify.Recording{
		{Title: "In the Woods Somewhere", Artists: []string{"Hozier"}}, {Title: "I Ran", Artists: []string{"A Flock of Seagulls"}},
	}, nil)
	server := faults.New(world, time.Now, localspotify.WithClientID("0123456789abcdef0123456789abcdef"))
	base, err := server.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	n := needle{t: t, env: map[string]string{
		"NEEDLEDROP_HOME": filepath.Join(t.TempDir(), "home"), "NEEDLEDROP_TOKEN_STORE": "file", "NEEDLEDROP_PACE": "0",
		"NEEDLEDROP_SPOTIFY_API": base + "/v1/", "NEEDLEDROP_SPOTIFY_ACCOUNTS": base,
	}}

	if code, _, said := n.run("playlist", "create", "dark"); code != 3 {
		t.Errorf("without a sign-in the exit code is %d: %s", code, said)
	}
	if code, out, said := n.login("0123456789abcdef0123456789abcdef"); code != 0 || !strings.Contains(out, `"user"`) {
		t.Fatalf("login: exit code %d\n%s\n%s", code, out, said)
	}
	code, out, said := n.run("--json", "playlist", "create", "dark")
	if code != 0 {
		t.Fatalf("create: exit code %d: %s", code, said)
	}
	var made struct {
		Playlist struct{ ID string }
		Tracks   []struct{ Outcome, URI string }
	}
	if err := json.Unmarshal([]byte(out), &made); err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, track := range made.Tracks {
		if track.Outcome == "auto" {
			want = append(want, track.URI)
		}
	}
	held := server.Playlists()
	if len(held) != 1 || held[0].ID != made.Playlist.ID || strings.Join(held[0].Items, " ") != strings.Join(want, " ") || len(want) != 2 {
		t.Errorf("the account holds %+v, want one playlist %s with %v", held, made.Playlist.ID, want)
	}
	files, err := os.ReadDir(n.env["NEEDLEDROP_HOME"])
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if info, err := f.Info(); err == nil && strings.HasPrefix(f.Name(), "sign-in") && info.Mode().Perm() != 0o600 {
			t.Errorf("%s can be read by others: %v", f.Name(), info.Mode())
		}
	}
	if code, _, _ := n.run("logout"); code != 0 {
		t.Errorf("logout: exit code %d", code)
	}
	if code, _, _ := n.run("account"); code != 3 {
		t.Errorf("after logout, account has exit code %d", code)
	}
}

func TestWrongClientIsNamed(t *testing.T) {
	t.Parallel()
	server := faults.New(localspotify.NewWorld(nil, nil), time.Now, localspotify.WithClientID("0123456789abcdef0123456789abcdef"))
	base, err := server.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	n := needle{t: t, env: map[string]string{
		"NEEDLEDROP_HOME": t.TempDir(), "NEEDLEDROP_TOKEN_STORE": "file", "NEEDLEDROP_SPOTIFY_API": "http://example.org/v1/",
		"NEEDLEDROP_SPOTIFY_ACCOUNTS": base,
	}}
	if code, _, said := n.run("titles"); code != 2 || !strings.Contains(said, "NEEDLEDROP_SPOTIFY_API") {
		t.Errorf("an address that is neither https nor loopback: exit code %d: %s", code, said)
	}
}

// needle runs the command in this process.
type needle struct {
	t   *testing.T
	env map[string]string
	now func() time.Time // nil for the system's
}

// terminal is where the command reads from and writes to.
func (n needle) terminal(out, said io.Writer) terminal {
	now := n.now
	if now == nil {
		now = time.Now
	}
	return terminal{in: strings.NewReader(""), out: out, err: said, getenv: func(name string) string { return n.env[name] }, now: now}
}

func (n needle) run(args ...string) (code int, out, said string) {
	n.t.Helper()
	var stdout, stderr bytes.Buffer
	code = run(n.t.Context(), args, n.terminal(&stdout, &stderr))
	return code, stdout.String(), stderr.String()
}

// login opens the address that needle prints, as a person's browser would.
func (n needle) login(clientID string) (code int, out, said string) {
	n.t.Helper()
	var stdout bytes.Buffer
	read, write := io.Pipe()
	done := make(chan string)
	go func() {
		var all strings.Builder
		lines := bufio.NewScanner(read)
		for lines.Scan() {
			all.WriteString(lines.Text() + "\n")
			if strings.HasPrefix(lines.Text(), "http") {
				if res, err := http.Get(lines.Text()); err == nil {
					_ = res.Body.Close()
				}
			}
		}
		done <- all.String()
	}()
	code = run(n.t.Context(), []string{"--json", "login", "--client-id", clientID, "--no-browser"},
		n.terminal(&stdout, write))
	_ = write.Close()
	return code, stdout.String(), <-done
}
