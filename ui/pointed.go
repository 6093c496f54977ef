package ui

import (
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pointed is a widget to embed in one that can be clicked and that lights while
// the mouse is on it.
type pointed struct {
	widget.BaseWidget
	hovered bool
}

// MouseIn lights the widget.
func (p *pointed) MouseIn(*desktop.MouseEvent) { p.mark(&p.hovered, true) }

// MouseMoved does nothing.
func (p *pointed) MouseMoved(*desktop.MouseEvent) {}

// MouseOut puts the light out.
func (p *pointed) MouseOut() { p.mark(&p.hovered, false) }

// Cursor shows that the widget can be clicked.
func (p *pointed) Cursor() desktop.Cursor { return desktop.PointerCursor }

// mark sets what the widget shows, such as whether it has the keyboard.
func (p *pointed) mark(what *bool, on bool) {
	if *what != on {
		*what = on
		p.Refresh()
	}
}
