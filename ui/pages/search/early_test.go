package search

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/internal/app"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

// Somebody who knows what they want types before there is a page.
func TestWordsTypedBeforeTheFirstPageAreKept(t *testing.T) {
	uitest.NewApp(t)
	core, err := app.New(app.Options{Home: stage.NewHome(t), Now: stage.SomeDay, Getenv: func(string) string { return "" }})
	if err != nil {
		t.Fatal(err)
	}
	s := stage.New(core, fyne.CurrentApp(), fyne.NewSize(1280, 800), parts())
	t.Cleanup(func() { s.Close(); stage.Settle(t, s); _ = core.Close() })
	boxOf(s).Begin()
	test.Type(boxOf(s).entry, "stran")
	stage.Settle(t, s)
	if has := s.Win.Canvas().Focused(); has != nil {
		for _, letter := range "ger" {
			has.TypedRune(letter)
		}
	}
	stage.Settle(t, s)
	if !boxOf(s).entry.Focused || boxOf(s).entry.Text != "stranger" {
		t.Fatalf("the box has the keyboard: %v, and holds %q", boxOf(s).entry.Focused, boxOf(s).entry.Text)
	}
	if !boxOf(s).layer.Visible() || len(boxOf(s).rows) == 0 {
		t.Error("the results do not show")
	}
}

// A page that takes its time does not take the keyboard from a search that was
// begun meanwhile.
func TestPagesThatComeLateLeaveTheKeyboardToTheSearch(t *testing.T) {
	s := stage.Start(t, parts(), false)
	for _, to := range []shell.Route{{Page: shell.TitlePage, ID: "stranger-things"}, {Page: shell.ArtistPage, ID: "kate-bush"}, {Page: shell.ReviewPage}} {
		s.Visit(to)
		stage.TypeWords(s, "queen")
		stage.Settle(t, s)
		if !boxOf(s).entry.Focused || !boxOf(s).layer.Visible() {
			t.Errorf("%s: the box has the keyboard: %v, results show: %v", to.Page, boxOf(s).entry.Focused, boxOf(s).layer.Visible())
		}
	}
}

func TestASearchGoesOnWhenTheAccountComes(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.SettingsPage})
	stage.TypeWords(s, "queen")
	stage.Settle(t, s)
	if err := s.Core.UseDemo(true); err != nil {
		t.Fatal(err)
	}
	s.RefreshAccount()
	stage.Settle(t, s)
	if stage.FindButton(s.Page.Object(), "Leave the demo account") == nil {
		t.Fatal("the page does not tell of the account")
	}
	if !boxOf(s).entry.Focused || boxOf(s).entry.Text != "queen" || !boxOf(s).layer.Visible() {
		t.Errorf("the box has the keyboard: %v, holds %q, results show: %v", boxOf(s).entry.Focused, boxOf(s).entry.Text, boxOf(s).layer.Visible())
	}
}
