package shell

import (
	"context"
	"errors"

	"needledrop/internal/app"
)

// unsure is what the window knows of the rows that wait for the person.
type unsure struct {
	Rows  []app.Unsure
	Err   error
	Known bool               // rows or err came
	stop  context.CancelFunc // ends the reading that is under way
}

// RefreshUnsure reads anew what waits for the person.
func (w *Shell) RefreshUnsure() {
	if w.Unsure.stop != nil {
		w.Unsure.stop()
	}
	ctx, stop := context.WithCancel(w.Ctx)
	w.Unsure.stop = stop
	Load(ctx, w.Work, w.Core.Unsure, func(rows []app.Unsure, err error) {
		stop()
		if !w.Decisions.Idle() {
			return // it was read before they were stored; after the last it is read again
		}
		w.Unsure.Rows, w.Unsure.Err, w.Unsure.Known = rows, err, true
		w.showUnsure()
	})
}

// showUnsure brings what waits to the window and to the page that is shown.
func (w *Shell) showUnsure() {
	w.OnUnsure()
	if p, ok := w.Page.(unsureShowing); ok {
		p.UnsureChanged()
	}
}

// SignedOut tells whether the rows are not known for want of an account.
func (u unsure) SignedOut() bool { return errors.Is(u.Err, app.ErrSignedOut) }
