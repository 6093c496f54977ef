package sqlitefile_test

import (
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"needledrop/internal/sqlitefile"
)

func TestAFileOfAnyNameIsOpened(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"plain.db", "with space.db", "50%.db", "a?b#c.db", "눈물.db"} {
		path := filepath.Join(t.TempDir(), name)
		if err := execute(t, path, "CREATE TABLE t (n)"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := os.Stat(path); err != nil {
			t.Errorf("another file than %s was made: %v", name, err)
		}
	}
}

func execute(t *testing.T, path, query string) error {
	t.Helper()
	db, err := sql.Open("sqlite", sqlitefile.URI(path, "mode=rwc"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.Exec(query)
	return errors.Join(err, db.Close())
}

func TestDamageAndMissingRoomAreToldApart(t *testing.T) {
	t.Parallel()
	damaged := filepath.Join(t.TempDir(), "damaged.db")
	if err := os.WriteFile(damaged, []byte("this is no database at all, however long it may be made"), 0o600); err != nil {
		t.Fatal(err)
	}
	nowhere := filepath.Join(t.TempDir(), "missing", "file.db")
	for name, c := range map[string]struct {
		err                error
		damage, unwritable bool
	}{
		"damaged file":   {execute(t, damaged, "CREATE TABLE t (n)"), true, false},
		"missing folder": {execute(t, nowhere, "CREATE TABLE t (n)"), false, true},
		"wrong query":    {execute(t, filepath.Join(t.TempDir(), "a.db"), "CREATE NOTHING"), false, false},
		"system's error": {&fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}, false, true},
		"no error":       {nil, false, false},
	} {
		if damage, unwritable := sqlitefile.IsDamage(c.err), sqlitefile.IsUnwritable(c.err); damage != c.damage || unwritable != c.unwritable {
			t.Errorf("%s (%v): damage %v, unwritable %v", name, c.err, damage, unwritable)
		}
	}
}

func TestTemporaryFilesOfInterruptedProcessesGo(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "new", "user.db")
	first, err := sqlitefile.CreateTemp(path)
	if err != nil {
		t.Fatal(err)
	}
	old := time.Now().Add(-2 * time.Hour)
	if err := os.Chtimes(first, old, old); err != nil {
		t.Fatal(err)
	}
	second, err := sqlitefile.CreateTemp(path)
	if err != nil {
		t.Fatal(err)
	}
	third, err := sqlitefile.CreateTemp(path)
	if err != nil {
		t.Fatal(err)
	}
	for file, want := range map[string]bool{first: false, second: true, third: true} {
		if _, err := os.Stat(file); (err == nil) != want {
			t.Errorf("%s is there: %v, want %v", filepath.Base(file), err == nil, want)
		}
	}
}
