package main

import (
	"time"

	"needledrop/internal/logfile"
)

// A window that panics more often than this, as one does that cannot draw its
// page, is given up.
const (
	mostPanics = 5
	panicsTime = 10 * time.Second
)

// loop runs the toolkit's event loop. The toolkit stops no panic of a handler,
// so one would end the app with all that it is doing; here the loop goes on
// after it. All is called on the main goroutine.
type loop struct {
	run     func()      // opens the window and returns when it is closed
	again   func()      // goes on with an open window
	started func() bool // the window is open
	stopped func(error) // is told of a panic
	now     func() time.Time
}

// untilClosed returns when the window is closed or cannot go on.
func (l loop) untilClosed() error {
	var panics []time.Time
	next := l.run
	for {
		err := logfile.Guard("the window", next)
		if err == nil {
			return nil
		}
		if !l.started() {
			return errNoWindow // the toolkit panics where it finds no OpenGL
		}
		panics = append(panics, l.now())
		if last := len(panics) - 1; last >= mostPanics && panics[last].Sub(panics[last-mostPanics]) < panicsTime {
			return err
		}
		l.stopped(err)
		next = l.again
	}
}
