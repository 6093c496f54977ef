package ui

import (
	"context"
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestNothingMovesWhenThePersonOrTheSystemWantsThat(t *testing.T) {
	s := newTestStage(t, false)
	t.Cleanup(func() { buttonsMove = true })
	if !s.moves() || !buttonsMove {
		t.Fatal("nothing moves before anybody asked for that")
	}
	s.setStill(true)
	settle(t, s)
	if stored, err := s.core.Settings(t.Context()); err != nil || !stored.Still || s.moves() || buttonsMove {
		t.Errorf("stored %v (%v), moves %v, buttons move %v", stored.Still, err, s.moves(), buttonsMove)
	}
	s.setStill(false)
	s.askSystem = func(context.Context) bool { return true }
	s.askForStillness()
	settle(t, s)
	if s.moves() || buttonsMove {
		t.Errorf("against the system's wish: moves %v, buttons move %v", s.moves(), buttonsMove)
	}
}

func TestButtonIsPressedWithoutMotionToo(t *testing.T) {
	newApp(t)
	t.Cleanup(func() { buttonsMove = true })
	for _, moving := range []bool{true, false} {
		buttonsMove = moving
		pressed := 0
		b := newButton("Go", func() { pressed++ })
		test.Tap(b)
		b.Disable()
		test.Tap(b)
		if pressed != 1 {
			t.Errorf("moving %v: pressed %d times, want once", moving, pressed)
		}
	}
}
