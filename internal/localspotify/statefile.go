package localspotify

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// How long a change waits for another server on the same file to finish its own,
// which takes milliseconds.
const (
	lockWait  = 10 * time.Second
	lockRetry = 2 * time.Millisecond
)

// stateFile stores an account between runs, and shares it between servers. It is
// only written with its lock held, and each write gets a later time than the one
// before.
type stateFile struct {
	path string
	lock *flock.Flock
	now  func() time.Time
	seen version // what is in memory
}

// version identifies the content of a state file without reading it.
type version struct {
	changed time.Time
	size    int64
}

func newStateFile(path string, now func() time.Time) *stateFile {
	return &stateFile{path: path, lock: flock.New(path+".lock", flock.SetPermissions(0o600)), now: now}
}

// readAccount runs read with the account locked and up to date with its file. If
// the file cannot be read, it sees the account of before; the next change reports
// why.
func (s *Server) readAccount(read func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_ = s.reload()
	read()
}

// changeAccount runs edit with the account locked for all servers on its file, and
// saves the account unless edit returns false.
func (s *Server) changeAccount(edit func() (changed bool)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.file == nil {
		edit()
		return nil
	}
	free, err := s.file.lockFile()
	if err != nil {
		return err
	}
	defer free()
	if err := s.file.load(&s.account); err != nil {
		return err // the file may be the only copy
	}
	if !edit() {
		return nil
	}
	return s.file.save(&s.account)
}

// reload reads what another server has written. s.mu is held.
func (s *Server) reload() error {
	if s.file == nil || s.file.isCurrent() {
		return nil
	}
	free, err := s.file.lockFile()
	if err != nil {
		return err
	}
	defer free()
	return s.file.load(&s.account)
}

// isCurrent reports whether memory is up to date with the file, or there is none.
func (f *stateFile) isCurrent() bool {
	info, err := os.Stat(f.path)
	return errors.Is(err, fs.ErrNotExist) || err == nil && versionOf(info) == f.seen
}

func versionOf(info fs.FileInfo) version { return version{info.ModTime(), info.Size()} }

// lockFile locks the file against other servers until free is called. The lock
// ends with the process.
func (f *stateFile) lockFile() (free func(), err error) {
	ctx, cancel := context.WithTimeout(context.Background(), lockWait)
	defer cancel()
	if _, err := f.lock.TryLockContext(ctx, lockRetry); err != nil {
		return nil, fmt.Errorf("lock demo account: %w", err)
	}
	return func() { _ = f.lock.Unlock() }, nil
}

// load reads the file into a, unless a is current. The lock is held: a save of
// another server would fail on systems that cannot replace an open file.
func (f *stateFile) load(a *Account) error {
	if f.isCurrent() {
		return nil
	}
	data, at, err := f.read()
	if err != nil {
		return fmt.Errorf("read demo account: %w", err)
	}
	read, err := decodeAccount(data)
	if err != nil {
		return fmt.Errorf("read demo account %s: %w", f.path, err)
	}
	*a, f.seen = read, at
	return nil
}

func (f *stateFile) read() ([]byte, version, error) {
	file, err := os.Open(f.path)
	if err != nil {
		return nil, version{}, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, version{}, err
	}
	data, err := io.ReadAll(file)
	return data, versionOf(info), err
}

// save writes the file. The lock is held, and memory was current.
func (f *stateFile) save(a *Account) error {
	data, err := json.Marshal(a)
	if err == nil {
		err = f.replace(data)
	}
	if err != nil {
		return fmt.Errorf("save demo account: %w", err)
	}
	return nil
}

// replace writes the file in one step, readable by its owner only, so that a crash
// leaves the old content or the new.
func (f *stateFile) replace(data []byte) error {
	temp, err := os.CreateTemp(filepath.Dir(f.path), filepath.Base(f.path)+".*") // mode 0600
	if err != nil {
		return err
	}
	_, err = temp.Write(data)
	if err == nil {
		err = temp.Sync()
	}
	err = errors.Join(err, temp.Close())
	if err == nil {
		err = f.setNextTime(temp.Name())
	}
	if err == nil {
		err = os.Rename(temp.Name(), f.path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	info, err := os.Stat(f.path)
	if err == nil {
		f.seen = versionOf(info)
	}
	return err
}

// setNextTime gives the next content a later time than the present one has, also
// when the clock went back.
func (f *stateFile) setNextTime(path string) error {
	at := f.now()
	if next := f.seen.changed.Add(time.Millisecond); at.Before(next) {
		at = next
	}
	return os.Chtimes(path, at, at)
}
