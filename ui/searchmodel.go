package ui

import (
	"unicode"

	"needledrop/internal/artwork"
	"needledrop/internal/library"
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
		return tr("Titles")
	case library.CueHit:
		return tr("Songs")
	case library.ArtistHit:
		return tr("Artists")
	case library.AlbumHit:
		return tr("Albums")
	}
	return tr("People")
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

// namedBy is the place among all hits that Enter is meant for: the first whose
// whole name was typed, such as an artist's below songs that mention them, else
// the first.
func namedBy(words string, groups []foundGroup) int {
	at, typed := 0, letterCount(words)
	for _, g := range groups {
		for _, h := range g.hits {
			if letterCount(h.Text) == typed && wholeName(h) {
				return at
			}
			at++
		}
	}
	return 0
}

// wholeName tells whether every letter of a hit's text was asked for.
func wholeName(h library.Marked) bool {
	left := []byte(h.Text)
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
		h.Detail, h.DetailMarks = detailWords(h)
		out = append(out, h)
	}
	for i, n := range uses {
		out[i].Detail += " · " + trn("and %d more times", n, n)
	}
	return out
}

// destination is where choosing a result leads.
func destination(h library.Hit) route {
	switch h.Type {
	case library.ArtistHit:
		return route{page: artistPage, id: h.Text}
	case library.PersonHit:
		return route{page: personPage, id: h.Text}
	case library.CueHit:
		return route{page: titlePage, id: h.TitleID, cue: h.ID}
	case library.AlbumHit:
		return route{page: titlePage, id: h.TitleID}
	}
	return route{page: titlePage, id: h.ID}
}

// hitSubject is what the initials of an artist or a person are drawn from, nil
// for other results.
func hitSubject(h library.Hit) *artwork.Subject {
	var s artwork.Subject
	switch h.Type {
	case library.ArtistHit:
		s = actSubject(h.ID, h.Text)
	case library.PersonHit:
		s = personSubject(library.PersonPage{ID: h.ID, Name: h.Text})
	default:
		return nil
	}
	return &s
}
