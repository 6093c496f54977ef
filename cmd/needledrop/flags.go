package main

import (
	"flag"
	"io"
)

// version is set by the linker for releases.
var version = "0.1.0-dev"

// flags are the command line.
type flags struct {
	home        string
	demo        bool
	screenshots string
	version     bool
}

func parseFlags(args []string, messages io.Writer) (flags, error) {
	var f flags
	set := flag.NewFlagSet("needledrop", flag.ContinueOnError)
	set.SetOutput(messages)
	set.StringVar(&f.home, "home", "", "data folder `DIR` (also NEEDLEDROP_HOME)")
	set.BoolVar(&f.demo, "demo", false, "use the demo account")
	set.StringVar(&f.screenshots, "screenshots", "", "write pictures of all pages into `DIR` and end")
	set.BoolVar(&f.version, "version", false, "print the version")
	return f, set.Parse(args)
}
