package logfile

import (
	"fmt"
	"log/slog"
	"runtime/debug"
)

// PanicError reports that something went wrong in the program itself and was
// stopped there.
type PanicError struct {
	Doing string // what was being done, in a few words
}

// Error reports what was being done.
func (e *PanicError) Error() string { return "panic in " + e.Doing }

// maxStack bounds the stack that is written down, in bytes.
const maxStack = 16 << 10

// Guard runs something. A panic in it is written down with its stack and comes
// back as a *PanicError.
func Guard(doing string, run func()) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = Panicked(doing, p)
		}
	}()
	run()
	return nil
}

// Panicked writes a panic down, as it came out of recover in a deferred
// function, and returns it as an error.
func Panicked(doing string, p any) *PanicError {
	stack := debug.Stack()
	slog.Error("panic", "doing", doing, "what", fmt.Sprint(p), "stack", string(stack[:min(len(stack), maxStack)]))
	if log, ours := slog.Default().Handler().(handler); ours {
		log.sync() // this may be the end
	}
	return &PanicError{doing}
}
