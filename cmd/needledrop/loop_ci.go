//go:build ci

package main

import "fyne.io/fyne/v2"

// runAgain goes on with the loop that a panic has left; without a display there
// is none.
func runAgain(run fyne.App) { run.Driver().Run() }
