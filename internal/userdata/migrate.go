package userdata

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"os"

	"needledrop/internal/sqlitefile"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations returns the steps from an empty file to today's, in order.
func migrations() ([]string, error) {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	var out []string
	for _, name := range names {
		text, err := fs.ReadFile(migrationFiles, name)
		if err != nil {
			return nil, err
		}
		out = append(out, string(text))
	}
	return out, nil
}

// refuseNewer tells of a file that a later version wrote, before anything of it
// is opened for writing: not even what that version left in its write-ahead
// log moves. Whatever else is wrong is found when the file is opened.
func refuseNewer(ctx context.Context, path string) error {
	db, err := sql.Open("sqlite", sqlitefile.URI(path, "mode=ro&_pragma=busy_timeout(5000)"))
	if err != nil {
		return nil
	}
	defer db.Close()
	steps, err := migrations()
	if err != nil {
		return err
	}
	if version, err := versionOf(ctx, db); err == nil && version > len(steps) {
		return &NewerError{path}
	}
	return nil
}

// migrate brings the file to today's form in one transaction, after a copy was
// taken: whenever it is cut off, the file has its former form or today's.
func (s *Store) migrate(ctx context.Context) error {
	steps, err := migrations()
	if err != nil {
		return err
	}
	version, err := versionOf(ctx, s.db)
	if err != nil || version == len(steps) {
		return err
	}
	if version > 0 && version < len(steps) {
		if err := s.keepFormer(ctx, version, formerName(s.path, len(steps))); err != nil {
			return fmt.Errorf("copy your data before changing its form: %w", err)
		}
	}
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if version, err = versionOf(ctx, tx); err != nil { // another process may have been faster
		return err
	}
	if version > len(steps) {
		return &NewerError{s.path}
	}
	for _, step := range steps[version:] {
		if _, err := tx.ExecContext(ctx, step); err != nil {
			return fmt.Errorf("change the form of your data: %w", err)
		}
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", len(steps))); err != nil {
		return err
	}
	return tx.Commit()
}

// keepFormer copies the file as it is in a former form. Where another process
// changed the form meanwhile, it has done so already.
func (s *Store) keepFormer(ctx context.Context, version int, dest string) error {
	temp, err := s.wholeCopy(ctx)
	if err != nil {
		return err
	}
	defer os.Remove(temp) // gone already once in place
	now, err := versionOf(ctx, s.db)
	if err != nil || now != version {
		return err
	}
	return putInPlace(temp, dest)
}

func versionOf(ctx context.Context, db interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}) (version int, err error) {
	err = db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	return version, err
}
