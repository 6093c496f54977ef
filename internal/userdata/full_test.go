//go:build linux || darwin

package userdata_test

import (
	"context"
	"errors"
	"fmt"
	"syscall"
	"testing"

	"needledrop/internal/sqlitefile"
	"needledrop/internal/userdata"
)

func init() { crashes["room"] = inOneFile(writeWithoutRoom, checkWithoutRoom) }

// writeWithoutRoom lets writes fail as on a full disk, in the middle of their
// work, and goes on with the same open file once there is room again.
func writeWithoutRoom(ctx context.Context, u *userdata.Store, n int) error {
	if err := growTo(1); err != nil {
		return err
	}
	_, began := u.BeginJob(ctx, userdata.Job{Account: "me"}, userdata.Step{Kind: "x", Data: offer(n)})
	for _, err := range []error{began, writeSetting(ctx, u, n), u.CountCalls(ctx, "me", "search", 1, stamp(1))} {
		if !errors.As(err, new(*sqlitefile.UnusableError)) {
			return fmt.Errorf("without room: %v, want an UnusableError", err)
		}
	}
	if err := growTo(syscall.RLIM_INFINITY); err != nil {
		return err
	}
	return writeSetting(ctx, u, n)
}

// growTo limits how far this process may let a file grow, in bytes.
func growTo(size int64) error {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	limit.Cur = min(limit.Max, uint64(size))
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit)
}

func checkWithoutRoom(t *testing.T, u *userdata.Store, confirmed int) {
	checkSettings(t, u, confirmed)
	jobs, err := u.Jobs(t.Context(), "me")
	calls, otherwise := u.CallsOn(t.Context(), "me", stamp(1))
	if err = errors.Join(err, otherwise); err != nil || len(jobs) != 0 || len(calls) != 0 {
		t.Errorf("%d jobs and the calls %v (%v), want none: nothing of what failed", len(jobs), calls, err)
	}
}
