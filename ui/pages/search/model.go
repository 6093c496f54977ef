package search

import (
	"slices"
	"unicode"

	"needledrop/internal/artwork"
	"needledrop/internal/library"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/shell"
)

// foundGroup is a group of search results under one heading.
type foundGroup struct {
	kind library.HitType
	hits []library.Marked
}

func hitKinds() []library.HitType {
	return []library.HitType{library.TitleHit, library.CueHit, library.ArtistHit, library.AlbumHit, library.PersonHit}
}

func (g foundGroup) heading() string {
	switch g.kind {
	case library.TitleHit:
		return lang.Tr("Titles")
	case library.CueHit:
		return lang.Tr("Songs")
	case library.ArtistHit:
		return lang.Tr("Artists")
	case library.AlbumHit:
		return lang.Tr("Albums")
	}
	return lang.Tr("People")
}

// groupHits puts what was found in the order of the page, each group at most
// `most` long (0: whole). A song that plays several times in one title is one
// result, that of the best hit.
func groupHits(found library.Groups, most int) []foundGroup {
	var out []foundGroup
	for _, kind := range hitKinds() {
		hits := onceEach(found[kind])
		if most > 0 && len(hits) > most {
			hits = hits[:most]
		}
		if len(hits) > 0 {
			out = append(out, foundGroup{kind, hits})
		}
	}
	return out
}

// namedFirst puts what was named whole before all else, with the rest of its
// group: it is what Enter is meant for, such as an artist, whom many songs
// mention too.
func namedFirst(words string, groups []foundGroup) []foundGroup {
	typed := letterCount(words)
	for i, g := range groups {
		at := slices.IndexFunc(g.hits, func(h library.Marked) bool { return letterCount(h.Text) == typed && wholeName(h) })
		if at < 0 {
			continue
		}
		named := g.hits[at]
		first := foundGroup{g.kind, slices.Insert(slices.Delete(slices.Clone(g.hits), at, at+1), 0, named)}
		return slices.Insert(slices.Delete(slices.Clone(groups), i, i+1), 0, first)
	}
	return groups
}

// wholeName tells whether every letter of a hit's text was asked for.
func wholeName(h library.Marked) bool {
	left := []rune(h.Text)
	for _, m := range h.Marks {
		for i := m.From; i < m.To; i++ {
			left[i] = ' '
		}
	}
	return letterCount(string(left)) == 0
}

func letterCount(text string) int {
	n := 0
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// onceEach returns hits with the uses of one song in one title as one.
func onceEach(hits []library.Marked) []library.Marked {
	type song struct{ text, title string }
	var out []library.Marked
	at, uses := map[song]int{}, map[int]int{}
	for _, h := range hits {
		key := song{h.Text, h.TitleID}
		if i, again := at[key]; again && h.Type == library.CueHit {
			uses[i]++
			continue
		}
		at[key] = len(out)
		h.Detail, h.DetailMarks = labels.DetailWords(h)
		out = append(out, h)
	}
	for i, n := range uses {
		out[i].Detail += " · " + lang.Trn("and %d more times", n, n)
	}
	return out
}

// destination is where choosing a result leads.
func destination(h library.Hit) shell.Route {
	switch h.Type {
	case library.ArtistHit:
		return shell.Route{Page: shell.ArtistPage, Id: h.Text}
	case library.PersonHit:
		return shell.Route{Page: shell.PersonPage, Id: h.Text}
	case library.CueHit:
		return shell.Route{Page: shell.TitlePage, Id: h.TitleID, Cue: h.ID}
	case library.AlbumHit:
		return shell.Route{Page: shell.TitlePage, Id: h.TitleID}
	}
	return shell.Route{Page: shell.TitlePage, Id: h.ID}
}

// hitSubject is what the initials of an artist or a person are drawn from, nil
// for other results.
func hitSubject(h library.Hit) *artwork.Subject {
	var s artwork.Subject
	switch h.Type {
	case library.ArtistHit:
		s = labels.ActSubject(h.ID, h.Text)
	case library.PersonHit:
		s = labels.PersonSubject(library.PersonPage{ID: h.ID, Name: h.Text})
	default:
		return nil
	}
	return &s
}
