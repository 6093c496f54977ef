package shell

import (
	"time"
)

// Clock tells the time and calls back later.
type Clock struct {
	Now func() time.Time
	// Day is the day that Discover shows; Now when nil.
	Day func() time.Time
	// After calls do once, from any goroutine, unless stop is called before; nil
	// for the system's timers.
	After func(wait time.Duration, do func()) (stop func())
}

func afterFunc(wait time.Duration, do func()) (stop func()) {
	timer := time.AfterFunc(wait, do)
	return func() { timer.Stop() }
}

// Today is the day that Discover shows.
func (c Clock) Today() time.Time {
	if c.Day != nil {
		return c.Day()
	}
	return c.Now()
}

// after does something on the user interface's goroutine after a while, unless
// stop is called before or the window closes.
func (s *Shell) after(wait time.Duration, do func()) (stop func()) {
	live := true
	halt := s.Clock.After(wait, func() {
		s.Dispatch(func() {
			if live && s.Ctx.Err() == nil {
				live = false
				do()
			}
		})
	})
	return func() {
		live = false
		halt()
	}
}
