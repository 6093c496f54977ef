package playlist

import (
	"errors"
	"fmt"
)

// What stands in the way of a job.
var (
	// ErrBusy: another job of this program runs.
	ErrBusy = errors.New("a job runs already")
	// ErrBusyElsewhere: a job of another process runs on the same data folder.
	ErrBusyElsewhere = errors.New("a job of another process runs already")
	// ErrNothingToResume: every job is done.
	ErrNothingToResume = errors.New("no job is unfinished")
	// ErrJobDone: a finished job cannot be given up.
	ErrJobDone = errors.New("the job is finished")
)

// NoJobError reports that the account has no job of the number.
type NoJobError struct{ ID int64 }

// Error names the number.
func (e *NoJobError) Error() string { return fmt.Sprintf("no job %d", e.ID) }

// NotMadeError reports that no tracked playlist has the id.
type NotMadeError struct{ ID string }

// Error names the id.
func (e *NotMadeError) Error() string { return fmt.Sprintf("no playlist %q was made", e.ID) }
