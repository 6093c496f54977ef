package ui

import (
	"context"
	"errors"

	"needledrop/internal/app"
	"needledrop/ui/labels"
)

// unsure is what the window knows of the rows that wait for the person.
type unsure struct {
	rows  []app.Unsure
	err   error
	known bool               // rows or err came
	stop  context.CancelFunc // ends the reading that is under way
}

// refreshUnsure reads anew what waits for the person.
func (w *Window) refreshUnsure() {
	if w.unsure.stop != nil {
		w.unsure.stop()
	}
	ctx, stop := context.WithCancel(w.ctx)
	w.unsure.stop = stop
	load(ctx, &w.background, w.core.Unsure, func(rows []app.Unsure, err error) {
		stop()
		if !w.decisions.idle() {
			return // it was read before they were stored; after the last it is read again
		}
		w.unsure.rows, w.unsure.err, w.unsure.known = rows, err, true
		w.showUnsure()
	})
}

// showUnsure brings what waits to the rail and to the page that is shown. The
// rail has no entry for a page without anything on it.
func (w *Window) showUnsure() {
	item := w.rail[reviewPage]
	if wanted := labels.Waiting(w.unsure.rows) > 0 || w.history.now().page == reviewPage; wanted != item.Visible() {
		item.Hidden = !wanted
		w.railBox.Refresh()
	}
	if p, ok := w.page.(interface{ unsureChanged() }); ok {
		p.unsureChanged()
	}
}

// signedOut tells whether the rows are not known for want of an account.
func (u unsure) signedOut() bool { return errors.Is(u.err, app.ErrSignedOut) }

// of returns the rows that a playlist lacks ("": all do).
func (u unsure) of(playlist string) []app.Unsure { return newReview(u.rows, playlist, "").rows }
