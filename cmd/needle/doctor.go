package main

import "needledrop/internal/diagnose"

type doctorCmd struct{}

// Run checks everything. What is wrong is its result and no failure.
func (c *doctorCmd) Run(k *call) error {
	return printFindings(k.print, "findings", k.app.Doctor(k.ctx))
}

// printFindings prints findings; key is their name in JSON.
func printFindings(p *printer, key string, found []diagnose.Finding) error {
	if p.json {
		return p.document(map[string]any{key: found})
	}
	for _, f := range found {
		mark := "ok     "
		if !f.OK {
			mark = "trouble"
		}
		p.line("%s  %s: %s", mark, f.Name, f.Detail)
		if !f.Fix.IsZero() {
			p.line("         %s", f.Fix)
		}
	}
	return nil
}
