package localspotify

import (
	"strconv"
	"strings"
	"unicode"
)

// filter is one field:value of a search text.
type filter struct {
	field  string // one of the names filterAt knows
	value  string
	quoted bool // the words must follow each other
}

// query is a search text taken apart.
type query struct {
	words   []string // folded words outside of filters
	filters []filter
}

// filterNames are the filters the search knows. Those that nothing here has
// (genre, upc, tag) are known so that they find nothing instead of being words.
func filterNames() []string {
	return []string{"track", "artist", "album", "isrc", "year", "genre", "upc", "tag"}
}

// parseQuery takes a search text apart. A filter's value ends at its closing
// quote, or without quotes at the next filter; isrc and year take one word.
func parseQuery(text string) query {
	var q query
	rest := strings.TrimSpace(text)
	for rest != "" {
		field, after, found := filterAt(rest)
		if !found {
			word, tail := cutWord(rest)
			q.words = append(q.words, words(word)...)
			rest = tail
			continue
		}
		var f filter
		f, rest = readValue(field, after)
		q.filters = append(q.filters, f)
	}
	return q
}

// filterAt reports whether text starts with a filter.
func filterAt(text string) (field, rest string, found bool) {
	name, rest, found := strings.Cut(text, ":")
	if !found {
		return "", "", false
	}
	for _, known := range filterNames() {
		if strings.EqualFold(name, known) {
			return known, rest, true
		}
	}
	return "", "", false
}

func cutWord(text string) (word, rest string) {
	end := strings.IndexFunc(text, unicode.IsSpace)
	if end < 0 {
		return text, ""
	}
	return text[:end], strings.TrimSpace(text[end:])
}

func readValue(field, text string) (filter, string) {
	if after, quoted := strings.CutPrefix(text, `"`); quoted {
		value, rest, _ := strings.Cut(after, `"`)
		return filter{field, value, true}, strings.TrimSpace(rest)
	}
	value, rest := cutWord(text)
	for rest != "" && field != "isrc" && field != "year" {
		if _, _, next := filterAt(rest); next {
			break
		}
		word, tail := cutWord(rest)
		value, rest = value+" "+word, tail
	}
	return filter{field, value, false}, rest
}

// The ways a filter's value trips the service up, as users reported them.
type quirk int

const (
	noQuirk quirk = iota
	findsNothing
	notFound // the answer is 404
)

// quirk gives the worst that the filters of the query cause.
func (q query) quirk() quirk {
	worst := noQuirk
	for _, f := range q.filters {
		worst = max(worst, f.quirk())
	}
	return worst
}

// Reports in github.com/spotify/web-api: slash 191, plus 311, apostrophe 1041
// and 1212, colon 1044, feat 608, OR with isrc 1310.
func (f filter) quirk() quirk {
	switch {
	case strings.Contains(f.value, "/"), strings.HasPrefix(f.value, "+"):
		return notFound
	case strings.ContainsFunc(f.value, isApostrophe), strings.Contains(f.value, ":"):
		return findsNothing
	case f.field == "artist" && creditsGuest(f.value):
		return findsNothing
	}
	return noQuirk
}

// creditsGuest reports whether an artist filter holds "A feat. B".
func creditsGuest(value string) bool {
	for _, word := range words(value) {
		switch word {
		case "feat", "ft", "featuring":
			return true
		}
	}
	return false
}

// years reads 1985 or 1980-1989.
func years(value string) (from, to int, ok bool) {
	first, last, ranged := strings.Cut(value, "-")
	from, err := strconv.Atoi(first)
	if err != nil {
		return 0, 0, false
	}
	if !ranged {
		return from, from, true
	}
	to, err = strconv.Atoi(last)
	return from, to, err == nil
}
