// Package packs keeps the files of titles that a person added to the catalog.
package packs

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"needledrop/internal/catalog"
)

// Folder is the folder of the added packs, by its path. It need not exist.
type Folder string

// File is an added pack.
type File struct {
	Path    string
	Size    int64 // bytes
	Changed time.Time
}

// Files lists the added packs by name.
func (f Folder) Files() ([]File, error) {
	entries, err := os.ReadDir(string(f))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list the added packs: %w", err)
	}
	var out []File
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() || filepath.Ext(e.Name()) != ".json" {
			continue
		}
		out = append(out, File{filepath.Join(string(f), e.Name()), info.Size(), info.ModTime()})
	}
	return out, nil
}

// readable is Files, none where they cannot be listed: a data folder that cannot
// be read must not take the shipped titles away.
func (f Folder) readable() []File {
	files, err := f.Files()
	if err != nil {
		return nil
	}
	return files
}

// Fingerprint changes with the shipped catalog and with the added packs.
func (f Folder) Fingerprint(shipped fs.FS) (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(shipped, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(shipped, path)
		fmt.Fprintf(sum, "%s %d\n", path, len(data))
		sum.Write(data)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("read the shipped catalog: %w", err)
	}
	for _, p := range f.readable() {
		fmt.Fprintf(sum, "%s %d %d\n", filepath.Base(p.Path), p.Size, p.Changed.UnixNano())
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// place is where a title of a pack lies among all, and when its pack was added.
type place struct {
	at      int
	changed time.Time
}

// Load decodes the shipped titles and the added packs, packs last. A pack that
// has gone bad is left out: it was whole when it was added, and a broken file
// must not take the rest away.
func (f Folder) Load(ctx context.Context, shipped fs.FS) ([]catalog.Title, catalog.Events, error) {
	titles, events, err := catalog.Load(shipped)
	if err != nil {
		return nil, events, err
	}
	added := map[string]place{} // by title id: of two packs with one title the last added counts
	for _, p := range f.readable() {
		if err := ctx.Err(); err != nil {
			return nil, events, err
		}
		more, err := readAdded(p.Path)
		if err != nil {
			continue
		}
		for _, t := range more {
			before, again := added[t.ID]
			switch {
			case !again:
				added[t.ID] = place{len(titles), p.Changed}
				titles = append(titles, t)
			case p.Changed.After(before.changed):
				added[t.ID] = place{before.at, p.Changed}
				titles[before.at] = t
			}
		}
	}
	return titles, events, nil
}
