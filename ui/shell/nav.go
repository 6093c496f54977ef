package shell

import (
	"context"

	"fyne.io/fyne/v2"
)

// Visit goes to a page and remembers the way.
func (s *Shell) Visit(r Route) {
	s.keepPlace()
	if s.History.visit(r) || s.Page == nil {
		s.dismissRead()
		s.show(Step{Route: r})
	}
}

// Reload shows the page anew where it is, with what changed since.
func (s *Shell) Reload() {
	s.keepPlace()
	s.show(s.History.steps[s.History.at])
}

// Move goes back or forward.
func (s *Shell) Move(by int) {
	s.keepPlace()
	if v, ok := s.History.move(by); ok {
		s.dismissRead()
		s.show(v)
	}
}

func (s *Shell) keepPlace() {
	if s.Page != nil {
		s.History.keep(s.Page.Place())
	}
}

func (s *Shell) show(v Step) {
	s.leave()
	ctx, leave := context.WithCancel(s.Ctx)
	s.leave = leave
	s.Search.Close()
	s.CloseDialog()
	s.Page = s.newPage(ctx, v)
	s.Host.Objects = []fyne.CanvasObject{s.Page.Object()}
	s.Host.Refresh()
	s.OnMoved()
	s.showUnsure()
	s.FocusPage()
}

// newPage makes the page of a step: Discover where no other is meant.
func (s *Shell) newPage(ctx context.Context, v Step) Page {
	show, known := s.Pages[v.Route.Page]
	if !known {
		show = s.Pages[DiscoverPage]
	}
	return show(ctx, s, v)
}

// FocusPage gives the keyboard to the page, so that arrows work at once.
func (s *Shell) FocusPage() {
	if p, ok := s.Page.(focusing); ok {
		if target := p.Focus(); target != nil {
			s.focusQuietly(target)
			return
		}
	}
	s.Win.Canvas().Unfocus()
}

// OfferFocus gives the keyboard to what took its time to come, unless
// somebody searches already or something lies over the page.
func (s *Shell) OfferFocus(to fyne.Focusable) {
	if !s.Search.Focused() && s.Win.Canvas().Overlays().Top() == nil {
		s.focusQuietly(to)
	}
}

// focusQuietly gives the keyboard to what did not ask for it, without a mark if it can.
func (s *Shell) focusQuietly(to fyne.Focusable) {
	if page, ok := to.(interface{ FocusQuietly() }); ok {
		page.FocusQuietly()
	}
	s.Win.Canvas().Focus(to)
}
