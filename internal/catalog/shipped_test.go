package catalog_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"needledrop/assets"
	"needledrop/internal/catalog"
)

var update = flag.Bool("update", false, "add new cue ids to testdata/cue-ids.golden")

func shipped(t testing.TB) ([]catalog.Title, catalog.Events) {
	t.Helper()
	titles, events, err := catalog.Load(assets.Catalog())
	if err != nil {
		t.Fatal(err)
	}
	return titles, events
}

func TestShippedCatalogKeepsEveryFact(t *testing.T) {
	t.Parallel()
	want := catalog.Stats{
		Titles: 219, Cues: 2429, Albums: 173, Tracks: 995, Charts: 181, Weeks: 924,
		Highlights: 525, People: 328, Sources: 1900, Events: 35,
	}
	if diff := cmp.Diff(want, catalog.Count(shipped(t))); diff != "" {
		t.Errorf("facts that should be there (-) and are (+); new facts need new numbers here:\n%s", diff)
	}
}

func TestEncodeLosesNoFact(t *testing.T) {
	t.Parallel()
	titles, _ := shipped(t)
	for _, title := range titles {
		data, err := catalog.Encode(title)
		if err != nil {
			t.Fatal(err)
		}
		back, err := catalog.Decode(title.ID+".json", data)
		if err != nil {
			t.Fatalf("%s: its own encoding is refused: %v", title.ID, err)
		}
		if diff := cmp.Diff([]catalog.Title{title}, back); diff != "" {
			t.Errorf("%s: lost (-) or made up (+):\n%s", title.ID, diff)
		}
	}
}

func TestNoCueIDEverVanishes(t *testing.T) {
	t.Parallel()
	golden := filepath.Join("testdata", "cue-ids.golden")
	data, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	published := strings.Fields(string(data))
	ids := shippedIDs(t)
	for _, id := range published {
		if _, there := slices.BinarySearch(ids, id); !there {
			t.Errorf("the cue id %q vanished. People's decisions hang on it: write the old id as the \"id\" of the corrected cue.", id)
		}
	}
	added := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return slices.Contains(published, id) })
	switch {
	case len(added) == 0:
	case *update: // only ever adds: a vanished id is for a person to judge
		all := append(published, added...)
		slices.Sort(all)
		if err := os.WriteFile(golden, []byte(strings.Join(all, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("new cue ids; to note them run: go test ./internal/catalog -run CueID -update\n%s", strings.Join(added, "\n"))
	}
}

func shippedIDs(t *testing.T) []string {
	t.Helper()
	titles, _ := shipped(t)
	var ids []string
	for _, title := range titles {
		for _, cue := range title.Cues {
			ids = append(ids, cue.ID)
		}
	}
	slices.Sort(ids)
	return ids
}

// The ids of cues hang on their own words only: not on their order, not on
// other cues, not on what else is told of them.
func TestCueIDsOutliveShufflesAndEditsElsewhere(t *testing.T) {
	t.Parallel()
	titles, _ := shipped(t)
	i := slices.IndexFunc(titles, func(t catalog.Title) bool { return t.ID == "stranger-things" })
	want := idsByUse(titles[i].Cues)
	for seed := range uint64(50) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		edited := titles[i]
		edited.Cues = slices.Clone(titles[i].Cues)
		rnd.Shuffle(len(edited.Cues), func(a, b int) { edited.Cues[a], edited.Cues[b] = edited.Cues[b], edited.Cues[a] })
		edited.Cues = slices.Delete(edited.Cues, 0, rnd.IntN(3))
		for n := range edited.Cues {
			edit(rnd, &edited.Cues[n], n)
		}
		for use, id := range idsByUse(again(t, edited).Cues) {
			if want[use] != "" && want[use] != id {
				t.Fatalf("seed %d: %s was %q and became %q", seed, use, want[use], id)
			}
		}
	}
}

// edit changes what a cue's id must not hang on, and gives every tenth cue
// other words.
func edit(rnd *rand.Rand, c *catalog.Cue, n int) {
	c.ID = ""
	c.Scene, c.Year, c.Key, c.Original = fmt.Sprintf("Scene %d", rnd.IntN(100)), 1500+rnd.IntN(600), rnd.IntN(2) == 0, "Somebody"
	c.Alt = []string{"Another name"}
	if rnd.IntN(10) == 0 {
		c.Title = fmt.Sprintf("%s, take %d", c.Title, n)
	}
}

// again writes a title, without the ids that edit took away, and reads it.
func again(t *testing.T, title catalog.Title) catalog.Title {
	t.Helper()
	data, err := catalog.Encode(title)
	if err != nil {
		t.Fatal(err)
	}
	back, err := catalog.Decode("f.json", []byte(strings.ReplaceAll(string(data), `"id":"",`, "")))
	if err != nil {
		t.Fatal(err)
	}
	return back[0]
}

func idsByUse(cues []catalog.Cue) map[string]string {
	ids := map[string]string{}
	for _, c := range cues {
		ids[fmt.Sprintf("season %d episode %d %q by %q", c.Season, c.Episode, c.Title, c.Artist)] = c.ID
	}
	return ids
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, _, err := catalog.Load(assets.Catalog()); err != nil {
			b.Fatal(err)
		}
	}
}
