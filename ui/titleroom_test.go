package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

// sized gives the window a size, and its text one.
func sized(t *testing.T, s *stage, width, height float32, percent int) {
	t.Helper()
	s.win.Resize(fyne.NewSize(width, height))
	s.setTextSize(percent)
	settle(t, s)
	s.win.Resize(fyne.NewSize(width, height))
}

func TestTheFirstSongIsInSightInTheSmallestWindow(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	sized(t, s, 800, 600, 100)
	p, rows := onSongs(t, s, "stranger-things")
	if bottom := p.scroll.Tops[rows[0].index+1]; bottom > p.scroll.Size().Height {
		t.Errorf("the first song ends at %v of %v", bottom, p.scroll.Size().Height)
	}
	high := p.scroll.Tops[0]
	p.folds.Toggle()
	if p.scroll.Tops[0] <= high || !p.tools.Visible() {
		t.Error("the filters do not unfold")
	}
	p.folds.Toggle()
	if p.scroll.Tops[0] != high {
		t.Error("the filters do not fold again")
	}
}

func TestWhatAHeadHasNoRoomForStandsInAbout(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	sized(t, s, 800, 600, 200)
	p, _ := onSongs(t, s, "stranger-things")
	if text := uitest.TextOf(p.scroll.Head); strings.Contains(text, p.title.Summary[:20]) {
		t.Errorf("the head says %q", text)
	}
	p.chooseTab(aboutTab)
	p.pickTab(aboutTab)
	if text, is := p.scroll.Rows[0].(widgets.TextRow); !is || text.Text != p.title.Summary {
		t.Errorf("About begins with %v", p.scroll.Rows[0])
	}
	sized(t, s, 1280, 800, 100)
	if text, is := p.scroll.Rows[0].(widgets.TextRow); is && text.Text == p.title.Summary {
		t.Error("About keeps what the head has again")
	}
	if text := uitest.TextOf(p.scroll.Head); !strings.Contains(text, p.title.Summary[:20]) {
		t.Error("the head does not get back what it is about")
	}
}

func TestRailOfANarrowWindowWithLargeTextHasIconsOnly(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	item := s.rail[artistsPage]
	if item.Short {
		t.Error("icons only where there is room for words")
	}
	sized(t, s, 800, 600, 200)
	if !item.Short || item.Size().Width > 70 {
		t.Errorf("short %v, %v wide", item.Short, item.Size().Width)
	}
	item.FocusGained()
	if !s.railWord.box.Visible() || s.railWord.text.Text != item.Text {
		t.Errorf("the word of what has the keyboard is %q, seen %v", s.railWord.text.Text, s.railWord.box.Visible())
	}
	item.FocusLost()
	if s.railWord.box.Visible() {
		t.Error("the word stays")
	}
	sized(t, s, 1280, 800, 100)
	if item.Short {
		t.Error("the words do not come back")
	}
}

func TestSearchSaysAsMuchAsThereIsRoomFor(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	for _, c := range []struct {
		width   float32
		percent int
		want    string
	}{{1280, 100, longestSearch()}, {1280, 200, "Search titles, songs and people"}, {800, 200, "Search"}, {1280, 100, longestSearch()}} {
		sized(t, s, c.width, 700, c.percent)
		if got := boxOf(s).entry.PlaceHolder; got != c.want {
			t.Errorf("%v wide at %d %%: %q, want %q", c.width, c.percent, got, c.want)
		}
	}
}

func TestAPageThatTakesItsTimeShowsItsOutline(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	s.open(route{page: titlePage, id: "stranger-things"})
	for range s.time.timers {
		s.time.next()
	}
	p := s.page.(*titleView)
	for len(s.queue) > 0 && len(p.box.Objects) == 0 {
		(<-s.queue)()
	}
	if len(p.box.Objects) == 0 {
		t.Fatal("nothing stands in for the page")
	}
	settle(t, s)
	if p.scroll == nil || len(s.time.timers) != 0 {
		t.Errorf("the page did not come, or %d timers stay", len(s.time.timers))
	}
}
