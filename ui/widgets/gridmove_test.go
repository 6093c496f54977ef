package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestKeysMoveInAGrid(t *testing.T) {
	t.Parallel()
	const stays = -1
	// Eleven things in rows of three, of which two are in sight:
	//  0  1  2
	//  3  4  5
	//  6  7  8
	//  9 10
	for _, c := range []struct {
		key      fyne.KeyName
		from, to int
	}{
		{fyne.KeyLeft, 0, 0}, {fyne.KeyLeft, 3, 2}, {fyne.KeyRight, 2, 3}, {fyne.KeyRight, 10, 10},
		{fyne.KeyUp, 2, stays}, {fyne.KeyUp, 3, 0}, {fyne.KeyUp, 10, 7},
		{fyne.KeyDown, 7, 10}, {fyne.KeyDown, 8, stays}, {fyne.KeyDown, 10, stays},
		{fyne.KeyPageUp, 4, 0}, {fyne.KeyPageUp, 10, 4}, {fyne.KeyPageDown, 1, 7}, {fyne.KeyPageDown, 7, 10},
		{fyne.KeyHome, 10, 0}, {fyne.KeyEnd, 0, 10}, {fyne.KeyReturn, 4, stays}, {fyne.KeyTab, 4, stays},
	} {
		to, moves := GridCursor{At: c.from, Count: 11, Columns: 3, Rows: 2}.Typed(c.key)
		if moves != (c.to != stays) || moves && to != c.to {
			t.Errorf("%s from %d leads to %d, %t; want %d", c.key, c.from, to, moves, c.to)
		}
	}
}

func TestKeysInAGridOfNothingLeadNowhereElse(t *testing.T) {
	t.Parallel()
	for _, name := range []fyne.KeyName{
		fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd,
	} {
		if to, _ := (GridCursor{Columns: 3, Rows: 2}).Typed(name); to != 0 {
			t.Errorf("%s leads to %d", name, to)
		}
	}
}

func TestScrollGoesNoFurtherThanNeeded(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ top, bottom, want float32 }{
		"in sight": {120, 180, 100}, "just above": {90, 150, 90}, "just below": {150, 210, 110},
		"fits exactly": {100, 200, 100}, "too high, below": {150, 300, 150}, "too high, above": {50, 250, 50},
	} {
		if got := OffsetTo(c.top, c.bottom, 100, 100); got != c.want {
			t.Errorf("%s: scrolls to %v, want %v", name, got, c.want)
		}
	}
}
