package discover

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/internal/library"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func onDiscover(t *testing.T, s *stage.Stage) *view {
	t.Helper()
	p, ok := s.Page.(*view)
	if !ok {
		t.Fatalf("not Discover but %v", s.History.Now())
	}
	return p
}

// inSight tells whether a part of the head can be seen whole.
func inSight(p *view, o fyne.CanvasObject) bool {
	where := fyne.CurrentApp().Driver().AbsolutePositionForObject
	top := where(o).Y - where(p.grid).Y
	return top >= 0 && top+o.Size().Height <= p.grid.Size().Height
}

func rowOf(t *testing.T, p *view, name rowName) *carousel {
	t.Helper()
	for _, r := range p.shelves {
		if r.name == name {
			return r
		}
	}
	t.Fatalf("no row %q", name)
	return nil
}

func TestDiscoverShowsTheDayAboveEverything(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := onDiscover(t, s)
	if p.hero.hero == nil || !inSight(p, p.hero) {
		t.Error("no hero in sight")
	}
	for _, r := range p.shelves {
		if r.box.Hidden || len(r.strip.items) == 0 {
			t.Errorf("the row %q is empty", r.name)
		}
	}
	if p.rest.Position().Y < p.day.Size().Height || len(p.titles) == 0 {
		t.Errorf("everything, %d titles, stands at %v", len(p.titles), p.rest.Position().Y)
	}
}

func TestFilterSendsTheDayAsideAndClearBringsItBack(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := onDiscover(t, s)
	test.Tap(p.chips[byMood]["eerie"])
	stage.Settle(t, s)
	if p.day.Visible() || !inSight(p, p.chips[byMood]["eerie"]) {
		t.Error("the day is still there, or the chip is out of sight")
	}
	test.Tap(p.clear)
	stage.Settle(t, s)
	if !p.day.Visible() || !inSight(p, p.more) {
		t.Error("the day is not back, or the filters are out of sight")
	}
	if s.Win.Canvas().Focused() != p.more {
		t.Errorf("the keyboard is at %T", s.Win.Canvas().Focused())
	}
}

func TestRowsOutOfSightHoldNoCards(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := onDiscover(t, s)
	last := rowOf(t, p, decadesShelf).strip
	if len(last.cards)+len(last.spare) > 0 {
		t.Error("a row far below holds cards")
	}
	p.focusOn(p.grid.Focusable())
	p.grid.TypedKey(uitest.Key(fyne.KeyEnd))
	for _, r := range p.shelves {
		if n := len(r.strip.cards) + len(r.strip.spare); n > 0 {
			t.Errorf("%q still holds %d cards", r.name, n)
		}
	}
}

func TestDecadeFilters(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := onDiscover(t, s)
	all := len(p.titles)
	strip := rowOf(t, p, decadesShelf).strip
	p.focusOn(strip)
	want := strip.items[0].decade
	strip.TypedKey(uitest.Key(fyne.KeyReturn))
	stage.Settle(t, s)
	if p.filter.Decade != want || len(p.titles) == 0 || len(p.titles) >= all {
		t.Fatalf("filters by %q: %d of %d titles", p.filter.Decade, len(p.titles), all)
	}
	if !p.rows[byDecade].Visible() || !p.chips[byDecade][want].On() || s.Win.Canvas().Focused() != p.grid.Focusable() {
		t.Error("the decade's chip is not shown, or the cards have no keyboard")
	}
}

func TestSeeAllListsTheNewest(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := onDiscover(t, s)
	test.Tap(rowOf(t, p, newestShelf).all)
	stage.Settle(t, s)
	if p.filter.Sort != library.Newest || p.sort.Selected != "Newest" || !inSight(p, p.heading) {
		t.Errorf("sorted by %q, shown as %q", p.filter.Sort, p.sort.Selected)
	}
}

func TestMomentOpensItsSong(t *testing.T) {
	s := stage.Start(t, parts(), false)
	strip := rowOf(t, onDiscover(t, s), momentsShelf).strip
	want := strip.items[1].to
	strip.TypedKey(uitest.Key(fyne.KeyRight))
	strip.TypedKey(uitest.Key(fyne.KeySpace))
	stage.Settle(t, s)
	if got := s.History.Now(); got != want || want.Cue == "" {
		t.Errorf("opened %+v, want %+v", got, want)
	}
}

