package ui

import (
	"context"

	"fyne.io/fyne/v2"
)

// open goes to a page and remembers the way.
func (w *Shell) open(r route) {
	w.keepPlace()
	if w.history.visit(r) || w.page == nil {
		w.untellRead()
		w.show(step{route: r})
	}
}

// reopen shows the page anew where it is, with what changed since.
func (w *Shell) reopen() {
	w.keepPlace()
	w.show(w.history.steps[w.history.at])
}

// move goes back or forward.
func (w *Shell) move(by int) {
	w.keepPlace()
	if s, ok := w.history.move(by); ok {
		w.untellRead()
		w.show(s)
	}
}

func (w *Shell) keepPlace() {
	if w.page != nil {
		w.history.keep(w.page.place())
	}
}

func (w *Shell) show(s step) {
	w.leave()
	ctx, leave := context.WithCancel(w.ctx)
	w.leave = leave
	w.search.close()
	w.closeModal()
	w.page = w.newPage(ctx, s)
	w.host.Objects = []fyne.CanvasObject{w.page.object()}
	w.host.Refresh()
	w.onMoved()
	w.showUnsure()
	w.focusPage()
}

// newPage makes the page of a step: Discover where no other is meant.
func (w *Shell) newPage(ctx context.Context, s step) page {
	show, known := w.pages[s.route.page]
	if !known {
		show = w.pages[discoverPage]
	}
	return show(ctx, w, s)
}

// focusPage gives the keyboard to the page, so that arrows work at once.
func (w *Shell) focusPage() {
	if p, ok := w.page.(focusing); ok {
		if target := p.focus(); target != nil {
			w.hand(target)
			return
		}
	}
	w.win.Canvas().Unfocus()
}

// handKeyboard gives the keyboard to what took its time to come, unless
// somebody searches already or something lies over the page.
func (w *Shell) handKeyboard(to fyne.Focusable) {
	if !w.search.focused() && w.win.Canvas().Overlays().Top() == nil {
		w.hand(to)
	}
}

// hand gives the keyboard to what did not ask for it, without a mark if it can.
func (w *Shell) hand(to fyne.Focusable) {
	if page, ok := to.(interface{ Hand() }); ok {
		page.Hand()
	}
	w.win.Canvas().Focus(to)
}
