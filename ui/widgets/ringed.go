package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/skin"
	"needledrop/ui/typeset"
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
	r.ring.FillColor, r.ring.StrokeColor, r.ring.StrokeWidth = nil, skin.Colour(name), 2
	r.ring.CornerRadius = theme.Size(theme.SizeNameInputRadius) + ringGap
	r.ring.Hidden = !focused
	if r.edge != nil {
		r.edge.StrokeColor, r.edge.StrokeWidth, r.edge.CornerRadius = skin.Colour(theme.ColorNameInputBorder), 1, theme.Size(theme.SizeNameInputRadius)
		canvas.Refresh(r.edge)
	}
}

// focusMark is what a widget remembers of the keyboard.
type focusMark struct{ Focused bool }

func (m *focusMark) ring() (bool, fyne.ThemeColorName) { return m.Focused, skin.ColorNameRing }

// Check is a checkbox with a ring.
type Check struct {
	widget.Check
	mark    focusMark
	wraps   bool    // see wrapping
	natural float32 // width in one line
}

func NewCheck(text string, onChanged func(bool)) *Check {
	c := &Check{}
	c.Text, c.OnChanged = text, onChanged
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained shows the ring.
func (c *Check) FocusGained() {
	c.mark.Focused = !c.Disabled()
	c.Check.FocusGained()
	scrollIntoView(c)
}

// FocusLost hides the ring.
func (c *Check) FocusLost() {
	c.mark.Focused = false
	c.Check.FocusLost()
}

// TypedRune passes letters on; Space presses.
func (c *Check) TypedRune(r rune) {
	TypedRune(c, nil, r)
	c.Check.TypedRune(r)
}

// TypedKey passes the key for help on.
func (c *Check) TypedKey(event *fyne.KeyEvent) {
	if !PassHelpKey(c, event) {
		c.Check.TypedKey(event)
	}
}

// CreateRenderer is called by Fyne.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	inside := c.Check.CreateRenderer()
	if c.wraps {
		inside = &wrappedCheck{inside, c, typeset.NewTextBlock()}
	}
	return newRinged(inside, c.mark.ring)
}

// Choice is a list to choose one from, with a ring.
type Choice struct {
	widget.Select
	mark focusMark
}

func NewChoice(options []string) *Choice {
	c := &Choice{}
	c.Options = options
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained shows the ring.
func (c *Choice) FocusGained() {
	c.mark.Focused = true
	c.Select.FocusGained()
	scrollIntoView(c)
}

// FocusLost hides the ring.
func (c *Choice) FocusLost() {
	c.mark.Focused = false
	c.Select.FocusLost()
}

// TypedRune passes letters on; Space presses.
func (c *Choice) TypedRune(r rune) {
	TypedRune(c, nil, r)
	c.Select.TypedRune(r)
}

// TypedKey passes the key for help on.
func (c *Choice) TypedKey(event *fyne.KeyEvent) {
	if !PassHelpKey(c, event) {
		c.Select.TypedKey(event)
	}
}

// CreateRenderer is called by Fyne.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	return newEdged(c.Select.CreateRenderer(), c.mark.ring)
}

// RingedEntry is an entry with a ring, to embed in one with keys of its own.
type RingedEntry struct {
	widget.Entry
	Mark  focusMark
	whole fyne.Widget // what embeds it, which stands in the window
}

// ExtendBaseWidget is called by what embeds the entry.
func (e *RingedEntry) ExtendBaseWidget(whole fyne.Widget) {
	e.whole = whole
	e.Entry.ExtendBaseWidget(whole)
}

func NewEntry() *RingedEntry {
	e := &RingedEntry{}
	e.ExtendBaseWidget(e)
	return e
}

// FocusGained shows the ring.
func (e *RingedEntry) FocusGained() {
	e.Mark.Focused = !e.Disabled()
	e.Entry.FocusGained()
	scrollIntoView(e.whole)
}

// FocusLost hides the ring.
func (e *RingedEntry) FocusLost() {
	e.Mark.Focused = false
	e.Entry.FocusLost()
}

// CreateRenderer is called by Fyne.
func (e *RingedEntry) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(e.Entry.CreateRenderer(), e.Mark.ring)
}