func TestDownGoesThroughThePageAndUpBack(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := onDiscover(t, s)
	canvas := s.Win.Canvas()
	if canvas.Focused() != p.keys {
		t.Fatalf("starts at %T", canvas.Focused())
	}
	var way []fyne.Focusable
	for range 7 {
		canvas.Focused().TypedKey(uitest.Key(fyne.KeyDown))
		way = append(way, canvas.Focused())
		if strip, ok := canvas.Focused().(*carouselStrip); ok && !inSight(p, strip) {
			t.Errorf("the strip of %q is out of sight", strip.items[0].strong)
		}
	}
	if !slices.Equal(way, p.stops()) {
		t.Errorf("went through %v", way)
	}
	for range 7 {
		canvas.Focused().TypedKey(uitest.Key(fyne.KeyUp))
	}
	if canvas.Focused() != p.keys || p.grid.Offset() != 0 {
		t.Errorf("back at %T, offset %v", canvas.Focused(), p.grid.Offset())
	}
}

func TestTabKeepsTheFocusInSight(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := onDiscover(t, s)
	canvas := s.Win.Canvas()
	for canvas.Focused() != p.grid.Focusable() {
		canvas.FocusNext()
		if o, ok := canvas.Focused().(fyne.CanvasObject); ok && canvas.Focused() != p.grid.Focusable() && !inSight(p, o) {
			t.Errorf("%T is out of sight", o)
		}
	}
}

func TestBackReturnsToTheRow(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := onDiscover(t, s)
	strip := rowOf(t, p, coversShelf).strip
	p.focusOn(strip)
	strip.TypedKey(uitest.Key(fyne.KeyEnd))
	offset, cursor, y := strip.offset, strip.cursor, p.grid.Offset()
	strip.TypedKey(uitest.Key(fyne.KeyReturn))
	stage.Settle(t, s)
	stage.MenuItem(t, s, "Back")()
	stage.Settle(t, s)
	p = onDiscover(t, s)
	strip = rowOf(t, p, coversShelf).strip
	if strip.offset != offset || strip.cursor != cursor || p.grid.Offset() != y || s.Win.Canvas().Focused() != strip {
		t.Errorf("back at %v, card %d, page %v, keyboard %T; want %v, %d, %v", strip.offset, strip.cursor, p.grid.Offset(), s.Win.Canvas().Focused(), offset, cursor, y)
	}
}

func TestEmptyListOffersWaysThatLeaveTitles(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := onDiscover(t, s)
	p.toggle(byKind, "competition")
	p.toggle(byMood, "eerie")
	stage.Settle(t, s)
	if len(p.titles) != 0 || !p.empty.Visible() {
		t.Fatalf("%d titles", len(p.titles))
	}
	stage.TapButton(t, p.empty, "Without Eerie: 3 titles")
	stage.Settle(t, s)
	if len(p.titles) != 3 || p.empty.Visible() || len(p.filter.Moods) != 0 {
		t.Errorf("%d titles left by %+v", len(p.titles), p.filter)
	}
}

func TestHeroOpensAndMakesItsPlaylist(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := onDiscover(t, s)
	id := p.hero.hero.Title.ID
	p.hero.create.TypedKey(uitest.Key(fyne.KeyReturn))
	stage.Settle(t, s)
	if s.Sheet == nil {
		t.Error("Create playlist asks for no account")
	}
	s.CloseDialog()
	test.Tap(p.hero.open)
	stage.Settle(t, s)
	if got := s.History.Now(); got != (shell.Route{Page: shell.TitlePage, ID: id}) {
		t.Errorf("opened %+v, want %q", got, id)
	}
}

// Fyne finds what is clicked in the tree of what is shown, the last that fits.
func TestAClickOnABarIsNotForACardUnderIt(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := s.Page.(*view)
	strip := p.shelves[0].strip
	where := fyne.CurrentApp().Driver().AbsolutePositionForObject
	under := where(strip).Y - where(s.Box.Input()).Y
	p.grid.ScrollTo(under) // the first row lies where the bar is
	stage.Settle(t, s)
	before := s.History.Now()
	test.TapCanvas(s.Win.Canvas(), where(s.Person).AddXY(s.Person.Size().Width/2, s.Person.Size().Height/2))
	stage.Settle(t, s)
	if s.History.Now() != before || s.Sheet == nil {
		t.Errorf("a click on Connect leads to %+v", s.History.Now())
	}
}
