// Package userfile writes files where a person wants them, and names what is
// wrong with a file in words they know.
package userfile

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"needledrop/internal/atomicfile"
)

// Write writes a file whole or not at all: on a full disk what was there before
// stays. What is no ordinary file, such as a pipe, is written to.
func Write(path string, write func(io.Writer) error) error {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return writeInto(path, write)
	}
	return Cause(atomicfile.Write(path, modeOf(path), write))
}

// modeOf is the mode of the file that is replaced, or a usual one.
func modeOf(path string) os.FileMode {
	if info, err := os.Stat(path); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}

func writeInto(path string, write func(io.Writer) error) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("open %s: %w", filepath.Base(path), err)
	}
	return errors.Join(write(file), file.Close())
}

// Cause returns what is wrong with a file, without the name of the system call
// and the path; other errors come back as they are.
func Cause(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
