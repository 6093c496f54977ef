package library

import (
	"cmp"
	"context"
	"slices"

	"needledrop/internal/catalog"
)

// Count says how many titles have a value.
type Count struct {
	Value  string
	Titles int
}

// Facets counts the titles behind every value that a filter could ask for
// next. Values without titles are left out.
type Facets struct {
	Kinds   []Count // in the order of catalog.TitleKinds
	Moods   []Count // in the order of catalog.Moods
	Genres  []Count // the most frequent first
	Music   []Count // the most frequent first
	Decades []Count // from the oldest
}

// Facets counts in every dimension the titles that the rest of f leaves, which
// are those that a choice of that value would show.
func (c *Catalog) Facets(ctx context.Context, f Filter) (Facets, error) {
	cards, err := c.queried(ctx, f.Query)
	if err != nil {
		return Facets{}, err
	}
	count := func(d dimension, values func(card) []string) tally {
		t := tally{}
		for _, card := range cards {
			if f.leaves(card, d) {
				t.add(values(card))
			}
		}
		return t
	}
	return Facets{
		Kinds:   count(kindDimension, func(c card) []string { return []string{string(c.Kind)} }).inOrder(kindWords()),
		Moods:   count(moodDimension, func(c card) []string { return c.Moods }).inOrder(catalog.Moods()),
		Genres:  count(genreDimension, func(c card) []string { return c.Genres }).byCount(),
		Music:   count(musicDimension, func(c card) []string { return c.Music }).byCount(),
		Decades: count(decadeDimension, func(c card) []string { return c.Decades }).byValue(),
	}, nil
}

func kindWords() []string {
	var words []string
	for _, k := range catalog.TitleKinds() {
		words = append(words, string(k))
	}
	return words
}

// tally counts titles by value.
type tally map[string]int

// add counts one title; a value that it names twice counts once.
func (t tally) add(values []string) {
	for i, v := range values {
		if !slices.Contains(values[:i], v) {
			t[v]++
		}
	}
}

func (t tally) byValue() []Count {
	out := make([]Count, 0, len(t))
	for v, n := range t {
		out = append(out, Count{v, n})
	}
	slices.SortFunc(out, func(a, b Count) int { return cmp.Compare(a.Value, b.Value) })
	return out
}

func (t tally) byCount() []Count {
	out := t.byValue()
	slices.SortStableFunc(out, func(a, b Count) int { return cmp.Compare(b.Titles, a.Titles) })
	return out
}

func (t tally) inOrder(values []string) []Count {
	var out []Count
	for _, v := range values {
		if t[v] > 0 {
			out = append(out, Count{v, t[v]})
		}
	}
	return out
}
