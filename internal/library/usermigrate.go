package library

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
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

// migrate brings the file to today's form, each step in a transaction of its
// own, after a copy was taken.
func (u *User) migrate(ctx context.Context) error {
	steps, err := migrations()
	if err != nil {
		return err
	}
	var version int
	if err := u.db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if version > len(steps) {
		return &NewerError{u.path}
	}
	if version > 0 && version < len(steps) {
		if err := u.copyTo(ctx, fmt.Sprintf("%s.before-v%d", u.path, version+1)); err != nil {
			return fmt.Errorf("copy your data before changing its form: %w", err)
		}
	}
	for i := version; i < len(steps); i++ {
		if err := u.migrateOne(ctx, i, steps[i]); err != nil {
			return fmt.Errorf("change the form of your data to version %d: %w", i+1, err)
		}
	}
	return nil
}

func (u *User) migrateOne(ctx context.Context, from int, step string) error {
	tx, err := u.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var version int // another process may have been faster
	if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if version > from {
		return nil
	}
	if _, err := tx.ExecContext(ctx, step+fmt.Sprintf("; PRAGMA user_version = %d", from+1)); err != nil {
		return err
	}
	return tx.Commit()
}

const copyEvery = 24 * time.Hour

func copyName(path string) string { return path + ".copy" }

// copyDaily keeps one copy beside the file, at most a day old.
func (u *User) copyDaily(ctx context.Context) error {
	if info, err := os.Stat(copyName(u.path)); err == nil && time.Since(info.ModTime()) < copyEvery {
		return nil
	}
	if err := u.copyTo(ctx, copyName(u.path)); err != nil {
		return fmt.Errorf("copy your data: %w", err)
	}
	return nil
}

// copyTo writes a whole copy and puts it in place in one step.
func (u *User) copyTo(ctx context.Context, dest string) error {
	temp, err := os.CreateTemp(filepath.Dir(dest), filepath.Base(dest)+"-*")
	if err != nil {
		return err
	}
	name := temp.Name()
	defer os.Remove(name) // gone already once renamed
	if err := temp.Close(); err != nil {
		return err
	}
	if _, err := u.db.ExecContext(ctx, "VACUUM INTO ?", name); err != nil {
		return err
	}
	return os.Rename(name, dest)
}

// setAside keeps a damaged file under another name and puts the last copy in
// its place. The returned sentence says what happened.
func setAside(ctx context.Context, path string, now time.Time) (string, error) {
	aside := strings.TrimSuffix(path, ".db") + ".damaged-" + now.Format("20060102-150405") + ".db"
	if err := os.Rename(path, aside); err != nil {
		return "", err
	}
	for _, side := range []string{"-wal", "-shm"} {
		_ = os.Rename(path+side, aside+side) // there may be none
	}
	saved, err := os.ReadFile(copyName(path))
	if err != nil {
		return fmt.Sprintf("Your data was damaged and had no copy, so it starts empty; the damaged file is kept as %s.", filepath.Base(aside)), nil
	}
	if err := os.WriteFile(path, saved, 0o600); err != nil {
		return "", err
	}
	u, err := openUser(ctx, path)
	if err != nil && !fromDamage(err) {
		return "", errors.Join(err, os.Remove(path)) // the copy is taken at the next try
	}
	if err != nil {
		err = errors.Join(os.Remove(path), os.Rename(copyName(path), copyName(aside)))
		return fmt.Sprintf("Your data and its copy were damaged, so it starts empty; the damaged files are kept as %s and beside it.", filepath.Base(aside)), err
	}
	return fmt.Sprintf("Your data was damaged and was restored from its last copy; the damaged file is kept as %s.", filepath.Base(aside)), u.Close()
}
