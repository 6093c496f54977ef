package main

import (
	"sync/atomic"
	"testing"
	"time"
)

func TestTheLoopWaitsOnlyAtRest(t *testing.T) {
	t.Parallel()
	now := time.Unix(1000, 0)
	event := time.Duration(0) // after which one comes; 0 for none
	waits := 0
	q := &quiet{now: func() time.Time { return now }, ending: new(atomic.Bool), wait: func(most time.Duration) {
		waits++
		if event > 0 {
			most = min(most, event)
		}
		now = now.Add(most)
	}}
	q.stir()
	if left := q.left(); left != quietAfter {
		t.Errorf("just after something happened it waits in %v", left)
	}
	now = now.Add(quietAfter)
	if left := q.left(); left > 0 {
		t.Errorf("at rest it waits in %v", left)
	}
	if q.once(); q.left() > 0 {
		t.Error("without an event the loop is not at rest any more")
	}
	now = now.Add(time.Minute)
	before := now
	if q.once(); now.Sub(before) != maxWait {
		t.Errorf("after a long rest it waits for %v", now.Sub(before))
	}
	event = 10 * time.Millisecond
	if q.once(); q.left() != quietAfter {
		t.Errorf("after an event it waits in %v", q.left())
	}
	q.ending.Store(true)
	if q.once(); waits != 3 {
		t.Errorf("it waited %d times, also at the window's end", waits)
	}
}

func TestTheWindowFitsTheScreen(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		width, height int
		scale         float32
		wantW, wantH  float32
	}{{1920, 1080, 1, 1280, 800}, {1366, 768, 1, 1280, 720}, {1024, 600, 1, 1024, 552}, {1366, 768, 1.25, 1092.8, 566.4}, {0, 0, 1, 1280, 800}} {
		if got := fitting(1280, 800, c.width, c.height, c.scale); got.Width != c.wantW || got.Height != c.wantH {
			t.Errorf("on %dx%d at %v: %v, want %v x %v", c.width, c.height, c.scale, got, c.wantW, c.wantH)
		}
	}
}
