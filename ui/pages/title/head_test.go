package title

import (
	"strconv"
	"testing"

	"needledrop/internal/catalog"
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
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

func TestSixSongsAreInSightOnOpening(t *testing.T) {
	s := stage.Start(t, parts(), false)
	const menu = 27 // the height of the menu, which the stage does not show
	stage.Sized(t, s, 1280, 800-menu, 100)
	p, rows := onSongs(t, s, "stranger-things")
	if bottom := p.scroll.Top(rows[5].index + 1); bottom > p.scroll.Size().Height {
		t.Errorf("the sixth song ends at %v of %v", bottom, p.scroll.Size().Height)
	}
	if high := p.head.Objects[0].Size().Height; high > 200 {
		t.Errorf("the head is %v high", high)
	}
}

func TestWhatATitleIsAboutStandsInAbout(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p, _ := onSongs(t, s, "stranger-things")
	p.chooseTab(aboutTab)
	p.pickTab(aboutTab)
	if text, is := p.scroll.Rows()[0].(rowlist.Text); !is || text.Text != p.title.Summary {
		t.Errorf("About begins with %v", p.scroll.Rows()[0])
	}
}

func TestChipsCountWhatTheChosenSeasonHolds(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p, _ := onSongs(t, s, "stranger-things")
	of := func(seasons ...int) map[catalog.CueKind]string {
		p.refilter(func(f *songFilter) { f.seasons = seasons })
		out := map[catalog.CueKind]string{}
		for kind, chip := range p.kindChips {
			out[kind] = chip.Text
		}
		return out
	}
	all, fourth := of(), of(4)
	kinds, _ := cueCounts(p.title, []int{4})
	if want := "Songs  " + strconv.Itoa(kinds[0].N); fourth[catalog.Song] != want || all[catalog.Song] == want {
		t.Errorf("all %q, in season 4 %q, want %q", all[catalog.Song], fourth[catalog.Song], want)
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
