package main

import (
	"errors"
	"testing"
	"time"

	"needledrop/internal/logfile"
)

// scripted is a loop whose turns do what each letter says: p panics, anything
// else ends; gap is the time between them.
func scripted(turns string, started bool, gap time.Duration) (told int, ran string, err error) {
	clock := time.Unix(0, 0)
	turn := func(name string) {
		now := turns[len(ran)]
		ran += name
		if now == 'p' {
			panic("planted")
		}
	}
	err = loop{
		run:     func() { turn("r") },
		again:   func() { turn("a") },
		started: func() bool { return started },
		stopped: func(error) { told++ },
		now:     func() time.Time { clock = clock.Add(gap); return clock },
	}.untilClosed()
	return told, ran, err
}

func TestTheLoopGoesOnAfterPanics(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		turns   string
		started bool
		gap     time.Duration
		told    int
		ran     string
		want    func(error) bool
	}{
		"none":              {".", true, 0, 0, "r", noError},
		"two":               {"pp.", true, 0, 2, "raa", noError},
		"as many as may be": {"ppppp.", true, 0, 5, "raaaaa", noError},
		"too many at once":  {"pppppp.", true, 0, 5, "raaaaa", isPanic},
		"many in a day":     {"pppppppppp.", true, time.Hour, 10, "raaaaaaaaaa", noError},
		"before the start":  {"p", false, 0, 0, "r", func(err error) bool { return errors.Is(err, errNoWindow) }},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			told, ran, err := scripted(c.turns, c.started, c.gap)
			if told != c.told || ran != c.ran || !c.want(err) {
				t.Errorf("told %d, ran %s, %v; want told %d, ran %s", told, ran, err, c.told, c.ran)
			}
		})
	}
}

func noError(err error) bool { return err == nil }

func isPanic(err error) bool { return errors.As(err, new(*logfile.PanicError)) }
