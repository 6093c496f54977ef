package ui

import (
	"fmt"

	"needledrop/internal/library"
)

// foundGroup is a group of search results under one heading.
type foundGroup struct {
	heading string
	hits    []library.Hit
}

// groupHits sorts results into groups, each at most `most` long (0: whole). A
// song that plays several times in one title is one result, that of the best
// hit.
func groupHits(hits []library.Hit, most int) []foundGroup {
	groups := []struct {
		kind    library.HitType
		heading string
	}{
		{library.TitleHit, "Titles"}, {library.CueHit, "Songs"}, {library.ArtistHit, "Artists"},
		{library.AlbumHit, "Albums"}, {library.PersonHit, "People"},
	}
	var out []foundGroup
	for _, g := range groups {
		found := onceEach(hits, g.kind)
		if most > 0 && len(found) > most {
			found = found[:most]
		}
		if len(found) > 0 {
			out = append(out, foundGroup{g.heading, found})
		}
	}
	return out
}

// onceEach returns the hits of a kind, the uses of one song in one title as one.
func onceEach(hits []library.Hit, kind library.HitType) []library.Hit {
	type song struct{ text, title string }
	var out []library.Hit
	at, uses := map[song]int{}, map[int]int{}
	for _, h := range hits {
		if h.Type != kind {
			continue
		}
		key := song{h.Text, h.TitleID}
		if i, again := at[key]; again && kind == library.CueHit {
			uses[i]++
			continue
		}
		at[key] = len(out)
		h.Detail = capital(h.Detail)
		out = append(out, h)
	}
	for i, n := range uses {
		out[i].Detail += fmt.Sprintf(" and %s", count(n, "more time", "more times"))
	}
	return out
}

// destination is where choosing a result leads.
func destination(h library.Hit) route {
	switch {
	case h.Type == library.TitleHit:
		return route{page: titlePage, id: h.ID}
	case h.Type == library.CueHit:
		return route{page: titlePage, id: h.TitleID, cue: h.ID}
	case h.TitleID != "":
		return route{page: titlePage, id: h.TitleID}
	}
	return route{page: foundPage, id: h.Text} // in several titles
}
