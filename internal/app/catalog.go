package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path/filepath"

	"needledrop/assets"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

// Catalog opens the catalog for reading, and builds it where it must be. Ask for
// it anew each time: AddPacks and RemovePack close it and open another.
func (a *App) Catalog(ctx context.Context) (*library.Catalog, error) {
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

// titleByID reads one title by id or name.
func (a *App) titleByID(ctx context.Context, id string) (catalog.Title, error) {
	lib, err := a.Catalog(ctx)
	if err != nil {
		return catalog.Title{}, err
	}
	return lib.Title(ctx, id)
}

// stats counts the facts of the catalog, packs included.
func (a *App) stats(ctx context.Context) (catalog.Stats, error) {
	lib, err := a.Catalog(ctx)
	if err != nil {
		return catalog.Stats{}, err
	}
	return lib.Stats(ctx)
}
