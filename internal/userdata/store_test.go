package userdata_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	_ "modernc.org/sqlite"

	"needledrop/internal/sqlitefile"
	"needledrop/internal/userdata"
)

func open(t testing.TB, path string) *userdata.Store {
	t.Helper()
	u, err := userdata.Open(context.Background(), path, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := u.Close(); err != nil {
			t.Error(err)
		}
	})
	return u
}

// closedFile makes a file with one setting of a size in it, and closes it.
func closedFile(t testing.TB, path, value string) {
	t.Helper()
	u, err := userdata.Open(context.Background(), path, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(u.SetSetting(context.Background(), "kept", value), u.Close()); err != nil {
		t.Fatal(err)
	}
}

func setting(t testing.TB, u *userdata.Store, name string) string {
	t.Helper()
	v, err := u.Setting(context.Background(), name)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// execute changes a file the way another program would.
func execute(t testing.TB, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.Exec(query)
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestFirstStartMakesAPrivateFileInAPrivateFolder(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no permission bits")
	}
	folder := filepath.Join(t.TempDir(), "new", "50% #1?")
	u := open(t, filepath.Join(folder, "user.db"))
	if err := u.SetSetting(t.Context(), "look", "dark"); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(folder); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder is %v (%v), want mode 0700", info.Mode(), err)
	}
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(files) < 2 {
		t.Fatalf("the folder holds %v (%v), want the file and its copy", files, err)
	}
	for _, file := range files {
		if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s is %v (%v), want mode 0600", filepath.Base(file), info.Mode(), err)
		}
	}
	if !u.Note().IsZero() {
		t.Errorf("the first start notes %q, want nothing", u.Note())
	}
}

func TestFileOfANewerVersionIsRefusedAndUntouched(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	closedFile(t, path, "mine")
	execute(t, path, "PRAGMA user_version = 99")
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = userdata.Open(t.Context(), path, time.Now)
	var newer *userdata.NewerError
	if !errors.As(err, &newer) || newer.Path != path {
		t.Fatalf("Open: %v, want a NewerError for %s", err, path)
	}
	after, err := os.ReadFile(path)
	if err != nil || string(after) != string(before) {
		t.Errorf("the file was changed (%v)", err)
	}
}

func TestAnEmptyDatabaseBecomesTodaysForm(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	execute(t, path, "CREATE TABLE other (x); DROP TABLE other") // a real file of version 0
	u := open(t, path)
	if err := u.SetSetting(t.Context(), "look", "dark"); err != nil {
		t.Fatal(err)
	}
	if got := setting(t, u, "look"); got != "dark" || !u.Note().IsZero() {
		t.Errorf("the setting is %q, the note %q; want dark and none", got, u.Note())
	}
}

func TestTwoHandlesSeeEachOthersWritesAndNoneIsLost(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	const handles, writes = 4, 20
	var all sync.WaitGroup
	for range handles { // opened at once too: all of them want to make the file
		all.Go(func() {
			u, err := userdata.Open(t.Context(), path, time.Now)
			if err != nil {
				t.Error(err)
				return
			}
			defer func() {
				if err := u.Close(); err != nil {
					t.Error(err)
				}
			}()
			for range writes {
				if _, err := u.BeginJob(t.Context(), userdata.Job{Account: "a", State: "running"}, userdata.Step{Kind: "begin", Data: []byte("{}")}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	u := open(t, path)
	jobs, err := u.Jobs(t.Context(), "a")
	if err != nil || len(jobs) != handles*writes {
		t.Errorf("%d jobs (%v), want %d", len(jobs), err, handles*writes)
	}
	if !u.Note().IsZero() {
		t.Errorf("note %q, want none", u.Note())
	}
}

func TestWhereNothingCanBeWrittenIsSaidAndNothingIsLost(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{filepath.Join(file, "user.db"), filepath.Join(file, "deeper", "user.db")} {
		_, err := userdata.Open(t.Context(), path, time.Now)
		var unusable *sqlitefile.UnusableError
		if !errors.As(err, &unusable) || unusable.Path != path || !strings.Contains(err.Error(), filepath.Dir(path)) {
			t.Errorf("Open(%s): %v, want an UnusableError that names the folder", path, err)
		}
	}
	if data, err := os.ReadFile(file); err != nil || string(data) != "mine" {
		t.Errorf("what was in the way is now %q (%v)", data, err)
	}
}

func TestFullDiskIsSaidAndWhatWasThereStays(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	closedFile(t, path, "mine")
	u := open(t, path)
	if err := userdata.FillDisk(t.Context(), u); err != nil {
		t.Fatal(err)
	}
	big := strings.Repeat("x", 1<<20)
	var unusable *sqlitefile.UnusableError
	for doing, err := range map[string]error{
		"SetSetting": u.SetSetting(t.Context(), "kept", big),
		"AddStep":    u.AddStep(t.Context(), 1, "running", userdata.Step{Kind: "x", Data: []byte(big)}),
		"Place":      u.Place(t.Context(), "a", "p", map[string]string{big: "c"}),
	} {
		if !errors.As(err, &unusable) {
			t.Errorf("%s on a full disk: %v, want an UnusableError", doing, err)
		}
	}
	if _, err := u.BeginJob(t.Context(), userdata.Job{}, userdata.Step{Kind: "x", Data: []byte(big)}); !errors.As(err, &unusable) {
		t.Errorf("BeginJob on a full disk: %v, want an UnusableError", err)
	}
	if got := setting(t, u, "kept"); got != "mine" {
		t.Errorf("the setting is %d bytes now, want what it was", len(got))
	}
	if jobs, err := u.Jobs(t.Context(), ""); err != nil || len(jobs) != 0 {
		t.Errorf("jobs %v (%v), want no half of one", jobs, err)
	}
}

func TestOpeningCanBeCancelled(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := userdata.Open(ctx, filepath.Join(t.TempDir(), "user.db"), time.Now); !errors.Is(err, context.Canceled) {
		t.Errorf("Open: %v, want context.Canceled", err)
	}
}
