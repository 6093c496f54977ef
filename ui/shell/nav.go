package shell

import (
	"context"

	"fyne.io/fyne/v2"
)

// Visit goes to a page and remembers the way.
func (w *Shell) Visit(r Route) {
	w.keepPlace()
	if w.History.visit(r) || w.Page == nil {
		w.dismissRead()
		w.show(Visit{Route: r})
	}
}

// Reload shows the page anew where it is, with what changed since.
func (w *Shell) Reload() {
	w.keepPlace()
	w.show(w.History.steps[w.History.at])
}

// Move goes back or forward.
func (w *Shell) Move(by int) {
	w.keepPlace()
	if s, ok := w.History.move(by); ok {
		w.dismissRead()
		w.show(s)
	}
}

func (w *Shell) keepPlace() {
	if w.Page != nil {
		w.History.keep(w.Page.Place())
	}
}

func (w *Shell) show(s Visit) {
	w.leave()
	ctx, leave := context.WithCancel(w.Ctx)
	w.leave = leave
	w.Search.Close()
	w.CloseDialog()
	w.Page = w.newPage(ctx, s)
	w.Host.Objects = []fyne.CanvasObject{w.Page.Object()}
	w.Host.Refresh()
	w.OnMoved()
	w.showUnsure()
	w.FocusPage()
}

// newPage makes the page of a step: Discover where no other is meant.
func (w *Shell) newPage(ctx context.Context, s Visit) Page {
	show, known := w.Pages[s.Route.Page]
	if !known {
		show = w.Pages[DiscoverPage]
	}
	return show(ctx, w, s)
}

// FocusPage gives the keyboard to the page, so that arrows work at once.
func (w *Shell) FocusPage() {
	if p, ok := w.Page.(focusing); ok {
		if target := p.Focus(); target != nil {
			w.focusQuietly(target)
			return
		}
	}
	w.Win.Canvas().Unfocus()
}

// OfferFocus gives the keyboard to what took its time to come, unless
// somebody searches already or something lies over the page.
func (w *Shell) OfferFocus(to fyne.Focusable) {
	if !w.Search.Focused() && w.Win.Canvas().Overlays().Top() == nil {
		w.focusQuietly(to)
	}
}

// focusQuietly gives the keyboard to what did not ask for it, without a mark if it can.
func (w *Shell) focusQuietly(to fyne.Focusable) {
	if page, ok := to.(interface{ FocusQuietly() }); ok {
		page.FocusQuietly()
	}
	w.Win.Canvas().Focus(to)
}
