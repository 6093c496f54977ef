package userdata

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"needledrop/internal/atomicfile"
	"needledrop/internal/message"
	"needledrop/internal/sqlitefile"
)

func copyName(path string) string { return path + ".copy" }

// formerName is where the file is kept as it was before it took a new form.
func formerName(path string, version int) string {
	return fmt.Sprintf("%s.before-v%d", path, version)
}

func (s *Store) formers() []string {
	found, err := filepath.Glob(s.path + ".before-v*")
	if err != nil {
		return nil // only when the path itself reads as a pattern
	}
	return found
}

// copyTo writes a whole copy and puts it in place in one step, so that at any
// moment dest is a whole file.
func (s *Store) copyTo(ctx context.Context, dest string) error {
	temp, err := s.wholeCopy(ctx)
	if err != nil {
		return err
	}
	defer os.Remove(temp) // gone already once in place
	return putInPlace(temp, dest)
}

// wholeCopy writes a copy into a new file beside the data.
func (s *Store) wholeCopy(ctx context.Context) (string, error) {
	temp, err := sqlitefile.CreateTemp(s.path)
	if err != nil {
		return "", err
	}
	if _, err := s.db.ExecContext(ctx, "VACUUM INTO ?", temp); err != nil {
		return "", errors.Join(err, os.Remove(temp))
	}
	now := s.now()
	if err := os.Chtimes(temp, now, now); err != nil { // its age is told by the clock that we go by
		return "", errors.Join(err, os.Remove(temp))
	}
	return temp, nil
}

// putInPlace gives a written file its name. Without the flush a power cut
// could leave the name with nothing in it.
func putInPlace(temp, dest string) error {
	file, err := os.OpenFile(temp, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	if err := errors.Join(file.Sync(), file.Close()); err != nil {
		return err
	}
	return atomicfile.Rename(temp, dest)
}

// setAside keeps a damaged file under another name and puts the last copy in
// its place. The returned sentence says what happened. Wherever it stops, the
// next start does it over: until the copy is in place there is no file or a
// damaged one.
func setAside(ctx context.Context, path string, now func() time.Time) (message.Text, error) {
	saved, err := saveCopy(path)
	if err != nil {
		return message.Text{}, err
	}
	defer os.Remove(saved) // gone already once in place, or never there
	aside, err := moveAside(path, now())
	if err != nil {
		return message.Text{}, err
	}
	if saved == "" {
		return message.New("Your data was damaged and had no copy, so it starts empty; %s", kept(aside)), nil
	}
	if err := putInPlace(saved, path); err != nil {
		return message.Text{}, err
	}
	s, err := open(ctx, path, now)
	switch {
	case err == nil:
		return message.New("Your data was damaged and was restored from its last copy; %s", kept(aside)), s.Close()
	case !isDamaged(err):
		return message.Text{}, errors.Join(err, os.Remove(path)) // the copy is taken at the next try
	}
	if err := errors.Join(os.Remove(path), os.Rename(copyName(path), copyName(aside))); err != nil {
		return message.Text{}, err
	}
	return message.New("Your data and its copy were damaged, so it starts empty; %s", kept(aside)), nil
}

func kept(aside string) message.Text {
	if !exists(aside) {
		return message.New("nothing was left of it to keep.")
	}
	return message.New("what was damaged is kept as %s.", filepath.Base(aside))
}

// saveCopy writes what the last copy holds into a new file beside path; "" when
// there is no copy. It comes before anything is moved: on a full disk all
// stays as it is.
func saveCopy(path string) (string, error) {
	from, err := os.Open(copyName(path))
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	defer from.Close()
	temp, err := sqlitefile.CreateTemp(path)
	if err != nil {
		return "", err
	}
	to, err := os.OpenFile(temp, os.O_WRONLY, 0)
	if err != nil {
		return "", errors.Join(err, os.Remove(temp))
	}
	_, err = io.Copy(to, from)
	if err = errors.Join(err, to.Close()); err != nil {
		return "", errors.Join(err, os.Remove(temp))
	}
	return temp, nil
}

// moveAside moves a file and what belongs to it to a name that is free; one
// with nothing in it just goes. What stood in a write-ahead log must not be
// read into the file that comes next.
func moveAside(path string, now time.Time) (string, error) {
	base := strings.TrimSuffix(path, ".db") + ".damaged-" + now.Format("20060102-150405")
	aside := base + ".db"
	for n := 2; exists(aside); n++ {
		aside = fmt.Sprintf("%s-%d.db", base, n)
	}
	parts := []string{"", "-wal", "-shm"}
	if info, err := os.Stat(path); err == nil && info.Size() == 0 {
		if err := os.Remove(path); err != nil {
			return "", err
		}
		parts = parts[1:]
	}
	for _, part := range parts {
		if err := os.Rename(path+part, aside+part); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
	}
	return aside, nil
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
