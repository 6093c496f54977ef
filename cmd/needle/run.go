package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/alecthomas/kong"

	"needledrop/internal/app"
	"needledrop/internal/diagnose"
)

// version is set by the linker for releases.
var version = "0.1.0-dev"

// terminal is what a run reads from and writes to.
type terminal struct {
	in       io.Reader
	out, err io.Writer
	getenv   func(string) string
	now      func() time.Time
}

// flags are the command line. Progress and messages go to stderr, results to
// stdout; with --json stdout carries exactly one document.
type flags struct {
	Home    string           `help:"Data folder (also NEEDLEDROP_HOME)." placeholder:"DIR"`
	Demo    bool             `help:"Use the demo account."`
	JSON    bool             `name:"json" help:"Print one JSON document."`
	Version kong.VersionFlag `help:"Print the version."`

	Titles   titlesCmd    `cmd:"" help:"List titles."`
	Title    titleCmd     `cmd:"" help:"Show one title whole."`
	Search   searchCmd    `cmd:"" help:"Search titles, songs, artists, albums and people."`
	Login    loginCmd     `cmd:"" help:"Connect your Spotify account."`
	Account  accountCmd   `cmd:"" help:"Show who is signed in."`
	Logout   logoutCmd    `cmd:"" help:"Forget everything of the account on this machine."`
	Playlist playlistCmd  `cmd:"" help:"Make playlists and keep them up to date."`
	Jobs     jobsCmd      `cmd:"" help:"The runs that made playlists: list, show, give up."`
	Resume   resumeCmd    `cmd:"" help:"Finish a run that stopped short."`
	Budget   budgetCmd    `cmd:"" help:"Tell how many calls to Spotify were made today."`
	Match    matchCmd     `cmd:"" help:"Find recordings for JSON lines."`
	Review   reviewCmd    `cmd:"" help:"Look at what is unsure, and decide."`
	Decide   decideCmd    `cmd:"" help:"Say yourself which track a cue is."`
	Decision decisionsCmd `cmd:"" name:"decisions" help:"List your own decisions."`
	Export   exportCmd    `cmd:"" help:"Write a song list for people and other services, without an account."`
	Catalog  catalogCmd   `cmd:"" help:"Check, add, remove and count catalog packs."`
	Doctor   doctorCmd    `cmd:"" help:"Tell what is wrong and what to do."`
}

const about = `Browse the soundtracks of Netflix titles offline and save them as Spotify playlists.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 sign-in needed, 4 paused by Spotify's limits (work saved), 5 stopped (work saved).`

// run runs one command and returns its exit code.
func run(ctx context.Context, args []string, t terminal) int {
	t = t.readable()
	var f flags
	exit := -1
	parser, err := kong.New(&f, kong.Name("needle"), kong.Description(about), kong.Writers(t.out, t.err),
		kong.Exit(func(code int) { exit = code }), kong.Vars{"version": "needle " + version}, kong.UsageOnError())
	if err != nil {
		fmt.Fprintln(t.err, err)
		return int(diagnose.Failed)
	}
	command, err := parser.Parse(args)
	if exit >= 0 {
		return exit // help or version was asked for
	}
	if err != nil {
		fmt.Fprintf(t.err, "needle: %v\nTry: needle --help\n", err)
		return int(diagnose.WrongUsage)
	}
	return do(ctx, command, &f, t)
}

func do(ctx context.Context, command *kong.Context, f *flags, t terminal) int {
	a, err := app.New(app.Options{Home: f.Home, Demo: f.Demo, Version: version, Getenv: t.getenv, Now: t.now})
	if err != nil {
		return fail(err, f.JSON, t)
	}
	p := &printer{terminal: t, json: f.JSON}
	err = command.Run(&call{ctx: ctx, app: a, print: p})
	for _, note := range a.Notes() {
		p.say("%s", note)
	}
	err = errors.Join(err, a.Close())
	if err != nil {
		return fail(err, f.JSON && !p.printed, t)
	}
	return 0
}

// call is what every command gets.
type call struct {
	ctx   context.Context
	app   *app.App
	print *printer
}

// fail prints an error, with json also as the document, and returns the exit code.
func fail(err error, json bool, t terminal) int {
	trouble := diagnose.Of(err)
	fmt.Fprintf(t.err, "needle: %s\n", trouble.ForTerminal())
	if json {
		p := printer{terminal: t, json: true}
		if err := p.document(map[string]any{"error": map[string]any{"message": trouble.ForTerminal(), "code": int(trouble.Kind)}}); err != nil {
			fmt.Fprintln(t.err, "needle: "+err.Error())
		}
	}
	return int(trouble.Kind)
}
