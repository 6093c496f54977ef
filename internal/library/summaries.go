package library

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/fold"
	"needledrop/internal/indexer"
)

// Summary is what a list shows of a title. Its slices are shared: read only.
type Summary struct {
	ID, Name                      string
	Alt                           []string
	Kind                          catalog.TitleKind
	Released                      catalog.Date
	Cues, Albums, KeyCues, Charts int
	Moods, Genres, Music, Decades []string // Decades as "1980s", in order
	Motif                         string   // what its picture shows, see catalog.Title
	Line                          string   // what the title is about, in one line
	Rich                          bool     // there is enough of its music to do something with, see catalog.Coverage
}

// Sort is the order of a list of titles.
type Sort string

// The orders of a list; equal titles follow by name.
const (
	ByName   Sort = "" // in the order of the folded names
	Newest   Sort = "newest"
	MostCues Sort = "most cues"
)

// Filter says which titles a list holds: those that have one of the values in
// every dimension that names any. The zero value is every title by name.
type Filter struct {
	Kinds                []catalog.TitleKind
	Moods, Genres, Music []string
	Decade               string // "1980s": of a cue's year, or of music such as "80s pop"
	Query                string // words that begin words of the title's names
	WithMusic            bool   // songs, or enough whole albums, are known
	Sort                 Sort
}

// Titles lists the titles that f leaves.
func (c *Catalog) Titles(ctx context.Context, f Filter) ([]Summary, error) {
	cards, err := c.queried(ctx, f.Query)
	if err != nil {
		return nil, err
	}
	var found []card
	for _, card := range cards {
		if f.leaves(card, noDimension) {
			found = append(found, card)
		}
	}
	slices.SortStableFunc(found, f.Sort.compare)
	out := make([]Summary, len(found))
	for i, card := range found {
		out[i] = card.Summary
	}
	return out, nil
}

// dimension is one of the things a filter asks for.
type dimension int

const (
	noDimension dimension = iota
	kindDimension
	moodDimension
	genreDimension
	musicDimension
	decadeDimension
)

// leaves reports whether f leaves the title, whatever it asks of the dimension
// except.
func (f Filter) leaves(c card, except dimension) bool {
	return (except == kindDimension || len(f.Kinds) == 0 || slices.Contains(f.Kinds, c.Kind)) &&
		(except == moodDimension || anyOf(f.Moods, c.Moods)) &&
		(except == genreDimension || anyOf(f.Genres, c.Genres)) &&
		(except == musicDimension || anyOf(f.Music, c.Music)) &&
		(!f.WithMusic || c.Cues > 0 || c.Rich) &&
		(except == decadeDimension || f.Decade == "" || slices.Contains(c.Decades, f.Decade))
}

func anyOf(wanted, have []string) bool {
	if len(wanted) == 0 {
		return true
	}
	return slices.ContainsFunc(wanted, func(w string) bool {
		return slices.ContainsFunc(have, func(h string) bool { return strings.EqualFold(w, h) })
	})
}

func (s Sort) compare(a, b card) int {
	first := 0
	switch s {
	case Newest:
		first = cmp.Compare(b.Released, a.Released)
	case MostCues:
		first = cmp.Compare(b.Cues, a.Cues)
	case ByName:
	}
	return cmp.Or(first, cmp.Compare(a.key, b.key), cmp.Compare(a.ID, b.ID))
}

// card is a summary with what filtering and sorting need again and again.
type card struct {
	Summary
	key   string   // of the name
	words []string // of all names
}

// queried returns the titles whose names hold every word of the query as the
// beginning of a word, or when there are none, those that a search finds.
func (c *Catalog) queried(ctx context.Context, query string) ([]card, error) {
	cards, err := c.allCards(ctx)
	words := fold.Words(query)
	if err != nil || len(words) == 0 {
		return cards, err
	}
	found := selectCards(cards, func(c card) bool { return c.named(words) })
	if len(found) > 0 {
		return found, nil
	}
	const enough = 200
	hits, err := c.Search(ctx, query, enough)
	if err != nil {
		return nil, err
	}
	ids := map[string]bool{}
	for _, h := range hits {
		ids[h.TitleID] = true
	}
	return selectCards(cards, func(c card) bool { return ids[c.ID] }), nil
}

func selectCards(cards []card, keep func(card) bool) []card {
	var out []card
	for _, c := range cards {
		if keep(c) {
			out = append(out, c)
		}
	}
	return out
}

func (c card) named(words []string) bool { return haveAll(c.words, words) }

// haveAll reports whether every word begins one of those that are there.
func haveAll(there, words []string) bool {
	for _, w := range words {
		if !slices.ContainsFunc(there, func(have string) bool { return strings.HasPrefix(have, w) }) {
			return false
		}
	}
	return true
}

// allCards reads the summaries once: thousands of titles fit in memory, and
// every list and every count is then a walk over them.
func (c *Catalog) allCards(ctx context.Context) ([]card, error) {
	return c.cards.Get(func() ([]card, error) {
		rows, err := c.db.QueryContext(ctx, `SELECT summary FROM title ORDER BY ord`)
		if err != nil {
			return nil, c.failed("list the titles", err)
		}
		defer rows.Close()
		var cards []card
		var body sql.RawBytes
		for rows.Next() {
			if err := rows.Scan(&body); err != nil {
				return nil, c.failed("list the titles", err)
			}
			var s Summary
			if err := indexer.Decode(body, &s); err != nil {
				return nil, c.failed("list the titles", err)
			}
			cards = append(cards, newCard(s))
		}
		if err := rows.Err(); err != nil {
			return nil, c.failed("list the titles", err)
		}
		return cards, nil
	})
}

func newCard(s Summary) card {
	c := card{Summary: s, key: fold.Key(s.Name), words: fold.Words(s.Name)}
	for _, alt := range s.Alt {
		c.words = append(c.words, fold.Words(alt)...)
	}
	return c
}

func summarize(t catalog.Title) Summary {
	s := Summary{
		ID: t.ID, Name: t.Name, Alt: t.Alt, Kind: t.Kind, Released: t.Released,
		Cues: len(t.Cues), Albums: len(t.Albums), Charts: len(t.Charts),
		Moods: t.Moods, Genres: t.Genres, Music: t.Music, Decades: decadesOf(t), Motif: t.Motif, Line: t.Summary, Rich: t.Coverage().Rich,
	}
	for _, c := range t.Cues {
		if c.Key {
			s.KeyCues++
		}
	}
	return s
}
