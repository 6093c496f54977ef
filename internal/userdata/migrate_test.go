package userdata_test

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"needledrop/internal/sqlitefile"
	"needledrop/internal/userdata"
)

// firstDecisions is how many decisions a file of the first form holds.
const firstDecisions = 300

// firstForm writes a file as the first version of the app did.
func firstForm(path string) error {
	form, err := os.ReadFile(filepath.Join("migrations", "0001_start.sql"))
	if err != nil {
		return err
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return err
	}
	_, err = db.Exec("PRAGMA journal_mode = wal; BEGIN; " + string(form) + `; PRAGMA user_version = 1;
		INSERT INTO setting VALUES ('kept', 'mine');
		WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ` + fmt.Sprint(firstDecisions) + `)
		INSERT INTO override SELECT 'a/' || i, 'recording ' || i, 'spotify:track:' || i, i FROM n; COMMIT`)
	return errors.Join(err, db.Close())
}

// holdsFirst checks that what a file of the first form held is there.
func holdsFirst(t *testing.T, u *userdata.Store) {
	t.Helper()
	all, err := u.Overrides(t.Context())
	if err != nil || len(all) != firstDecisions || all[0].URI != fmt.Sprintf("spotify:track:%d", firstDecisions) {
		t.Errorf("%d decisions (%v), want %d", len(all), err, firstDecisions)
	}
	same(t, "kept", setting(t, u, "kept"), "mine")
}

// version is a file's form.
func version(t *testing.T, path string) int {
	t.Helper()
	return int(number(t, path, "PRAGMA user_version"))
}

// number asks a file directly.
func number(t *testing.T, path, query string) int64 {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	var n int64
	err = db.QueryRow(query).Scan(&n)
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestAFileOfTheFirstFormTakesTodaysAndIsKeptAsItWas(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	must(t, firstForm(path))
	u := open(t, path)
	holdsFirst(t, u)
	must(t, u.SetPause(t.Context(), "me", userdata.Pause{Quota: true}))
	if !u.Note().IsZero() {
		t.Errorf("note %q, want none", u.Note())
	}
	if got := version(t, path+userdata.Former()); got != 1 {
		t.Errorf("the file kept as it was has form %d, want 1", got)
	}
	if got := number(t, path+userdata.Former(), "SELECT count(*) FROM override"); got != firstDecisions {
		t.Errorf("the file kept as it was has %d decisions, want %d", got, firstDecisions)
	}
}

func TestAFormThatCannotBeChangedLeavesTheFormer(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	must(t, firstForm(path))
	execute(t, path, "CREATE TABLE pause (x)") // in the way of the second table
	if _, err := userdata.Open(t.Context(), path, time.Now); !errors.As(err, new(*sqlitefile.UnusableError)) {
		t.Fatalf("Open: %v, want an UnusableError", err)
	}
	if got := number(t, path, "SELECT count(*) FROM sqlite_schema WHERE name = 'calls'"); got != 0 || version(t, path) != 1 {
		t.Errorf("form %d with %d of the new tables, want the former form", version(t, path), got)
	}
	execute(t, path, "DROP TABLE pause")
	holdsFirst(t, open(t, path))
}

// The newer version was killed: what it wrote last is in its log only.
func TestFileOfANewerVersionIsRefusedWithItsLogUntouched(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "user.db")
	closedFile(t, path, "mine")
	killed := filepath.Join(t.TempDir(), "user.db")
	db, err := sql.Open("sqlite", path)
	must(t, err)
	_, err = db.Exec("PRAGMA user_version = 99; CREATE TABLE later (x)")
	must(t, err)
	before := map[string]string{}
	for _, part := range []string{"", "-wal"} {
		data, err := os.ReadFile(path + part)
		must(t, err)
		before[part] = string(data)
		replace(t, killed+part, data)
	}
	must(t, db.Close())
	if before["-wal"] == "" {
		t.Fatal("the log is empty, so this test shows nothing")
	}
	if _, err := userdata.Open(t.Context(), killed, time.Now); !errors.As(err, new(*userdata.NewerError)) {
		t.Fatalf("Open: %v, want a NewerError", err)
	}
	for part, want := range before {
		if data, err := os.ReadFile(killed + part); err != nil || string(data) != want {
			t.Errorf("user.db%s was changed (%v)", part, err)
		}
	}
}
