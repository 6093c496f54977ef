package review

import (
	"unicode"

	"fyne.io/fyne/v2"

	"needledrop/ui/lang"
)

// KeyList names the keys of the review page.
func KeyList() [][2]string {
	return [][2]string{
		{lang.Tr("1 to 5"), lang.Tr("Use the candidate")}, {"N", lang.Tr("Never use the song")}, {"U, Ctrl+Z", lang.Tr("Undo")},
		{"J, K", lang.Tr("Next and previous undecided song")}, {lang.Tr("Down, Up"), lang.Tr("Next and previous song")},
		{"O", lang.Tr("Open the candidate in Spotify")}, {"/", lang.Tr("Search Spotify")},
	}
}

// typedKey gets the keys that are no letters.
func (p *view) typedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyDown:
		p.turnBy(1)
	case fyne.KeyUp:
		p.turnBy(-1)
	}
}

// typedRune gets letters and figures as they are typed, so that they are where
// the keyboard's layout has them.
func (p *view) typedRune(r rune) {
	if p.detail == nil {
		return
	}
	switch r = unicode.ToLower(r); r {
	case '1', '2', '3', '4', '5':
		p.keys.Once(func() { p.choose(int(r - '1')) })
	case 'n':
		p.keys.Once(p.never)
	case 'u':
		p.keys.Once(p.Undo)
	case 'j':
		p.turnUndecided(1)
	case 'k':
		p.turnUndecided(-1)
	case 'o':
		p.keys.Once(func() { p.openInSpotify(p.detail.focused()) })
	case '/':
		p.window.Win.Canvas().Focus(p.search.entry)
	}
}

func (p *view) turnBy(by int) {
	if p.detail != nil {
		p.turnTo(p.review.beside(by))
	}
}

func (p *view) turnUndecided(by int) {
	if at := p.review.undecided(by); at >= 0 {
		p.turnTo(at)
	}
}
