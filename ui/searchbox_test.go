package ui

import (
	"context"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func recent(t *testing.T, s *stage) []string {
	t.Helper()
	searches, err := s.core.RecentSearches(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return searches
}

func TestEmptyBoxOffersRecentSearches(t *testing.T) {
	s := newTestStage(t, false)
	typeWords(s, "kate bush")
	settle(t, s)
	s.search.entry.TypedKey(uitest.Key(fyne.KeyReturn))
	settle(t, s)
	if got := recent(t, s); !slices.Equal(got, []string{"kate bush"}) {
		t.Fatalf("kept %q", got)
	}
	if s.search.layer.Visible() {
		t.Fatal("something is shown before the box has the keyboard")
	}
	s.search.begin()
	settle(t, s)
	if !s.search.layer.Visible() || s.search.rows[0].Line.Text != "kate bush" || s.search.cursor != -1 {
		t.Fatalf("shown: %v, at %d", s.search.layer.Visible(), s.search.cursor)
	}
	s.search.entry.TypedKey(uitest.Key(fyne.KeyDown))
	s.search.entry.TypedKey(uitest.Key(fyne.KeyReturn))
	settle(t, s)
	if s.search.entry.Text != "kate bush" || len(s.search.routes) == 0 {
		t.Errorf("searches for %q, %d results", s.search.entry.Text, len(s.search.routes))
	}
}

func TestSearchesAreForgotten(t *testing.T) {
	s := newTestStage(t, false)
	for _, words := range []string{"one", "two", "three"} {
		if err := s.core.KeepSearch(context.Background(), words); err != nil {
			t.Fatal(err)
		}
	}
	s.search.begin()
	settle(t, s)
	s.search.entry.TypedKey(uitest.Key(fyne.KeyDown))
	s.search.entry.TypedKey(uitest.Key(fyne.KeyDelete))
	settle(t, s)
	if got := recent(t, s); !slices.Equal(got, []string{"two", "one"}) {
		t.Fatalf("left after Delete: %q", got)
	}
	row := s.search.rows[0]
	test.TapAt(row, fyne.NewPos(row.Size().Width-widgets.ForgetWidth/2, row.Size().Height/2))
	settle(t, s)
	if got := recent(t, s); !slices.Equal(got, []string{"one"}) {
		t.Fatalf("left after the cross: %q", got)
	}
	test.Tap(s.search.rows[len(s.search.rows)-1])
	settle(t, s)
	if got := recent(t, s); len(got) > 0 || s.search.layer.Visible() {
		t.Errorf("left after all: %q, shown: %v", got, s.search.layer.Visible())
	}
}

func TestShortcutShowsEverythingFoundWhileSomebodySearches(t *testing.T) {
	s := newTestStage(t, false)
	typeWords(s, "queen")
	s.enterHere()
	settle(t, s)
	p, ok := s.page.(*foundResults)
	if !ok || p.words != "queen" || s.search.layer.Visible() {
		t.Fatalf("shows %T, results still shown: %v", s.page, s.search.layer.Visible())
	}
	all := len(p.list.Objects[2].(*fyne.Container).Objects)
	test.Tap(p.chips[p.groups[0].kind])
	if alone := len(p.list.Objects[2].(*fyne.Container).Objects); alone != len(p.groups[0].hits)+1 || alone >= all {
		t.Errorf("%d of %d rows for one kind", alone, all)
	}
}

func TestEnterDoesNothingWhereNothingIsFound(t *testing.T) {
	s := newTestStage(t, false)
	typeWords(s, "zzzqqq")
	s.search.entry.TypedKey(uitest.Key(fyne.KeyReturn))
	settle(t, s)
	if _, ok := s.page.(*discover); !ok || !s.search.layer.Visible() || len(recent(t, s)) > 0 {
		t.Fatalf("shows %T, kept %q", s.page, recent(t, s))
	}
	s.search.entry.TypedKey(uitest.Key(fyne.KeyDown))
	s.search.entry.TypedKey(uitest.Key(fyne.KeyReturn))
	settle(t, s)
	if _, ok := s.page.(*artistsView); !ok || len(recent(t, s)) > 0 {
		t.Errorf("shows %T, kept %q", s.page, recent(t, s))
	}
}

func TestResultsCloseWhenTheKeyboardLeavesOrOneClicksBeside(t *testing.T) {
	s := newTestStage(t, false)
	typeWords(s, "queen")
	settle(t, s)
	s.win.Canvas().Focus(s.page.(*discover).grid.Keys)
	if s.search.layer.Visible() {
		t.Error("shown after the keyboard left")
	}
	s.search.begin()
	settle(t, s)
	if !s.search.layer.Visible() {
		t.Fatal("not shown again")
	}
	test.Tap(s.search.layer.Objects[0].(*outside))
	if s.search.layer.Visible() {
		t.Error("shown after a click beside")
	}
}

func TestArtistFoundOpensTheirPage(t *testing.T) {
	s := newTestStage(t, false)
	typeWords(s, "vitamin string quartet")
	settle(t, s)
	for i, to := range s.search.routes {
		if to.page == artistPage {
			test.Tap(s.search.rows[i])
			settle(t, s)
			if p, ok := s.page.(*artistView); !ok || p.name != "Vitamin String Quartet" {
				t.Errorf("opened %T", s.page)
			}
			return
		}
	}
	t.Error("no artist among the results")
}
