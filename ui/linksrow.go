package ui

import (
	"needledrop/ui/widgets"
)

// linksTo leads to a page of each name.
func (w *Shell) linksTo(page pageName, names []string) []widgets.InLink {
	out := make([]widgets.InLink, len(names))
	for i, name := range names {
		out[i] = widgets.InLink{Text: name, Open: func() { w.open(route{page: page, id: name}) }}
	}
	return out
}
