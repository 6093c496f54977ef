package ui

import (
	"context"
	"testing"

	"needledrop/ui/widgets"
)

func TestNothingMovesWhenThePersonOrTheSystemWantsThat(t *testing.T) {
	s := newTestStage(t, false)
	t.Cleanup(func() { widgets.ButtonsMove = true })
	if !s.moves() || !widgets.ButtonsMove {
		t.Fatal("nothing moves before anybody asked for that")
	}
	s.setStill(true)
	settle(t, s)
	if stored, err := s.core.Settings(t.Context()); err != nil || !stored.Still || s.moves() || widgets.ButtonsMove {
		t.Errorf("stored %v (%v), moves %v, buttons move %v", stored.Still, err, s.moves(), widgets.ButtonsMove)
	}
	s.setStill(false)
	s.askSystem = func(context.Context) bool { return true }
	s.askForStillness()
	settle(t, s)
	if s.moves() || widgets.ButtonsMove {
		t.Errorf("against the system's wish: moves %v, buttons move %v", s.moves(), widgets.ButtonsMove)
	}
}
