//go:build ci

package main

// headless reports that this build draws without a display.
const headless = true
