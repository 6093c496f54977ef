package ui

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

// titleKindName is what a title is called by its kind.
func titleKindName(k catalog.TitleKind) string { return capital(said(string(k))) }

// albumKindName is what an album is called by what it holds.
func albumKindName(k catalog.AlbumKind) string { return capital(said(string(k))) }

// decadeName is what a decade such as 1980s is called.
func decadeName(decade string) string {
	year, err := strconv.Atoi(strings.TrimSuffix(decade, "s"))
	if err != nil {
		return decade
	}
	return trf("%ds", year)
}

// detailWords says the second line of a search result in the person's language:
// it begins with the kind of a title or with what a person did. The marks move
// along.
func detailWords(h library.Marked) (string, []library.Range) {
	first, _, _ := strings.Cut(h.Detail, " · ")
	words := capital(first)
	switch h.Type {
	case library.TitleHit:
		words = titleKindName(catalog.TitleKind(first))
	case library.PersonHit:
		words = capital(strings.Join(each(strings.Split(first, ", "), func(role string) string { return personRole(catalog.Role(role)) }), tr(", ")))
	}
	marks, end := []library.Range(nil), utf8.RuneCountInString(first)
	moved := utf8.RuneCountInString(words) - end
	for _, m := range h.DetailMarks {
		switch {
		case m.From >= end:
			marks = append(marks, library.Range{From: m.From + moved, To: m.To + moved})
		case strings.EqualFold(words, first):
			marks = append(marks, m)
		}
	}
	return words + h.Detail[len(first):], marks
}
