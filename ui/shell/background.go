package shell

import (
	"context"
	"sync"
	"time"

	"needledrop/internal/logfile"
	"needledrop/ui/drawings"
	"needledrop/ui/lang"
)

// Work runs work that can wait away from the user interface, and brings
// what came of it back through the dispatcher. It is used on the user
// interface's goroutine only.
type Work struct {
	Dispatch drawings.Dispatcher
	Busy     int // pieces of work that have not come back yet
	running  sync.WaitGroup
}

// Load runs work and hands its outcome to done, unless ctx ended meanwhile: a
// page that was left wants to hear nothing.
func Load[T any](ctx context.Context, b *Work, work func(context.Context) (T, error), done func(T, error)) {
	RunToEnd(ctx, b, work, func(value T, err error) {
		if ctx.Err() == nil {
			done(value, err)
		}
	})
}

// atOnce is how long soon waits: less than a frame.
const atOnce = 10 * time.Millisecond

// LoadQuick is load for work that mostly takes less than a frame: then its outcome
// is handed to done before soon returns, and is painted with what asked for it.
func LoadQuick[T any](ctx context.Context, b *Work, work func(context.Context) (T, error), done func(T, error)) {
	type outcome struct {
		value T
		err   error
	}
	came := make(chan outcome, 1)
	go func() {
		value, err := guarded(ctx, work)
		came <- outcome{value, err}
	}()
	late := time.NewTimer(atOnce)
	defer late.Stop()
	select {
	case o := <-came:
		if ctx.Err() == nil {
			done(o.value, o.err)
		}
	case <-late.C:
		Load(ctx, b, func(context.Context) (T, error) { o := <-came; return o.value, o.err }, done)
	}
}

// RunToEnd runs work and hands its outcome to done in any case. A panic in the
// work is an error like others.
func RunToEnd[T any](ctx context.Context, b *Work, work func(context.Context) (T, error), done func(T, error)) {
	b.Busy++
	b.running.Add(1)
	go func() {
		value, err := guarded(ctx, work)
		b.running.Done()
		b.Dispatch(func() {
			b.Busy--
			done(value, err)
		})
	}()
}

// guarded runs work so that a panic in it is a *logfile.PanicError.
func guarded[T any](ctx context.Context, work func(context.Context) (T, error)) (value T, err error) {
	panicked := logfile.Guard(lang.Tr("work in the background"), func() { value, err = work(ctx) })
	if panicked != nil {
		err = panicked
	}
	return value, err
}

// NoResult turns work that only succeeds or fails into what load takes.
func NoResult(work func(context.Context) error) func(context.Context) (struct{}, error) {
	return func(ctx context.Context) (struct{}, error) { return struct{}{}, work(ctx) }
}
