package ui

import "fyne.io/fyne/v2"

// gridCursor is the keyboard's place among things that stand in rows.
type gridCursor struct {
	at, count int
	columns   int // things in a row, at least one
	rows      int // that are in sight, at least one
}

// typed is where a key leads. It is false for a key that moves nothing, and for
// Up and Down where there is no row.
func (c gridCursor) typed(key fyne.KeyName) (int, bool) {
	switch key {
	case fyne.KeyLeft:
		return c.by(-1), true
	case fyne.KeyRight:
		return c.by(1), true
	case fyne.KeyUp:
		return c.by(-c.columns), c.at >= c.columns
	case fyne.KeyDown:
		return c.by(c.columns), c.at+c.columns < c.count
	case fyne.KeyPageUp:
		return c.by(-c.columns * c.rows), true
	case fyne.KeyPageDown:
		return c.by(c.columns * c.rows), true
	case fyne.KeyHome:
		return 0, true
	case fyne.KeyEnd:
		return within(c.count-1, c.count), true
	}
	return c.at, false
}

func (c gridCursor) by(n int) int { return within(c.at+n, c.count) }

// within is the index nearest to the wanted one of count things; 0 for none.
func within(index, count int) int { return max(min(index, count-1), 0) }

// offsetTo is the scroll's offset nearest to the present one at which all from
// top to bottom is in sight, or begins in sight if it is too high for that.
func offsetTo(top, bottom, offset, height float32) float32 {
	if bottom > offset+height {
		offset = bottom - height
	}
	return min(offset, top)
}
