//go:build ci

package main

import (
	"time"

	"fyne.io/fyne/v2"
)

// runAgain goes on with the loop that a panic has left; without a display there
// is none.
func runAgain(run fyne.App) { run.Driver().Run() }

// waitForEvent waits for nothing: without a display there are no events.
func waitForEvent(most time.Duration) { time.Sleep(most) }

// screen is not known without a display.
func screen() (width, height int) { return 0, 0 }
