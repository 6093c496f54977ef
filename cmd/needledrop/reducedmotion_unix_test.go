//go:build !windows

package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

func TestReducedMotionIsWhatTheDesktopSays(t *testing.T) {
	for answer, want := range map[string]bool{"echo false": true, "echo true": false, "exit 1": false, "echo 'no such key'": false} {
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, "gsettings"), []byte("#!/bin/sh\n"+answer+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
		t.Setenv("PATH", folder)
		if got := says(t.Context(), "false", "gsettings", "get", "org.gnome.desktop.interface", "enable-animations"); got != want {
			t.Errorf("%q: reduced %v, want %v", answer, got, want)
		}
	}
}

func TestWithoutADesktopOrTimeMotionIsNotReduced(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if wantsReducedMotion(t.Context()) {
		t.Error("a system that cannot be asked reduces motion")
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if says(ended, "false", "echo", "false") {
		t.Error("a question without time was answered")
	}
}
