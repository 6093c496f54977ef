package main

import "needledrop/internal/diagnose"

type doctorCmd struct{}

// Run looks at everything; what is wrong is told, not a failure.
func (c *doctorCmd) Run(k *call) error {
	return printFindings(k.print, "findings", k.app.Doctor(k.ctx))
}

// printFindings prints what was looked at; key is what JSON calls it.
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
