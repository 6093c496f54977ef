package packs_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"needledrop/internal/catalog"
	"needledrop/internal/packs"
)

// title is a pack of one title.
func title(id string) string {
	return fmt.Sprintf(`{"id": %q, "title": "A title", "kind": "series", "released": "2020", "summary": "Made up for a test.",
		"countries": ["DE"], "languages": ["de"], "genres": ["drama"], "music": ["pop"], "moods": ["warm"],
		"cues": [{"title": "Song", "artist": "Band", "kind": "song", "sources": ["made"]}],
		"sources": {"made": {"name": "Made up", "url": "https://example.com/"}}}`, id)
}

func write(t *testing.T, folder, name, text string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := errors.Join(os.MkdirAll(folder, 0o700), os.WriteFile(path, []byte(text), 0o600)); err != nil {
		t.Fatal(err)
	}
	return path
}

func ids(titles []catalog.Title) []string {
	var out []string
	for _, t := range titles {
		out = append(out, t.ID)
	}
	return out
}

func TestAddedPacksAreLoadedBehindTheShippedTitlesUntilTheyAreRemoved(t *testing.T) {
	t.Parallel()
	shipped := fstest.MapFS{"one.json": {Data: []byte(title("one"))}}
	folder := packs.Folder(filepath.Join(t.TempDir(), "packs"))
	from := t.TempDir()
	before, err := folder.Fingerprint(shipped)
	if err != nil {
		t.Fatal(err)
	}
	stats, err := folder.Add([]string{write(t, from, "two.JSON", title("two")), write(t, from, "three.json", title("three"))})
	if err != nil || stats.Titles != 2 {
		t.Fatalf("Add: %d titles (%v)", stats.Titles, err)
	}
	titles, _, err := folder.Load(t.Context(), shipped)
	if got := ids(titles); err != nil || !slices.Equal(got, []string{"one", "three", "two"}) {
		t.Errorf("loaded %q (%v)", got, err)
	}
	if after, err := folder.Fingerprint(shipped); err != nil || after == before {
		t.Errorf("the fingerprint is the same with the packs (%v)", err)
	}
	for _, id := range []string{"three", "two.json"} { // a title's id, a file's name
		if err := folder.Remove(id); err != nil {
			t.Errorf("Remove(%q): %v", id, err)
		}
	}
	if err := folder.Remove("one"); !errors.As(err, new(*packs.NotFoundError)) {
		t.Errorf("removing a shipped title: %v, want a NotFoundError", err)
	}
	if after, err := folder.Fingerprint(shipped); err != nil || after != before {
		t.Errorf("the fingerprint is another after all (%v)", err)
	}
}

func TestNothingIsAddedUnlessAllIsRight(t *testing.T) {
	t.Parallel()
	from := t.TempDir()
	good := write(t, from, "good.json", title("good"))
	for name, paths := range map[string][]string{
		"a broken file":        {good, write(t, from, "broken.json", `{"id": 7}`)},
		"a file that is gone":  {good, filepath.Join(from, "gone.json")},
		"an empty folder":      {t.TempDir()},
		"one id twice":         {good, write(t, from, "same.json", title("good"))},
		"one file name twice":  {good, write(t, filepath.Join(from, "other"), "good.json", title("other"))},
		"a file of no titles":  {good, write(t, from, "list.json", `[]`)},
		"a file that is empty": {good, write(t, from, "empty.json", ``)},
	} {
		folder := packs.Folder(filepath.Join(t.TempDir(), "packs"))
		if _, err := folder.Add(paths); !errors.As(err, new(*packs.Error)) {
			t.Errorf("%s: %v, want an Error", name, err)
		}
		if files, err := folder.Files(); err != nil || len(files) != 0 {
			t.Errorf("%s: %d files were added (%v)", name, len(files), err)
		}
	}
}

func TestAPackThatHasGoneBadTakesNothingElseAway(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, folder, "bad.json", `{"id": "cut o`)
	write(t, folder, "good.json", title("good"))
	titles, _, err := packs.Folder(folder).Load(t.Context(), fstest.MapFS{"one.json": {Data: []byte(title("one"))}})
	if got := ids(titles); err != nil || !slices.Equal(got, []string{"one", "good"}) {
		t.Errorf("loaded %q (%v)", got, err)
	}
}

// Packs could hold letters as web pages write them: those that were added stay,
// new ones are told.
func TestAnAddedPackStaysGoodWhenTheRulesGrow(t *testing.T) {
	t.Parallel()
	text := strings.Replace(title("old"), `"summary": "`, `"summary": "Salt &amp; Stone. `, 1)
	folder := t.TempDir()
	write(t, folder, "old.json", text)
	titles, _, err := packs.Folder(folder).Load(t.Context(), fstest.MapFS{"one.json": {Data: []byte(title("one"))}})
	if got := ids(titles); err != nil || !slices.Equal(got, []string{"one", "old"}) {
		t.Errorf("loaded %q (%v)", got, err)
	}
	if _, err := packs.Check([]string{filepath.Join(folder, "old.json")}); err == nil || !strings.Contains(err.Error(), "&amp;") {
		t.Errorf("the check says %v", err)
	}
	if err := packs.Folder(folder).Remove("old"); err != nil {
		t.Errorf("the pack cannot be removed: %v", err)
	}
}

// A browser calls a corrected pack "show (1).json".
func TestThePackAddedLastCountsUnderAnyFileName(t *testing.T) {
	t.Parallel()
	folder, from := packs.Folder(filepath.Join(t.TempDir(), "packs")), t.TempDir()
	corrected := strings.Replace(title("show"), `"title": "Song"`, `"title": "Corrected song"`, 1)
	for name, text := range map[string]string{"show.json": title("show"), "other.json": title("other")} {
		if _, err := folder.Add([]string{write(t, from, name, text)}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := folder.Add([]string{write(t, from, "show (1).json", "\ufeff"+corrected)}); err != nil {
		t.Fatal(err)
	}
	titles, _, err := folder.Load(t.Context(), fstest.MapFS{})
	if got := ids(titles); err != nil || !slices.Equal(got, []string{"other", "show"}) || titles[1].Cues[0].Title != "Corrected song" {
		t.Errorf("loaded %q with %q (%v)", got, titles[len(titles)-1].Cues[0].Title, err)
	}
	if err := folder.Remove("show"); err != nil {
		t.Fatal(err)
	}
	if titles, _, err := folder.Load(t.Context(), fstest.MapFS{}); err != nil || !slices.Equal(ids(titles), []string{"other"}) {
		t.Errorf("left after it was removed: %q (%v)", ids(titles), err)
	}
}
