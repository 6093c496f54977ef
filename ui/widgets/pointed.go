package widgets

import (
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Hover is a widget to embed in one that can be clicked and that lights while
// the mouse is on it.
type Hover struct {
	widget.BaseWidget
	Hovered bool
}

// MouseIn lights the widget.
func (p *Hover) MouseIn(*desktop.MouseEvent) { p.Mark(&p.Hovered, true) }

// MouseMoved does nothing.
func (p *Hover) MouseMoved(*desktop.MouseEvent) {}

// MouseOut puts the light out.
func (p *Hover) MouseOut() { p.Mark(&p.Hovered, false) }

// Cursor shows that the widget can be clicked.
func (p *Hover) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Mark sets what the widget shows, such as whether it has the keyboard.
func (p *Hover) Mark(what *bool, on bool) {
	if *what != on {
		*what = on
		p.Refresh()
	}
}
