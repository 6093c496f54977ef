package shell

import (
	"needledrop/ui/rowlist"
)

// LinksTo leads to a page of each name.
func (s *Shell) LinksTo(page PageName, names []string) []rowlist.Inline {
	out := make([]rowlist.Inline, len(names))
	for i, name := range names {
		out[i] = rowlist.Inline{Text: name, Open: func() { s.Visit(Route{Page: page, ID: name}) }}
	}
	return out
}
