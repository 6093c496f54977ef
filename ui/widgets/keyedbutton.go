package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/skin"
)

// KeyedButton is a button that Enter presses as well as Space, that shows a
// ring while it has the keyboard, and that hands on the keys it does not take.
type KeyedButton struct {
	widget.Button
	keys    *PageKeys
	focused bool
	OnFocus func() // such as to bring it in sight; nil for nothing
}

var _ desktop.Keyable = (*KeyedButton)(nil)

func NewKeyedButton(text string, icon fyne.Resource, keys *PageKeys, onTapped func()) *KeyedButton {
	b := &KeyedButton{keys: keys}
	b.Text, b.Icon, b.OnTapped = text, icon, onTapped
	b.ExtendBaseWidget(b)
	return b
}

// NewButton returns a button that leaves all other keys alone.
func NewButton(text string, onTapped func()) *KeyedButton {
	return NewIconButton(text, nil, onTapped)
}

func NewIconButton(text string, icon fyne.Resource, onTapped func()) *KeyedButton {
	return NewKeyedButton(text, icon, &PageKeys{Key: func(*fyne.KeyEvent) {}, Char: func(rune) {}}, onTapped)
}

// TypedKey presses on Enter and Space.
func (b *KeyedButton) TypedKey(event *fyne.KeyEvent) {
	if PassHelpKey(b, event) {
		return
	}
	switch event.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if !b.Disabled() {
			b.keys.Once(b.OnTapped)
		}
	default:
		b.keys.TypedKey(event)
	}
}

// TypedRune goes to the page.
func (b *KeyedButton) TypedRune(r rune) { TypedRune(b, b.keys, r) }

// KeyDown tells the page of a key that is pressed, not repeated.
func (b *KeyedButton) KeyDown(*fyne.KeyEvent) { b.keys.Pressed() }

// KeyUp does nothing.
func (b *KeyedButton) KeyUp(*fyne.KeyEvent) {}

// FocusGained shows the ring.
func (b *KeyedButton) FocusGained() {
	b.focused = true
	b.Button.FocusGained()
	if b.OnFocus != nil {
		b.OnFocus()
	} else {
		scrollIntoView(b)
	}
}

// FocusLost hides the ring.
func (b *KeyedButton) FocusLost() {
	b.focused = false
	b.Button.FocusLost()
}

// CreateRenderer is called by Fyne.
func (b *KeyedButton) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(b.Button.CreateRenderer(), b.ring)
}

// ring has the colour of text around an accent button, on which an accent ring
// would be lost.
func (b *KeyedButton) ring() (bool, fyne.ThemeColorName) {
	if b.Importance == widget.HighImportance {
		return b.focused, theme.ColorNameForeground
	}
	return b.focused, skin.ColorNameRing
}
