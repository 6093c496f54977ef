//go:build !ci

package main

import (
	"sync/atomic"
	_ "unsafe" // for linkname

	"fyne.io/fyne/v2"
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
