package userdata

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"needledrop/internal/message"
	"needledrop/internal/sqlitefile"
)

// Store is the person's own data: decisions, playlists made, jobs, settings.
// It is safe for any number of goroutines, and several processes may have the
// file open at once.
type Store struct {
	db   *sql.DB
	path string
	now  func() time.Time
	note message.Text
}

// NewerError reports that a later version of the app wrote the file.
type NewerError struct{ Path string }

// Error names the file.
func (e *NewerError) Error() string { return e.Path + " was written by a newer version" }

// Open opens the person's data at path and creates it on the first start;
// now tells the time of day. A damaged file is kept aside and its last copy
// takes its place; Note says so.
func Open(ctx context.Context, path string, now func() time.Time) (*Store, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, &sqlitefile.UnusableError{Path: path, Err: err}
	}
	s, err := open(ctx, path, now)
	if err == nil || !isDamaged(err) {
		return s, err
	}
	note, err := setAside(ctx, path, now)
	if err != nil {
		return nil, classify(ctx, path, err)
	}
	if s, err = open(ctx, path, now); err != nil {
		return nil, err
	}
	if s.note.IsZero() {
		s.note = note
	} else {
		s.note = message.New("%s %s", note, s.note)
	}
	return s, nil
}

// Note returns what a person should know of the file, in sentences: that it was
// damaged and what came of it, that it could not be copied. Zero when all is
// well.
func (s *Store) Note() message.Text { return s.note }

// Close releases the file.
func (s *Store) Close() error {
	if err := s.db.Close(); err != nil {
		return fmt.Errorf("close your data: %w", err)
	}
	return nil
}

// pragmas are chosen so that nothing confirmed is ever lost; the writes are
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
const pragmas = "_pragma=busy_timeout(5000)&_pragma=journal_mode(wal)&_pragma=synchronous(full)&_pragma=fullfsync(1)" +
	"&_pragma=foreign_keys(1)&_txlock=immediate"

func open(ctx context.Context, path string, now func() time.Time) (*Store, error) {
	if err := create(path); err != nil {
		return nil, err
	}
	if err := refuseNewer(ctx, path); err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", sqlitefile.URI(path, pragmas))
	if err != nil {
		return nil, &sqlitefile.UnusableError{Path: path, Err: err}
	}
	db.SetMaxOpenConns(1) // writes are few; one connection cannot deadlock with itself
	s := &Store{db: db, path: path, now: now}
	if err := s.prepare(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return s, nil
}

// create makes an empty file that only its owner can read; the files that the
// database keeps beside it take its mode. An empty file beside a copy was not
// empty before: the system lost what was in it. The copy is looked for first,
// as another process may be making both at this moment.
func create(path string) error {
	hadCopy := exists(copyName(path))
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return &sqlitefile.UnusableError{Path: path, Err: err}
	}
	info, err := file.Stat()
	if err = errors.Join(err, file.Close()); err != nil {
		return &sqlitefile.UnusableError{Path: path, Err: err}
	}
	if hadCopy && info.Size() == 0 {
		return errDamaged
	}
	return nil
}

func (s *Store) prepare(ctx context.Context) error {
	for _, step := range []func(context.Context) error{s.check, s.migrate, s.upkeep} {
		if err := step(ctx); err != nil {
			return classify(ctx, s.path, err)
		}
	}
	return nil
}

// check reads the whole file once: it is small, and damage that is found now
// can still be mended from the copy.
func (s *Store) check(ctx context.Context) error {
	var verdict string
	if err := s.db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return errDamaged
	}
	return nil
}

var errDamaged = errors.New("the file is damaged")

// isDamaged tells the errors that a restored copy mends.
func isDamaged(err error) bool {
	return errors.Is(err, errDamaged) || sqlitefile.IsDamage(err)
}

// classify leaves the errors a caller decides on alone.
func classify(ctx context.Context, path string, err error) error {
	var newer *NewerError
	switch {
	case errors.As(err, &newer), isDamaged(err):
		return err
	case ctx.Err() != nil:
		return fmt.Errorf("open your data: %w", ctx.Err())
	}
	return &sqlitefile.UnusableError{Path: path, Err: err}
}

// failed says what was being done when err came. A full disk or a folder that
// can no longer be written is an UnusableError.
func (s *Store) failed(doing string, err error) error {
	if sqlitefile.IsUnwritable(err) {
		err = &sqlitefile.UnusableError{Path: s.path, Err: err}
	}
	return fmt.Errorf("%s: %w", doing, err)
}

func (s *Store) exec(ctx context.Context, doing, query string, args ...any) error {
	if _, err := s.db.ExecContext(ctx, query, args...); err != nil {
		return s.failed(doing, err)
	}
	return nil
}

// inTx does several writes, all or none.
func (s *Store) inTx(ctx context.Context, doing string, write func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return s.failed(doing, err)
	}
	if err := write(tx); err != nil {
		_ = tx.Rollback() // the first error says it
		return s.failed(doing, err)
	}
	if err := tx.Commit(); err != nil {
		return s.failed(doing, err)
	}
	return nil
}
