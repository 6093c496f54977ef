package labels

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"needledrop/internal/catalog"
	"needledrop/internal/indexer"
	"needledrop/internal/search"
	"needledrop/ui/lang"
)

// TitleKindName is what a title is called by its kind.
func TitleKindName(k catalog.TitleKind) string { return Capital(lang.Term(string(k))) }

// AlbumKindName is what an album is called by what it holds.
func AlbumKindName(k catalog.AlbumKind) string { return Capital(lang.Term(string(k))) }

// DecadeName is what a decade such as 1980s is called.
func DecadeName(decade string) string {
	year, err := strconv.Atoi(strings.TrimSuffix(decade, "s"))
	if err != nil {
		return decade
	}
	return lang.Trf("%ds", year)
}

// DetailWords says the second line of a search result in the person's language:
// it begins with the kind of a title or with what a person did. The marks move
// along.
func DetailWords(h search.Marked) (string, []search.Range) {
	first, _, _ := strings.Cut(h.Detail, " · ")
	words := Capital(first)
	switch h.Type {
	case indexer.TitleHit:
		words = TitleKindName(catalog.TitleKind(first))
	case indexer.PersonHit:
		words = Capital(strings.Join(Each(strings.Split(first, ", "), func(role string) string { return PersonRole(catalog.Role(role)) }), lang.Tr(", ")))
	}
	marks, end := []search.Range(nil), utf8.RuneCountInString(first)
	moved := utf8.RuneCountInString(words) - end
	for _, m := range h.DetailMarks {
		switch {
		case m.From >= end:
			marks = append(marks, search.Range{From: m.From + moved, To: m.To + moved})
		case strings.EqualFold(words, first):
			marks = append(marks, m)
		}
	}
	return words + h.Detail[len(first):], marks
}
