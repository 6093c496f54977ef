package ui

import (
	"slices"
	"strconv"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

// musicChips is how many kinds of music can be chosen: the most frequent.
const musicChips = 12

// dimension is one thing to filter titles by.
type dimension string

// The dimensions, in the order of the page.
const (
	byKind   dimension = "Kind"
	byMood   dimension = "Mood"
	byMusic  dimension = "Music"
	byDecade dimension = "Decade"
)

func dimensions() []dimension { return []dimension{byKind, byMood, byMusic, byDecade} }

// offered returns what can be chosen in a dimension.
func (d dimension) offered(f library.Facets) []library.Count {
	all := d.counts(f)
	if d == byMusic {
		return all[:min(len(all), musicChips)]
	}
	return all
}

// counts returns how many titles each value of a dimension would leave.
func (d dimension) counts(f library.Facets) []library.Count {
	switch d {
	case byKind:
		return f.Kinds
	case byMood:
		return f.Moods
	case byMusic:
		return f.Music
	}
	return f.Decades
}

// label is how a value of a dimension reads.
func (d dimension) label(value string) string {
	if d == byKind {
		return titleKindsName(catalog.TitleKind(value))
	}
	return capital(value)
}

// has tells whether a filter asks for a value.
func (d dimension) has(f library.Filter, value string) bool {
	switch d {
	case byKind:
		return slices.Contains(f.Kinds, catalog.TitleKind(value))
	case byMood:
		return slices.Contains(f.Moods, value)
	case byMusic:
		return slices.Contains(f.Music, value)
	}
	return f.Decade == value
}

// toggled returns the filter with a value asked for, or no longer. Of decades
// there is one at a time.
func (d dimension) toggled(f library.Filter, value string) library.Filter {
	switch d {
	case byKind:
		f.Kinds = toggled(f.Kinds, catalog.TitleKind(value))
	case byMood:
		f.Moods = toggled(f.Moods, value)
	case byMusic:
		f.Music = toggled(f.Music, value)
	case byDecade:
		if f.Decade == value {
			value = ""
		}
		f.Decade = value
	}
	return f
}

// toggled returns a copy of the list with a value put in, or taken out.
func toggled[T comparable](list []T, value T) []T {
	if i := slices.Index(list, value); i >= 0 {
		return slices.Delete(slices.Clone(list), i, i+1)
	}
	return append(slices.Clone(list), value)
}

// chosen counts the values a filter asks for.
func chosen(f library.Filter) int {
	n := len(f.Kinds) + len(f.Moods) + len(f.Music)
	if f.Decade != "" {
		n++
	}
	return n
}

// chipText is a value with how many titles it leaves.
func (d dimension) chipText(c library.Count) string {
	return d.label(c.Value) + "  " + strconv.Itoa(c.Titles)
}

// cardsOf makes cards of titles.
func cardsOf(titles []library.Summary) []CardTitle {
	out := make([]CardTitle, len(titles))
	for i, t := range titles {
		out[i] = CardTitle{Subject: app.Picture(t), Facts: cardFacts(t)}
	}
	return out
}

func cardFacts(t library.Summary) string {
	year := ""
	if y := t.Released.Year(); y != 0 {
		year = strconv.Itoa(y)
	}
	music := ""
	switch {
	case t.Cues > 0:
		music = count(t.Cues, "song", "songs")
	case t.Albums > 0:
		music = count(t.Albums, "album", "albums")
	}
	return joined(capital(string(t.Kind)), year, music)
}

// sorts are the orders of the cards with their names.
func sorts() []struct {
	name string
	sort library.Sort
} {
	return []struct {
		name string
		sort library.Sort
	}{{"Most songs", library.MostCues}, {"Newest", library.Newest}, {"A to Z", library.ByName}}
}
