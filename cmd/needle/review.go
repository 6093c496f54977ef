package main

import (
	"fmt"
	"strconv"
	"strings"

	"needledrop/internal/app"
	"needledrop/internal/match"
)

type reviewCmd struct {
	Row    string `arg:"" optional:"" help:"Number of the row, as the list shows it, or a cue's id."`
	Choice string `arg:"" optional:"" help:"Number of a candidate; a track's link or uri; none to leave the song out; clear to take your word back; anything else is searched for."`
	All    bool   `help:"List the rows that were decided on too."`
}

// Run lists what is unsure, or decides on one row.
func (c *reviewCmd) Run(k *call) error {
	rows, err := k.app.Unsure(k.ctx)
	if err != nil {
		return err
	}
	if c.Row == "" {
		return c.list(k, rows)
	}
	row, err := findRow(rows, c.Row)
	if err != nil {
		return err
	}
	if c.Choice == "" {
		return printRows(k.print, []app.Unsure{row}, []int{0})
	}
	return c.decide(k, row)
}

func (c *reviewCmd) list(k *call, rows []app.Unsure) error {
	var shown []app.Unsure
	var numbers []int
	for i, r := range rows {
		if c.All || !r.Decided {
			shown, numbers = append(shown, r), append(numbers, i+1)
		}
	}
	if len(shown) == 0 && !k.print.json {
		k.print.say("Nothing waits for your eyes.")
	}
	return printRows(k.print, shown, numbers)
}

// findRow finds a row by its number in the list or its cue.
func findRow(rows []app.Unsure, name string) (app.Unsure, error) {
	for i, r := range rows {
		if r.Cue == name || strconv.Itoa(i+1) == name {
			return r, nil
		}
	}
	return app.Unsure{}, usage("there is no row %q; `needle review` lists them", name)
}

func (c *reviewCmd) decide(k *call, row app.Unsure) error {
	var err error
	switch n, bad := strconv.Atoi(c.Choice); {
	case bad == nil && n >= 1 && n <= len(row.Offered):
		err = k.app.Choose(k.ctx, row.Cue, row.Offered[n-1].URI, app.Observer{})
	case bad == nil:
		return usage("row %s has no candidate %d", c.Row, n)
	case c.Choice == "none":
		err = k.app.Choose(k.ctx, row.Cue, app.Never, app.Observer{})
	case c.Choice == "clear":
		err = k.app.Unchoose(k.ctx, row.Cue, app.Observer{})
	case strings.HasPrefix(c.Choice, "spotify:") || strings.Contains(c.Choice, "://"):
		err = k.app.Choose(k.ctx, row.Cue, c.Choice, app.Observer{})
	default:
		return c.search(k, row)
	}
	if err != nil {
		return err
	}
	if k.print.json {
		return k.print.document(map[string]string{"cue": row.Cue, "decision": c.Choice})
	}
	k.print.line("Done; the playlists that were saved with it are up to date.")
	return nil
}

// search prints what the person's own words find; its candidates are chosen by
// link.
func (c *reviewCmd) search(k *call, row app.Unsure) error {
	found, err := k.app.Candidates(k.ctx, row.Cue, c.Choice, nil)
	if err != nil {
		return err
	}
	row.Offered = found
	return printRows(k.print, []app.Unsure{row}, []int{0})
}

func printRows(p *printer, rows []app.Unsure, numbers []int) error {
	if p.json {
		list := make([]map[string]any, len(rows))
		for i, r := range rows {
			list[i] = map[string]any{
				"row": numbers[i], "cue": r.Cue, "title": r.Wanted.Title, "artist": r.Wanted.Artist, "reasons": some(r.Reasons),
				"candidates": options(r.Offered), "decided": r.Decided, "uri": r.URI, "playlists": some(r.Playlists),
			}
		}
		return p.document(map[string]any{"rows": list})
	}
	for i, r := range rows {
		head := ""
		if numbers[i] > 0 {
			head = strconv.Itoa(numbers[i]) + ". "
		}
		p.line("%s%s – %s  (%s)  %s", head, r.Wanted.Title, performer(r.Wanted.Artist), r.TitleName, said(r.Reasons))
		for n, c := range r.Offered {
			p.line("   %d  %s – %s%s  [%s]", n+1, c.Title, strings.Join(c.Artists, ", "), albumNote(c), said(c.Reasons))
			p.line("      https://open.spotify.com/track/%s", strings.TrimPrefix(c.URI, "spotify:track:"))
		}
	}
	return nil
}

func albumNote(c match.Scored) string {
	if c.Album == "" {
		return ""
	}
	return fmt.Sprintf(" · %s", c.Album)
}

func options(offered []match.Scored) []matchedOption {
	out := make([]matchedOption, len(offered))
	for i, c := range offered {
		out[i] = matchedOption{c.URI, c.Title, some(c.Artists), c.Score, some(c.Reasons)}
	}
	return out
}
