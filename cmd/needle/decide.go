package main

import (
	"bytes"
	"os"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/userfile"
)

type decideCmd struct {
	Cue   string `arg:"" help:"Id of the cue, as needle title shows it."`
	Track string `arg:"" help:"The track's link or uri; none to leave the cue out; clear to take your word back."`
}

// Run stores the decision.
func (c *decideCmd) Run(k *call) error {
	var err error
	switch c.Track {
	case "clear":
		err = k.app.Undecide(k.ctx, c.Cue)
	case "none":
		err = k.app.Decide(k.ctx, c.Cue, app.Never)
	default:
		err = k.app.Decide(k.ctx, c.Cue, c.Track)
	}
	if err != nil {
		return err
	}
	if k.print.json {
		return k.print.document(map[string]string{"cue": c.Cue, "decision": c.Track})
	}
	k.print.line("Remembered; it counts the next time the playlist is made or updated.")
	return nil
}

type decisionsCmd struct {
	Export string `help:"Write them to a file." placeholder:"FILE" type:"path"`
	Import string `help:"Take over the newer ones of a file." placeholder:"FILE" type:"path"`
}

// Run lists the decisions.
func (c *decisionsCmd) Run(k *call) error {
	switch {
	case c.Export != "":
		return c.export(k)
	case c.Import != "":
		return c.load(k)
	}
	decisions, err := k.app.Decisions(k.ctx)
	if err != nil {
		return err
	}
	if k.print.json {
		list := make([]map[string]string, len(decisions))
		for i, d := range decisions {
			list[i] = map[string]string{"cue": d.Cue, "uri": d.URI, "decided": d.Decided.UTC().Format(time.RFC3339)}
		}
		return k.print.document(map[string]any{"decisions": list})
	}
	rows := make([][]string, len(decisions))
	for i, d := range decisions {
		uri := d.URI
		if uri == app.Never {
			uri = "left out"
		}
		rows[i] = []string{d.Cue, uri, d.Decided.Format("2006-01-02")}
	}
	return k.print.table(rows)
}

func (c *decisionsCmd) export(k *call) error {
	var file bytes.Buffer
	if err := k.app.ExportDecisions(k.ctx, &file); err != nil {
		return err
	}
	if err := userfile.Write(c.Export, written(&file)); err != nil {
		return usage("the decisions cannot be written to %s; choose another place", c.Export)
	}
	if k.print.json {
		return k.print.document(map[string]string{"written": c.Export})
	}
	k.print.line("Written to %s.", c.Export)
	return nil
}

func (c *decisionsCmd) load(k *call) error {
	file, err := os.Open(c.Import)
	if err != nil {
		return usage("the file %s cannot be opened", c.Import)
	}
	defer file.Close()
	n, err := k.app.ImportDecisions(k.ctx, userfile.Text(file))
	if err != nil {
		return err
	}
	if k.print.json {
		return k.print.document(map[string]int{"taken": n})
	}
	k.print.line("%d decisions taken over.", n)
	return nil
}
