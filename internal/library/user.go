package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// User is the person's own data: decisions, playlists made, jobs, settings.
// It is safe for any number of goroutines, and several processes may have the
// file open at once.
type User struct {
	db   *sql.DB
	path string
	now  func() time.Time
	note string
}

// NewerError tells that a later version of the app wrote the file.
type NewerError struct{ Path string }

// Error names the file.
func (e *NewerError) Error() string { return e.Path + " was written by a newer version" }

// UnusableError tells that the person's data can be neither read nor written
// where it should lie.
type UnusableError struct {
	Path string
	Err  error
}

// Error names the file and what is wrong.
func (e *UnusableError) Error() string { return fmt.Sprintf("use %s: %v", e.Path, e.Err) }

// Unwrap returns what the system said.
func (e *UnusableError) Unwrap() error { return e.Err }

// OpenUser opens the person's data at path and creates it on the first start;
// now tells the time of day. A damaged file is kept aside and its last copy
// takes its place; Note says so.
func OpenUser(ctx context.Context, path string, now func() time.Time) (*User, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, &UnusableError{path, err}
	}
	u, err := openUser(ctx, path, now)
	if err == nil || !fromDamage(err) {
		return u, err
	}
	note, err := setAside(ctx, path, now)
	if err != nil {
		return nil, classify(ctx, path, err)
	}
	if u, err = openUser(ctx, path, now); err != nil {
		return nil, err
	}
	u.note = strings.TrimSpace(note + " " + u.note)
	return u, nil
}

// Note returns what a person should know of the file, in sentences: that it was
// damaged and what came of it, that it could not be copied. "" when all is well.
func (u *User) Note() string { return u.note }

// Close releases the file.
func (u *User) Close() error {
	if err := u.db.Close(); err != nil {
		return fmt.Errorf("close your data: %w", err)
	}
	return nil
}

// userPragmas are chosen so that nothing confirmed is ever lost; the writes are
// few and small, so their price hardly shows.
//
// journal_mode WAL: a killed process leaves a whole file, a write is on the
// disk after one flush rather than three, and readers never wait.
//
// synchronous FULL: each write is flushed before it is confirmed. NORMAL
// flushes only now and then, and a power cut would take the last writes back:
// the file would be whole, but a playlist that Spotify was just asked to
// create would be unknown and be made twice. A flush takes milliseconds, and
// stands beside a call to Spotify that is paced to a quarter of a second.
//
// fullfsync: on macOS a flush ends at the drive's own memory without it. Other
// systems do not know it.
//
// busy_timeout, in milliseconds: another process's write is waited out.
// _txlock immediate: a transaction waits for its turn before it has read
// anything, as one that has read and then wants to write would be refused at
// once. foreign_keys: a step needs its job, and goes with it.
//
// wal_autocheckpoint stays at SQLite's 1000 pages (4 MB), and closing empties
// the log: more often would only flush more, more seldom would make the next
// start after a kill slow.
//
// So a power cut takes what was being written and nothing that was confirmed,
// as long as the drive tells the truth about its flushes. Where it does not,
// the file may be damaged: then the copy counts, and a day at most is lost.
const userPragmas = "_pragma=busy_timeout(5000)&_pragma=journal_mode(wal)&_pragma=synchronous(full)&_pragma=fullfsync(1)" +
	"&_pragma=foreign_keys(1)&_txlock=immediate"

func openUser(ctx context.Context, path string, now func() time.Time) (*User, error) {
	if err := create(path); err != nil {
		return nil, err
	}
	if err := refuseNewer(ctx, path); err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", fileURI(path, userPragmas))
	if err != nil {
		return nil, &UnusableError{path, err}
	}
	db.SetMaxOpenConns(1) // writes are few; one connection cannot deadlock with itself
	u := &User{db: db, path: path, now: now}
	if err := u.prepare(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return u, nil
}

// create makes an empty file that only its owner can read; the files that the
// database keeps beside it take its mode. An empty file beside a copy was not
// empty before: the system lost what was in it. The copy is looked for first,
// as another process may be making both at this moment.
func create(path string) error {
	hadCopy := exists(copyName(path))
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return &UnusableError{path, err}
	}
	info, err := file.Stat()
	if err = errors.Join(err, file.Close()); err != nil {
		return &UnusableError{path, err}
	}
	if hadCopy && info.Size() == 0 {
		return errDamaged
	}
	return nil
}

func (u *User) prepare(ctx context.Context) error {
	for _, step := range []func(context.Context) error{u.check, u.migrate, u.upkeep} {
		if err := step(ctx); err != nil {
			return classify(ctx, u.path, err)
		}
	}
	return nil
}

// check reads the whole file once: it is small, and damage that is found now
// can still be mended from the copy.
func (u *User) check(ctx context.Context) error {
	var verdict string
	if err := u.db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return errDamaged
	}
	return nil
}

var errDamaged = errors.New("the file is damaged")

// fromDamage tells the errors that a restored copy mends.
func fromDamage(err error) bool {
	var s *sqlite.Error
	return errors.Is(err, errDamaged) || errors.As(err, &s) && isDamage(s.Code())
}

// classify leaves the errors a caller decides on alone.
func classify(ctx context.Context, path string, err error) error {
	var newer *NewerError
	switch {
	case errors.As(err, &newer), fromDamage(err):
		return err
	case ctx.Err() != nil:
		return fmt.Errorf("open your data: %w", ctx.Err())
	}
	return &UnusableError{path, err}
}

// failed says what was being done when err came. A full disk or a folder that
// can no longer be written is an UnusableError.
func (u *User) failed(doing string, err error) error {
	if lacksRoom(err) {
		err = &UnusableError{u.path, err}
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// lacksRoom tells the errors of a full disk, and of files and folders that
// cannot be written.
func lacksRoom(err error) bool {
	var s *sqlite.Error
	if !errors.As(err, &s) {
		return errors.As(err, new(*fs.PathError)) || errors.As(err, new(*os.LinkError))
	}
	switch s.Code() & 0xff { // the rest of a code is detail
	case sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN:
		return true
	}
	return false
}

func (u *User) exec(ctx context.Context, doing, query string, args ...any) error {
	if _, err := u.db.ExecContext(ctx, query, args...); err != nil {
		return u.failed(doing, err)
	}
	return nil
}

// inOne does several writes, all or none.
func (u *User) inOne(ctx context.Context, doing string, write func(*sql.Tx) error) error {
	tx, err := u.db.BeginTx(ctx, nil)
	if err != nil {
		return u.failed(doing, err)
	}
	if err := write(tx); err != nil {
		_ = tx.Rollback() // the first error says it
		return u.failed(doing, err)
	}
	if err := tx.Commit(); err != nil {
		return u.failed(doing, err)
	}
	return nil
}
