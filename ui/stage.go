package ui

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
)

// stage runs a Window without a display or an event loop: what comes back from
// other goroutines waits in a queue, which is drained on the caller's own. The
// gallery and the tests stand on it.
type stage struct {
	*Window
	queue     chan func()
	afterShot func() // puts back what a picture changed beyond the window; nil: nothing
}

func newStage(core *app.App, run fyne.App, size fyne.Size) *stage {
	s := &stage{queue: make(chan func(), 4096)}
	s.Window = NewWindow(Options{Core: core, Fyne: run, Dispatch: func(f func()) { s.queue <- f }, Quit: func() {}})
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
		case <-ctx.Done():
			return fmt.Errorf("wait for the window: %w", ctx.Err())
		}
	}
	return nil
}
