package catalog_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"needledrop/internal/catalog"
)

// What the pages say of the shipped catalog is worked out, so that nobody
// counts by hand.
func TestPagesCountTheShippedCatalog(t *testing.T) {
	t.Parallel()
	s := catalog.Count(shipped(t))
	for page, want := range map[string]string{
		"README.md":    fmt.Sprintf("* **Browse offline.** %d titles with %s cues:", s.Titles, thousands(s.Cues)),
		"CHANGELOG.md": fmt.Sprintf("* The catalog has %d titles with %s cues.", s.Titles, thousands(s.Cues)),
	} {
		text, err := os.ReadFile(filepath.Join("..", "..", page))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(text), want) {
			t.Errorf("%s must say: %s", page, want)
		}
	}
}

// thousands writes a number below a million as people do.
func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d,%03d", n/1000, n%1000)
}

// An artist's other names stand once, in a title that has the artist.
func TestOtherNamesAreOfArtistsOfTheirTitle(t *testing.T) {
	t.Parallel()
	titles, _ := shipped(t)
	in := map[string]string{}
	for _, title := range titles {
		for _, a := range title.Artists {
			if other, twice := in[a.Name]; twice {
				t.Errorf("%s: the other names of %s are in %s too", title.ID, a.Name, other)
			}
			in[a.Name] = title.ID
			if !credits(title)[a.Name] {
				t.Errorf("%s: nothing is by %s", title.ID, a.Name)
			}
		}
	}
	if len(in) < 400 {
		t.Errorf("only %d artists have other names", len(in))
	}
}

// credits are all who are named for the music of a title.
func credits(t catalog.Title) map[string]bool {
	names := map[string]bool{}
	for _, c := range t.Cues {
		names[c.Artist], names[c.Original] = true, true
	}
	for _, a := range t.Albums {
		names[a.Artist] = true
		for _, track := range a.Tracks {
			names[track.Artist] = true
		}
	}
	for _, c := range t.Charts {
		names[c.Artist] = true
	}
	for _, p := range t.People {
		names[p.Name] = true
	}
	return names
}
