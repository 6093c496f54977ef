package title

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"needledrop/ui/lang"
)

// KeyList are the keys of the songs of a title, with what they do.
func KeyList() [][2]string {
	return [][2]string{
		{lang.Tr("Up, Down"), lang.Tr("Go through the songs")}, {lang.Tr("Shift+Up, Shift+Down"), lang.Tr("Choose more songs")}, {lang.Tr("Space"), lang.Tr("Choose a song or let it go")},
		{lang.Tr("Ctrl+A"), lang.Tr("Choose all songs")}, {lang.Tr("Ctrl+C"), lang.Tr("Copy the chosen songs")},
		{lang.Tr("Enter"), lang.Tr("All that is known of a song")}, {lang.Tr("Menu, Shift+F10"), lang.Tr("What can be done with a song")}, {lang.Tr("Escape"), lang.Tr("Let all songs go")},
	}
}

// typedKey takes the keys of the songs and tells whether it was one.
func (p *view) typedKey(event *fyne.KeyEvent) bool {
	if p.tab == albumsTab && (event.Name == fyne.KeySpace || event.Name == fyne.KeyEscape) {
		p.choose(func(c *songChoice) { c.cursor = -1 }) // tracks are not chosen: the page scrolls, and it begins anew
		return false
	}
	if p.tab != albumsTab && (p.tab != songsTab || len(p.title.Cues) == 0) {
		return false
	}
	shift := p.modifiers()&fyne.KeyModifierShift != 0
	switch event.Name {
	case fyne.KeyDown:
		p.step(1, shift && p.tab == songsTab)
	case fyne.KeyUp:
		return p.step(-1, shift && p.tab == songsTab)
	case fyne.KeySpace:
		p.onCursor(func(at int) { p.choose(func(c *songChoice) { c.toggle(at) }) })
	case fyne.KeyReturn, fyne.KeyEnter:
		p.onCursor(p.openHere)
	case desktop.KeyMenu:
		p.onCursor(func(int) { p.menuHere() })
	case fyne.KeyF10:
		if shift {
			p.onCursor(func(int) { p.menuHere() })
		}
		return shift
	case fyne.KeyEscape:
		if p.details.id != "" {
			p.details.close()
			return true
		}
		if len(p.state.choice.chosen) == 0 {
			return false
		}
		p.clearChosen()
	case fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown:
		p.choose(func(c *songChoice) { c.cursor = -1 }) // it begins anew with what is in sight
		return false
	default:
		return false
	}
	return true
}

// step moves the cursor. Above the first song the page scrolls: false.
func (p *view) step(by int, extend bool) bool {
	c := &p.state.choice
	from := c.cursor
	if from < 0 {
		from = p.firstInSight() - by
	}
	to := c.next(from, by)
	if to < 0 || to >= len(c.lines) || to == c.cursor && by < 0 {
		return false
	}
	p.choose(func(c *songChoice) {
		if extend {
			if c.anchor < 0 && c.cursor >= 0 {
				c.anchor = c.cursor
			}
			c.extend(to, false)
			return
		}
		c.cursor, c.anchor = to, to
	})
	p.keepInSight(to)
	return true
}

// onCursor does something with the row that has the keyboard; without one, the
// first in sight gets it.
func (p *view) onCursor(do func(index int)) {
	if p.state.choice.cursor < 0 {
		p.step(1, false)
		return
	}
	do(p.state.choice.cursor)
}

// openHere shows all that is known of the song that has the keyboard. A track or a
// heading has a menu only.
func (p *view) openHere(at int) {
	if r, ok := p.scroll.Rows()[at].(cueRow); ok && r.track == nil {
		p.details.open(r.id)
		return
	}
	p.menuHere()
}

// firstInSight is the first row that the pinned heading does not cover.
func (p *view) firstInSight() int {
	return p.scroll.RowFrom(p.scroll.Offset() + p.pinned.height())
}

// keepInSight scrolls no further than a row needs to be seen whole.
func (p *view) keepInSight(index int) {
	s := p.scroll
	if !s.Measured() || index >= len(s.Rows()) {
		return
	}
	top, bottom, cover := s.Top(index), s.Top(index+1), p.pinned.height()+8
	switch {
	case index == 0 || top < s.Offset()+cover:
		s.GoTo(max(top-cover, 0))
	case bottom > s.Offset()+s.Size().Height:
		s.GoTo(bottom - s.Size().Height + 16)
	}
}
