package library_test

import (
	"context"
	"path/filepath"
	"testing"

	"needledrop/assets"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

func shippedSource() library.Source {
	return library.Source{
		Fingerprint: "shipped",
		Load: func(context.Context) ([]catalog.Title, catalog.Events, error) {
			return catalog.Load(assets.Catalog())
		},
	}
}

func openShipped(t testing.TB) *library.Catalog {
	t.Helper()
	return open(t, filepath.Join(t.TempDir(), "catalog.db"), shippedSource())
}

func open(t testing.TB, path string, src library.Source) *library.Catalog {
	t.Helper()
	c, err := library.OpenCatalog(t.Context(), path, src)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	})
	return c
}

func TestSearchFindsInTheShippedCatalog(t *testing.T) {
	t.Parallel()
	c := openShipped(t)
	for _, q := range []struct {
		words string
		kind  library.HitType
		text  string
	}{
		{"stranger things", library.TitleHit, "Stranger Things"},
		{"strnger thngs", library.TitleHit, "Stranger Things"},
		{"stranger things running", library.CueHit, "Running Up That Hill (A Deal with God)"},
		{"runing up that hil", library.CueHit, "Running Up That Hill (A Deal with God)"},
		{"kate bush hill", library.CueHit, "Running Up That Hill (A Deal with God)"},
		{"beyonce", library.ArtistHit, "Beyoncé"},
	} {
		hits, err := c.Search(t.Context(), q.words, 5)
		if err != nil {
			t.Fatal(err)
		}
		if len(hits) == 0 || hits[0].Type != q.kind || hits[0].Text != q.text {
			t.Errorf("Search(%q) = %+v, want the %s %q first", q.words, hits, q.kind, q.text)
		}
	}
}

// What people type on the way to a hit, letter by letter, and mistyped.
var typedQueries = []string{
	"s", "st", "str", "stra", "stranger", "stranger th", "stranger things", "kate", "kate bush", "kate bush hill",
	"runing up that hil", "strnger thngs", "beyonce", "cancion", "a", "the", "love", "love me", "song", "netflix",
	"wednesday goo", "bad romance", "metallica", "master of pup", "the weeknd", "composer", "불공평", "zzzzzz",
}

// What people ask.
var askedQueries = []string{
	"which song do they play on max's walkman to get her back, stranger things s4", "what was that song at the end of wednesday episode 4", "bridgerton season 2 finale dance",
	"song when beth drinks alone", "la casa de papel temporada 4 canción final", "sad piano song in a church",
}

func BenchmarkQuestionsShipped(b *testing.B) { benchmarkSearch(b, openShipped(b), askedQueries) }

func BenchmarkSearchShipped(b *testing.B) {
	benchmarkSearch(b, openShipped(b), typedQueries)
}

func BenchmarkSearchGroupedShipped(b *testing.B) {
	c := openShipped(b)
	benchmarkAsking(b, typedQueries, grouping(b, c))
}

// BenchmarkPages reads what the window's pages ask for.
func BenchmarkPages(b *testing.B) {
	c := openShipped(b)
	for name, read := range map[string]func() error{
		"artist":    func() error { _, err := c.Artist(b.Context(), "Beyoncé"); return err },
		"person":    func() error { _, err := c.Person(b.Context(), "Nam Hye-seung"); return err },
		"artists":   func() error { _, err := c.Artists(b.Context(), library.ArtistFilter{}); return err },
		"elsewhere": func() error { _, err := c.ElsewhereAll(b.Context(), "stranger-things"); return err },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := read(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkOpen opens a file that is up to date and lists its titles, as the
// command line does first.
func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "catalog.db")
	if err := open(b, path, shippedSource()).Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		c, err := library.OpenCatalog(b.Context(), path, shippedSource())
		if err != nil {
			b.Fatal(err)
		}
		if _, err := c.Titles(b.Context(), library.Filter{}); err != nil {
			b.Fatal(err)
		}
		if err := c.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBuild makes the shipped catalog's file, titles read before.
func BenchmarkBuild(b *testing.B) {
	titles, events, err := catalog.Load(assets.Catalog())
	if err != nil {
		b.Fatal(err)
	}
	src := library.Source{Fingerprint: "built", Load: func(context.Context) ([]catalog.Title, catalog.Events, error) {
		return titles, events, nil
	}}
	for b.Loop() {
		c, err := library.OpenCatalog(b.Context(), filepath.Join(b.TempDir(), "catalog.db"), src)
		if err != nil {
			b.Fatal(err)
		}
		if err := c.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
