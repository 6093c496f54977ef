package userdata_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"needledrop/internal/sqlitefile"
	"needledrop/internal/userdata"
)

const longValue = 40_000 // bytes: several pages

// spoilings are ways in which a file breaks.
func spoilings() map[string]func(whole []byte) []byte {
	random := func(b []byte) {
		r := rand.New(rand.NewPCG(1, 2))
		for i := range b {
			b[i] = byte(r.Uint32())
		}
	}
	return map[string]func([]byte) []byte{
		"emptied":       func([]byte) []byte { return nil },
		"header":        func(b []byte) []byte { random(b[:100]); return b },
		"short text":    func([]byte) []byte { return []byte("not a database") },
		"truncated":     func(b []byte) []byte { return b[:len(b)/2] },
		"one page":      func(b []byte) []byte { return b[:4096] },
		"flipped pages": func(b []byte) []byte { random(b[4096:]); return b },
		"zeroed pages":  func(b []byte) []byte { clear(b[4096:]); return b },
	}
}

func TestDamagedFileIsKeptAsideAndRestoredFromItsCopy(t *testing.T) {
	t.Parallel()
	for name, spoil := range spoilings() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "user.db")
			value := strings.Repeat("m", longValue)
			closedFile(t, path, value)
			renewCopy(t, path)
			broken := spoilFile(t, path, spoil)
			u := open(t, path)
			if !strings.Contains(u.Note().String(), "restored from its last copy") {
				t.Errorf("note %q, want that the copy was restored", u.Note())
			}
			if setting(t, u, "kept") != value {
				t.Error("what was in the copy is not there")
			}
			if len(broken) > 0 && !bytes.Equal(aside(t, path), broken) {
				t.Error("the damaged file was not kept as it was")
			}
		})
	}
}

func TestDamagedFileWithoutACopyStartsEmpty(t *testing.T) {
	t.Parallel()
	for name, spoil := range spoilings() {
		if name == "emptied" {
			continue // without a copy an empty file is a new one
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "user.db")
			closedFile(t, path, strings.Repeat("m", longValue))
			if err := os.Remove(path + ".copy"); err != nil {
				t.Fatal(err)
			}
			broken := spoilFile(t, path, spoil)
			u := open(t, path)
			if !strings.Contains(u.Note().String(), "starts empty") || setting(t, u, "kept") != "" {
				t.Errorf("note %q, want that it starts empty, and an empty start", u.Note())
			}
			if !bytes.Equal(aside(t, path), broken) {
				t.Error("the damaged file was not kept as it was")
			}
		})
	}
}

func TestFileAndCopyDamagedStartsEmpty(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	closedFile(t, path, "mine")
	for _, file := range []string{path, path + ".copy"} {
		replace(t, file, []byte("not a database, but long enough to look at"))
	}
	u := open(t, path)
	if !strings.Contains(u.Note().String(), "starts empty") || setting(t, u, "kept") != "" {
		t.Errorf("note %q, want that it starts empty, and an empty start", u.Note())
	}
	if kept, err := filepath.Glob(filepath.Join(filepath.Dir(path), "user.damaged-*")); err != nil || len(kept) != 2 {
		t.Errorf("kept aside: %v (%v), want the file and its copy", kept, err)
	}
	if err := u.SetSetting(t.Context(), "kept", "new"); err != nil {
		t.Error(err)
	}
}

func TestMissingFileIsRestoredFromItsCopy(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	closedFile(t, path, "mine")
	renewCopy(t, path)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	u := open(t, path)
	if setting(t, u, "kept") != "mine" || u.Note().IsZero() {
		t.Errorf("setting %q, note %q; want what the copy holds and a note", setting(t, u, "kept"), u.Note())
	}
}

func TestTwoDamagedFilesOfOneMomentAreBothKept(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	closedFile(t, path, "mine")
	for range 3 { // within a second, or two
		replace(t, path, []byte("not a database, but long enough to look at"))
		closedFile(t, path, "mine")
	}
	if kept, err := filepath.Glob(filepath.Join(filepath.Dir(path), "user.damaged-*")); err != nil || len(kept) != 3 {
		t.Errorf("kept aside: %v (%v), want three files", kept, err)
	}
}

// What a killed program left in the write-ahead log belongs to the file it was
// written for: read into the copy it would spoil that too.
func TestLogOfADamagedFileIsNotReadIntoTheCopy(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	closedFile(t, path, "mine")
	renewCopy(t, path)
	u, err := userdata.Open(t.Context(), path, time.Now)
	must(t, err)
	must(t, u.SetSetting(t.Context(), "after", "the copy"))
	log, err := os.ReadFile(path + "-wal")
	must(t, errors.Join(err, u.Close()))
	if len(log) == 0 {
		t.Fatal("the log is empty, so this test shows nothing")
	}
	must(t, os.Remove(path))
	replace(t, path+"-wal", log)
	u = open(t, path)
	if setting(t, u, "kept") != "mine" || setting(t, u, "after") != "" || !strings.Contains(u.Note().String(), "restored") {
		t.Errorf("settings %q and %q, note %q; want what the copy holds and a note", setting(t, u, "kept"), setting(t, u, "after"), u.Note())
	}
}

func TestADamagedFileWhoseCopyIsOfANewerVersionIsRefused(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	closedFile(t, path, "mine")
	execute(t, path+".copy", "PRAGMA user_version = 99")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		var newer *userdata.NewerError
		if _, err := userdata.Open(t.Context(), path, time.Now); !errors.As(err, &newer) || errors.As(err, new(*sqlitefile.UnusableError)) {
			t.Fatalf("Open: %v, want a NewerError", err)
		}
	}
	files, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*"))
	if err != nil || len(files) != 1 {
		t.Errorf("the folder holds %v (%v), want the copy", files, err)
	}
}

// renewCopy makes the copy hold what the file holds, as a day later would.
func renewCopy(t *testing.T, path string) {
	t.Helper()
	if err := os.Remove(path + ".copy"); err != nil {
		t.Fatal(err)
	}
	u, err := userdata.Open(t.Context(), path, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(u.SetSetting(t.Context(), "later", "than the copy"), u.Close()); err != nil {
		t.Fatal(err)
	}
}

func spoilFile(t *testing.T, path string, spoil func([]byte) []byte) []byte {
	t.Helper()
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	broken := spoil(whole)
	replace(t, path, broken)
	return broken
}

// aside is what lies in the one damaged file that was kept.
func aside(t *testing.T, path string) []byte {
	t.Helper()
	kept, err := filepath.Glob(filepath.Join(filepath.Dir(path), "user.damaged-*.db"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("kept aside: %v (%v), want one file", kept, err)
	}
	data, err := os.ReadFile(kept[0])
	if err != nil {
		t.Fatal(err)
	}
	return data
}
