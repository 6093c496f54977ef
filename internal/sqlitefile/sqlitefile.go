// Package sqlitefile is what the program's two SQLite files have in common: how
// a file is named to the driver, what its errors mean, and new files beside it.
package sqlitefile

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// UnusableError reports that a file of the data folder can be neither read nor
// written where it belongs.
type UnusableError struct {
	Path string
	Err  error
}

// Error names the file and what is wrong.
func (e *UnusableError) Error() string { return fmt.Sprintf("use %s: %v", e.Path, e.Err) }

// Unwrap returns what the system said.
func (e *UnusableError) Unwrap() error { return e.Err }

// URI names a file to the driver "sqlite"; query holds its parameters.
func URI(path, query string) string {
	name := filepath.ToSlash(path)
	if abs, err := filepath.Abs(path); err == nil {
		name = filepath.ToSlash(abs)
	}
	if !strings.HasPrefix(name, "/") {
		name = "/" + name // a drive letter
	}
	return (&url.URL{Scheme: "file", Path: name, RawQuery: query}).String()
}

// primaryCode are the bits of an error code that name its kind; the others are
// detail.
const primaryCode = 0xff

// IsDamage reports whether the database found its file damaged.
func IsDamage(err error) bool {
	var s *sqlite.Error
	if !errors.As(err, &s) {
		return false
	}
	code := s.Code() & primaryCode
	return code == sqlite3.SQLITE_CORRUPT || code == sqlite3.SQLITE_NOTADB
}

// IsUnwritable reports whether the disk is full, or files and folders cannot be
// written.
func IsUnwritable(err error) bool {
	var s *sqlite.Error
	if !errors.As(err, &s) {
		return errors.As(err, new(*fs.PathError)) || errors.As(err, new(*os.LinkError))
	}
	switch s.Code() & primaryCode {
	case sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN:
		return true
	}
	return false
}
