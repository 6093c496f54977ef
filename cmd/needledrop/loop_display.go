//go:build !ci

package main

import (
	"sync/atomic"
	"time"
	_ "unsafe" // for linkname

	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.3/glfw" // the toolkit's own, in its version
)

// loopRuns is what the toolkit marks its loop as running with; it begins none
// while it is true. After a panic it stays true, and there is no other way to
// it in Fyne 2.7.1. Were it renamed, the app would end after a panic, which the
// test with a real window sees.
//
//go:linkname loopRuns fyne.io/fyne/v2/internal/driver/glfw.running
var loopRuns atomic.Bool

// runAgain goes on with the loop that a panic has left.
func runAgain(run fyne.App) {
	loopRuns.Store(false)
	run.Driver().Run()
}

// waitForEvent returns after the next event, or after a time.
func waitForEvent(most time.Duration) { glfw.WaitEventsTimeout(most.Seconds()) }

// screen is the part of the first screen that windows may take, in pixels; 0 where
// that is not known.
func screen() (width, height int) {
	monitor := glfw.GetPrimaryMonitor()
	if monitor == nil {
		return 0, 0
	}
	_, _, width, height = monitor.GetWorkarea()
	return width, height
}
