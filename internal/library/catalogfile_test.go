package library_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

func mustStats(t *testing.T, c *library.Catalog) catalog.Stats {
	t.Helper()
	s, err := c.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestOpenMakesTheFileOnceAndKeepsIt(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "not there", "50% #1?", "catalog.db")
	var src smallSource
	first := open(t, path, src.as("one"))
	if n := src.loads.Load(); n != 1 || !first.Note().IsZero() {
		t.Errorf("first open: built %d times, note %q; want once and none", n, first.Note())
	}
	again := open(t, path, src.as("one"))
	if n := src.loads.Load(); n != 1 {
		t.Errorf("second open: built %d times, want once", n)
	}
	if got, want := mustStats(t, again), catalog.Count(smallTitles(), smallEvents()); got != want {
		t.Errorf("stats are %+v, want %+v", got, want)
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*"))
	if err != nil || len(left) != 1 {
		t.Errorf("the folder holds %v, want only the catalog", left)
	}
}

func TestOpenMakesAnewWhatItCannotUse(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		spoil func(whole []byte) []byte
	}{
		{"empty", func([]byte) []byte { return nil }},
		{"not a database", func([]byte) []byte { return []byte("not a database, but long enough to look at") }},
		{"truncated", func(b []byte) []byte { return b[:len(b)/2] }},
		{"first page only", func(b []byte) []byte { return b[:4096] }},
		{"overwritten", func(b []byte) []byte {
			return append(bytes.Clone(b[:4096]), bytes.Repeat([]byte{0xff}, len(b)-4096)...)
		}},
		{"another application", func(b []byte) []byte { b[68]++; return b }},
		{"another schema", func(b []byte) []byte { b[63]++; return b }},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "catalog.db")
			open(t, path, new(smallSource).as("one"))
			whole, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			replace(t, path, c.spoil(whole))
			var anew smallSource
			again := open(t, path, anew.as("one"))
			if n := anew.loads.Load(); n != 1 || !again.Note().IsZero() {
				t.Errorf("built %d times, note %q; want once and none", n, again.Note())
			}
			if s := mustStats(t, again); s.Titles != len(smallTitles()) {
				t.Errorf("it holds %d titles, want %d", s.Titles, len(smallTitles()))
			}
		})
	}
}

// replace puts a new file at path, as the open one must not be written to.
func replace(t *testing.T, path string, data []byte) {
	t.Helper()
	fresh := path + ".fresh"
	if err := os.WriteFile(fresh, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(fresh, path); err != nil {
		t.Fatal(err)
	}
}

func TestOpenMakesAnewForAnotherFingerprintAndOldReadersGoOn(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "catalog.db")
	var src smallSource
	old := open(t, path, src.as("one"))
	if open(t, path, src.as("two")); src.loads.Load() != 2 {
		t.Error("another fingerprint did not make the file anew")
	}
	if titles, err := old.Titles(t.Context(), library.Filter{}); err != nil || len(titles) != len(smallTitles()) {
		t.Errorf("the old reader lists %d titles, %v", len(titles), err)
	}
}

func TestDamageFoundWhileReadingIsToldAndMendedByOpeningAgain(t *testing.T) {
	t.Parallel()
	const page = 4096
	path := filepath.Join(t.TempDir(), "catalog.db")
	open(t, path, new(smallSource).as("one"))
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.Index(whole, []byte(`{"ID":"stranger-things/puppets"`)) / page * page
	copy(whole[at:at+page], bytes.Repeat([]byte{0xff}, page))
	replace(t, path, whole)
	var src smallSource
	c := open(t, path, src.as("one"))
	if src.loads.Load() != 0 {
		t.Fatal("the damage was seen on opening, so this tests nothing")
	}
	var damaged *library.DamagedError
	if _, err := c.Title(t.Context(), "stranger-things"); !errors.As(err, &damaged) {
		t.Fatalf("reading a damaged file says %v, want a *DamagedError", err)
	}
	if open(t, path, src.as("one")); src.loads.Load() != 1 {
		t.Error("a damaged file was opened again")
	}
}

