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

// stateFile is where an account lies between runs, and where servers that share
// it see what the others did. It is only written with its lock held, and each
// write gets a later time than the one before.
type stateFile struct {
	path string
	lock *flock.Flock
	now  func() time.Time
	seen version // what is in memory
}

// version tells the contents of a state file apart without reading it.
type version struct {
	changed time.Time
	size    int64
}

func newStateFile(path string, now func() time.Time) *stateFile {
	return &stateFile{path: path, lock: flock.New(path+".lock", flock.SetPermissions(0o600)), now: now}
}

// look runs read with the account locked, as its file has it by now. If the file
// cannot be read, it sees what was there before: the next change says why.
func (s *Server) look(read func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_ = s.catchUp()
	read()
}

// change runs edit with the account locked for all servers on its file, and
// saves what it did unless it returns false.
func (s *Server) change(edit func() (changed bool)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.file == nil {
		edit()
		return nil
	}
	free, err := s.file.claim()
	if err != nil {
		return err
	}
	defer free()
	if err := s.file.load(&s.account); err != nil {
		return err // what is in the file may be all there is: keep it
	}
	if !edit() {
		return nil
	}
	return s.file.save(&s.account)
}

// catchUp takes over what another server has written. s.mu is held.
func (s *Server) catchUp() error {
	if s.file == nil || s.file.current() {
		return nil
	}
	free, err := s.file.claim()
	if err != nil {
		return err
	}
	defer free()
	return s.file.load(&s.account)
}

// current reports whether memory has what the file has, or there is none.
func (f *stateFile) current() bool {
	info, err := os.Stat(f.path)
	return errors.Is(err, fs.ErrNotExist) || err == nil && versionOf(info) == f.seen
}

func versionOf(info fs.FileInfo) version { return version{info.ModTime(), info.Size()} }

// claim keeps the other servers on the file out until free is called. The lock
// dies with its process.
func (f *stateFile) claim() (free func(), err error) {
	ctx, cancel := context.WithTimeout(context.Background(), lockWait)
	defer cancel()
	if _, err := f.lock.TryLockContext(ctx, lockRetry); err != nil {
		return nil, fmt.Errorf("lock demo account: %w", err)
	}
	return func() { _ = f.lock.Unlock() }, nil
}

// load reads the file into a, unless it is in memory already. The lock is held:
// where a file that is open cannot be replaced, a save would fail meanwhile.
func (f *stateFile) load(a *Account) error {
	if f.current() {
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

// save writes the file. The lock is held, and memory had all that was in it.
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

// replace puts data in place of the file in one step, readable by its owner
// only, so that a crash leaves the old content or the new.
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
		err = f.dated(temp.Name())
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

// dated gives the next content a later time than the present one, however fast
// they follow each other and whatever the clock did in between.
func (f *stateFile) dated(path string) error {
	at := f.now()
	if next := f.seen.changed.Add(time.Millisecond); at.Before(next) {
		at = next
	}
	return os.Chtimes(path, at, at)
}
