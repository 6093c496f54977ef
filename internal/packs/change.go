package packs

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/userfile"
)

// Add checks packs and copies them into the folder. A pack of the same file name
// is replaced. Nothing is added unless all are right.
func (f Folder) Add(paths []string) (catalog.Stats, error) {
	stats, err := Check(paths)
	if err != nil {
		return stats, err
	}
	files, err := expand(paths)
	if err != nil {
		return stats, err
	}
	names := map[string]bool{}
	for _, path := range files {
		name := keptName(path)
		if names[name] {
			return stats, &Error{path, errors.New("two of the files have this name; rename one")}
		}
		names[name] = true
	}
	if err := os.MkdirAll(string(f), 0o700); err != nil {
		return stats, fmt.Errorf("make the folder for packs: %w", err)
	}
	for _, path := range files {
		if filepath.Base(path) == catalog.EventsFile {
			continue // packs are of titles; a folder may hold the events beside them
		}
		if err := f.makeWay(path); err != nil {
			return stats, err
		}
		if err := copyFile(filepath.Join(string(f), keptName(path)), path); err != nil {
			return stats, fmt.Errorf("add %s: %w", filepath.Base(path), err)
		}
	}
	return stats, nil
}

// makeWay removes the packs of one title that the new one replaces under another
// file name, such as "show (1).json"; those of many titles stay, and come before
// it.
func (f Folder) makeWay(path string) error {
	titles, err := read(path)
	if err != nil {
		return err
	}
	old, err := f.Files()
	if err != nil {
		return err
	}
	for _, p := range old {
		for _, t := range titles {
			if filepath.Base(p.Path) == keptName(path) || !isOf(p.Path, t.ID) {
				continue
			}
			if err := os.Remove(p.Path); err != nil {
				return fmt.Errorf("replace the pack %s: %w", filepath.Base(p.Path), userfile.Cause(err))
			}
			break
		}
	}
	return nil
}

// keptName is the file name that a pack is kept under.
func keptName(path string) string {
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

// NotFoundError reports that no added pack has the id.
type NotFoundError struct{ ID string }

// Error names the id.
func (e *NotFoundError) Error() string { return fmt.Sprintf("no added pack %q", e.ID) }

// Remove removes the pack of a file name or of a title's id. The error is a
// *NotFoundError when there is none.
func (f Folder) Remove(id string) error {
	files, err := f.Files()
	if err != nil {
		return err
	}
	removed := false // a title may be in several
	for _, p := range files {
		name := filepath.Base(p.Path)
		if name != id && strings.TrimSuffix(name, ".json") != id && !isOf(p.Path, id) {
			continue
		}
		if err := os.Remove(p.Path); err != nil {
			return fmt.Errorf("remove the pack %s: %w", name, userfile.Cause(err))
		}
		removed = true
	}
	if !removed {
		return &NotFoundError{id}
	}
	return nil
}

// isOf reports whether a pack is of the title alone that has the id. A pack of
// many titles is removed by its file's name only.
func isOf(path, id string) bool {
	titles, err := readAdded(path)
	return err == nil && len(titles) == 1 && titles[0].ID == id
}