func TestOpenWorksWhereNothingCanBeWritten(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "a file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var src smallSource
	c := open(t, filepath.Join(file, "catalog.db"), src.as("one"))
	if n := src.loads.Load(); n != 1 || !strings.Contains(c.Note().String(), file) {
		t.Errorf("built %d times, note %q; want once and a sentence that names the folder", n, c.Note())
	}
	if s := mustStats(t, c); s.Titles != len(smallTitles()) {
		t.Errorf("it holds %d titles, want %d", s.Titles, len(smallTitles()))
	}
}

func TestOpenAtTheSameTimeWorksForAll(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "catalog.db")
	var src smallSource
	var wg sync.WaitGroup
	for range 6 {
		wg.Go(func() {
			c, err := library.OpenCatalog(t.Context(), path, src.as("one"))
			if err != nil {
				t.Error(err)
				return
			}
			defer c.Close()
			hits, err := c.Search(t.Context(), "kate bush", 1)
			if err != nil || len(hits) != 1 || !c.Note().IsZero() {
				t.Errorf("found %v, %v, note %q", hits, err, c.Note())
			}
		})
	}
	wg.Wait()
}

func TestOpenTellsWhatLoadTold(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken pack")
	path := filepath.Join(t.TempDir(), "catalog.db")
	_, err := library.OpenCatalog(t.Context(), path, library.Source{Load: func(context.Context) ([]catalog.Title, catalog.Events, error) {
		return nil, catalog.Events{}, broken
	}})
	if !errors.Is(err, broken) {
		t.Errorf("the error is %v, want it to hold %v", err, broken)
	}
}

func TestCancelStopsOpeningAndReading(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "catalog.db")
	ctx, cancel := context.WithCancel(t.Context())
	src := library.Source{Fingerprint: "one", Load: func(context.Context) ([]catalog.Title, catalog.Events, error) {
		cancel()
		return smallTitles(), smallEvents(), nil
	}}
	if _, err := library.OpenCatalog(ctx, path, src); !errors.Is(err, context.Canceled) {
		t.Errorf("opening says %v, want context.Canceled", err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); len(left) != 0 {
		t.Errorf("a cancelled build left %v", left)
	}
	c := open(t, path, new(smallSource).as("one"))
	if _, err := c.Search(ctx, "kate", 5); !errors.Is(err, context.Canceled) {
		t.Errorf("searching says %v, want context.Canceled", err)
	}
	if _, err := c.Titles(ctx, library.Filter{}); !errors.Is(err, context.Canceled) {
		t.Errorf("listing says %v, want context.Canceled", err)
	}
	if hits, err := c.Search(t.Context(), "kate", 5); err != nil || len(hits) == 0 {
		t.Errorf("after a cancelled search another finds %v, %v", hits, err)
	}
}

func TestLaterTitleOfOneIDCountsAndFirstCueKeepsItsID(t *testing.T) {
	t.Parallel()
	c := open(t, filepath.Join(t.TempDir(), "catalog.db"), library.Source{Load: func(context.Context) ([]catalog.Title, catalog.Events, error) {
		cue := catalog.Cue{ID: "same", Title: "Song"}
		return []catalog.Title{
			{ID: "a", Name: "Shipped"},
			{ID: "b", Name: "Other", Cues: []catalog.Cue{cue, cue}},
			{ID: "a", Name: "Corrected"},
		}, catalog.Events{}, nil
	}})
	if got, err := c.Title(t.Context(), "a"); err != nil || got.Name != "Corrected" {
		t.Errorf("title a is %q, %v; want the later one", got.Name, err)
	}
	if got, err := c.Title(t.Context(), "b"); err != nil || len(got.Cues) != 1 {
		t.Errorf("title b has %d cues, %v; want 1", len(got.Cues), err)
	}
}
