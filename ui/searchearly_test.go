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
	s := newStage(core, fyne.CurrentApp(), fyne.NewSize(1280, 800), testParts())
	t.Cleanup(func() { s.Close(); settle(t, s); _ = core.Close() })
	boxOf(s).begin()
	test.Type(boxOf(s).entry, "stran")
	settle(t, s)
	if has := s.win.Canvas().Focused(); has != nil {
		for _, letter := range "ger" {
			has.TypedRune(letter)
		}
	}
	settle(t, s)
	if !boxOf(s).entry.Mark.Focused || boxOf(s).entry.Text != "stranger" {
		t.Fatalf("the box has the keyboard: %v, and holds %q", boxOf(s).entry.Mark.Focused, boxOf(s).entry.Text)
	}
	if !boxOf(s).layer.Visible() || len(boxOf(s).rows) == 0 {
		t.Error("the results do not show")
	}
}

// A page that takes its time does not take the keyboard from a search that was
// begun meanwhile.
func TestPagesThatComeLateLeaveTheKeyboardToTheSearch(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	for _, to := range []route{{page: titlePage, id: "stranger-things"}, {page: artistPage, id: "kate-bush"}, {page: reviewPage}} {
		s.open(to)
		typeWords(s, "queen")
		settle(t, s)
		if !boxOf(s).entry.Mark.Focused || !boxOf(s).layer.Visible() {
			t.Errorf("%s: the box has the keyboard: %v, results show: %v", to.page, boxOf(s).entry.Mark.Focused, boxOf(s).layer.Visible())
		}
	}
}

func TestASearchGoesOnWhenTheAccountComes(t *testing.T) {
	s := newTestStage(t, testParts(), false)
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
	if !boxOf(s).entry.Mark.Focused || boxOf(s).entry.Text != "queen" || !boxOf(s).layer.Visible() {
		t.Errorf("the box has the keyboard: %v, holds %q, results show: %v", boxOf(s).entry.Mark.Focused, boxOf(s).entry.Text, boxOf(s).layer.Visible())
	}
}

func TestThePageMarksTheKeyboardOnceItIsUsed(t *testing.T) {
	s := newTestStage(t, testParts(), false)
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
