package search

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func recent(t *testing.T, s *stage.Stage) []string {
	t.Helper()
	searches, err := s.Core.RecentSearches(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return searches
}

func TestEmptyBoxOffersRecentSearches(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.TypeWords(s, "kate bush")
	stage.Settle(t, s)
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyReturn))
	stage.Settle(t, s)
	if got := recent(t, s); !slices.Equal(got, []string{"kate bush"}) {
		t.Fatalf("kept %q", got)
	}
	if boxOf(s).layer.Visible() {
		t.Fatal("something is shown before the box has the keyboard")
	}
	boxOf(s).Begin()
	stage.Settle(t, s)
	if !boxOf(s).layer.Visible() || boxOf(s).rows[0].Line.Text != "kate bush" || boxOf(s).cursor != -1 {
		t.Fatalf("shown: %v, at %d", boxOf(s).layer.Visible(), boxOf(s).cursor)
	}
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyDown))
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyReturn))
	stage.Settle(t, s)
	if boxOf(s).entry.Text != "kate bush" || len(boxOf(s).routes) == 0 {
		t.Errorf("searches for %q, %d results", boxOf(s).entry.Text, len(boxOf(s).routes))
	}
}

func TestSearchesAreForgotten(t *testing.T) {
	s := stage.Start(t, parts(), false)
	for _, words := range []string{"one", "two", "three"} {
		if err := s.Core.KeepSearch(context.Background(), words); err != nil {
			t.Fatal(err)
		}
	}
	boxOf(s).Begin()
	stage.Settle(t, s)
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyDown))
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyDelete))
	stage.Settle(t, s)
	if got := recent(t, s); !slices.Equal(got, []string{"two", "one"}) {
		t.Fatalf("left after Delete: %q", got)
	}
	row := boxOf(s).rows[0]
	test.TapAt(row, fyne.NewPos(row.Size().Width-widgets.ForgetWidth/2, row.Size().Height/2))
	stage.Settle(t, s)
	if got := recent(t, s); !slices.Equal(got, []string{"one"}) {
		t.Fatalf("left after the cross: %q", got)
	}
	test.Tap(boxOf(s).rows[len(boxOf(s).rows)-1])
	stage.Settle(t, s)
	if got := recent(t, s); len(got) > 0 || boxOf(s).layer.Visible() {
		t.Errorf("left after all: %q, shown: %v", got, boxOf(s).layer.Visible())
	}
}

func TestShortcutShowsEverythingFoundWhileSomebodySearches(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.TypeWords(s, "queen")
	s.EnterHere()
	stage.Settle(t, s)
	p, ok := s.Page.(*foundResults)
	if !ok || p.words != "queen" || boxOf(s).layer.Visible() {
		t.Fatalf("shows %T, results still shown: %v", s.Page, boxOf(s).layer.Visible())
	}
	all := len(p.list.Objects[2].(*fyne.Container).Objects)
	test.Tap(p.chips[p.groups[0].kind])
	if alone := len(p.list.Objects[2].(*fyne.Container).Objects); alone != len(p.groups[0].hits)+1 || alone >= all {
		t.Errorf("%d of %d rows for one kind", alone, all)
	}
}

func TestEnterDoesNothingWhereNothingIsFound(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.TypeWords(s, "zzzqqq")
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyReturn))
	stage.Settle(t, s)
	if now := s.History.Now().Page; now != shell.DiscoverPage || !boxOf(s).layer.Visible() || len(recent(t, s)) > 0 {
		t.Fatalf("shows %s, kept %q", now, recent(t, s))
	}
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyDown))
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyReturn))
	stage.Settle(t, s)
	if now := s.History.Now().Page; now != shell.ArtistsPage || len(recent(t, s)) > 0 {
		t.Errorf("shows %s, kept %q", now, recent(t, s))
	}
}

func TestResultsCloseWhenTheKeyboardLeavesOrOneClicksBeside(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.TypeWords(s, "queen")
	stage.Settle(t, s)
	s.Win.Canvas().Focus(uitest.FirstIn[*widgets.CardGrid[widgets.CardTitle]](s.Page.Object()).Focusable())
	if boxOf(s).layer.Visible() {
		t.Error("shown after the keyboard left")
	}
	boxOf(s).Begin()
	stage.Settle(t, s)
	if !boxOf(s).layer.Visible() {
		t.Fatal("not shown again")
	}
	test.Tap(boxOf(s).layer.Objects[0].(*outside))
	if boxOf(s).layer.Visible() {
		t.Error("shown after a click beside")
	}
}

func TestArtistFoundOpensTheirPage(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.TypeWords(s, "vitamin string quartet")
	stage.Settle(t, s)
	for i, to := range boxOf(s).routes {
		if to.Page == shell.ArtistPage {
			test.Tap(boxOf(s).rows[i])
			stage.Settle(t, s)
			if got := s.History.Now(); got != to || !strings.EqualFold(to.ID, "Vitamin String Quartet") {
				t.Errorf("opened %+v", got)
			}
			return
		}
	}
	t.Error("no artist among the results")
}

// boxOf is the box for the search.
func boxOf(s *stage.Stage) *box { return s.Box.(*box) }

func TestRowsOfTheResultsServeTheNextLetter(t *testing.T) {
	s := stage.Start(t, parts(), false)
	var rows []*widgets.HitRow
	for _, words := range []string{"quee", "queen", "kate bush", "queen"} {
		boxOf(s).entry.SetText(words)
		stage.Settle(t, s)
		for i, row := range boxOf(s).rows {
			switch {
			case i == len(rows):
				rows = append(rows, row)
			case row != rows[i]:
				t.Errorf("%q: row %d is made anew", words, i)
			}
		}
	}
	if got := strings.ToLower(uitest.TextOf(boxOf(s).rows[boxOf(s).cursor])); !strings.Contains(got, "queen") {
		t.Errorf("the first result shows %q", got)
	}
}
