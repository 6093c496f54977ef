package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/skin"
	"needledrop/ui/typeset"
)

// focusState is what the widgets that extend one of Fyne's share: a ring, help
// by its key, and a page that gets the keys they do not take.
type focusState struct {
	Focused bool
	OnFocus func()    // after the focus came; nil scrolls the widget into view
	Keys    *PageKeys // for what the widget does not take; nil for none
}

func (f *focusState) ring() (bool, fyne.ThemeColorName) { return f.Focused, skin.ColorNameRing }

// gain shows the ring of a widget that extends inner.
func (f *focusState) gain(whole fyne.Widget, inner fyne.Focusable) {
	f.Focused = !inner.(fyne.Disableable).Disabled()
	inner.FocusGained()
	if f.OnFocus != nil {
		f.OnFocus()
		return
	}
	scrollIntoView(whole)
}

func (f *focusState) lose(inner fyne.Focusable) {
	f.Focused = false
	inner.FocusLost()
}

// typedKey hands the key for help to the window and Escape to the page.
func (f *focusState) typedKey(whole fyne.Widget, inner fyne.Focusable, event *fyne.KeyEvent) {
	switch {
	case PassHelpKey(whole, event):
	case f.Keys != nil && event.Name == fyne.KeyEscape:
		f.Keys.TypedKey(event)
	default:
		inner.TypedKey(event)
	}
}

// typedRune passes letters on; Fyne presses on the letter of Space.
func (f *focusState) typedRune(whole fyne.Widget, inner fyne.Focusable, r rune) {
	TypedRune(whole, f.Keys, r)
	inner.TypedRune(r)
}

// Check is a checkbox with a ring.
type Check struct {
	widget.Check
	focusState
	wraps   bool    // see Wrapping
	natural float32 // width in one line
}

// NewCheck returns a box that is not ticked; onChanged may be nil.
func NewCheck(text string, onChanged func(bool)) *Check {
	c := &Check{}
	c.Text, c.OnChanged = text, onChanged
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained shows the ring.
func (c *Check) FocusGained() { c.gain(c, &c.Check) }

// FocusLost hides the ring.
func (c *Check) FocusLost() { c.lose(&c.Check) }

// TypedRune passes letters on; Space presses.
func (c *Check) TypedRune(r rune) { c.typedRune(c, &c.Check, r) }

// TypedKey passes on the key for help and Escape.
func (c *Check) TypedKey(event *fyne.KeyEvent) { c.typedKey(c, &c.Check, event) }

// CreateRenderer is called by Fyne.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	inside := c.Check.CreateRenderer()
	if c.wraps {
		inside = &wrappedCheck{inside, c, typeset.NewTextBlock()}
	}
	return newRinged(inside, c.ring)
}

// Choice is a list to choose one from, with a ring.
type Choice struct {
	widget.Select
	focusState
}

// NewChoice returns a list of options of which none is chosen.
func NewChoice(options []string) *Choice {
	c := &Choice{}
	c.Options = options
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained shows the ring.
func (c *Choice) FocusGained() { c.gain(c, &c.Select) }

// FocusLost hides the ring.
func (c *Choice) FocusLost() { c.lose(&c.Select) }

// TypedRune passes letters on; Space presses.
func (c *Choice) TypedRune(r rune) { c.typedRune(c, &c.Select, r) }

// TypedKey passes on the key for help and Escape.
func (c *Choice) TypedKey(event *fyne.KeyEvent) { c.typedKey(c, &c.Select, event) }

// CreateRenderer is called by Fyne.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	return newEdged(c.Select.CreateRenderer(), c.ring)
}

// Entry is an entry with a ring, also to embed in one with keys of its own.
type Entry struct {
	widget.Entry
	focusState
	whole fyne.Widget // what embeds it, which stands in the window
}

// ExtendBaseWidget is called by what embeds the entry.
func (e *Entry) ExtendBaseWidget(whole fyne.Widget) {
	e.whole = whole
	e.Entry.ExtendBaseWidget(whole)
}

// NewEntry returns an empty entry of one line.
func NewEntry() *Entry {
	e := &Entry{}
	e.ExtendBaseWidget(e)
	return e
}

// FocusGained shows the ring.
func (e *Entry) FocusGained() { e.gain(e.whole, &e.Entry) }

// FocusLost hides the ring.
func (e *Entry) FocusLost() { e.lose(&e.Entry) }

// TypedKey passes on the key for help and Escape.
func (e *Entry) TypedKey(event *fyne.KeyEvent) { e.typedKey(e.whole, &e.Entry, event) }

// CreateRenderer is called by Fyne.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(e.Entry.CreateRenderer(), e.ring)
}
