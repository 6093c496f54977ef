package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"needledrop/internal/catalog"
	"needledrop/internal/userfile"
)

// maxPack bounds a pack file; a million cues fit.
const maxPack = 512 << 20

// packFile is an added pack on disk.
type packFile struct {
	path    string
	size    int64
	changed time.Time
}

// PackError tells that a pack cannot be read; Err is often catalog.Problems.
type PackError struct {
	Path string
	Err  error
}

// Error lists what is wrong.
func (e *PackError) Error() string {
	var problems catalog.Problems
	if errors.As(e.Err, &problems) {
		return problems.Error()
	}
	return fmt.Sprintf("%s cannot be read as a pack: %v", e.Path, e.Err)
}

// Unwrap returns what is wrong.
func (e *PackError) Unwrap() error { return e.Err }

func (a *App) packFolder() string { return filepath.Join(a.home, "packs") }

// packFiles lists the added packs by name.
func (a *App) packFiles() ([]packFile, error) {
	entries, err := os.ReadDir(a.packFolder())
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list the added packs: %w", err)
	}
	var out []packFile
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() || filepath.Ext(e.Name()) != ".json" {
			continue
		}
		out = append(out, packFile{filepath.Join(a.packFolder(), e.Name()), info.Size(), info.ModTime()})
	}
	return out, nil
}

func readPack(path string) ([]catalog.Title, error) {
	data, err := readBounded(path)
	if err != nil {
		return nil, &PackError{path, err}
	}
	titles, err := catalog.Decode(filepath.Base(path), data)
	if err != nil {
		return nil, &PackError{path, err}
	}
	return titles, nil
}

func readEvents(path string) (catalog.Events, error) {
	data, err := readBounded(path)
	if err != nil {
		return catalog.Events{}, &PackError{path, err}
	}
	events, err := catalog.DecodeEvents(filepath.Base(path), data)
	if err != nil {
		return catalog.Events{}, &PackError{path, err}
	}
	return events, nil
}

func readBounded(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, userfile.Cause(err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxPack+1))
	if err != nil {
		return nil, userfile.Cause(err)
	}
	if len(data) > maxPack {
		return nil, fmt.Errorf("the file is larger than %d MB; split it", maxPack>>20)
	}
	return data, nil
}

// CheckPacks reads packs, files or folders of them, and adds nothing. The
// errors of all files come back together.
func (a *App) CheckPacks(paths []string) (catalog.Stats, error) {
	files, err := expand(paths)
	if err != nil {
		return catalog.Stats{}, err
	}
	var all []catalog.Title
	var events catalog.Events
	var errs []error
	for _, path := range files {
		if filepath.Base(path) == catalog.EventsFile {
			events, err = readEvents(path)
			errs = append(errs, err)
			continue
		}
		titles, err := readPack(path)
		all = append(all, titles...)
		errs = append(errs, err)
	}
	return catalog.Count(all, events), errors.Join(append(errs, sameIDs(all))...)
}

// expand turns folders into the packs in them.
func expand(paths []string) ([]string, error) {
	var out []string
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, &PackError{path, userfile.Cause(err)}
		}
		if !info.IsDir() {
			out = append(out, path)
			continue
		}
		found, err := filepath.Glob(filepath.Join(path, "*.json"))
		if err != nil {
			return nil, &PackError{path, err}
		}
		out = append(out, slices.DeleteFunc(found, notTitle)...)
	}
	if len(out) == 0 {
		return nil, &PackError{strings.Join(paths, ", "), errors.New("there is no .json file")}
	}
	return out, nil
}

// notTitle tells the schemas that lie in a catalog folder.
func notTitle(path string) bool { return strings.HasSuffix(path, ".schema.json") }

func sameIDs(titles []catalog.Title) error {
	seen := map[string]bool{}
	for _, t := range titles {
		if seen[t.ID] {
			return &PackError{t.ID, errors.New("two titles have this id")}
		}
		seen[t.ID] = true
	}
	return nil
}

// AddPacks checks packs and adds them to the catalog; a pack of the same file
// name is replaced, and a title of an id that is there already gives way.
// Nothing is added unless all are right.
func (a *App) AddPacks(ctx context.Context, paths []string) (catalog.Stats, error) {
	stats, err := a.CheckPacks(paths)
	if err != nil {
		return stats, err
	}
	files, err := expand(paths)
	if err != nil {
		return stats, err
	}
	names := map[string]bool{}
	for _, path := range files {
		name := packName(path)
		if names[name] {
			return stats, &PackError{path, errors.New("two of the files have this name; rename one")}
		}
		names[name] = true
	}
	if err := os.MkdirAll(a.packFolder(), 0o700); err != nil {
		return stats, fmt.Errorf("make the folder for packs: %w", err)
	}
	for _, path := range files {
		if filepath.Base(path) == catalog.EventsFile {
			continue // packs are of titles; a folder may hold the events beside them
		}
		if err := copyFile(filepath.Join(a.packFolder(), packName(path)), path); err != nil {
			return stats, fmt.Errorf("add %s: %w", filepath.Base(path), err)
		}
	}
	return stats, a.reopenCatalog(ctx)
}

// packName is the name a pack is kept under.
func packName(path string) string {
	base := filepath.Base(path)
	return strings.TrimSuffix(base, filepath.Ext(base)) + ".json"
}

// copyFile puts a whole copy in place in one step.
func copyFile(dest, src string) error {
	data, err := readBounded(src)
	if err != nil {
		return err
	}
	return userfile.Write(dest, func(w io.Writer) error { _, err := w.Write(data); return err })
}

// RemovePack removes the added pack of a file name or of a title's id.
func (a *App) RemovePack(ctx context.Context, id string) error {
	packs, err := a.packFiles()
	if err != nil {
		return err
	}
	for _, p := range packs {
		name := filepath.Base(p.path)
		if name != id && strings.TrimSuffix(name, ".json") != id && !holds(p.path, id) {
			continue
		}
		if err := os.Remove(p.path); err != nil {
			return fmt.Errorf("remove the pack %s: %w", name, userfile.Cause(err))
		}
		return a.reopenCatalog(ctx)
	}
	return &NoPackError{id}
}

// NoPackError tells that no added pack has the id.
type NoPackError struct{ ID string }

// Error tells the person what can be removed.
func (e *NoPackError) Error() string {
	return fmt.Sprintf("No added pack is called %q or holds a title of that id; the titles that come with Needledrop cannot be removed.", e.ID)
}

// holds tells whether a pack is of one title with that id. A pack of many is
// removed by its file's name only.
func holds(path, id string) bool {
	titles, err := readPack(path)
	return err == nil && len(titles) == 1 && titles[0].ID == id
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
