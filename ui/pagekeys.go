package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pageKeys are the single keys of a page. Whatever has the keyboard there hands
// on what it does not take itself; an entry takes all, so they rest while
// somebody types. A nil pageKeys does nothing.
type pageKeys struct {
	key  func(*fyne.KeyEvent)
	char func(rune)
	held bool // the key that is down has already acted
}

func (k *pageKeys) typedKey(event *fyne.KeyEvent) {
	if k != nil {
		k.key(event)
	}
}

func (k *pageKeys) typedRune(r rune) {
	if k != nil {
		k.char(r)
	}
}

// pressed tells that a key went down, which its repetitions do not.
func (k *pageKeys) pressed() {
	if k != nil {
		k.held = false
	}
}

// once acts at most once while a key is held down: a decision brings the next
// row up, which the same key's repetition must not decide.
func (k *pageKeys) once(act func()) {
	if k == nil {
		act()
		return
	}
	if !k.held {
		k.held = true
		act()
	}
}

// keyedButton is a button that hands on the keys it does not take.
type keyedButton struct {
	widget.Button
	keys *pageKeys
}

var _ desktop.Keyable = (*keyedButton)(nil)

func newKeyedButton(text string, icon fyne.Resource, keys *pageKeys, onTapped func()) *keyedButton {
	b := &keyedButton{keys: keys}
	b.Text, b.Icon, b.OnTapped = text, icon, onTapped
	b.ExtendBaseWidget(b)
	return b
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
