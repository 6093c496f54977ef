package ui

import (
	"testing"

	"needledrop/ui/shell"
	"needledrop/ui/stage"
)

func TestRailOfANarrowWindowWithLargeTextHasIconsOnly(t *testing.T) {
	s := stage.Start(t, parts(), false)
	item := s.Rail[shell.ArtistsPage]
	if item.Short {
		t.Error("icons only where there is room for words")
	}
	stage.Sized(t, s, 800, 600, 200)
	if !item.Short || item.Size().Width > 70 {
		t.Errorf("short %v, %v wide", item.Short, item.Size().Width)
	}
	item.FocusGained()
	if !s.RailWord.Box.Visible() || s.RailWord.Text.Text != item.Text {
		t.Errorf("the word of what has the keyboard is %q, seen %v", s.RailWord.Text.Text, s.RailWord.Box.Visible())
	}
	item.FocusLost()
	if s.RailWord.Box.Visible() {
		t.Error("the word stays")
	}
	stage.Sized(t, s, 1280, 800, 100)
	if item.Short {
		t.Error("the words do not come back")
	}
}
