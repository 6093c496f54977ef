package ui

import (
	"strings"
	"testing"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
)

func TestEpisodesAreThoseWithANameOrASong(t *testing.T) {
	t.Parallel()
	got := episodesOf(catalog.Title{
		Seasons: []catalog.Season{{Number: 2}, {Number: 1, Episodes: []catalog.Episode{{Number: 2, Title: "Second"}}}},
		Cues:    []catalog.Cue{{Season: 1, Episode: 1}, {Season: 1, Episode: 2}, {Season: 1}, {}},
	})
	var names []string
	for _, e := range got {
		names = append(names, e.Name())
	}
	if text := strings.Join(names, "|"); text != "Season 1 · Episode 1|Season 1 · Episode 2 · Second|Season 2" {
		t.Errorf("episodes %q", text)
	}
	if at := placeIn(got, app.Watching{Season: 1, Episode: 2}); at != 1 {
		t.Errorf("at %d", at)
	}
	if at := placeIn(got, app.Watching{}); at != -1 {
		t.Errorf("at %d, want nowhere", at)
	}
}

func TestWatchingIsKeptWithItsTicks(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	p, rows := onSongs(t, s, "stranger-things")
	if p.watcher.box.Visible() || !p.watcher.start.Visible() {
		t.Fatal("it is watched unasked")
	}
	p.watcher.begin()
	p.watcher.turn(1)
	p.tick(rows[0].id)
	settle(t, s)
	kept, err := s.core.Watching(t.Context(), "stranger-things")
	if _, heard := kept.Heard[rows[0].id]; err != nil || !kept.Now || kept.Season != 1 || kept.Episode != 2 || !heard {
		t.Errorf("kept %+v, error %v", kept, err)
	}
	again, _ := onSongs(t, s, "stranger-things")
	if text := again.watcher.farText(); !again.watcher.box.Visible() || !strings.Contains(text, "1 of 142 songs heard in all") {
		t.Errorf("the page shows %v and says %q", again.watcher.box.Visible(), text)
	}
	again.tick(rows[0].id)
	again.stopWatching()
	settle(t, s)
	if kept, err := s.core.Watching(t.Context(), "stranger-things"); err != nil || kept.Now || len(kept.Heard) != 0 {
		t.Errorf("kept %+v after the end, error %v", kept, err)
	}
}
