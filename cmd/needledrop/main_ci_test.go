//go:build ci

package main

import (
	"os"
	"path/filepath"
	"testing"
)

// The headless build's Run returns at once, so a whole start can be tested.

func environment(t *testing.T) func(string) string {
	t.Helper()
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	t.Setenv("LANG", "en_US.UTF-8")
	return func(string) string { return "" }
}

func TestExitCodes(t *testing.T) {
	env := environment(t)
	for _, c := range []struct {
		name string
		args []string
		env  map[string]string
		want int
	}{
		{"version", []string{"--version"}, nil, 0},
		{"a flag that is not there", []string{"--no-such-flag"}, nil, 2},
		{"a window", []string{"--home", t.TempDir(), "--demo"}, nil, 0},
		{"a setting that cannot be used", []string{"--home", t.TempDir()}, map[string]string{"NEEDLEDROP_PACE": "soon"}, 1},
		{"pictures into a file", []string{"--screenshots", aFile(t)}, nil, 1},
	} {
		got := run(c.args, func(name string) string {
			if v, ok := c.env[name]; ok {
				return v
			}
			return env(name)
		})
		if got != c.want {
			t.Errorf("%s: exit code %d, want %d", c.name, got, c.want)
		}
	}
}

func aFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
