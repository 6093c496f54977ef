//go:build ci

package main

// headless tells that this build draws without a display.
const headless = true
