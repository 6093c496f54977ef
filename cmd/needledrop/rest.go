package main

import (
	"context"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// What a page's making or a scroll took (fonts, the pictures' drawing boards,
// text) is given back to the system when the app has come to rest: Go itself
// keeps about as much again as is in use.
const (
	restLooks = time.Second // between two looks
	restQuiet = 2 << 20     // bytes made between them by an app that rests
	restWorth = 32 << 20    // bytes made that are worth a collection
)

// startPercent is how much of what is in use may become waste until the first
// rest, in percent: the making of the first page is the most that a start takes,
// and Go would let as much waste lie beside it.
const startPercent = 50

// rest knows when the app has come to rest, from how many bytes it has made
// since its start.
type rest struct{ made, freed uint64 }

// due reports whether to give memory back now; once for each time of work.
func (r *rest) due(made uint64) bool {
	quiet := made-r.made < restQuiet
	r.made = made
	if !quiet || made-r.freed < restWorth {
		return false
	}
	r.freed = made
	return true
}

// keepSmall gives memory back at each rest until the context ends.
func keepSmall(ctx context.Context) {
	usual := debug.SetGCPercent(startPercent)
	ticks := time.NewTicker(restLooks)
	defer ticks.Stop()
	var r rest
	made := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	for {
		select {
		case <-ticks.C:
		case <-ctx.Done():
			return
		}
		if metrics.Read(made); r.due(made[0].Value.Uint64()) {
			debug.FreeOSMemory()
			debug.SetGCPercent(usual)
		}
	}
}
