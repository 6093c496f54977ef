package library_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

// A made-up catalog of a million cues in 5,000 titles: words and artists as
// uneven in their frequency as real ones are.
const (
	millionTitles       = 5_000
	millionCuesPerTitle = 200
	madeWords           = 50_000
	madeArtists         = 40_000
)

// generator makes the same catalog every time.
type generator struct {
	random  *rand.Rand
	words   []string
	artists []string
	word    *rand.Zipf
	artist  *rand.Zipf
}

func newGenerator() *generator {
	r := rand.New(rand.NewPCG(1, 2))
	g := &generator{random: r, word: rand.NewZipf(r, 1.07, 8, madeWords-1), artist: rand.NewZipf(r, 1.05, 20, madeArtists-1)}
	seen := map[string]bool{}
	for len(g.words) < madeWords {
		if w := g.inventWord(); !seen[w] {
			seen[w] = true
			g.words = append(g.words, w)
		}
	}
	for range madeArtists {
		g.artists = append(g.artists, g.phrase(1, 3))
	}
	return g
}

func (g *generator) inventWord() string {
	onsets := []string{"b", "br", "c", "ch", "d", "dr", "f", "g", "h", "j", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "th", "v", "w", "z", ""}
	vowels := []string{"a", "e", "i", "o", "u", "ai", "ea", "ou"}
	codas := []string{"", "", "", "n", "r", "s", "l", "m", "t", "nd", "ck", "ng"}
	pick := func(from []string) string { return from[g.random.IntN(len(from))] }
	var b strings.Builder
	for range 1 + g.random.IntN(3) {
		b.WriteString(pick(onsets) + pick(vowels) + pick(codas))
	}
	return b.String()
}

// phrase joins between least and most words.
func (g *generator) phrase(least, most int) string {
	words := make([]string, least+g.random.IntN(most-least+1))
	for i := range words {
		w := g.words[g.word.Uint64()]
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}

func (g *generator) title(n, cues int) catalog.Title {
	t := catalog.Title{
		ID: fmt.Sprintf("title-%d", n), Name: g.phrase(1, 4), Kind: catalog.Series, Released: "2020-01-01",
		Genres: []string{"drama"}, Music: []string{"pop"}, Moods: []string{"warm"}, Summary: "A made-up title.",
		People:  []catalog.Person{{Name: g.phrase(2, 2), Role: catalog.Composer, Sources: []string{"made"}}},
		Sources: map[string]catalog.Source{"made": {Name: "Made up", URL: "https://example.com/"}},
	}
	for i := range cues {
		c := catalog.Cue{
			Season: 1 + i/100, Episode: 1 + i%100/10, Title: g.phrase(1, 5), Artist: g.artists[g.artist.Uint64()],
			Kind: catalog.Song, Year: 1960 + g.random.IntN(65), Key: i%20 == 0, Sources: []string{"made"},
		}
		if i%2 == 0 {
			c.Scene = g.phrase(6, 14) + "."
		}
		c.ID = fmt.Sprintf("%s/%d", catalog.CueID(t.ID, c), i)
		t.Cues = append(t.Cues, c)
	}
	return t
}

func (g *generator) titles(count, cues int) []catalog.Title {
	out := make([]catalog.Title, count)
	for i := range out {
		out[i] = g.title(i, cues)
	}
	return out
}

// million opens the file of a million cues, which is kept between runs.
func million(b *testing.B) (*library.Catalog, *generator) {
	b.Helper()
	folder, err := os.UserCacheDir()
	if err != nil {
		folder = os.TempDir()
	}
	start, built := time.Now(), false
	c, err := library.OpenCatalog(context.Background(), filepath.Join(folder, "needledrop-bench", "million.db"), library.Source{
		Fingerprint: "million 2",
		Load: func(context.Context) ([]catalog.Title, catalog.Events, error) {
			built = true
			return newGenerator().titles(millionTitles, millionCuesPerTitle), catalog.Events{}, nil
		},
	})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = c.Close() })
	if built {
		b.Logf("built in %v", time.Since(start).Round(time.Second))
	}
	return c, newGenerator()
}

