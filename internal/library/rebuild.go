package library

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"needledrop/internal/atomicfile"
	"needledrop/internal/catalog"
	"needledrop/internal/indexer"
	"needledrop/internal/message"
	"needledrop/internal/sqlitefile"
)

// rebuild makes the catalog file in a temporary file beside path and renames
// it in place, so that nobody ever reads half a file. Processes that do so at
// the same time only do the work twice.
func rebuild(ctx context.Context, path string, src Source) (*Catalog, error) {
	titles, events, err := src.Load(ctx)
	if err != nil {
		return nil, fmt.Errorf("load the titles: %w", err)
	}
	all := indexer.Contents{Fingerprint: src.Fingerprint, Titles: titles, Events: events, Summary: func(t catalog.Title) any { return summarize(t) }, Highlights: func(all []catalog.Title) any { return highlightsOf(all) }}
	temp, err := sqlitefile.CreateTemp(path)
	if err != nil {
		return rebuildPrivately(ctx, path, all)
	}
	defer os.Remove(temp) // nothing is left of it after the rename
	err = indexer.Build(ctx, temp, all)
	if sqlitefile.IsUnwritable(err) {
		return rebuildPrivately(ctx, path, all)
	}
	if err != nil {
		return nil, fmt.Errorf("build the catalog: %w", err)
	}
	_ = atomicfile.Rename(temp, path)
	// Whether it was this process or another that put it there does not matter.
	// Windows refuses to replace a file that another process has open; then
	// this one works on a copy of its own.
	c, err := openCurrent(ctx, path, src.Fingerprint)
	if err != nil {
		return rebuildPrivately(ctx, path, all)
	}
	return c, nil
}

// rebuildPrivately makes the catalog in a temporary folder of this process.
// Where that has no room either it is an UnusableError.
func rebuildPrivately(ctx context.Context, path string, all indexer.Contents) (*Catalog, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("build the catalog: %w", err)
	}
	folder, err := os.MkdirTemp("", "needledrop-catalog-")
	if err != nil {
		return nil, fmt.Errorf("build the catalog: %w", &sqlitefile.UnusableError{Path: path, Err: err})
	}
	c, err := buildPrivately(ctx, filepath.Join(folder, filepath.Base(path)), all)
	if sqlitefile.IsUnwritable(err) {
		err = &sqlitefile.UnusableError{Path: path, Err: err}
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("build the catalog: %w", err), os.RemoveAll(folder))
	}
	c.private = folder
	c.note = message.New("The catalog cannot be kept in %s, so it lies in a temporary folder and is built again at every start; everything works, and making that folder writable makes the start faster.", filepath.Dir(path))
	return c, nil
}

func buildPrivately(ctx context.Context, path string, all indexer.Contents) (*Catalog, error) {
	if err := indexer.Build(ctx, path, all); err != nil {
		return nil, err
	}
	return openCurrent(ctx, path, all.Fingerprint)
}
