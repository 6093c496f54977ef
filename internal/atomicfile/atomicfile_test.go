package atomicfile

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

// checkOnly holds a folder to one file of some content.
func checkOnly(t *testing.T, path, want string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%q is there (%v), want %q", got, err, want)
	}
	checkLeft(t, filepath.Dir(path), 1)
}

func checkLeft(t *testing.T, folder string, want int) {
	t.Helper()
	if left, err := os.ReadDir(folder); err != nil || len(left) != want {
		t.Errorf("%v is in the folder (%v), want %d", left, err, want)
	}
}

func TestWriteMakesAndReplacesAFileWithItsMode(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "file")
	for _, mode := range []fs.FileMode{0o600, 0o664, 0o600} {
		content := "with mode " + mode.String()
		if err := Write(path, mode, text(content)); err != nil {
			t.Fatal(err)
		}
		checkOnly(t, path, content)
		if info, err := os.Stat(path); runtime.GOOS != "windows" && (err != nil || info.Mode() != mode) {
			t.Errorf("its mode is %v (%v), want %v", info.Mode(), err, mode)
		}
	}
}

func TestAFailedWriteLeavesWhatWasThere(t *testing.T) {
	t.Parallel()
	full := errors.New("no room")
	half := func(w io.Writer) error { return errors.Join(text("half")(w), full) }
	path := filepath.Join(t.TempDir(), "file")
	if err := Write(path, 0o644, half); !errors.Is(err, full) {
		t.Errorf("%v, want that of the writing", err)
	}
	checkLeft(t, filepath.Dir(path), 0)
	if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Write(path, 0o644, half); !errors.Is(err, full) {
		t.Errorf("%v, want that of the writing", err)
	}
	checkOnly(t, path, "before")
}

func TestAWriteThatCannotBePutInPlaceLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	taken := filepath.Join(folder, "taken")
	if err := os.MkdirAll(filepath.Join(taken, "inside"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := Write(taken, 0o600, text("new")); err == nil {
		t.Error("a folder with something in it was replaced")
	}
	checkLeft(t, folder, 1)
}

func TestWriteNeedsTheFolder(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "nowhere", "file")
	write := func(io.Writer) error { t.Error("it was asked for content"); return nil }
	if err := Write(path, 0o600, write); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v, want that the folder does not exist", err)
	}
}

func TestRenameReplaces(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	from, to := filepath.Join(folder, "from"), filepath.Join(folder, "to")
	for _, path := range []string{from, to} {
		if err := os.WriteFile(path, []byte(filepath.Base(path)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := Rename(from, to); err != nil {
		t.Fatal(err)
	}
	checkOnly(t, to, "from")
	if err := Rename(from, to); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v, want that it does not exist", err)
	}
}
