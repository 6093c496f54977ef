package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestTypingAnywhereSearchesAndEscapeClears(t *testing.T) {
	s := stage.Start(t, parts(), false)
	canvas := s.Win.Canvas()
	for _, to := range []shell.Route{{Page: shell.DiscoverPage}, {Page: shell.ArtistsPage}, {Page: shell.TitlePage, ID: stage.ShownTitle}} {
		stage.GoTo(t, s, to)
		s.FocusPage()
		stage.Settle(t, s)
		page := canvas.Focused()
		typed := func(r rune) {
			if page == nil { // what nothing takes is the window's
				canvas.OnTypedRune()(r)
				return
			}
			page.TypedRune(r)
		}
		typed('k')
		entry := s.Box.Input().(stage.Typed)
		if canvas.Focused() != fyne.Focusable(s.Box.Input().(fyne.Focusable)) {
			t.Errorf("%s: a letter does not search", to.Page)
			continue
		}
		entry.TypedRune('a')
		stage.Settle(t, s)
		if !s.Box.Results().Visible() {
			t.Errorf("%s: nothing is found", to.Page)
		}
		entry.TypedKey(uitest.Key(fyne.KeyEscape))
		if s.Box.Results().Visible() || canvas.Focused() == page {
			t.Errorf("%s: the first Escape does more than hide the results", to.Page)
		}
		entry.TypedKey(uitest.Key(fyne.KeyEscape))
		if canvas.Focused() != page {
			t.Errorf("%s: after the second Escape the keyboard is at %T", to.Page, canvas.Focused())
		}
		typed('/')
		if canvas.Focused() == page {
			t.Errorf("%s: a stroke does not open the search", to.Page)
		}
		entry.TypedKey(uitest.Key(fyne.KeyEscape))
		entry.TypedKey(uitest.Key(fyne.KeyEscape))
	}
}
