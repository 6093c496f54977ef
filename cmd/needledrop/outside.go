package main

import (
	"context"
	"errors"
	"log/slog"
	"os"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/internal/instance"
	"needledrop/internal/link"
	"needledrop/internal/logfile"
	"needledrop/ui/frame"
)

// place is this process's hold of the data folder's window; without one, where
// the folder cannot be used for it, other starts open windows of their own.
type place struct {
	primary *instance.Primary
	why     error // there is none
}

// acquireWindow makes this the process that holds the window, or hands over what
// is to be opened to the one that does.
func acquireWindow(home string, open []string) (p place, elsewhere bool, err error) {
	request := instance.Request{}
	for _, what := range open {
		request.Open = append(request.Open, link.Portable(what))
	}
	p.primary, err = instance.Acquire(context.Background(), home, request)
	if errors.As(err, new(*instance.SilentError)) || errors.As(err, new(*instance.RefusedError)) {
		return p, false, err
	}
	p.why = err
	return p, err == nil && p.primary == nil, nil
}

// serve opens what this start was asked to, and then what later ones are.
func (p place) serve(w *frame.Window, open []string) {
	if len(open) > 0 {
		go show(w, open, func() {})
	}
	if p.primary == nil {
		slog.Warn("another start will open a window of its own", "error", p.why)
		return
	}
	p.primary.Serve(func(ctx context.Context, r instance.Request) error {
		shown := make(chan struct{})
		show(w, r.Open, func() {
			w.Fyne().Show()
			w.Fyne().RequestFocus()
			close(shown)
		})
		select {
		case <-shown:
			return nil
		case <-ctx.Done(): // the window does not react: the other start says so
			return ctx.Err()
		}
	})
}

// leave stops listening to other starts.
func (p place) leave() { p.end((*instance.Primary).Leave) }

// close lets the next start hold the window.
func (p place) close() { p.end((*instance.Primary).Close) }

func (p place) end(how func(*instance.Primary) error) {
	if p.primary == nil {
		return
	}
	if err := how(p.primary); err != nil {
		slog.Warn("leave the window to the next start", "error", err)
	}
}

// show opens things in the window and calls done on its goroutine. Files are
// read on the caller's.
func show(w *frame.Window, open []string, done func()) {
	var openings []link.Target
	var wrong []error
	for _, what := range open {
		o, err := link.Parse(what)
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		openings = append(openings, o)
	}
	fyne.Do(func() {
		defer done()
		for _, o := range openings {
			w.Open(o)
		}
		for _, err := range wrong {
			warn(w, err)
		}
	})
}

func warn(w *frame.Window, err error) {
	slog.Warn("told", "error", err)
	if w != nil { // the window itself may be what stopped
		w.Warn(err)
	}
}

// openLog begins the log and returns what ends it. Without a place for it the
// app runs as well.
func openLog(core *app.App) (end func()) {
	book, err := logfile.Open(core.LogFolder())
	if err != nil {
		slog.Warn("there is no log", "error", err)
		return func() {}
	}
	book.Use(os.Stderr)
	slog.Info("start", "version", core.Version())
	return func() {
		slog.Info("end")
		if err := book.Close(); err != nil {
			slog.Warn("close the log", "error", err)
		}
	}
}
