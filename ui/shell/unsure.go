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
func (s *Shell) RefreshUnsure() {
	if s.Unsure.stop != nil {
		s.Unsure.stop()
	}
	ctx, stop := context.WithCancel(s.Ctx)
	s.Unsure.stop = stop
	Load(ctx, s.Work, s.Core.Unsure, func(rows []app.Unsure, err error) {
		stop()
		if !s.Decisions.Idle() {
			return // it was read before they were stored; after the last it is read again
		}
		s.Unsure.Rows, s.Unsure.Err, s.Unsure.Known = rows, err, true
		s.showUnsure()
	})
}

// showUnsure brings what waits to the window and to the page that is shown.
func (s *Shell) showUnsure() {
	s.OnUnsure()
	if p, ok := s.Page.(unsureShowing); ok {
		p.UnsureChanged()
	}
}

// SignedOut tells whether the rows are not known for want of an account.
func (u unsure) SignedOut() bool { return errors.Is(u.Err, app.ErrSignedOut) }
