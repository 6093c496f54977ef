package ui

import (
	"context"
	"testing"

	"needledrop/ui/skin"
	"needledrop/ui/stage"
)

func TestNothingMovesWhenThePersonOrTheSystemWantsThat(t *testing.T) {
	s := stage.Start(t, parts(), false)
	if !s.Moves() || !skin.Moves() {
		t.Fatal("nothing moves before anybody asked for that")
	}
	s.SetStill(true)
	stage.Settle(t, s)
	if stored, err := s.Core.Settings(t.Context()); err != nil || !stored.Still || s.Moves() || skin.Moves() {
		t.Errorf("stored %v (%v), moves %v, buttons move %v", stored.Still, err, s.Moves(), skin.Moves())
	}
	s.SetStill(false)
	s.AskSystem = func(context.Context) bool { return true }
	s.AskReducedMotion()
	stage.Settle(t, s)
	if s.Moves() || skin.Moves() {
		t.Errorf("against the system's wish: moves %v, buttons move %v", s.Moves(), skin.Moves())
	}
}
