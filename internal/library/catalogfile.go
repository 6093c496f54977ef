package library

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"os"

	"modernc.org/sqlite"

	"needledrop/internal/catalog"
	"needledrop/internal/indexer"
	"needledrop/internal/lazy"
	"needledrop/internal/message"
	"needledrop/internal/search"
	"needledrop/internal/sqlitefile"
)

// Source is what a catalog file is made from. Load is called only when the
// file must be made anew; Fingerprint changes whenever Load would give
// something else. Of two titles with one id the later counts, so that an added
// pack can correct a shipped title.
type Source struct {
	Fingerprint string
	Load        func(ctx context.Context) ([]catalog.Title, catalog.Events, error)
}

// Catalog is an open catalog file. It never changes while it is open, and is
// safe for any number of goroutines.
type Catalog struct {
	db      *sql.DB
	path    string
	private string // folder to delete on Close, "" when the file is kept
	note    message.Text

	cards      lazy.Value[[]card]
	artists    lazy.Value[[]listedArtist]
	highlights lazy.Value[Highlights]
	index      *search.Index
}

// DamagedError reports that the catalog file broke while it was open. The file
// is gone by then, and the next OpenCatalog makes it anew; nothing of the
// person's own was in it.
type DamagedError struct {
	Path string
	Err  error
}

// Error names the file and the damage.
func (e *DamagedError) Error() string { return fmt.Sprintf("%s is damaged: %v", e.Path, e.Err) }

// Unwrap returns what the database said.
func (e *DamagedError) Unwrap() error { return e.Err }

var errReplaced = errors.New("the catalog file was replaced by another process")

// OpenCatalog opens the catalog file at path, and first makes it when it is
// missing, damaged, of another schema or of another fingerprint. Where path
// cannot be written the catalog lies in a temporary folder, and Note says so.
func OpenCatalog(ctx context.Context, path string, src Source) (*Catalog, error) {
	if c, err := openCurrent(ctx, path, src.Fingerprint); err == nil {
		return c, nil
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("open the catalog: %w", err)
	}
	return rebuild(ctx, path, src)
}

// Note returns a sentence for people when the catalog could not be kept where
// it belongs, "" otherwise.
func (c *Catalog) Note() message.Text { return c.note }

// Close releases the file.
func (c *Catalog) Close() error {
	err := c.db.Close()
	if c.private != "" {
		err = errors.Join(err, os.RemoveAll(c.private))
	}
	if err != nil {
		return fmt.Errorf("close the catalog: %w", err)
	}
	return nil
}

// openCurrent opens the file at path if it is whole and up to date. Another
// process may be putting its own there at this very moment; then it is worth
// looking again.
func openCurrent(ctx context.Context, path, fingerprint string) (c *Catalog, err error) {
	const tries = 5
	for range tries {
		if c, err = openOnce(ctx, path, fingerprint); !errors.Is(err, errReplaced) {
			return c, err
		}
	}
	return nil, err
}

func openOnce(ctx context.Context, path, fingerprint string) (*Catalog, error) {
	file, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	connector, err := sqlite.NewConnector(readOnly(path))
	if err != nil {
		return nil, err
	}
	db := sql.OpenDB(sameFile{connector, path, file})
	db.SetMaxOpenConns(readers)
	db.SetMaxIdleConns(readers)
	err = connectAll(ctx, db)
	if err == nil {
		err = checkCurrent(ctx, db, fingerprint)
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &Catalog{db: db, path: path, index: search.New(db)}, nil
}

// connectAll opens every connection now: once the file is replaced, a later
// one could not read what these read.
func connectAll(ctx context.Context, db *sql.DB) error {
	var err error
	for range readers {
		var conn *sql.Conn
		if conn, err = db.Conn(ctx); err != nil {
			break
		}
		defer conn.Close() // gives it back to the pool
	}
	return err
}

// readers is the number of connections: a search and a page that loads at the
// same time need not wait for each other.
const readers = 3

// readOnly names the file for reading. immutable: the file is only ever
// replaced whole, never written in place, so neither locks nor a look for
// changes are needed. cache_size: the inner pages of the indexes of a million
// cues fit in 16 MB a connection, and it is only taken as it is used.
func readOnly(path string) string {
	return sqlitefile.URI(path, "mode=ro&immutable=1&_pragma=cache_size(-16000)&_pragma=temp_store(memory)")
}

func checkCurrent(ctx context.Context, db *sql.DB, fingerprint string) error {
	var app, version int
	var found string
	err := db.QueryRowContext(ctx, `SELECT application_id, user_version, value
		FROM pragma_application_id, pragma_user_version, meta WHERE name = 'fingerprint'`).Scan(&app, &version, &found)
	switch {
	case err != nil:
		return err
	case app != indexer.ApplicationID || version != indexer.SchemaVersion || found != fingerprint:
		return errors.New("the catalog file is out of date")
	}
	return nil
}

// sameFile opens connections to one file only, whatever is put in its place
// meanwhile.
type sameFile struct {
	driver.Connector
	path string
	file os.FileInfo
}

// Connect opens one more connection.
func (s sameFile) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := s.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	now, err := os.Stat(s.path)
	if err == nil && !os.SameFile(s.file, now) {
		err = errReplaced
	}
	if err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return conn, nil
}

// failed says what was being done when err came, and removes a damaged file.
func (c *Catalog) failed(doing string, err error) error {
	if errors.Is(err, indexer.ErrUnreadable) || sqlitefile.IsDamage(err) {
		_ = os.Remove(c.path) // where that fails the file is replaced the next time a fingerprint changes
		err = &DamagedError{Path: c.path, Err: err}
	}
	return fmt.Errorf("%s: %w", doing, err)
}
