package instance

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// short is the patience of tests in which the other side never answers.
const short = 100 * time.Millisecond

// begun acquires a folder that nobody holds.
func begun(t *testing.T, home string) *Primary {
	t.Helper()
	f, err := Acquire(t.Context(), home, Request{})
	if err != nil || f == nil {
		t.Fatalf("Acquire: %v, %v, want to be the first", f, err)
	}
	return f
}

// receiver keeps what was handed over.
type receiver struct {
	mu   sync.Mutex
	came []Request
}

func (g *receiver) handle(_ context.Context, r Request) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.came = append(g.came, r)
	return nil
}

func TestASecondStartHandsOverWhatItWasAsked(t *testing.T) {
	t.Parallel()
	homes := map[string]string{
		"a usual folder":            t.TempDir(),
		"one that is not there yet": filepath.Join(t.TempDir(), "new"),
		"one with a very long path": filepath.Join(t.TempDir(), strings.Repeat("long/", 60)),
		"one in every script":       filepath.Join(t.TempDir(), "データ מידע 💿"),
	}
	for name, home := range homes {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := begun(t, home)
			var g receiver
			f.Serve(g.handle)
			want := []string{"needledrop://title/dark", "/tmp/ノート.json"}
			second, err := Acquire(t.Context(), home, Request{want})
			if second != nil || err != nil {
				t.Fatalf("Acquire: %v, %v, want it handed over", second, err)
			}
			if _, err := Acquire(t.Context(), home, Request{}); err != nil {
				t.Fatal(err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			if len(g.came) != 2 || !slices.Equal(g.came[0].Open, want) || len(g.came[1].Open) != 0 {
				t.Errorf("what came: %q", g.came)
			}
		})
	}
}

func TestTheLoopbackWayWorksAsTheSocketDoes(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	f := begun(t, home)
	_ = f.listener.Close()
	listener, err := listenLoopback()
	if err != nil {
		t.Fatal(err)
	}
	f.endpoint.clear()
	if f, err = startPrimary(f.lock, f.path, listener); err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var g receiver
	f.Serve(g.handle)
	if second, err := Acquire(t.Context(), home, Request{[]string{"x"}}); second != nil || err != nil || len(g.came) != 1 {
		t.Errorf("Acquire: %v, %v; came %q", second, err, g.came)
	}
}

func TestOneOfManyStartsAtOnceIsTheFirst(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	var g receiver
	var mu sync.Mutex
	var firsts []*Primary
	var all sync.WaitGroup
	const starts = 12
	for i := range starts {
		all.Go(func() {
			f, err := acquire(t.Context(), home, Request{[]string{fmt.Sprint(i)}}, time.Minute)
			if err != nil {
				t.Error(err)
			}
			if f != nil {
				f.Serve(g.handle)
				mu.Lock()
				firsts = append(firsts, f)
				mu.Unlock()
			}
		})
	}
	all.Wait()
	if len(firsts) != 1 {
		t.Fatalf("%d were the first", len(firsts))
	}
	if err := firsts[0].Close(); err != nil {
		t.Error(err)
	}
	if len(g.came) != starts-1 {
		t.Errorf("%d handed over, want %d", len(g.came), starts-1)
	}
}

func TestTheNextStartIsTheFirstOnceTheFirstHasEnded(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	f := begun(t, home)
	f.Serve(new(receiver).handle)
	folder := filepath.Dir(f.endpoint.Address)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(folder); runtime.GOOS != "windows" && !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the socket's folder is still there: %v", err)
	}
	if err := begun(t, home).Close(); err != nil {
		t.Error(err)
	}
}

func TestAStartDuringTheEndOfTheFirstTakesItsPlace(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	f := begun(t, home)
	asked := make(chan struct{})
	f.Serve(func(ctx context.Context, _ Request) error {
		close(asked)
		<-ctx.Done()
		return ctx.Err()
	})
	closed := make(chan error, 1)
	go func() {
		<-asked
		closed <- f.Close()
	}()
	second, err := acquire(t.Context(), home, Request{}, time.Minute)
	if err != nil || second == nil {
		t.Fatalf("claim: %v, %v, want to be the first", second, err)
	}
	if err := errors.Join(<-closed, second.Close()); err != nil {
		t.Error(err)
	}
}

