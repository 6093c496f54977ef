package main

import (
	"fmt"

	"needledrop/internal/catalog"
	"needledrop/internal/packs"
)

type catalogCmd struct {
	Check  checkCmd  `cmd:"" help:"Check packs: files, or folders of them."`
	Add    addCmd    `cmd:"" help:"Check packs and add them to your catalog."`
	Remove removeCmd `cmd:"" help:"Remove an added pack."`
	Stats  statsCmd  `cmd:"" help:"Count what the catalog holds."`
}

type checkCmd struct {
	Paths []string `arg:"" name:"path" help:"Files or folders." type:"path"`
}

// Run checks packs.
func (c *checkCmd) Run(k *call) error {
	stats, err := packs.Check(c.Paths)
	if err != nil {
		return err
	}
	return printStats(k.print, "All is right: ", stats)
}

type addCmd struct {
	Paths []string `arg:"" name:"path" help:"Files or folders." type:"path"`
}

// Run adds packs.
func (c *addCmd) Run(k *call) error {
	stats, err := k.app.AddPacks(k.ctx, c.Paths)
	if err != nil {
		return err
	}
	return printStats(k.print, "Added: ", stats)
}

type removeCmd struct {
	ID string `arg:"" help:"File name of the pack, or id of its title."`
}

// Run removes a pack.
func (c *removeCmd) Run(k *call) error {
	if err := k.app.RemovePack(k.ctx, c.ID); err != nil {
		return err
	}
	if k.print.json {
		return k.print.document(map[string]string{"removed": c.ID})
	}
	k.print.line("Removed %s.", c.ID)
	return nil
}

type statsCmd struct{}

// Run counts.
func (c *statsCmd) Run(k *call) error {
	lib, err := k.app.Catalog(k.ctx)
	if err != nil {
		return err
	}
	stats, err := lib.Stats(k.ctx)
	if err != nil {
		return err
	}
	return printStats(k.print, "", stats)
}

func printStats(p *printer, before string, s catalog.Stats) error {
	if p.json {
		return p.document(s)
	}
	p.line("%s%s", before, fmt.Sprintf(
		"%s, %d cues, %d albums with %d tracks, %d chart runs with %d weekly positions, %d highlights, %d credits, %d events, %d sources.",
		titles(s.Titles), s.Cues, s.Albums, s.Tracks, s.Charts, s.Weeks, s.Highlights, s.People, s.Events, s.Sources))
	return nil
}

func titles(n int) string {
	if n == 1 {
		return "1 title"
	}
	return fmt.Sprintf("%d titles", n)
}
