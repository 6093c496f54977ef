package main

type doctorCmd struct{}

// Run looks at everything; what is wrong is told, not a failure.
func (c *doctorCmd) Run(k *call) error {
	findings := k.app.Doctor(k.ctx)
	if k.print.json {
		return k.print.document(map[string]any{"findings": findings})
	}
	for _, f := range findings {
		mark := "ok     "
		if !f.OK {
			mark = "trouble"
		}
		k.print.line("%s  %s: %s", mark, f.Name, f.Detail)
		if f.Fix != "" {
			k.print.line("         %s", f.Fix)
		}
	}
	return nil
}
