package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ringedRenderer draws a ring around a widget that has the keyboard, because
// Fyne marks focus by a tint of the accent, which hardly stands out.
type ringedRenderer struct {
	fyne.WidgetRenderer
	ring *canvas.Rectangle
	edge *canvas.Rectangle // of a widget that has none itself; nil without
	look func() (focused bool, colour fyne.ThemeColorName)
}

func newRinged(inside fyne.WidgetRenderer, look func() (bool, fyne.ThemeColorName)) fyne.WidgetRenderer {
	r := &ringedRenderer{WidgetRenderer: inside, ring: &canvas.Rectangle{}, look: look}
	r.paint()
	return r
}

// newEdged is newRinged with an edge like that of an entry: the ground alone
// hardly stands out on light surfaces.
func newEdged(inside fyne.WidgetRenderer, look func() (bool, fyne.ThemeColorName)) fyne.WidgetRenderer {
	r := newRinged(inside, look).(*ringedRenderer)
	r.edge = &canvas.Rectangle{}
	r.paint()
	return r
}

func (r *ringedRenderer) Objects() []fyne.CanvasObject {
	objects := slices.Clone(r.WidgetRenderer.Objects())
	if r.edge != nil {
		objects = append(objects, r.edge)
	}
	return append(objects, r.ring)
}

func (r *ringedRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	if r.edge != nil {
		r.edge.Resize(size)
	}
	r.ring.Move(fyne.NewPos(-ringGap, -ringGap))
	r.ring.Resize(size.AddWidthHeight(2*ringGap, 2*ringGap))
}

// ringGap is how far the ring reaches out of the widget.
const ringGap float32 = 3

func (r *ringedRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.paint()
	canvas.Refresh(r.ring)
}

func (r *ringedRenderer) paint() {
	focused, name := r.look()
	r.ring.FillColor, r.ring.StrokeColor, r.ring.StrokeWidth = nil, colour(name), 2
	r.ring.CornerRadius = theme.Size(theme.SizeNameInputRadius) + ringGap
	r.ring.Hidden = !focused
	if r.edge != nil {
		r.edge.StrokeColor, r.edge.StrokeWidth, r.edge.CornerRadius = colour(theme.ColorNameInputBorder), 1, theme.Size(theme.SizeNameInputRadius)
		canvas.Refresh(r.edge)
	}
}

// focusMark is what a widget remembers of the keyboard.
type focusMark struct{ focused bool }

func (m *focusMark) ring() (bool, fyne.ThemeColorName) { return m.focused, ColorNameRing }

// check is a checkbox with a ring.
type check struct {
	widget.Check
	mark    focusMark
	wraps   bool    // see wrapping
	natural float32 // width in one line
}

func newCheck(text string, onChanged func(bool)) *check {
	c := &check{}
	c.Text, c.OnChanged = text, onChanged
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained shows the ring.
func (c *check) FocusGained() {
	c.mark.focused = !c.Disabled()
	c.Check.FocusGained()
	bringInSight(c)
}

// FocusLost hides the ring.
func (c *check) FocusLost() {
	c.mark.focused = false
	c.Check.FocusLost()
}

// TypedRune passes letters on; Space presses.
func (c *check) TypedRune(r rune) {
	typedRune(c, nil, r)
	c.Check.TypedRune(r)
}

// TypedKey passes the key for help on.
func (c *check) TypedKey(event *fyne.KeyEvent) {
	if !passHelpKey(c, event) {
		c.Check.TypedKey(event)
	}
}

// CreateRenderer is called by Fyne.
func (c *check) CreateRenderer() fyne.WidgetRenderer {
	inside := c.Check.CreateRenderer()
	if c.wraps {
		inside = &wrappedCheck{inside, c, newTextBlock()}
	}
	return newRinged(inside, c.mark.ring)
}

// choice is a list to choose one from, with a ring.
type choice struct {
	widget.Select
	mark focusMark
}

func newChoice(options []string) *choice {
	c := &choice{}
	c.Options = options
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained shows the ring.
func (c *choice) FocusGained() {
	c.mark.focused = true
	c.Select.FocusGained()
	bringInSight(c)
}

// FocusLost hides the ring.
func (c *choice) FocusLost() {
	c.mark.focused = false
	c.Select.FocusLost()
}

// TypedRune passes letters on; Space presses.
func (c *choice) TypedRune(r rune) {
	typedRune(c, nil, r)
	c.Select.TypedRune(r)
}

// TypedKey passes the key for help on.
func (c *choice) TypedKey(event *fyne.KeyEvent) {
	if !passHelpKey(c, event) {
		c.Select.TypedKey(event)
	}
}

// CreateRenderer is called by Fyne.
func (c *choice) CreateRenderer() fyne.WidgetRenderer {
	return newEdged(c.Select.CreateRenderer(), c.mark.ring)
}

// ringedEntry is an entry with a ring, to embed in one with keys of its own.
type ringedEntry struct {
	widget.Entry
	mark  focusMark
	whole fyne.Widget // what embeds it, which stands in the window
}

// ExtendBaseWidget is called by what embeds the entry.
func (e *ringedEntry) ExtendBaseWidget(whole fyne.Widget) {
	e.whole = whole
	e.Entry.ExtendBaseWidget(whole)
}

func newEntry() *ringedEntry {
	e := &ringedEntry{}
	e.ExtendBaseWidget(e)
	return e
}

// FocusGained shows the ring.
func (e *ringedEntry) FocusGained() {
	e.mark.focused = !e.Disabled()
	e.Entry.FocusGained()
	bringInSight(e.whole)
}

// FocusLost hides the ring.
func (e *ringedEntry) FocusLost() {
	e.mark.focused = false
	e.Entry.FocusLost()
}

// CreateRenderer is called by Fyne.
func (e *ringedEntry) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(e.Entry.CreateRenderer(), e.mark.ring)
}
