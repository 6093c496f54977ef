package ui

import (
	"context"
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
)

// stage runs a Window without a display or an event loop: what comes back from
// other goroutines waits in a queue, which is drained on the caller's own. The
// gallery and the tests stand on it.
type stage struct {
	*Window
	queue     chan func()
	time      *stageTime
	afterShot func() // puts back what a picture changed beyond the window; nil: nothing
}

func newStage(core *app.App, run fyne.App, size fyne.Size, parts Parts) *stage {
	s := &stage{queue: make(chan func(), 4096), time: &stageTime{now: someDay()}}
	s.Window = newWindow(Options{
		Core: core, Fyne: run, Dispatch: func(f func()) { s.queue <- f }, Quit: func() {},
		Clock: Clock{Now: func() time.Time { return s.time.now }, Day: someDay, After: s.time.after},
	}, parts)
	s.win.Resize(size)
	s.Start()
	return s
}

// settle drains the queue until nothing is under way.
func (s *stage) settle(ctx context.Context) error {
	return s.until(ctx, func() bool { return s.busy == 0 && !s.cards.Busy() && !s.headers.Busy() && len(s.queue) == 0 })
}

// until drains the queue until done says so.
func (s *stage) until(ctx context.Context, done func() bool) error {
	for !done() {
		select {
		case f := <-s.queue:
			f()
		case <-time.After(5 * time.Millisecond): // a picture that nobody waits for any more ends without a word
		case <-ctx.Done():
			return fmt.Errorf("wait for the window: %w", ctx.Err())
		}
	}
	return nil
}

// stageTime passes only when it is told to. It is used on the goroutine of the
// user interface.
type stageTime struct {
	now    time.Time
	timers []*stageTimer
}

type stageTimer struct {
	at time.Time
	do func()
}

func (t *stageTime) after(wait time.Duration, do func()) (stop func()) {
	timer := &stageTimer{t.now.Add(wait), do}
	t.timers = append(t.timers, timer)
	return func() { t.timers = slices.DeleteFunc(t.timers, func(other *stageTimer) bool { return other == timer }) }
}

// next lets the time pass until the next timer, and false if there is none.
func (t *stageTime) next() bool {
	if len(t.timers) == 0 {
		return false
	}
	first := slices.MinFunc(t.timers, func(a, b *stageTimer) int { return a.at.Compare(b.at) })
	t.timers = slices.DeleteFunc(t.timers, func(other *stageTimer) bool { return other == first })
	t.now = first.at
	first.do()
	return true
}
