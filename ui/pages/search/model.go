package search

import (
	"slices"
	"unicode"

	"needledrop/internal/artwork"
	"needledrop/internal/indexer"
	"needledrop/internal/library"
	"needledrop/internal/search"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/shell"
)

// foundGroup is a group of search results under one heading.
type foundGroup struct {
	kind indexer.Kind
	hits []search.Marked
}

func hitKinds() []indexer.Kind {
	return []indexer.Kind{indexer.TitleHit, indexer.CueHit, indexer.ArtistHit, indexer.AlbumHit, indexer.PersonHit}
}

func (g foundGroup) heading() string {
	switch g.kind {
	case indexer.TitleHit:
		return lang.Tr("Titles")
	case indexer.CueHit:
		return lang.Tr("Songs")
	case indexer.ArtistHit:
		return lang.Tr("Artists")
	case indexer.AlbumHit:
		return lang.Tr("Albums")
	}
	return lang.Tr("People")
}

// groupHits puts what was found in the order of the page, each group at most
// `most` long (0: whole). A song that plays several times in one title is one
// result, that of the best hit.
func groupHits(found search.Groups, most int) []foundGroup {
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
		at := slices.IndexFunc(g.hits, func(h search.Marked) bool { return letterCount(h.Text) == typed && wholeName(h) })
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
func wholeName(h search.Marked) bool {
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
func onceEach(hits []search.Marked) []search.Marked {
	type song struct{ text, title string }
	var out []search.Marked
	at, uses := map[song]int{}, map[int]int{}
	for _, h := range hits {
		key := song{h.Text, h.TitleID}
		if i, again := at[key]; again && h.Type == indexer.CueHit {
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
func destination(h search.Hit) shell.Route {
	switch h.Type {
	case indexer.ArtistHit:
		return shell.Route{Page: shell.ArtistPage, ID: h.Text}
	case indexer.PersonHit:
		return shell.Route{Page: shell.PersonPage, ID: h.Text}
	case indexer.CueHit:
		return shell.Route{Page: shell.TitlePage, ID: h.TitleID, Cue: h.ID}
	case indexer.AlbumHit:
		return shell.Route{Page: shell.TitlePage, ID: h.TitleID}
	}
	return shell.Route{Page: shell.TitlePage, ID: h.ID}
}

// hitSubject is what the initials of an artist or a person are drawn from, nil
// for other results.
func hitSubject(h search.Hit) *artwork.Subject {
	var s artwork.Subject
	switch h.Type {
	case indexer.ArtistHit:
		s = labels.ArtistSubject(h.ID, h.Text)
	case indexer.PersonHit:
		s = labels.PersonSubject(library.PersonPage{ID: h.ID, Name: h.Text})
	default:
		return nil
	}
	return &s
}
