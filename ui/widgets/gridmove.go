package widgets

import (
	"fyne.io/fyne/v2"
)

// GridCursor is the keyboard's place among things that stand in rows.
type GridCursor struct {
	At, Count int
	Columns   int // things in a row, at least one
	Rows      int // that are in sight, at least one
}

// Typed is where a key leads. It is false for a key that moves nothing, and for
// Up and Down where there is no row.
func (c GridCursor) Typed(key fyne.KeyName) (int, bool) {
	switch key {
	case fyne.KeyLeft:
		return c.by(-1), true
	case fyne.KeyRight:
		return c.by(1), true
	case fyne.KeyUp:
		return c.by(-c.Columns), c.At >= c.Columns
	case fyne.KeyDown:
		return c.by(c.Columns), c.At+c.Columns < c.Count
	case fyne.KeyPageUp:
		return c.by(-c.Columns * c.Rows), true
	case fyne.KeyPageDown:
		return c.by(c.Columns * c.Rows), true
	case fyne.KeyHome:
		return 0, true
	case fyne.KeyEnd:
		return Within(c.Count-1, c.Count), true
	}
	return c.At, false
}

func (c GridCursor) by(n int) int { return Within(c.At+n, c.Count) }

// Within is the index nearest to the wanted one of count things; 0 for none.
func Within(index, count int) int { return max(min(index, count-1), 0) }

// OffsetTo is the scroll's offset nearest to the present one at which all from
// top to bottom is in sight, or begins in sight if it is too high for that.
func OffsetTo(top, bottom, offset, height float32) float32 {
	if bottom > offset+height {
		offset = bottom - height
	}
	return min(offset, top)
}
