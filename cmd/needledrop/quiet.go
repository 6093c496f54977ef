package main

import (
	"context"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// quiet lets the toolkit's loop wait for events while nothing happens. By itself it
// looks for them sixty times a second, which takes some 2 % of a processor.
type quiet struct {
	now    func() time.Time
	last   atomic.Int64 // when something happened, in Unix nanoseconds
	ending *atomic.Bool // the window ends: the loop is not ours any more
	wait   func(time.Duration)
}

// What moves by itself, such as a cursor, and work that comes back after a rest wait
// as long as the loop does: the longer the rest, the longer.
const (
	quietAfter = time.Second            // without an event and without work that came back
	minWait    = 100 * time.Millisecond // for an event
	maxWait    = 500 * time.Millisecond
	waitShare  = 10 // of the rest so far
)

// stir tells that something happens.
func (q *quiet) stir() { q.last.Store(q.now().UnixNano()) }

// left is how long the loop must have been at rest still before it may wait.
func (q *quiet) left() time.Duration {
	return quietAfter - q.now().Sub(time.Unix(0, q.last.Load()))
}

// once waits in the loop for an event.
func (q *quiet) once() {
	if q.ending.Load() {
		return
	}
	began := q.now()
	most := min(max(began.Sub(time.Unix(0, q.last.Load()))/waitShare, minWait), maxWait)
	q.wait(most)
	if q.now().Sub(began) < most*9/10 { // an event ended it
		q.stir()
	}
}

// keep waits whenever the loop is at rest, until the context ends.
func (q *quiet) keep(ctx context.Context) {
	for ctx.Err() == nil && !q.ending.Load() {
		if left := q.left(); left > 0 {
			select {
			case <-time.After(left):
			case <-ctx.Done():
			}
			continue
		}
		fyne.DoAndWait(q.once)
	}
}
