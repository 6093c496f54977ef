package playlists

import (
	"strings"
	"testing"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/uitest"
)

func TestPlaylistsAreCopiedALineEach(t *testing.T) {
	uitest.NewApp(t)
	now := time.Date(2026, time.March, 5, 20, 15, 0, 0, time.UTC)
	s := savedLists{
		made:       []userdata.Playlist{{Name: "Dark", URL: "https://open.spotify.com/playlist/x", Songs: 3, Recipe: []byte(`{"titles":["dark"]}`), Updated: now}},
		unfinished: []app.Job{{Job: userdata.Job{Name: "Later", State: string(playlist.Cancelled), Updated: now}}},
		names:      map[string]string{"dark": "Dark"},
	}
	lines := strings.Split(savedLines(s, now), "\n")
	if len(lines) != 3 || !strings.HasPrefix(lines[0], "Later · Stopped") || lines[1] != "Dark · 3 songs · all of Dark · saved today at 20:15 · https://open.spotify.com/playlist/x" {
		t.Errorf("playlists as text: %q", lines)
	}
}
