package discover

import (
	"slices"
	"strconv"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
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

// name is how a dimension reads.
func (d dimension) name() string {
	switch d {
	case byKind:
		return lang.Tr("Kind")
	case byMood:
		return lang.Tr("Mood")
	case byMusic:
		return lang.Tr("Music")
	}
	return lang.Tr("Decade")
}

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
		return labels.TitleKindsName(catalog.TitleKind(value))
	}
	switch d {
	case byMood:
		value = lang.Term(value)
	case byDecade:
		value = labels.DecadeName(value)
	}
	return labels.Capital(value)
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
		f.Kinds = labels.Toggled(f.Kinds, catalog.TitleKind(value))
	case byMood:
		f.Moods = labels.Toggled(f.Moods, value)
	case byMusic:
		f.Music = labels.Toggled(f.Music, value)
	case byDecade:
		if f.Decade == value {
			value = ""
		}
		f.Decade = value
	}
	return f
}

// values lists what a filter asks for in a dimension.
func (d dimension) values(f library.Filter) []string {
	switch d {
	case byKind:
		out := make([]string, len(f.Kinds))
		for i, k := range f.Kinds {
			out[i] = string(k)
		}
		return out
	case byMood:
		return f.Moods
	case byMusic:
		return f.Music
	}
	if f.Decade == "" {
		return nil
	}
	return []string{f.Decade}
}

// filters tells whether a filter asks for anything in a dimension.
func (d dimension) filters(f library.Filter) bool { return len(d.values(f)) > 0 }

// way is a filter that asks for one value less.
type way struct {
	name   string // of the value
	filter library.Filter
	titles int // that it leaves
}

// waysFrom returns the filters that ask for one value less.
func waysFrom(f library.Filter) []way {
	var out []way
	for _, d := range dimensions() {
		for _, v := range d.values(f) {
			out = append(out, way{name: d.label(v), filter: d.toggled(f, v)})
		}
	}
	return out
}

// chosen counts the values a filter asks for.
func chosen(f library.Filter) int {
	n := 0
	for _, d := range dimensions() {
		n += len(d.values(f))
	}
	return n
}

// countTitles says how many titles there are.
func countTitles(n int) string { return lang.Trn("%s titles", n, labels.Thousands(n)) }

// countSongs says how many songs there are.
func countSongs(n int) string { return lang.Trn("%s songs", n, labels.Thousands(n)) }

// countAlbums says how many albums there are.
func countAlbums(n int) string { return lang.Trn("%s albums", n, labels.Thousands(n)) }

// chipText is a value with how many titles it leaves.
func (d dimension) chipText(c library.Count) string {
	return d.label(c.Value) + "  " + strconv.Itoa(c.Titles)
}

// cardsOf makes cards of titles.
func cardsOf(titles []library.Summary) []widgets.CardTitle {
	out := make([]widgets.CardTitle, len(titles))
	for i, t := range titles {
		out[i] = widgets.CardTitle{Subject: app.Picture(t), Facts: cardFacts(t)}
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
		music = countSongs(t.Cues)
	case t.Albums > 0:
		music = countAlbums(t.Albums)
	}
	return labels.Joined(labels.TitleKindName(t.Kind), year, music)
}

// sorts are the orders of the cards with their names.
func sorts() []struct {
	name string
	sort library.Sort
} {
	return []struct {
		name string
		sort library.Sort
	}{{lang.Tr("Most songs"), library.MostCues}, {lang.Tr("Newest"), library.Newest}, {lang.Tr("A to Z"), library.ByName}}
}
