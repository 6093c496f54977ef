//go:build !ci

package main

import "fyne.io/fyne/v2"

// headless tells that this build draws on a display only.
const headless = false

func newHeadlessApp() fyne.App { return newFyneApp() }
