package shell

import (
	"context"
	"errors"
	"testing"
)

func TestShortWorkIsDoneAtOnceAndLongWorkLater(t *testing.T) {
	t.Parallel()
	var queue []func()
	queued := make(chan struct{}, 1)
	b := &Work{Dispatch: func(f func()) { queue = append(queue, f); queued <- struct{}{} }}
	failed := errors.New("it failed")
	var got []error
	done := func(_ int, err error) { got = append(got, err) }
	LoadQuick(t.Context(), b, func(context.Context) (int, error) { return 1, failed }, done)
	if len(got) != 1 || !errors.Is(got[0], failed) {
		t.Fatalf("short work came to %v", got)
	}
	release := make(chan struct{})
	LoadQuick(t.Context(), b, func(context.Context) (int, error) { <-release; return 2, nil }, done)
	if len(got) != 1 {
		t.Fatal("long work was waited for")
	}
	close(release)
	<-queued
	for _, f := range queue {
		f()
	}
	if len(got) != 2 || got[1] != nil {
		t.Errorf("long work came to %v", got)
	}
	left, leave := context.WithCancel(t.Context())
	leave()
	LoadQuick(left, b, func(context.Context) (int, error) { return 3, nil }, done)
	if len(got) != 2 {
		t.Error("somebody who left hears of it")
	}
}