func TestAFirstThatDoesNotAnswerIsNotWaitedForForEver(t *testing.T) {
	t.Parallel()
	for name, serve := range map[string]func(*Primary){
		"it never listens": func(*Primary) {},
		"it never takes": func(f *Primary) {
			f.Serve(func(ctx context.Context, _ Request) error { <-ctx.Done(); return ctx.Err() })
		},
		"nobody knows where it is": func(f *Primary) { _ = os.Remove(f.path) },
		"it says nonsense of it":   func(f *Primary) { _ = os.WriteFile(f.path, []byte("nonsense"), 0o600) },
		"it is somewhere else": func(f *Primary) {
			_ = os.WriteFile(f.path, []byte(`{"network":"tcp","address":"192.0.2.1:80","password":"x","pid":1}`), 0o600)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			f := begun(t, home)
			t.Cleanup(func() { _ = f.Close() }) // its file may be gone
			serve(f)
			_, err := acquire(t.Context(), home, Request{}, short)
			var silent *SilentError
			if !errors.As(err, &silent) || !strings.Contains(silent.Error(), "nothing was changed") {
				t.Errorf("claim: %v, want a SilentError", err)
			}
		})
	}
}

func TestARefusalReachesTheSecondStartAsASentence(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	f := begun(t, home)
	defer f.Close()
	f.Serve(func(context.Context, Request) error { return errors.New("ärger with it") })
	_, err := Acquire(t.Context(), home, Request{})
	var refused *RefusedError
	if !errors.As(err, &refused) || refused.Reason != "Ärger with it." {
		t.Errorf("Acquire: %v, want a RefusedError", err)
	}
}

func TestTooMuchAtOnceIsRefusedBeforeItIsSent(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	f := begun(t, home)
	defer f.Close()
	f.Serve(func(context.Context, Request) error { t.Error("it was sent"); return nil })
	for _, open := range [][]string{make([]string, maxOpenings+1), {strings.Repeat("x", maxMessage)}, {"a\x00b"}, {"\xff"}, {""}} {
		if _, err := Acquire(t.Context(), home, Request{open}); err == nil {
			t.Errorf("%d openings were taken", len(open))
		}
	}
}

func TestAFolderThatCannotBeUsedIsNamed(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := Acquire(t.Context(), filepath.Join(file, "home"), Request{})
	if f != nil || err == nil || errors.As(err, new(*SilentError)) {
		t.Errorf("Acquire: %v, %v, want the folder's error", f, err)
	}
}

func TestWhatIsWrittenDownIsForTheSamePersonOnly(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("there are no modes")
	}
	home := t.TempDir()
	f := begun(t, home)
	defer f.Close()
	for path, want := range map[string]os.FileMode{
		f.path: 0o600, filepath.Join(home, "window.lock"): 0o600, filepath.Dir(f.endpoint.Address): 0o700 | os.ModeDir,
	} {
		info, err := os.Stat(path)
		if err != nil || info.Mode() != want {
			t.Errorf("%s: %v, %v, want mode %v", path, info.Mode(), err, want)
		}
	}
	if len(f.endpoint.Address) > maxSocketPath || len(f.endpoint.Password) < 20 {
		t.Errorf("endpoint %+v", f.endpoint)
	}
}

func TestASocketGoesWhereItsPathIsShortEnough(t *testing.T) {
	t.Parallel()
	long := filepath.Join(t.TempDir(), strings.Repeat("l", 120))
	if err := os.Mkdir(long, 0o700); err != nil {
		t.Fatal(err)
	}
	listener, err := listenSocket("", filepath.Join(long, "missing"), long, "/tmp")
	if err != nil {
		t.Fatal(err)
	}
	defer os.Remove(filepath.Dir(listener.Addr().String()))
	defer listener.Close()
	if !strings.HasPrefix(listener.Addr().String(), "/tmp/") {
		t.Errorf("it is at %s", listener.Addr())
	}
	if left, _ := os.ReadDir(long); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestOnlyWhatThisPackageMadeIsRemoved(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	mine := filepath.Join(dir, "mine", "s")
	beside := filepath.Join(dir, socketFolder+"x", "other")
	for _, path := range []string{mine, beside} {
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, nil, 0o600)); err != nil {
			t.Fatal(err)
		}
		endpoint{Network: "unix", Address: path}.clear()
		endpoint{Network: "unix", Address: filepath.Join(filepath.Dir(path), "s")}.clear()
	}
	for _, path := range []string{mine, beside} {
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	}
}
