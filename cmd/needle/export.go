package main

import (
	"bytes"
	"slices"
	"strings"

	"needledrop/internal/app"
	"needledrop/internal/export"
	"needledrop/internal/playlist"
	"needledrop/internal/userfile"
)

type exportCmd struct {
	recipeFlags
	Format string `required:"" help:"txt, csv, json, md, tunemymusic, soundiiz, m3u8, xspf or jspf." placeholder:"FORMAT"`
	Output string `short:"o" help:"File to write; standard output otherwise." placeholder:"FILE" type:"path"`
}

// Run writes the list.
func (c *exportCmd) Run(k *call) error {
	if !slices.Contains(export.Formats(), c.Format) {
		return usage("there is no format %q: use %s", c.Format, strings.Join(export.Formats(), ", "))
	}
	recipe, err := c.recipe()
	if err != nil {
		return err
	}
	plan, err := k.app.Plan(k.ctx, recipe, playlist.Choices{})
	if err != nil {
		return err
	}
	var list bytes.Buffer
	if err := app.Export(plan, c.Format, &list); err != nil {
		return err
	}
	if c.Output == "" && k.print.json && c.Format != "json" {
		return k.print.document(map[string]string{"format": c.Format, "list": list.String()})
	}
	if c.Output == "" {
		k.print.printed = true
		_, err := k.print.out.Write(list.Bytes())
		return err
	}
	if err := userfile.Write(c.Output, written(&list)); err != nil {
		return usage("the list cannot be written to %s; choose another place", c.Output)
	}
	if k.print.json {
		return k.print.document(map[string]string{"written": c.Output})
	}
	k.print.say("Written to %s.", c.Output)
	return nil
}
