//go:build !windows

package main

import (
	"context"
	"os/exec"
	"runtime"
	"strings"
)

// systemReducesMotion asks macOS, or the desktop where that has GNOME's settings.
func systemReducesMotion(ctx context.Context) bool {
	if runtime.GOOS == "darwin" {
		return says(ctx, "1", "defaults", "read", "com.apple.universalaccess", "reduceMotion")
	}
	return says(ctx, "false", "gsettings", "get", "org.gnome.desktop.interface", "enable-animations")
}

// says reports whether a command succeeds and prints exactly answer.
func says(ctx context.Context, answer, command string, args ...string) bool {
	out, err := exec.CommandContext(ctx, command, args...).Output()
	return err == nil && strings.TrimSpace(string(out)) == answer
}
