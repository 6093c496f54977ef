// Command needledrop is the desktop app.
package main

import (
	"fmt"
	"os"
)

func main() { os.Exit(run(os.Args[1:], os.Getenv)) }

// run starts the app and returns its exit code: 0 done, 1 failed, 2 wrong
// usage.
func run(args []string, env func(string) string) int {
	f, err := parseFlags(args, os.Stderr)
	if err != nil {
		return 2 // the flag package has said why
	}
	if f.version {
		fmt.Println("needledrop " + version)
		return 0
	}
	if f.screenshots != "" {
		err = takeScreenshots(f.screenshots, env)
	} else {
		err = openWindow(f, env)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "needledrop:", sentence(err))
		return 1
	}
	return 0
}
