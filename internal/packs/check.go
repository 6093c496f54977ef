package packs

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/userfile"
)

// Error reports that a pack cannot be read; Err is often catalog.Problems.
type Error struct {
	Path string
	Err  error
}

// Error reports what is wrong with which file.
func (e *Error) Error() string { return fmt.Sprintf("pack %s: %v", e.Path, e.Err) }

// Unwrap returns what is wrong.
func (e *Error) Unwrap() error { return e.Err }

// Check reads packs, files or folders of them, and counts what is in them. The
// errors of all files come back together.
func Check(paths []string) (catalog.Stats, error) {
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
		titles, err := read(path)
		all = append(all, titles...)
		errs = append(errs, err)
	}
	return catalog.Count(all, events), errors.Join(append(errs, checkIDs(all))...)
}

// expand turns folders into the packs in them.
func expand(paths []string) ([]string, error) {
	var out []string
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, &Error{path, userfile.Cause(err)}
		}
		if !info.IsDir() {
			out = append(out, path)
			continue
		}
		found, err := filepath.Glob(filepath.Join(path, "*.json"))
		if err != nil {
			return nil, &Error{path, err}
		}
		out = append(out, slices.DeleteFunc(found, isSchema)...)
	}
	if len(out) == 0 {
		return nil, &Error{strings.Join(paths, ", "), errors.New("there is no .json file")}
	}
	return out, nil
}

// isSchema reports whether a file is one of the schemas that lie in a catalog's
// folder.
func isSchema(path string) bool { return strings.HasSuffix(path, ".schema.json") }

// checkIDs finds titles with the same id.
func checkIDs(titles []catalog.Title) error {
	seen := map[string]bool{}
	for _, t := range titles {
		if seen[t.ID] {
			return &Error{t.ID, errors.New("two titles have this id")}
		}
		seen[t.ID] = true
	}
	return nil
}

// read reads a pack by the rules of today.
func read(path string) ([]catalog.Title, error) { return decoded(path, catalog.Decode) }

// readAdded reads a pack that was right by the rules of the day it was added.
func readAdded(path string) ([]catalog.Title, error) { return decoded(path, catalog.DecodeAdded) }

func decoded(path string, decode func(string, []byte) ([]catalog.Title, error)) ([]catalog.Title, error) {
	data, err := readBounded(path)
	if err != nil {
		return nil, &Error{path, err}
	}
	titles, err := decode(filepath.Base(path), data)
	if err != nil {
		return nil, &Error{path, err}
	}
	return titles, nil
}

func readEvents(path string) (catalog.Events, error) {
	data, err := readBounded(path)
	if err != nil {
		return catalog.Events{}, &Error{path, err}
	}
	events, err := catalog.DecodeEvents(filepath.Base(path), data)
	if err != nil {
		return catalog.Events{}, &Error{path, err}
	}
	return events, nil
}

// maxPack bounds a pack file, in bytes; a million cues fit.
const maxPack = 512 << 20

func readBounded(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, userfile.Cause(err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(userfile.Text(f), maxPack+1))
	if err != nil {
		return nil, userfile.Cause(err)
	}
	if len(data) > maxPack {
		return nil, fmt.Errorf("the file is larger than %d MB; split it", maxPack>>20)
	}
	return data, nil
}
