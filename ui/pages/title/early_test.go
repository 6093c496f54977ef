package title

import (
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestThePageMarksTheKeyboardOnceItIsUsed(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: "stranger-things"})
	page := onTitle(t, s).scroll
	if s.Win.Canvas().Focused() != page || page.ShowsFocus() {
		t.Fatalf("%T has the keyboard, marked: %v", s.Win.Canvas().Focused(), page.ShowsFocus())
	}
	page.TypedKey(uitest.Key(fyne.KeyPageDown))
	if !page.ShowsFocus() {
		t.Error("a key scrolls, and nothing tells that it does")
	}
	s.Win.Canvas().Focus(s.Back)
	s.Win.Canvas().Focus(page)
	if !page.ShowsFocus() {
		t.Error("Tab came back, and nothing tells where the keyboard is")
	}
}
