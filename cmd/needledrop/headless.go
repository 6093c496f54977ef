//go:build !ci

package main

// headless tells that this build draws on a display only.
const headless = false
