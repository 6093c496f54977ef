package sqlitefile

import (
	"os"
	"path/filepath"
	"time"
)

// CreateTemp creates an empty file in the folder of path, which it creates too
// if need be, and returns its name. Temporary files of path that an interrupted
// process left there are removed.
func CreateTemp(path string) (string, error) {
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

// abandonedAfter is much longer than any temporary file is needed: building a
// catalog takes a minute at the very most.
const abandonedAfter = time.Hour

// removeLeftovers deletes temporary files of interrupted processes. The time is
// that of a file just made: the folder may lie on a machine with another clock.
func removeLeftovers(path string, now time.Time) {
	found, err := filepath.Glob(filepath.Join(filepath.Dir(path), filepath.Base(path)+".*.tmp*")) // SQLite may have kept a journal beside it
	if err != nil {
		return // only when the path itself reads as a pattern
	}
	for _, name := range found {
		if info, err := os.Stat(name); err == nil && now.Sub(info.ModTime()) > abandonedAfter {
			_ = os.Remove(name) // another process may have been faster
		}
	}
}
