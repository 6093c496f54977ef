package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"needledrop/internal/app"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestPlaylistsAreCopiedALineEach(t *testing.T) {
	uitest.NewApp(t)
	now := time.Date(2026, time.March, 5, 20, 15, 0, 0, time.UTC)
	s := shelf{
		made:       []userdata.Playlist{{Name: "Dark", URL: "https://open.spotify.com/playlist/x", Songs: 3, Recipe: []byte(`{"titles":["dark"]}`), Updated: now}},
		unfinished: []app.Job{{Job: userdata.Job{Name: "Later", State: string(playlist.Cancelled), Updated: now}}},
		names:      map[string]string{"dark": "Dark"},
	}
	lines := strings.Split(shelfLines(s, now), "\n")
	if len(lines) != 3 || !strings.HasPrefix(lines[0], "Later · Stopped") || lines[1] != "Dark · 3 songs · all of Dark · saved today at 20:15 · https://open.spotify.com/playlist/x" {
		t.Errorf("playlists as text: %q", lines)
	}
}

func TestHeroLeavesRoomForCardsInTheSmallestWindowWithTheLargestText(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	sized(t, s, 800, 600, 200)
	goTo(t, s, route{page: settingsPage})
	goTo(t, s, route{page: discoverPage})
	p := s.page.(*discover)
	if high, room := p.hero.Size().Height, p.hero.room; high > room*mostOfHero+1 {
		t.Errorf("the hero takes %v of %v", high, room)
	}
	for _, button := range []*widgets.KeyedButton{p.hero.open, p.hero.create} {
		if bottom := p.hero.buttons.Position().Y + button.Size().Height; bottom > p.hero.Size().Height {
			t.Errorf("a button ends at %v of %v", bottom, p.hero.Size().Height)
		}
	}
}

func TestActOfARowLeadsToItsPageAndTheRestToTheSong(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	goTo(t, s, route{page: personPage, id: "Nora Felder"})
	p := s.page.(*personView)
	for i, r := range p.scroll.Rows {
		line, is := r.(widgets.LineRow)
		o, there := p.scroll.InUse[i]
		if !is || !there || line.Act == nil {
			continue
		}
		objects := o.(*fyne.Container).Objects
		way, song := objects[1].(*widgets.Door), objects[2].(*widgets.SongRow)
		at := song.Spots.Artist.At.AddXY(4, 4)
		way.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
		if !song.Lit {
			t.Error("the act under the mouse is not underlined")
		}
		way.Tapped(&fyne.PointEvent{Position: at})
		settle(t, s)
		if now := s.history.now(); now.page != artistPage || !strings.HasPrefix(line.Line.Artist, now.id) {
			t.Errorf("%q opens %v", line.Line.Artist, now)
		}
		way.Tapped(&fyne.PointEvent{Position: fyne.NewPos(4, 4)})
		settle(t, s)
		if now := s.history.now(); now.page != titlePage || now.cue != line.Id {
			t.Errorf("the row of %q opens %v", line.Id, now)
		}
		return
	}
	t.Error("no row names an act")
}

func TestReviewIsCopiedALineEach(t *testing.T) {
	uitest.NewApp(t)
	r := review{rows: []app.Unsure{
		{TitleName: "Bridgerton", Season: 3, Episode: 7, Wanted: match.Wanted{Title: "You Belong with Me"}},
		{TitleName: "Dark", Wanted: match.Wanted{Title: "Goodbye", Artist: "Apparat"}},
	}}
	if want := "You Belong with Me  (Bridgerton · Season 3 · Episode 7)\nApparat - Goodbye  (Dark)\n"; r.asText() != want {
		t.Errorf("review as text: %q, want %q", r.asText(), want)
	}
}
