package ui

import (
	"context"
	"errors"

	"needledrop/internal/app"
)

// unsure is what the window knows of the rows that wait for the person.
type unsure struct {
	rows  []app.Unsure
	err   error
	known bool               // rows or err came
	stop  context.CancelFunc // ends the reading that is under way
}

// refreshUnsure reads anew what waits for the person.
func (w *Shell) refreshUnsure() {
	if w.unsure.stop != nil {
		w.unsure.stop()
	}
	ctx, stop := context.WithCancel(w.ctx)
	w.unsure.stop = stop
	load(ctx, w.Work, w.core.Unsure, func(rows []app.Unsure, err error) {
		stop()
		if !w.decisions.idle() {
			return // it was read before they were stored; after the last it is read again
		}
		w.unsure.rows, w.unsure.err, w.unsure.known = rows, err, true
		w.showUnsure()
	})
}

// showUnsure brings what waits to the window and to the page that is shown.
func (w *Shell) showUnsure() {
	w.onUnsure()
	if p, ok := w.page.(unsureShowing); ok {
		p.unsureChanged()
	}
}

// signedOut tells whether the rows are not known for want of an account.
func (u unsure) signedOut() bool { return errors.Is(u.err, app.ErrSignedOut) }
