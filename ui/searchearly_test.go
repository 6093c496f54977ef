package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/internal/app"
	"needledrop/ui/uitest"
)

// Somebody who knows what they want types before there is a page.
func TestWordsTypedBeforeTheFirstPageAreKept(t *testing.T) {
	uitest.NewApp(t)
	core, err := app.New(app.Options{Home: newHome(t), Now: someDay, Getenv: func(string) string { return "" }})
	if err != nil {
		t.Fatal(err)
	}
	s := newStage(core, fyne.CurrentApp(), fyne.NewSize(1280, 800))
	t.Cleanup(func() { s.Close(); settle(t, s); _ = core.Close() })
	s.search.begin()
	test.Type(s.search.entry, "stran")
	settle(t, s)
	if has := s.win.Canvas().Focused(); has != nil {
		for _, letter := range "ger" {
			has.TypedRune(letter)
		}
	}
	settle(t, s)
	if !s.search.entry.Mark.Focused || s.search.entry.Text != "stranger" {
		t.Fatalf("the box has the keyboard: %v, and holds %q", s.search.entry.Mark.Focused, s.search.entry.Text)
	}
	if !s.search.layer.Visible() || len(s.search.rows) == 0 {
		t.Error("the results do not show")
	}
}

// A page that takes its time does not take the keyboard from a search that was
// begun meanwhile.
func TestPagesThatComeLateLeaveTheKeyboardToTheSearch(t *testing.T) {
	s := newTestStage(t, false)
	for _, to := range []route{{page: titlePage, id: "stranger-things"}, {page: artistPage, id: "kate-bush"}, {page: reviewPage}} {
		s.open(to)
		typeWords(s, "queen")
		settle(t, s)
		if !s.search.entry.Mark.Focused || !s.search.layer.Visible() {
			t.Errorf("%s: the box has the keyboard: %v, results show: %v", to.page, s.search.entry.Mark.Focused, s.search.layer.Visible())
		}
	}
}

func TestASearchGoesOnWhenTheAccountComes(t *testing.T) {
	s := newTestStage(t, false)
	goTo(t, s, route{page: settingsPage})
	typeWords(s, "queen")
	settle(t, s)
	if err := s.core.UseDemo(true); err != nil {
		t.Fatal(err)
	}
	s.refreshAccount()
	settle(t, s)
	if findButton(s.page.object(), "Leave the demo account") == nil {
		t.Fatal("the page does not tell of the account")
	}
	if !s.search.entry.Mark.Focused || s.search.entry.Text != "queen" || !s.search.layer.Visible() {
		t.Errorf("the box has the keyboard: %v, holds %q, results show: %v", s.search.entry.Mark.Focused, s.search.entry.Text, s.search.layer.Visible())
	}
}

func TestThePageMarksTheKeyboardOnceItIsUsed(t *testing.T) {
	s := newTestStage(t, false)
	goTo(t, s, route{page: titlePage, id: "stranger-things"})
	page := onTitle(t, s).scroll
	if s.win.Canvas().Focused() != page || !page.Line.Hidden {
		t.Fatalf("%T has the keyboard, marked: %v", s.win.Canvas().Focused(), !page.Line.Hidden)
	}
	page.TypedKey(uitest.Key(fyne.KeyPageDown))
	if page.Line.Hidden {
		t.Error("a key scrolls, and nothing tells that it does")
	}
	s.win.Canvas().Focus(s.back)
	s.win.Canvas().Focus(page)
	if page.Line.Hidden {
		t.Error("Tab came back, and nothing tells where the keyboard is")
	}
}
