package app

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"needledrop/internal/wholefile"
)

// WriteFile writes a person's file whole or not at all: on a full disk what was
// there before stays. What is no ordinary file, such as a pipe, is written to.
func WriteFile(path string, write func(io.Writer) error) error {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return writeInto(path, write)
	}
	return plainPath(wholefile.Write(path, modeOf(path), write))
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
