package stage

import (
	"context"
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/ui/frame"
	"needledrop/ui/shell"
)

// Stage runs a Window without a display or an event loop: what comes back from
// other goroutines waits in a queue, which is drained on the caller's own. The
// gallery and the tests stand on it.
type Stage struct {
	*frame.Window
	Queue     chan func()
	Time      *stageTime
	afterShot func() // puts back what a picture changed beyond the window; nil: nothing
}

// New opens a window of a size on a core, whose work waits for Settle.
func New(core *app.App, run fyne.App, size fyne.Size, parts frame.Parts) *Stage {
	s := &Stage{Queue: make(chan func(), 4096), Time: &stageTime{Now: SomeDay()}}
	s.Window = frame.New(shell.Options{
		Core: core, Fyne: run, Dispatch: func(f func()) { s.Queue <- f }, Quit: func() {},
		Clock: shell.Clock{Now: func() time.Time { return s.Time.Now }, Day: SomeDay, After: s.Time.after},
	}, parts)
	s.Win.Resize(size)
	s.Start()
	return s
}

// Settle drains the queue until nothing is under way.
func (s *Stage) Settle(ctx context.Context) error {
	return s.until(ctx, func() bool { return s.Busy == 0 && !s.Cards.Busy() && !s.Headers.Busy() && len(s.Queue) == 0 })
}

// until drains the queue until done says so.
func (s *Stage) until(ctx context.Context, done func() bool) error {
	for !done() {
		select {
		case f := <-s.Queue:
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
	Now    time.Time
	Timers []*stageTimer
}

type stageTimer struct {
	at time.Time
	do func()
}

func (t *stageTime) after(wait time.Duration, do func()) (stop func()) {
	timer := &stageTimer{t.Now.Add(wait), do}
	t.Timers = append(t.Timers, timer)
	return func() { t.Timers = slices.DeleteFunc(t.Timers, func(other *stageTimer) bool { return other == timer }) }
}

// Next lets the time pass until the next timer, and false if there is none.
func (t *stageTime) Next() bool {
	if len(t.Timers) == 0 {
		return false
	}
	first := slices.MinFunc(t.Timers, func(a, b *stageTimer) int { return a.at.Compare(b.at) })
	t.Timers = slices.DeleteFunc(t.Timers, func(other *stageTimer) bool { return other == first })
	t.Now = first.at
	first.do()
	return true
}
