package lazy_test

import (
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"needledrop/internal/lazy"
)

func TestAValueIsMadeOnceForAllWhoAskForIt(t *testing.T) {
	t.Parallel()
	var v lazy.Value[int]
	var made atomic.Int32
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			if got, err := v.Get(func() (int, error) { return int(made.Add(1)), nil }); got != 1 || err != nil {
				t.Errorf("Get = %d, %v; want 1", got, err)
			}
		})
	}
	all.Wait()
}

func TestAFailureIsNotKept(t *testing.T) {
	t.Parallel()
	var v lazy.Value[string]
	full := errors.New("disk full")
	if got, err := v.Get(func() (string, error) { return "half", full }); got != "" || !errors.Is(err, full) {
		t.Errorf("Get = %q, %v; want the failure alone", got, err)
	}
	if _, made := v.Peek(); made {
		t.Error("Peek finds a value after a failure")
	}
	if got, err := v.Get(func() (string, error) { return "whole", nil }); got != "whole" || err != nil {
		t.Errorf("Get = %q, %v; want whole", got, err)
	}
}

func TestATakenValueIsMadeAnew(t *testing.T) {
	t.Parallel()
	var v lazy.Value[string]
	if _, made := v.Take(); made {
		t.Error("Take finds a value before the first Get")
	}
	for _, want := range []string{"first", "second"} {
		if got, err := v.Get(func() (string, error) { return want, nil }); got != want || err != nil {
			t.Errorf("Get = %q, %v; want %s", got, err, want)
		}
		if got, made := v.Take(); got != want || !made {
			t.Errorf("Take = %q, %v; want %s", got, made, want)
		}
	}
}
