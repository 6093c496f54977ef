package title

import (
	"fmt"
	"strings"
	"testing"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/ui/labels"
	"needledrop/ui/stage"
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
	s := stage.Start(t, parts(), false)
	p, rows := onSongs(t, s, "stranger-things")
	if p.watching.frame.Visible() || !p.watching.start.Visible() {
		t.Fatal("it is watched unasked")
	}
	p.watching.begin()
	p.watching.turn(1)
	p.toggleTick(rows[0].id)
	stage.Settle(t, s)
	kept, err := s.Core.Watching(t.Context(), "stranger-things")
	if _, heard := kept.Heard[rows[0].id]; err != nil || !kept.Now || kept.Season != 1 || kept.Episode != 2 || !heard {
		t.Errorf("kept %+v, error %v", kept, err)
	}
	again, _ := onSongs(t, s, "stranger-things")
	if text := again.watching.farText(); !again.watching.frame.Visible() || !strings.Contains(text, fmt.Sprintf("1 of %d songs heard in all", len(again.title.Cues))) {
		t.Errorf("the page shows %v and says %q", again.watching.frame.Visible(), text)
	}
	again.toggleTick(rows[0].id)
	again.stopWatching()
	stage.Settle(t, s)
	if kept, err := s.Core.Watching(t.Context(), "stranger-things"); err != nil || kept.Now || len(kept.Heard) != 0 {
		t.Errorf("kept %+v after the end, error %v", kept, err)
	}
}

func TestWatchingLeadsToItsEpisodeAndShowsNothingLater(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p, all := onSongs(t, s, "stranger-things")
	p.chooseTab(aboutTab)
	p.pickTab(aboutTab)
	p.watch(labels.Episode{Season: 1, Number: 2})
	stage.Settle(t, s)
	if p.tab != songsTab {
		t.Fatalf("tab %d", p.tab)
	}
	var shown []catalog.Cue
	for _, r := range p.scroll.Rows() {
		if c, ok := r.(cueRow); ok {
			shown = append(shown, p.song(c.id))
		}
	}
	if len(shown) == 0 || len(shown) >= len(all) {
		t.Fatalf("%d of %d songs are shown", len(shown), len(all))
	}
	for _, c := range shown {
		if c.Season != 1 || c.Episode == 0 || c.Episode > 2 {
			t.Errorf("%s of S%dE%d is shown", c.Title, c.Season, c.Episode)
		}
	}
	p.beyond = true
	p.showTab()
	if got := len(p.state.choice.lines); got < len(all) {
		t.Errorf("asked for, %d lines are shown", got)
	}
	p.stopWatching()
	if p.beyond {
		t.Error("the next time shows what comes later")
	}
}
