// Command report reports how well the search answers a labelled set of questions,
// compared with a baseline.
package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"needledrop/assets"
	"needledrop/internal/catalog"
	"needledrop/internal/fold"
	"needledrop/internal/indexer"
	"needledrop/internal/library"
	"needledrop/internal/search"
)

// question is a line of the labelled set: what a fan types, and what answers it.
type question struct {
	Text    string   `json:"q"`
	Lang    string   `json:"lang"`
	Style   string   `json:"style"`
	Answers []answer `json:"answers"`
}

// answer is a cue (title and song), or a title, an artist or person, an album.
type answer struct {
	TitleID string `json:"title_id"`
	Cue     string `json:"cue"`
	Artist  string `json:"artist"`
	Album   string `json:"album"`
}

// baseline is where each question stood, from 1; 0: not among the first five.
type baseline map[string]int

const looked = 5

func main() {
	questions := flag.String("questions", "internal/library/testdata/questions.jsonl", "the labelled set")
	base := flag.String("baseline", "", "compare with this file")
	save := flag.String("save", "", "write where each question stands into this file")
	folder := flag.String("catalog", "", "catalog folder; the shipped one without")
	verbose := flag.Bool("v", false, "list every question that is not answered first")
	flag.Parse()
	if err := run(context.Background(), *questions, *base, *save, *folder, *verbose); err != nil {
		fmt.Fprintln(os.Stderr, "report:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, file, base, save, folder string, verbose bool) error {
	asked, err := read(file)
	if err != nil {
		return err
	}
	source := assets.Catalog()
	if folder != "" {
		source = os.DirFS(folder)
	}
	c, err := open(ctx, source)
	if err != nil {
		return err
	}
	defer c.Close()
	places, err := ask(ctx, c, asked, verbose)
	if err != nil {
		return err
	}
	tell(asked, places)
	if save != "" {
		if err := write(save, places); err != nil {
			return err
		}
	}
	return compare(base, places)
}

func read(file string) ([]question, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []question
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var q question
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", file, len(out)+1, err)
		}
		out = append(out, q)
	}
	return out, lines.Err()
}

func open(ctx context.Context, source fs.FS) (*library.Catalog, error) {
	home, err := os.MkdirTemp("", "needledrop-report-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(home) // the file stays open
	return library.OpenCatalog(ctx, filepath.Join(home, "catalog.db"), library.Source{Fingerprint: "report", Load: func(context.Context) ([]catalog.Title, catalog.Events, error) {
		return catalog.Load(source)
	}})
}

// ask puts every question and reports where its answer stands.
func ask(ctx context.Context, c *library.Catalog, asked []question, verbose bool) (baseline, error) {
	places := baseline{}
	for _, q := range asked {
		hits, err := c.Search(ctx, q.Text, looked)
		if err != nil {
			return nil, fmt.Errorf("search %q: %w", q.Text, err)
		}
		places[q.Text] = placeOf(q, hits)
		if verbose && places[q.Text] != 1 {
			fmt.Printf("%d  %s [%s]\n   wanted %v\n", places[q.Text], q.Text, q.Style, q.Answers)
			for _, h := range hits {
				fmt.Printf("     %.3f %s %s (%s) %+v\n", h.Score, h.Type, h.ID, h.Text, h.Why)
			}
		}
	}
	return places, nil
}

// placeOf is the place of the first hit that answers; 0 without one.
func placeOf(q question, hits []search.Hit) int {
	for i, h := range hits {
		if slices.ContainsFunc(q.Answers, func(a answer) bool { return a.is(h) }) {
			return i + 1
		}
	}
	return 0
}

func (a answer) is(h search.Hit) bool {
	switch {
	case a.Cue != "":
		return h.Type == indexer.CueHit && h.TitleID == a.TitleID && h.Text == a.Cue && (a.Artist == "" || h.Song.Artist == a.Artist)
	case a.Album != "":
		return h.Type == indexer.AlbumHit && h.Text == a.Album
	case a.Artist != "":
		return (h.Type == indexer.ArtistHit || h.Type == indexer.PersonHit) && fold.Key(h.Text) == fold.Key(a.Artist)
	}
	return h.Type == indexer.TitleHit && h.ID == a.TitleID
}

func tell(asked []question, places baseline) {
	type count struct{ first, among, all int }
	groups := map[string]*count{}
	for _, q := range asked {
		for _, name := range []string{"all", "language " + q.Lang, "style " + q.Style} {
			if groups[name] == nil {
				groups[name] = &count{}
			}
			g := groups[name]
			g.all++
			if places[q.Text] == 1 {
				g.first++
			}
			if places[q.Text] > 0 {
				g.among++
			}
		}
	}
	names := make([]string, 0, len(groups))
	for n := range groups {
		names = append(names, n)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(-cmp.Compare(boolInt(a == "all"), boolInt(b == "all")), strings.Compare(a, b))
	})
	fmt.Printf("%-22s %9s %9s %5s\n", "", "first", "in five", "of")
	for _, n := range names {
		g := groups[n]
		fmt.Printf("%-22s %7.1f %% %7.1f %% %5d\n", n, percent(g.first, g.all), percent(g.among, g.all), g.all)
	}
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(of) }

func write(file string, places baseline) error {
	data, err := json.MarshalIndent(places, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(file, append(data, '\n'), 0o644)
}

// compare fails when fewer questions are answered than in the baseline.
func compare(file string, places baseline) error {
	if file == "" {
		return nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var before baseline
	if err := json.Unmarshal(data, &before); err != nil {
		return fmt.Errorf("read %s: %w", file, err)
	}
	better, worse := 0, 0
	for q, was := range before {
		now, there := places[q]
		switch {
		case !there:
		case rank(now) < rank(was):
			better++
		case rank(now) > rank(was):
			worse++
			fmt.Printf("worse: %q was %d, is %d\n", q, was, now)
		}
	}
	fmt.Printf("against the baseline: %d better, %d worse\n", better, worse)
	if worse > better {
		return fmt.Errorf("more questions are worse than better")
	}
	return nil
}

func rank(place int) int {
	if place == 0 {
		return looked + 1
	}
	return place
}
