package ui

import "fyne.io/fyne/v2"

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
