package main

import (
	"errors"
	"runtime"
)

// errNoDisplay reports that there is nothing to open a window on.
var errNoDisplay = errors.New("there is no display here to open a window on; nothing was changed, and needle does the same work in a terminal: go run ./cmd/needle --help")

// errNoWindow reports that the system could not open the window.
var errNoWindow = errors.New("the window could not be opened, most likely because there is no OpenGL here (a remote desktop, a virtual machine); nothing was changed, and needle does the same work in a terminal")

// hasDisplay reports whether a window can be tried for at all.
func hasDisplay(env func(string) string) bool {
	return headless || runtime.GOOS != "linux" || env("DISPLAY") != "" || env("WAYLAND_DISPLAY") != ""
}
