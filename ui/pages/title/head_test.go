package title

import (
	"strings"
	"testing"

	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestTheFirstSongIsInSightInTheSmallestWindow(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.Sized(t, s, 800, 600, 100)
	p, rows := onSongs(t, s, "stranger-things")
	if bottom := p.scroll.Top(rows[0].index + 1); bottom > p.scroll.Size().Height {
		t.Errorf("the first song ends at %v of %v", bottom, p.scroll.Size().Height)
	}
	high := p.scroll.Top(0)
	p.filtersChip.Toggle()
	if p.scroll.Top(0) <= high || !p.tools.Visible() {
		t.Error("the filters do not unfold")
	}
	p.filtersChip.Toggle()
	if p.scroll.Top(0) != high {
		t.Error("the filters do not fold again")
	}
}

func TestWhatAHeadHasNoRoomForStandsInAbout(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.Sized(t, s, 800, 600, 200)
	p, _ := onSongs(t, s, "stranger-things")
	if text := uitest.TextOf(p.scroll.Head()); strings.Contains(text, p.title.Summary[:20]) {
		t.Errorf("the head says %q", text)
	}
	p.chooseTab(aboutTab)
	p.pickTab(aboutTab)
	if text, is := p.scroll.Rows()[0].(rowlist.Text); !is || text.Text != p.title.Summary {
		t.Errorf("About begins with %v", p.scroll.Rows()[0])
	}
	stage.Sized(t, s, 1280, 800, 100)
	if text, is := p.scroll.Rows()[0].(rowlist.Text); is && text.Text == p.title.Summary {
		t.Error("About keeps what the head has again")
	}
	if text := uitest.TextOf(p.scroll.Head()); !strings.Contains(text, p.title.Summary[:20]) {
		t.Error("the head does not get back what it is about")
	}
}

func TestAPageThatTakesItsTimeShowsItsOutline(t *testing.T) {
	s := stage.Start(t, parts(), false)
	s.Visit(shell.Route{Page: shell.TitlePage, ID: "stranger-things"})
	for range s.Time.Timers {
		s.Time.Next()
	}
	p := s.Page.(*view)
	for len(s.Queue) > 0 && len(p.box.Objects) == 0 {
		(<-s.Queue)()
	}
	if len(p.box.Objects) == 0 {
		t.Fatal("nothing stands in for the page")
	}
	stage.Settle(t, s)
	if p.scroll == nil || len(s.Time.Timers) != 0 {
		t.Errorf("the page did not come, or %d timers stay", len(s.Time.Timers))
	}
}
