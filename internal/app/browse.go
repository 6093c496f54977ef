package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"needledrop/assets"
	"needledrop/internal/artwork"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

// library opens the searchable catalog, and builds it where it must be.
func (a *App) library(ctx context.Context) (*library.Catalog, error) {
	return a.catalog.Get(func() (*library.Catalog, error) {
		print, err := a.fingerprint()
		if err != nil {
			return nil, err
		}
		return library.OpenCatalog(ctx, filepath.Join(a.home, "catalog.db"), library.Source{Fingerprint: print, Load: a.loadCatalog})
	})
}

// fingerprint changes with the shipped catalog and with the added packs.
func (a *App) fingerprint() (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(assets.Catalog(), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(assets.Catalog(), path)
		fmt.Fprintf(sum, "%s %d\n", path, len(data))
		sum.Write(data)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("read the shipped catalog: %w", err)
	}
	for _, p := range a.readablePacks() {
		fmt.Fprintf(sum, "%s %d %d\n", filepath.Base(p.path), p.size, p.changed.UnixNano())
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// readablePacks lists the added packs. A data folder that cannot be read must
// not take the shipped titles away.
func (a *App) readablePacks() []packFile {
	packs, err := a.packFiles()
	if err != nil {
		return nil
	}
	return packs
}

// loadCatalog decodes the shipped titles and the added packs, packs last. A
// pack that has gone bad is left out: it was whole when it was added, and a
// broken file must not take the rest away.
func (a *App) loadCatalog(ctx context.Context) ([]catalog.Title, catalog.Events, error) {
	titles, events, err := catalog.Load(assets.Catalog())
	if err != nil {
		return nil, events, err
	}
	for _, p := range a.readablePacks() {
		if err := ctx.Err(); err != nil {
			return nil, events, err
		}
		if more, err := readPack(p.path); err == nil {
			titles = append(titles, more...)
		}
	}
	return titles, events, nil
}

// Titles lists the titles that a filter leaves.
func (a *App) Titles(ctx context.Context, f library.Filter) ([]library.Summary, error) {
	lib, err := a.library(ctx)
	if err != nil {
		return nil, err
	}
	return lib.Titles(ctx, f)
}

// Facets counts what each further choice would leave.
func (a *App) Facets(ctx context.Context, f library.Filter) (library.Facets, error) {
	lib, err := a.library(ctx)
	if err != nil {
		return library.Facets{}, err
	}
	return lib.Facets(ctx, f)
}

// Title returns one title by id or name.
func (a *App) Title(ctx context.Context, id string) (catalog.Title, error) {
	lib, err := a.library(ctx)
	if err != nil {
		return catalog.Title{}, err
	}
	return lib.Title(ctx, id)
}

// Search looks for words everywhere in the catalog and tells how long that
// took.
func (a *App) Search(ctx context.Context, words string, limit int) ([]library.Hit, time.Duration, error) {
	lib, err := a.library(ctx)
	if err != nil {
		return nil, 0, err
	}
	start := time.Now()
	hits, err := lib.Search(ctx, words, limit)
	return hits, time.Since(start), err
}

// Events returns the dated story of live music.
func (a *App) Events(ctx context.Context) (catalog.Events, error) {
	lib, err := a.library(ctx)
	if err != nil {
		return catalog.Events{}, err
	}
	return lib.Events(ctx)
}

// Stats counts the facts of the catalog, packs included.
func (a *App) Stats(ctx context.Context) (catalog.Stats, error) {
	lib, err := a.library(ctx)
	if err != nil {
		return catalog.Stats{}, err
	}
	return lib.Stats(ctx)
}

// Picture is what a title's artwork is drawn from.
func Picture(s library.Summary) artwork.Subject {
	return artwork.Subject{
		ID: s.ID, Name: s.Name, Kind: string(s.Kind), Moods: s.Moods, Genres: s.Genres, Music: s.Music, Year: s.Released.Year(),
	}
}

func pictureOf(t catalog.Title) artwork.Subject {
	return artwork.Subject{
		ID: t.ID, Name: t.Name, Kind: string(t.Kind), Moods: t.Moods, Genres: t.Genres, Music: t.Music, Year: t.Released.Year(),
	}
}
