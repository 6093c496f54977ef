package logfile

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
)

func opened(t *testing.T, folder string) *Logger {
	t.Helper()
	b, err := Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	})
	return b
}

func content(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestNoSecretReachesTheFileHoweverItIsLogged(t *testing.T) {
	t.Parallel()
	b := opened(t, filepath.Join(t.TempDir(), "logs"))
	type form struct{ Code, Body string }
	const callback = "http://127.0.0.1:1/callback?code=s3cret"
	b.log.Info("came back to " + callback)
	b.log.Info("x", "address", callback, "token", "s3cret", "error", fmt.Errorf("get %q: no", callback), "form", form{"code=s3cret", `"code":"s3cret"`})
	b.log.With("state", "s3cret").WithGroup("sign-in").Info("x", slog.Group("g", "header", "Authorization: Bearer s3cret"), "raw", []byte(`{"token":"s3cret"}`))
	got := content(t, b.file.path)
	if strings.Contains(got, "s3cret") || strings.Count(got, "\n") != 3 || strings.Count(got, gone) < 9 {
		t.Errorf("the log:\n%s", got)
	}
}

func TestTheLogIsForTheSamePersonOnly(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("there are no modes")
	}
	folder := filepath.Join(t.TempDir(), "logs")
	if err := errors.Join(os.Mkdir(folder, 0o700), os.WriteFile(filepath.Join(folder, FileName), []byte("before\n"), 0o644)); err != nil {
		t.Fatal(err)
	}
	b := opened(t, folder)
	b.log.Info("after")
	info, err := os.Stat(b.file.path)
	if err != nil || info.Mode() != 0o600 || !strings.HasPrefix(content(t, b.file.path), "before\n") {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestTheLogIsBoundedAndTheTailGoesOverItsFiles(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	f, err := openFile(filepath.Join(folder, FileName), 100)
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for i := range 100 {
		if i == 50 {
			all.Wait()
		}
		write := func() { fmt.Fprintf(f, "line number %02d\n", i) }
		if i < 50 {
			all.Go(write)
		} else {
			write()
		}
	}
	if err := f.close(); err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(names) != kept+1 {
		t.Errorf("files %q, %v, want %d", names, err, kept+1)
	}
	for _, name := range names {
		if text := content(t, name); len(text) > 100 || !strings.HasSuffix(text, "\n") {
			t.Errorf("%s: %q", name, text)
		}
	}
	got := Tail(folder, 10)
	var want []string
	for i := 90; i < 100; i++ {
		want = append(want, fmt.Sprintf("line number %02d", i))
	}
	if !slices.Equal(got, want) {
		t.Errorf("Tail: %q", got)
	}
	if got := Tail(folder, 1000); len(got) < 18 || len(got) > 24 {
		t.Errorf("all of it: %d lines", len(got))
	}
	if got := Tail(filepath.Join(folder, "none"), 10); got != nil {
		t.Errorf("of no log: %q", got)
	}
}

func TestTheTailOfALongLogBeginsWithAWholeLineAndHidesWhatAnOldOneShowed(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	text := strings.Repeat("x", maxTail) + "\nlast \xff code=s3cret\n"
	if err := os.WriteFile(filepath.Join(folder, FileName), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := Tail(folder, 40); len(got) != 1 || got[0] != "last � code="+gone {
		t.Errorf("Tail: %d lines, the last %q", len(got), got[len(got)-1])
	}
}

func TestALogThatCannotBeWrittenStopsNothing(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(filepath.Join(file, "logs")); err == nil {
		t.Error("a log under a file was opened")
	}
	b := opened(t, t.TempDir())
	_ = b.file.out.Close() // as if the disk had gone
	b.log.Info("lost")
	if n, err := b.file.Write([]byte("lost")); n != 4 || err != nil {
		t.Errorf("Write: %d, %v", n, err)
	}
	b.file.out = nil
	b.log.Info("there again")
	if !strings.Contains(content(t, b.file.path), "there again") {
		t.Error("the log was not opened again")
	}
}

func TestALineIsBounded(t *testing.T) {
	t.Parallel()
	b := opened(t, t.TempDir())
	b.log.Info(strings.Repeat("x ", maxLine))
	if got := content(t, b.file.path); len(got) > maxLine+10 || !strings.HasSuffix(got, "…\n") {
		t.Errorf("%d bytes, ends in %q", len(got), got[len(got)-10:])
	}
}
