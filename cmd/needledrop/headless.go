//go:build !ci

package main

// headless reports that this build draws on a display only.
const headless = false
