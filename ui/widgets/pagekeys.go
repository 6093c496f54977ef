package widgets

import (
	"fyne.io/fyne/v2"
)

// PageKeys are the single keys of a page. Whatever has the keyboard there hands
// on what it does not take itself; an entry takes all, so they rest while
// somebody types. A nil pageKeys does nothing.
type PageKeys struct {
	Key  func(*fyne.KeyEvent)
	Char func(rune)
	held bool // the key that is down has already acted
}

// TypedKey hands a key to the page.
func (k *PageKeys) TypedKey(event *fyne.KeyEvent) {
	if k != nil {
		k.Key(event)
	}
}

// TypedRune hands a letter to the page.
func (k *PageKeys) TypedRune(r rune) {
	if k != nil {
		k.Char(r)
	}
}

// Pressed tells that a key went down, which its repetitions do not.
func (k *PageKeys) Pressed() {
	if k != nil {
		k.held = false
	}
}

// Once acts at most once while a key is held down: a decision brings the next
// row up, which the same key's repetition must not decide.
func (k *PageKeys) Once(act func()) {
	if k == nil {
		act()
		return
	}
	if !k.held {
		k.held = true
		act()
	}
}
