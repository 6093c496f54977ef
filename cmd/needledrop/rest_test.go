package main

import "testing"

func TestMemoryIsGivenBackOnceAfterEachTimeOfWork(t *testing.T) {
	t.Parallel()
	var r rest
	for i, step := range []struct {
		made uint64 // MB since the step before
		want bool
	}{
		{90, false}, // the start
		{1, true},   // rest
		{1, false},
		{0, false},
		{40, false}, // a scroll
		{25, false},
		{0, true},
		{0, false},
		{10, false}, // too little to be worth it
		{0, false},
	} {
		if got := r.due(r.made + step.made<<20); got != step.want {
			t.Errorf("step %d, after %d MB: %v, want %v", i, step.made, got, step.want)
		}
	}
}
