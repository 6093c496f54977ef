package main

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"needle": func() {
		os.Exit(run(context.Background(), os.Args[1:], terminal{in: os.Stdin, out: os.Stdout, err: os.Stderr, getenv: os.Getenv, now: time.Now}))
	}})
}

// The scripts read like a shell session; each has a data folder of its own.
func TestCommandLine(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("NEEDLEDROP_HOME", env.WorkDir+"/home")
			env.Setenv("NEEDLEDROP_TOKEN_STORE", "file")
			env.Setenv("NEEDLEDROP_PACE", "0")
			env.Setenv("LC_ALL", "C.UTF-8")
			return nil
		},
	})
}
