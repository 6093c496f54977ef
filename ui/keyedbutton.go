package ui

import (
	"fyne.io/fyne/v2"
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
	if passHelpKey(b, event) {
		return
	}
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
func (b *keyedButton) TypedRune(r rune) { typedRune(b, b.keys, r) }

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
	} else {
		bringInSight(b)
	}
}

// FocusLost hides the ring.
func (b *keyedButton) FocusLost() {
	b.focused = false
	b.Button.FocusLost()
}

// CreateRenderer is called by Fyne.
func (b *keyedButton) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(b.Button.CreateRenderer(), b.ring)
}

// ring has the colour of text around an accent button, on which an accent ring
// would be lost.
func (b *keyedButton) ring() (bool, fyne.ThemeColorName) {
	if b.Importance == widget.HighImportance {
		return b.focused, theme.ColorNameForeground
	}
	return b.focused, ColorNameRing
}
