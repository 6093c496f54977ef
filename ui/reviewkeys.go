package ui

import (
	"unicode"

	"fyne.io/fyne/v2"
)

// reviewKeyList names the keys of the review page.
func reviewKeyList() [][2]string {
	return [][2]string{
		{tr("1 to 5"), tr("Use the candidate")}, {"N", tr("Never use the song")}, {"U, Ctrl+Z", tr("Undo")},
		{"J, K", tr("Next and previous undecided song")}, {tr("Down, Up"), tr("Next and previous song")},
		{"O", tr("Open the candidate in Spotify")}, {"/", tr("Search Spotify")},
	}
}

// typedKey gets the keys that are no letters.
func (p *reviewView) typedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyDown:
		p.turnBy(1)
	case fyne.KeyUp:
		p.turnBy(-1)
	}
}

// typedRune gets letters and figures as they are typed, so that they are where
// the keyboard's layout has them.
func (p *reviewView) typedRune(r rune) {
	if p.detail == nil {
		return
	}
	switch r = unicode.ToLower(r); r {
	case '1', '2', '3', '4', '5':
		p.keys.once(func() { p.choose(int(r - '1')) })
	case 'n':
		p.keys.once(p.never)
	case 'u':
		p.keys.once(p.undo)
	case 'j':
		p.turnUndecided(1)
	case 'k':
		p.turnUndecided(-1)
	case 'o':
		p.keys.once(func() { p.openInSpotify(p.detail.focused()) })
	case '/':
		p.window.win.Canvas().Focus(p.search.entry)
	}
}

func (p *reviewView) turnBy(by int) {
	if p.detail != nil {
		p.turnTo(p.review.beside(by))
	}
}

func (p *reviewView) turnUndecided(by int) {
	if at := p.review.undecided(by); at >= 0 {
		p.turnTo(at)
	}
}
