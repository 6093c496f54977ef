package instance

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// patience is how long a start waits for the process that holds the window.
const patience = 2 * time.Second

// retry is the pause before another try, while the other process begins or ends.
const retry = 20 * time.Millisecond

// SilentError reports that another process holds the window and does not answer.
type SilentError struct {
	PID int // 0 when it is not known
}

// Error tells the person what to do.
func (e *SilentError) Error() string {
	if e.PID == 0 {
		return "Needledrop is open already but does not answer, perhaps on another computer with the same data folder; nothing was changed: close it there, then start again."
	}
	return fmt.Sprintf("Needledrop is open already but does not answer; nothing was changed: close it, or end the process %d, then start again.", e.PID)
}

// RefusedError reports that the process that holds the window refused the request.
type RefusedError struct{ Reason string }

// Error returns the reason.
func (e *RefusedError) Error() string { return e.Reason }

// Acquire makes this process the one that holds the window of the data folder
// home, or hands the request to the one that does: then Primary is nil and this
// process has nothing left to do. The errors that a person can do something
// about are *SilentError and *RefusedError; any other reports that the folder
// cannot be used for this, and the program may go on without.
func Acquire(ctx context.Context, home string, r Request) (*Primary, error) {
	return acquire(ctx, home, r, patience)
}

func acquire(ctx context.Context, home string, r Request, patience time.Duration) (*Primary, error) {
	if err := os.MkdirAll(home, 0o700); err != nil {
		return nil, fmt.Errorf("make the data folder: %w", err)
	}
	lock := flock.New(filepath.Join(home, "window.lock"), flock.SetPermissions(0o600))
	path := filepath.Join(home, "window.json")
	waitCtx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for {
		locked, err := lock.TryLock()
		if err != nil {
			return nil, fmt.Errorf("lock the window: %w", err)
		}
		if locked {
			return listenAsPrimary(lock, path)
		}
		e, err := readEndpoint(path)
		if err == nil {
			err = e.send(waitCtx, r)
		}
		if isFinal(err) {
			return nil, err
		}
		if pause(waitCtx) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		return nil, &SilentError{e.PID}
	}
}

// isFinal reports whether trying again would not change the outcome.
func isFinal(err error) bool {
	return err == nil || errors.As(err, new(*RefusedError)) || errors.Is(err, errLong) || errors.Is(err, errMessage)
}

// pause waits before another try; false when the time is over.
func pause(ctx context.Context) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(retry):
		return true
	}
}
