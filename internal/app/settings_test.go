package app

import (
	"testing"
	"time"
)

func TestTextSizeAndStillnessAreRemembered(t *testing.T) {
	t.Parallel()
	a, err := New(Options{Home: t.TempDir(), Now: time.Now, Getenv: func(string) string { return "" }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	for _, c := range []struct{ saved, want int }{{0, 100}, {80, 80}, {150, 150}, {200, 200}, {79, 100}, {900, 100}, {-5, 100}} {
		if err := a.SaveSettings(t.Context(), Settings{TextSize: c.saved, Still: true}); err != nil {
			t.Fatal(err)
		}
		got, err := a.Settings(t.Context())
		if err != nil || got.TextSize != c.want || !got.Still {
			t.Errorf("saved %d, got %d and still %v (%v), want %d", c.saved, got.TextSize, got.Still, err, c.want)
		}
	}
}

func TestTextSizeIsTheUsualBeforeAnyChoice(t *testing.T) {
	t.Parallel()
	for _, stored := range []string{"", "large", "1e2"} {
		if got := textSize(stored); got != 100 {
			t.Errorf("%q is %d percent, want 100", stored, got)
		}
	}
}
