package search

import (
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestSearchOpensATitle(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.TypeWords(s, "stranger things")
	stage.Settle(t, s)
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyReturn))
	stage.Settle(t, s)
	if got := s.History.Now().ID; got != "stranger-things" || boxOf(s).layer.Visible() {
		t.Errorf("opened %q, results still shown: %v", got, boxOf(s).layer.Visible())
	}
}

func TestEnterBeforeTheResultsAreThereOpensTheFirst(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.TypeWords(s, "heartstopper")
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyReturn))
	stage.Settle(t, s)
	if got := s.History.Now().ID; got != "heartstopper" {
		t.Errorf("opened %q", got)
	}
}

func TestResultsAreThoseOfTheLastWords(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.TypeWords(s, "bridgerton")
	stage.TypeWords(s, "wednesday")
	stage.Settle(t, s)
	if got := boxOf(s).routes[0].ID; got != "wednesday" {
		t.Errorf("the first result is %q", got)
	}
}

func TestArrowsMoveThroughResultsAndEscapeClosesThem(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.TypeWords(s, "queen")
	stage.Settle(t, s)
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyDown))
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyDown))
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyUp))
	if boxOf(s).cursor != 1 || !boxOf(s).rows[1].Chosen() || boxOf(s).rows[0].Chosen() {
		t.Errorf("at %d", boxOf(s).cursor)
	}
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyUp))
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyUp))
	if boxOf(s).cursor != len(boxOf(s).rows)-1 {
		t.Errorf("at %d, want the last", boxOf(s).cursor)
	}
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyEscape))
	if boxOf(s).layer.Visible() {
		t.Error("the results are still shown")
	}
}
