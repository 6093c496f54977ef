package shell

import (
	"needledrop/ui/widgets"
)

// LinksTo leads to a page of each name.
func (w *Shell) LinksTo(page PageName, names []string) []widgets.Inline {
	out := make([]widgets.Inline, len(names))
	for i, name := range names {
		out[i] = widgets.Inline{Text: name, Open: func() { w.Visit(Route{Page: page, Id: name}) }}
	}
	return out
}
