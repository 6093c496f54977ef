package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/skin"
)

// Button is a button that Enter presses as well as Space, that shows a ring
// while it has the focus, and that hands on the keys it does not take.
type Button struct {
	widget.Button
	focusState
}

var _ desktop.Keyable = (*Button)(nil)

// NewKeyedButton returns a button that hands other keys to a page; icon may be
// nil.
func NewKeyedButton(text string, icon fyne.Resource, keys *PageKeys, onTapped func()) *Button {
	b := &Button{}
	b.Text, b.Icon, b.OnTapped, b.Keys = text, icon, onTapped, keys
	b.ExtendBaseWidget(b)
	return b
}

// NewButton returns a button that leaves all other keys alone.
func NewButton(text string, onTapped func()) *Button {
	return NewIconButton(text, nil, onTapped)
}

// NewIconButton is NewButton with an icon before the text, which may be empty.
func NewIconButton(text string, icon fyne.Resource, onTapped func()) *Button {
	return NewKeyedButton(text, icon, &PageKeys{Key: func(*fyne.KeyEvent) {}, Char: func(rune) {}}, onTapped)
}

// Tapped presses the button, without the wave that Fyne sends over it where
// nothing may move.
func (b *Button) Tapped(event *fyne.PointEvent) {
	if skin.Moves() || b.Disabled() {
		b.Button.Tapped(event)
		return
	}
	if b.OnTapped != nil {
		b.OnTapped()
	}
}

// TypedKey presses on Enter and Space.
func (b *Button) TypedKey(event *fyne.KeyEvent) {
	switch {
	case PassHelpKey(b, event):
	case !isPress(event):
		b.Keys.TypedKey(event)
	case !b.Disabled():
		b.Keys.Once(b.OnTapped)
	}
}

// TypedRune goes to the page.
func (b *Button) TypedRune(r rune) { TypedRune(b, b.Keys, r) }

// KeyDown tells the page of a key that is pressed, not repeated.
func (b *Button) KeyDown(*fyne.KeyEvent) { b.Keys.Pressed() }

// KeyUp does nothing.
func (b *Button) KeyUp(*fyne.KeyEvent) {}

// FocusGained shows the ring.
func (b *Button) FocusGained() { b.gain(b, &b.Button) }

// FocusLost hides the ring.
func (b *Button) FocusLost() { b.lose(&b.Button) }

// CreateRenderer is called by Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(b.Button.CreateRenderer(), b.ring)
}

// ring has the colour of text around an accent button, on which an accent ring
// would be lost.
func (b *Button) ring() (bool, fyne.ThemeColorName) {
	if b.Importance == widget.HighImportance {
		return b.Focused, theme.ColorNameForeground
	}
	return b.focusState.ring()
}
