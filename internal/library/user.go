package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"modernc.org/sqlite"
)

// User is the person's own data: decisions, playlists made, jobs, settings.
// It is safe for any number of goroutines, and several processes may have the
// file open at once.
type User struct {
	db   *sql.DB
	note string
}

// NewerError tells that a later version of the app wrote the file.
type NewerError struct{ Path string }

// Error tells a person what to do.
func (e *NewerError) Error() string {
	return "Your data was written by a newer Needledrop and is untouched: install that version again to use it."
}

// UnusableError tells that the person's data can be neither read nor written
// where it should lie.
type UnusableError struct {
	Path string
	Err  error
}

// Error tells a person what is wrong.
func (e *UnusableError) Error() string {
	return fmt.Sprintf("Needledrop cannot keep your playlists and decisions in %s; nothing was lost: check that the folder can be written and the disk has room.", filepath.Dir(e.Path))
}

// Unwrap returns what the system said.
func (e *UnusableError) Unwrap() error { return e.Err }

// OpenUser opens the person's data at path and creates it on the first start.
// A damaged file is kept aside and its last copy takes its place; Note says
// so.
func OpenUser(ctx context.Context, path string) (*User, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, &UnusableError{path, err}
	}
	u, err := openUser(ctx, path)
	if err == nil || !fromDamage(err) {
		return u, err
	}
	note, err := setAside(ctx, path, time.Now())
	if err != nil {
		return nil, &UnusableError{path, err}
	}
	if u, err = openUser(ctx, path); err != nil {
		return nil, err
	}
	u.note = note
	return u, nil
}

// Note returns a sentence for people about what happened to the file, or "".
func (u *User) Note() string { return u.note }

// Close releases the file.
func (u *User) Close() error {
	if err := u.db.Close(); err != nil {
		return fmt.Errorf("close your data: %w", err)
	}
	return nil
}

// userPragmas. WAL: readers never wait for the writer, and a killed process
// leaves a whole file. synchronous FULL: what was confirmed survives a power
// cut, at the price of one flush for each of the few writes. busy_timeout:
// another process's short write is waited out. foreign_keys: a job goes with
// its steps.
const userPragmas = "_pragma=busy_timeout(5000)&_pragma=journal_mode(wal)&_pragma=synchronous(full)&_pragma=foreign_keys(1)&_txlock=immediate"

func openUser(ctx context.Context, path string) (*User, error) {
	db, err := sql.Open("sqlite", fileURI(path, userPragmas))
	if err != nil {
		return nil, &UnusableError{path, err}
	}
	db.SetMaxOpenConns(1) // writes are few; one connection cannot deadlock with itself
	u := &User{db: db}
	if err := u.prepare(ctx, path); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return u, nil
}

func (u *User) prepare(ctx context.Context, path string) error {
	if err := u.check(ctx); err != nil {
		return classify(ctx, path, err)
	}
	if err := u.migrate(ctx, path); err != nil {
		return classify(ctx, path, err)
	}
	if err := u.copyDaily(ctx, path); err != nil {
		return classify(ctx, path, err)
	}
	_ = os.Chmod(path, 0o600) // best effort: the folder is private already
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
