package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// keyedButton is a button that Enter presses as well as Space, that shows a
// ring while it has the keyboard, and that hands on the keys it does not take.
type keyedButton struct {
	widget.Button
	keys    *pageKeys
	focused bool
	onFocus func() // such as to bring it in sight; nil for nothing
}

var _ desktop.Keyable = (*keyedButton)(nil)

func newKeyedButton(text string, icon fyne.Resource, keys *pageKeys, onTapped func()) *keyedButton {
	b := &keyedButton{keys: keys}
	b.Text, b.Icon, b.OnTapped = text, icon, onTapped
	b.ExtendBaseWidget(b)
	return b
}

// newButton returns a button that leaves all other keys alone.
func newButton(text string, onTapped func()) *keyedButton {
	return newIconButton(text, nil, onTapped)
}

func newIconButton(text string, icon fyne.Resource, onTapped func()) *keyedButton {
	return newKeyedButton(text, icon, &pageKeys{key: func(*fyne.KeyEvent) {}, char: func(rune) {}}, onTapped)
}

// TypedKey presses on Enter and Space.
func (b *keyedButton) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if !b.Disabled() {
			b.keys.once(b.OnTapped)
		}
	default:
		b.keys.typedKey(event)
	}
}

// TypedRune goes to the page.
func (b *keyedButton) TypedRune(r rune) { b.keys.typedRune(r) }

// KeyDown tells the page of a key that is pressed, not repeated.
func (b *keyedButton) KeyDown(*fyne.KeyEvent) { b.keys.pressed() }

// KeyUp does nothing.
func (b *keyedButton) KeyUp(*fyne.KeyEvent) {}

// FocusGained shows the ring.
func (b *keyedButton) FocusGained() {
	b.focused = true
	b.Button.FocusGained()
	if b.onFocus != nil {
		b.onFocus()
	}
}

// FocusLost hides the ring.
func (b *keyedButton) FocusLost() {
	b.focused = false
	b.Button.FocusLost()
}

// CreateRenderer is called by Fyne.
func (b *keyedButton) CreateRenderer() fyne.WidgetRenderer {
	r := &ringedRenderer{WidgetRenderer: b.Button.CreateRenderer(), button: b, ring: &canvas.Rectangle{}}
	r.paint()
	return r
}

// ringedRenderer draws a ring around the button, because Fyne marks focus by a
// tint of the accent, which an accent button swallows.
type ringedRenderer struct {
	fyne.WidgetRenderer
	button *keyedButton
	ring   *canvas.Rectangle
}

func (r *ringedRenderer) Objects() []fyne.CanvasObject {
	return append(slices.Clone(r.WidgetRenderer.Objects()), r.ring)
}

func (r *ringedRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ring.Move(fyne.NewPos(-ringGap, -ringGap))
	r.ring.Resize(size.AddWidthHeight(2*ringGap, 2*ringGap))
}

// ringGap is how far the ring reaches out of the button.
const ringGap float32 = 3

func (r *ringedRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.paint()
	canvas.Refresh(r.ring)
}

func (r *ringedRenderer) paint() {
	name := ColorNameRing
	if r.button.Importance == widget.HighImportance {
		name = theme.ColorNameForeground
	}
	r.ring.FillColor, r.ring.StrokeColor, r.ring.StrokeWidth = nil, colour(name), 2
	r.ring.CornerRadius = theme.Size(theme.SizeNameInputRadius) + ringGap
	r.ring.Hidden = !r.button.focused
}
