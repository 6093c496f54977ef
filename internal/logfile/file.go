package logfile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"sync"
)

// FileName is what the log is called in its folder; older ones are called
// needledrop.log.1 to .3.
const FileName = "needledrop.log"

const (
	maxSize = 1 << 20 // bytes of one file
	kept    = 3       // older files
)

// file is the log on disk. Writing never fails for its caller: a full disk must
// not stop the program.
type file struct {
	mu   sync.Mutex
	path string
	out  *os.File // nil once closed, and while none can be opened
	shut bool
	size int64
	max  int64
}

func openFile(path string, most int64) (*file, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("make the folder for the log: %w", err)
	}
	f := &file{path: path, max: most}
	return f, f.open()
}

func (f *file) open() error {
	out, err := os.OpenFile(f.path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return fmt.Errorf("open the log: %w", err)
	}
	info, err := out.Stat()
	if err == nil {
		err = out.Chmod(0o600) // one that somebody made before
	}
	if err != nil {
		return errors.Join(fmt.Errorf("open the log: %w", err), out.Close())
	}
	f.out, f.size = out, info.Size()
	return nil
}

// Write appends a line, in a new file when the present one is full.
func (f *file) Write(line []byte) (int, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.out == nil && !f.shut {
		_ = f.open()
	}
	if f.size > 0 && f.size+int64(len(line)) > f.max {
		f.rotate()
	}
	if f.out != nil {
		n, _ := f.out.Write(line)
		f.size += int64(n)
	}
	return len(line), nil
}

// rotate makes room: .2 becomes .3, .1 becomes .2, the log becomes .1.
func (f *file) rotate() {
	if f.out == nil {
		return
	}
	_ = f.out.Close() // where an open file cannot be renamed
	f.out = nil
	for n := kept; n > 0; n-- {
		_ = os.Rename(older(f.path, n-1), older(f.path, n))
	}
	_ = f.open()
}

// older is the name of the nth older file; the 0th is the log itself.
func older(path string, n int) string {
	if n == 0 {
		return path
	}
	return path + "." + strconv.Itoa(n)
}

// sync brings the log to the disk, before what may be the end.
func (f *file) sync() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.out != nil {
		_ = f.out.Sync()
	}
}

func (f *file) close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	out := f.out
	f.out, f.shut = nil, true
	if out == nil {
		return nil
	}
	return out.Close()
}
