package app

import (
	"context"
	"path/filepath"

	"needledrop/assets"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/internal/packs"
)

// Catalog opens the catalog for reading, and builds it where it must be. Ask for
// it anew each time: AddPacks and RemovePack close it and open another.
func (a *App) Catalog(ctx context.Context) (*library.Catalog, error) {
	return a.catalog.Get(func() (*library.Catalog, error) {
		print, err := a.packs().Fingerprint(assets.Catalog())
		if err != nil {
			return nil, err
		}
		load := func(ctx context.Context) ([]catalog.Title, catalog.Events, error) {
			return a.packs().Load(ctx, assets.Catalog())
		}
		return library.OpenCatalog(ctx, filepath.Join(a.home, "catalog.db"), library.Source{Fingerprint: print, Load: load})
	})
}

// title reads one title by id or name.
func (a *App) title(ctx context.Context, id string) (catalog.Title, error) {
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

// packs is the folder of the packs that the person added.
func (a *App) packs() packs.Folder { return packs.Folder(filepath.Join(a.home, "packs")) }

// AddPacks checks packs and adds them to the catalog; a pack of the same file
// name is replaced, and a title of an id that is there already gives way.
// Nothing is added unless all are right.
func (a *App) AddPacks(ctx context.Context, paths []string) (catalog.Stats, error) {
	stats, err := a.packs().Add(paths)
	if err != nil {
		return stats, err
	}
	return stats, a.reopenCatalog(ctx)
}

// RemovePack removes the added pack of a file name or of a title's id.
func (a *App) RemovePack(ctx context.Context, id string) error {
	if err := a.packs().Remove(id); err != nil {
		return err
	}
	return a.reopenCatalog(ctx)
}

// reopenCatalog makes the catalog anew with today's packs.
func (a *App) reopenCatalog(ctx context.Context) error {
	if old, had := a.catalog.Take(); had {
		if err := old.Close(); err != nil {
			return err
		}
	}
	_, err := a.Catalog(ctx)
	return err
}
