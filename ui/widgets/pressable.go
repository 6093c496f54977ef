package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Hover is the base of a widget that can be clicked and that lights while the
// mouse is on it.
type Hover struct {
	widget.BaseWidget
	Hovered bool
	changed func() // after the mouse or the focus came or left; nil for nothing
}

// MouseIn lights the widget.
func (h *Hover) MouseIn(*desktop.MouseEvent) { h.Mark(&h.Hovered, true) }

// MouseMoved does nothing.
func (h *Hover) MouseMoved(*desktop.MouseEvent) {}

// MouseOut puts the light out.
func (h *Hover) MouseOut() { h.Mark(&h.Hovered, false) }

// Cursor shows that the widget can be clicked.
func (h *Hover) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Mark sets a part of the widget's state, such as whether it has the focus, and
// paints the widget where that changed.
func (h *Hover) Mark(state *bool, on bool) {
	if *state == on {
		return
	}
	*state = on
	h.Refresh()
	if h.changed != nil {
		h.changed()
	}
}

// Pressable is the base of a widget that a click, Enter and Space press. What
// embeds it draws the light and the ring.
type Pressable struct {
	Hover
	Focused bool
	OnFocus func()      // after the focus came; nil scrolls the widget into view
	Keys    *PageKeys   // for keys and letters that press nothing; nil for none
	press   func()      // what Enter and Space do
	whole   fyne.Widget // what embeds the base, which stands in the window
}

var (
	_ desktop.Keyable    = (*Pressable)(nil)
	_ desktop.Hoverable  = (*Pressable)(nil)
	_ desktop.Cursorable = (*Pressable)(nil)
)

// extend makes the base that of a widget which does something when pressed.
func (p *Pressable) extend(whole fyne.Widget, press func()) {
	p.whole, p.press = whole, press
	p.ExtendBaseWidget(whole)
}

// Tapped presses.
func (p *Pressable) Tapped(*fyne.PointEvent) { p.press() }

// TypedKey presses on Enter and Space, once while one is held down.
func (p *Pressable) TypedKey(event *fyne.KeyEvent) {
	if PassHelpKey(p.whole, event) {
		return
	}
	if isPress(event) {
		p.Keys.Once(p.press)
		return
	}
	p.Keys.TypedKey(event)
}

// isPress tells whether a key presses what has the focus.
func isPress(event *fyne.KeyEvent) bool {
	switch event.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		return true
	}
	return false
}

// TypedRune passes letters on to the page.
func (p *Pressable) TypedRune(r rune) { TypedRune(p.whole, p.Keys, r) }

// KeyDown tells the page of a key that is pressed, not repeated.
func (p *Pressable) KeyDown(*fyne.KeyEvent) { p.Keys.Pressed() }

// KeyUp does nothing.
func (p *Pressable) KeyUp(*fyne.KeyEvent) {}

// FocusGained shows the ring.
func (p *Pressable) FocusGained() {
	p.Mark(&p.Focused, true)
	if p.OnFocus != nil {
		p.OnFocus()
		return
	}
	scrollIntoView(p.whole)
}

// FocusLost hides the ring.
func (p *Pressable) FocusLost() { p.Mark(&p.Focused, false) }
