//go:build ci

package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// headless tells that this build draws without a display.
const headless = true

func newHeadlessApp() fyne.App { return test.NewApp() }
