// Command needledrop is the desktop app.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"

	"needledrop/internal/diagnose"
	"needledrop/internal/instance"
	"needledrop/internal/logfile"
)

func main() { os.Exit(run(os.Args[1:], os.Getenv)) }

// run starts the app and returns its exit code: 0 done, 1 failed, 2 wrong
// usage.
func run(args []string, env func(string) string) int {
	f, err := parseFlags(args, os.Stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		return 2 // the flag package has said why
	}
	if f.version {
		fmt.Println("needledrop " + version)
		return 0
	}
	if err := openWindow(f, env); err != nil {
		fmt.Fprintln(os.Stderr, "needledrop:", sentence(err))
		return 1
	}
	return 0
}

// sentence says what went wrong, for people.
func sentence(err error) string {
	for _, own := range []error{errNoDisplay, errNoWindow} {
		if errors.Is(err, own) {
			return own.Error()
		}
	}
	var silent *instance.SilentError
	var refused *instance.RefusedError
	var stopped *logfile.PanicError
	switch {
	case errors.As(err, &silent):
		return silent.Error()
	case errors.As(err, &refused):
		return refused.Error()
	case errors.As(err, &stopped):
		return stopped.Error()
	}
	return diagnose.Of(err).ForTerminal().String()
}
