package main

import (
	"flag"
	"fmt"
	"io"
)

// version is set by the linker for releases.
var version = "0.1.0-dev"

// flags are the command line.
type flags struct {
	home    string
	demo    bool
	version bool
	open    []string // links and files
}

const usage = `Usage: needledrop [flags] [link or file ...]

Browse the soundtracks of Netflix titles and save them as Spotify playlists.
A link (needledrop://...), a recipe (.needledrop, .json) or a pack (.json) is
opened, in the window that is open already if there is one. The command needle
does the same work in a terminal.

`

func parseFlags(args []string, messages io.Writer) (flags, error) {
	var f flags
	set := flag.NewFlagSet("needledrop", flag.ContinueOnError)
	set.SetOutput(messages)
	set.Usage = func() {
		fmt.Fprint(messages, usage)
		set.PrintDefaults()
	}
	set.StringVar(&f.home, "home", "", "data folder `DIR` (also NEEDLEDROP_HOME)")
	set.BoolVar(&f.demo, "demo", false, "use the demo account")
	set.BoolVar(&f.version, "version", false, "print the version")
	err := set.Parse(args)
	f.open = set.Args()
	return f, err
}