// typed makes what people type: whole names, parts of them, words of song and
// artist or title together, the last word cut short, mistakes.
func (g *generator) typed(titles []catalog.Title) string {
	t := titles[g.random.IntN(len(titles))]
	c := t.Cues[g.random.IntN(len(t.Cues))]
	switch g.random.IntN(8) {
	case 0:
		return c.Title
	case 1:
		return c.Artist
	case 2:
		return t.Name
	case 3:
		return c.Artist + " " + strings.Fields(c.Title)[0]
	case 4:
		return strings.Fields(t.Name)[0] + " " + c.Title
	case 5:
		return c.Title[:1+g.random.IntN(min(4, len(c.Title)))]
	case 6:
		return strings.TrimSpace(c.Title[:1+len(c.Title)*2/3])
	}
	return g.mistyped(c.Title)
}

func (g *generator) mistyped(s string) string {
	at := g.random.IntN(len(s))
	return s[:at] + s[at+1:]
}

func BenchmarkSearchMillion(b *testing.B) {
	c, queries := millionQueries(b)
	benchmarkSearch(b, c, queries)
}

func BenchmarkSearchGroupedMillion(b *testing.B) {
	c, queries := millionQueries(b)
	benchmarkAsking(b, queries, grouping(b, c))
}

func BenchmarkQuestionsMillion(b *testing.B) {
	c, g := million(b)
	titles := g.titles(200, 200) // the first of the same million
	queries := make([]string, 500)
	for i := range queries {
		queries[i] = g.asked(titles)
	}
	benchmarkSearch(b, c, queries)
}

// asked makes what people ask: words of a scene, with its title, its place, or
// alone, among the words of a question.
func (g *generator) asked(titles []catalog.Title) string {
	t := titles[g.random.IntN(len(titles))]
	c := t.Cues[2*g.random.IntN(len(t.Cues)/2)] // which has a scene
	scene := strings.Fields(strings.Trim(c.Scene, "."))
	from := g.random.IntN(len(scene) - 3)
	words := strings.Join(scene[from:from+3], " ")
	switch g.random.IntN(4) {
	case 0:
		return "what is the song when " + words
	case 1:
		return "song when " + words + " in " + t.Name
	case 2:
		return fmt.Sprintf("%s season %d %s", t.Name, c.Season, words)
	}
	return fmt.Sprintf("%s s%02de%02d last song", t.Name, c.Season, c.Episode)
}

func millionQueries(b *testing.B) (*library.Catalog, []string) {
	b.Helper()
	c, g := million(b)
	titles := g.titles(200, 200) // the first of the same million
	queries := make([]string, 500)
	for i := range queries {
		queries[i] = g.typed(titles)
	}
	return c, queries
}

func benchmarkSearch(b *testing.B, c *library.Catalog, queries []string) {
	b.Helper()
	benchmarkAsking(b, queries, func(q string) error {
		_, err := c.Search(b.Context(), q, 30)
		return err
	})
}

func grouping(b *testing.B, c *library.Catalog) func(string) error {
	return func(q string) error {
		_, err := c.SearchGrouped(b.Context(), q, 6)
		return err
	}
}

// benchmarkAsking reports the median and the 99th percentile of single
// searches, the vocabulary being in memory as after the first.
func benchmarkAsking(b *testing.B, queries []string, ask func(string) error) {
	b.Helper()
	for _, q := range queries {
		if err := ask(q); err != nil {
			b.Fatal(err)
		}
	}
	var took []time.Duration
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		if err := ask(queries[i%len(queries)]); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	b.ReportMetric(ms(took[len(took)/2]), "p50-ms")
	b.ReportMetric(ms(took[len(took)*99/100]), "p99-ms")
	b.ReportMetric(ms(took[len(took)-1]), "max-ms")
}
