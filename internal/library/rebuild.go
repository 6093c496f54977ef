package library

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"needledrop/internal/wholefile"
)

// rebuild makes the catalog file in a temporary file beside path and renames
// it in place, so that nobody ever reads half a file. Processes that do so at
// the same time only do the work twice.
func rebuild(ctx context.Context, path string, src Source) (*Catalog, error) {
	titles, events, err := src.Load(ctx)
	if err != nil {
		return nil, fmt.Errorf("load the titles: %w", err)
	}
	all := contents{src.Fingerprint, titles, events}
	temp, err := tempBeside(path)
	if err != nil {
		return rebuildPrivately(ctx, path, all)
	}
	defer os.Remove(temp) // nothing is left of it after the rename
	err = build(ctx, temp, all)
	if lacksRoom(err) {
		return rebuildPrivately(ctx, path, all)
	}
	if err != nil {
		return nil, fmt.Errorf("build the catalog: %w", err)
	}
	_ = wholefile.Rename(temp, path)
	// Whether it was this process or another that put it there does not matter.
	// Windows refuses to replace a file that another process has open; then
	// this one works on a copy of its own.
	c, err := openCurrent(ctx, path, src.Fingerprint)
	if err != nil {
		return rebuildPrivately(ctx, path, all)
	}
	c.rebuilt = true
	return c, nil
}

// rebuildPrivately makes the catalog in a temporary folder of this process.
// Where that has no room either it is an UnusableError.
func rebuildPrivately(ctx context.Context, path string, all contents) (*Catalog, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("build the catalog: %w", err)
	}
	folder, err := os.MkdirTemp("", "needledrop-catalog-")
	if err != nil {
		return nil, fmt.Errorf("build the catalog: %w", &UnusableError{path, err})
	}
	c, err := buildPrivately(ctx, filepath.Join(folder, filepath.Base(path)), all)
	if lacksRoom(err) {
		err = &UnusableError{path, err}
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("build the catalog: %w", err), os.RemoveAll(folder))
	}
	c.private, c.rebuilt = folder, true
	c.note = fmt.Sprintf("The catalog cannot be kept in %s, so it lies in a temporary folder and is built again at every start; "+
		"everything works, and making that folder writable makes the start faster.", filepath.Dir(path))
	return c, nil
}

func buildPrivately(ctx context.Context, path string, all contents) (*Catalog, error) {
	if err := build(ctx, path, all); err != nil {
		return nil, err
	}
	return openCurrent(ctx, path, all.fingerprint)
}

// tempBeside creates an empty file in the folder of path, which it creates too
// if need be.
func tempBeside(path string) (string, error) {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	f, err := os.CreateTemp(folder, filepath.Base(path)+".*.tmp")
	if err != nil {
		return "", err
	}
	if info, err := f.Stat(); err == nil {
		removeLeftovers(path, info.ModTime())
	}
	return f.Name(), f.Close()
}

// removeLeftovers deletes what builds left behind that were cut off. A build
// takes a minute at the very most. The time is that of a file just made: the
// folder may lie on a machine with another clock.
func removeLeftovers(path string, now time.Time) {
	const surelyDead = time.Hour
	found, err := filepath.Glob(filepath.Join(filepath.Dir(path), filepath.Base(path)+".*.tmp*")) // SQLite may have kept a journal beside it
	if err != nil {
		return // only when the path itself reads as a pattern
	}
	for _, name := range found {
		if info, err := os.Stat(name); err == nil && now.Sub(info.ModTime()) > surelyDead {
			_ = os.Remove(name) // another process may have been faster
		}
	}
}
