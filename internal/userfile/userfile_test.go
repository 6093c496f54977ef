package userfile_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"needledrop/internal/userfile"
)

func TestAFileIsReplacedWholeOrNotAtAll(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "list.txt")
	if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	full := errors.New("no room")
	err := userfile.Write(path, func(w io.Writer) error {
		_, err := io.WriteString(w, "half")
		return errors.Join(err, full)
	})
	if got, _ := os.ReadFile(path); !errors.Is(err, full) || string(got) != "before" {
		t.Errorf("%q is there after %v, want what was there before", got, err)
	}
	err = userfile.Write(path, func(w io.Writer) error { _, err := io.WriteString(w, "after"); return err })
	got, _ := os.ReadFile(path)
	if info, statErr := os.Stat(path); err != nil || statErr != nil || string(got) != "after" || info.Mode().Perm() != 0o600 {
		t.Errorf("%q (%v), want the new content with the mode of before", got, err)
	}
	left, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(left) != 1 {
		t.Errorf("%d files are left (%v)", len(left), err)
	}
}
