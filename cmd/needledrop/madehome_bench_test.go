//go:build window

package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"needledrop/internal/catalog"
)

// made is a catalog that a benchmark needs: so many titles of so many cues.
type made struct{ titles, cues int }

// home returns a data folder with the made catalog in it as a pack, the search
// index built. It is kept between runs in the user's cache folder: a million
// cues take minutes.
func (m made) home(b *testing.B) string {
	b.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	home := filepath.Join(cache, "needledrop-bench", fmt.Sprintf("home-%d-%d-1", m.titles, m.cues))
	pack := filepath.Join(home, "packs", "made.json")
	if _, err := os.Stat(pack); err != nil {
		if err := os.MkdirAll(filepath.Dir(pack), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(pack+".new", m.pack(b), 0o644); err != nil {
			b.Fatal(err)
		}
		if err := os.Rename(pack+".new", pack); err != nil {
			b.Fatal(err)
		}
	}
	needle := built(b, "needle", "../needle")
	if out, err := exec.Command(needle, "--home", home, "search", "made").CombinedOutput(); err != nil {
		b.Fatalf("build the index: %v\n%s", err, out)
	}
	return home
}

// pack writes the titles as one pack.
func (m made) pack(b *testing.B) []byte {
	b.Helper()
	w := newWords()
	var out bytes.Buffer
	out.WriteString(`{"titles": [`)
	for n := range m.titles {
		data, err := catalog.Encode(w.title(n, m.cues))
		if err != nil {
			b.Fatal(err)
		}
		if n > 0 {
			out.WriteString(",\n")
		}
		out.Write(data)
	}
	out.WriteString(`]}`)
	return out.Bytes()
}

// words makes names, the same every time, as uneven in their frequency as real
// ones are.
type words struct {
	random *rand.Rand
	all    []string
	pick   *rand.Zipf
}

func newWords() *words {
	r := rand.New(rand.NewPCG(3, 4))
	w := &words{random: r, pick: rand.NewZipf(r, 1.07, 8, 20_000-1)}
	syllables := strings.Fields("ba bre cha do dra fi ga he jo ka li mo na pe plo ra sta to thi vo wa ze ain and ers ock ing oul")
	seen := map[string]bool{}
	for len(w.all) < 20_000 {
		var word string
		for range 1 + r.IntN(3) {
			word += syllables[r.IntN(len(syllables))]
		}
		if word = strings.ToUpper(word[:1]) + word[1:]; !seen[word] || len(word) > 7 {
			seen[word] = true
			w.all = append(w.all, word)
		}
	}
	return w
}

// phrase joins between least and most words.
func (w *words) phrase(least, most int) string {
	out := make([]string, least+w.random.IntN(most-least+1))
	for i := range out {
		out[i] = w.all[w.pick.Uint64()]
	}
	return strings.Join(out, " ")
}

func (w *words) title(n, cues int) catalog.Title {
	moods := catalog.Moods()
	t := catalog.Title{
		ID: fmt.Sprintf("made-%d", n), Name: fmt.Sprintf("%s %d", w.phrase(1, 3), n), Kind: catalog.Series, Released: "2020-01-01",
		Countries: []string{"US"}, Languages: []string{"en"}, Genres: []string{"drama"}, Music: []string{"pop"}, Moods: []string{moods[n%len(moods)]},
		Summary: "Made for measuring.", Sources: map[string]catalog.Source{"made": {Name: "Made", URL: "https://example.com/"}},
	}
	for season := range (cues + 199) / 200 {
		t.Seasons = append(t.Seasons, catalog.Season{Number: season + 1})
	}
	for i := range cues {
		c := catalog.Cue{
			Season: 1 + i/200, Episode: 1 + i%200/20, Title: fmt.Sprintf("%s %d", w.phrase(1, 4), i), Artist: w.phrase(1, 3),
			Kind: catalog.Song, Year: 1960 + w.random.IntN(60), Key: i%20 == 0, Sources: []string{"made"},
		}
		if c.Key {
			c.Scene = "It plays while " + w.phrase(3, 9) + "."
		}
		c.ID = catalog.CueID(t.ID, c)
		t.Cues = append(t.Cues, c)
	}
	return t
}
