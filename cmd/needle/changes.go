package main

import (
	"needledrop/internal/playlist"
)

// printChanges prints what an update would do.
func printChanges(p *printer, c playlist.Changes) {
	switch {
	case c.Gone:
		p.line("%s: you deleted it in Spotify; --again makes it anew, `needle playlist forget %s` stops tracking it.", c.Playlist.Name, c.Playlist.ID)
		return
	case len(c.Add)+len(c.Remove) == 0:
		p.line("%s: nothing to change, all %d songs are there.", c.Playlist.Name, c.Already)
	default:
		p.line("%s: %d to add, %d to take out, %d stay.", c.Playlist.Name, len(c.Add), len(c.Remove), c.Already+c.Own)
	}
	for _, a := range c.Add {
		where := "first"
		if a.After != "" {
			where = "after " + a.After
		} else if a.At > 0 {
			where = "after a song of your own"
		}
		p.line("  + %s – %s, %s", a.Title, performer(a.Artist), where)
	}
	for _, t := range c.Remove {
		p.line("  - %s – %s, by your decision", t.Title, performer(t.Artist))
	}
	for _, t := range c.StayAway {
		p.line("    %s – %s stays out, for you took it out (--bring-back puts it back)", t.Title, performer(t.Artist))
	}
	for _, t := range append(c.Unsure, c.Missing...) {
		p.line("  %s %s – %s: %s", symbol(t.Outcome), t.Title, performer(t.Artist), said(t.Reasons))
	}
}

// changesDocument returns changes without nil lists, for JSON.
func changesDocument(c playlist.Changes) playlist.Changes {
	c.Add, c.Remove, c.StayAway = some(c.Add), some(c.Remove), some(c.StayAway)
	c.Unsure, c.Missing = some(c.Unsure), some(c.Missing)
	return c
}
