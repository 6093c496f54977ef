// Package atomicfile replaces files in one step, so that whoever reads one, or
// finds it after a full disk or a power cut, has all of the old content or all
// of the new.
package atomicfile

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// private is the mode that a temporary file is made with.
const private fs.FileMode = 0o600

// Write makes or replaces the file at path with what write gives, by way of a
// temporary file beside it. After any error all is as it was.
func Write(path string, mode fs.FileMode, write func(io.Writer) error) error {
	temp, err := os.CreateTemp(filepath.Dir(path), ".writing-*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name()) // gone already once renamed
	err = write(temp)
	if err == nil {
		err = temp.Sync()
	}
	if err == nil && mode != private { // which some file systems refuse to set
		err = temp.Chmod(mode)
	}
	if err := errors.Join(err, temp.Close()); err != nil {
		return err
	}
	return Rename(temp.Name(), path)
}

// Rename gives a file that is whole on the disk the name of another, which it
// replaces.
func Rename(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	syncFolder(filepath.Dir(to))
	return nil
}

// syncFolder makes a rename last through a power cut, where the system can;
// without it the old file is there again.
func syncFolder(folder string) {
	d, err := os.Open(folder)
	if err != nil {
		return
	}
	_ = d.Sync()
	_ = d.Close()
}
