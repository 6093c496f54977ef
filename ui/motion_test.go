package ui

import (
	"context"
	"testing"

	"needledrop/ui/skin"
)

func TestNothingMovesWhenThePersonOrTheSystemWantsThat(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	if !s.moves() || !skin.Moves() {
		t.Fatal("nothing moves before anybody asked for that")
	}
	s.setStill(true)
	settle(t, s)
	if stored, err := s.core.Settings(t.Context()); err != nil || !stored.Still || s.moves() || skin.Moves() {
		t.Errorf("stored %v (%v), moves %v, buttons move %v", stored.Still, err, s.moves(), skin.Moves())
	}
	s.setStill(false)
	s.askSystem = func(context.Context) bool { return true }
	s.askForStillness()
	settle(t, s)
	if s.moves() || skin.Moves() {
		t.Errorf("against the system's wish: moves %v, buttons move %v", s.moves(), skin.Moves())
	}
}
