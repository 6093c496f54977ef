package rowlist

import (
	"fyne.io/fyne/v2"

	"needledrop/ui/skin"
	"needledrop/ui/widgets"
)

// FocusGained shows a line beside the scroll bar: keys scroll the page, no row
// is chosen.
func (s *List) FocusGained() { s.setFocus(true) }

// FocusLost hides the line.
func (s *List) FocusLost() { s.setFocus(false) }

func (s *List) setFocus(focused bool) {
	if s.OnFocus != nil {
		s.OnFocus(focused)
	}
	s.held = focused
	s.line.Hidden = !focused || s.quiet || s.marked
	s.quiet = s.quiet && focused
	s.paintLine()
}

// RowHasKeyboard tells the list whether a row of it shows where the keyboard is: then
// no line does.
func (s *List) RowHasKeyboard(on bool) {
	if s.marked != on {
		s.marked = on
		s.line.Hidden = !s.held || s.quiet || s.marked
		s.paintLine()
	}
}

// FocusQuietly shows the line with the first key only: who came by the mouse did
// not ask for the focus.
func (s *List) FocusQuietly() { s.quiet = true }

// ShowsFocus tells whether the line shows.
func (s *List) ShowsFocus() bool { return !s.line.Hidden }

// scrollLine is the width of the line that shows that keys scroll.
const scrollLine float32 = 2

func (s *List) paintLine() {
	s.line.FillColor = skin.Colour(skin.ColorNameRing)
	s.line.Move(fyne.NewPos(s.Size().Width-scrollLine, 0))
	s.line.Resize(fyne.NewSize(scrollLine, s.Size().Height))
	s.line.Refresh()
}

// TypedRune goes to the page.
func (s *List) TypedRune(r rune) {
	s.used()
	widgets.TypedRune(s, s.Keys, r)
}

// used shows the line that FocusQuietly left out.
func (s *List) used() {
	if s.quiet {
		s.quiet = false
		s.setFocus(true)
	}
}

// KeyDown tells the page of a key that is pressed, not repeated.
func (s *List) KeyDown(*fyne.KeyEvent) { s.Keys.Pressed() }

// KeyUp does nothing.
func (s *List) KeyUp(*fyne.KeyEvent) {}

// TypedKey scrolls.
func (s *List) TypedKey(event *fyne.KeyEvent) {
	if widgets.PassHelpKey(s, event) {
		return
	}
	s.used()
	const line = 48
	if s.Takes != nil && s.Takes(event) {
		return
	}
	if s.Keys != nil && (event.Name == fyne.KeyUp || event.Name == fyne.KeyDown) {
		s.Keys.TypedKey(event)
		return
	}
	page := max(s.Size().Height-line, line)
	switch event.Name {
	case fyne.KeyUp:
		s.GoTo(s.Offset() - line)
	case fyne.KeyDown:
		s.GoTo(s.Offset() + line)
	case fyne.KeyPageUp:
		s.GoTo(s.Offset() - page)
	case fyne.KeyPageDown, fyne.KeySpace:
		s.GoTo(s.Offset() + page)
	case fyne.KeyHome:
		s.GoTo(0)
	case fyne.KeyEnd:
		s.GoTo(s.body.MinSize().Height)
	case fyne.KeyEscape:
		if s.OnEscape != nil {
			s.OnEscape()
		}
	}
}
