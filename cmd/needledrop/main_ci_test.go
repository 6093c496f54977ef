//go:build ci

package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"needledrop/internal/instance"
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
		{"help", []string{"--help"}, nil, 0},
		{"a link", []string{"--home", t.TempDir(), "needledrop://title/dark"}, nil, 0},
		{"a folder that cannot be used", []string{"--home", aFile(t) + "/home"}, nil, 0},
		{"a flag that is not there", []string{"--no-such-flag"}, nil, 2},
		{"a window", []string{"--home", t.TempDir(), "--demo"}, nil, 0},
		{"a setting that cannot be used", []string{"--home", t.TempDir()}, map[string]string{"NEEDLEDROP_PACE": "soon"}, 1},
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

func TestASecondStartHandsOverAndLeaves(t *testing.T) {
	env := environment(t)
	home := t.TempDir()
	first, err := instance.Acquire(t.Context(), home, instance.Request{})
	if err != nil {
		t.Fatal(err)
	}
	var came []string
	refuse := false
	first.Serve(func(_ context.Context, r instance.Request) error {
		if came = r.Open; refuse {
			return errors.New("not now")
		}
		return nil
	})
	if code := run([]string{"--home", home, "needledrop://title/dark", "a recipe.json"}, env); code != 0 {
		t.Errorf("exit code %d", code)
	}
	if len(came) != 2 || came[0] != "needledrop://title/dark" || !filepath.IsAbs(came[1]) || filepath.Base(came[1]) != "a recipe.json" {
		t.Errorf("handed over: %q", came)
	}
	if refuse = true; run([]string{"--home", home}, env) != 1 {
		t.Error("a refusal ended well")
	}
	if err := first.Close(); err != nil {
		t.Error(err)
	}
	if names, _ := os.ReadDir(filepath.Join(home, "logs")); len(names) != 0 {
		t.Error("the start that left wrote into the other's log")
	}
}

func TestAStartIsInTheLog(t *testing.T) {
	env := environment(t)
	home := t.TempDir()
	if code := run([]string{"--home", home, "--demo"}, env); code != 0 {
		t.Fatalf("exit code %d", code)
	}
	data, err := os.ReadFile(filepath.Join(home, "logs", "needledrop.log"))
	if text := string(data); err != nil || !strings.Contains(text, "msg=start") || !strings.Contains(text, "msg=end") {
		t.Errorf("the log (%v):\n%s", err, text)
	}
}
