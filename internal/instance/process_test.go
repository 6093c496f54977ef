//go:build unix

package instance

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// homeVariable makes the test's program a process that acquires the folder that
// it names, so that tests have real ones.
const homeVariable = "NEEDLEDROP_INSTANCE_TEST"

func TestMain(m *testing.M) {
	if home := os.Getenv(homeVariable); home != "" {
		os.Exit(acquireAndTell(home))
	}
	os.Exit(m.Run())
}

func acquireAndTell(home string) int {
	f, err := acquire(context.Background(), home, Request{os.Args[1:]}, time.Minute)
	if err != nil {
		fmt.Println("error", err)
		return 1
	}
	if f == nil {
		fmt.Println("handed over")
		return 0
	}
	f.Serve(func(_ context.Context, r Request) error {
		fmt.Println("took", strings.Join(r.Open, " "))
		return nil
	})
	fmt.Println("first")
	select {}
}

// other is another process of the program.
type other struct {
	*exec.Cmd
	says *bufio.Scanner
}

func startOther(t *testing.T, home string, open ...string) other {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	sockets, err := os.MkdirTemp("", "nd-*") // a killed process leaves its own
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(sockets) })
	cmd := exec.Command(program, open...)
	cmd.Env = append(cmd.Environ(), homeVariable+"="+home, "XDG_RUNTIME_DIR="+sockets)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	return other{cmd, bufio.NewScanner(out)}
}

func (o other) wants(t *testing.T, line string) {
	t.Helper()
	if !o.says.Scan() || o.says.Text() != line {
		t.Fatalf("the process says %q (%v), want %q", o.says.Text(), o.says.Err(), line)
	}
}

func TestProcessesHandOverAndLeave(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	first := startOther(t, home)
	first.wants(t, "first")
	second := startOther(t, home, "needledrop://title/dark", "/a.json")
	second.wants(t, "handed over")
	if err := second.Wait(); err != nil {
		t.Errorf("the second ended with %v", err)
	}
	first.wants(t, "took needledrop://title/dark /a.json")
}

func TestAKilledProcessLeavesItsPlace(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	first := startOther(t, home)
	first.wants(t, "first")
	left, err := readEndpoint(filepath.Join(home, "window.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := first.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = first.Wait()
	f := begun(t, home)
	defer f.Close()
	if _, err := os.Stat(filepath.Dir(left.Address)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the killed process's socket is still there: %v", err)
	}
	f.Serve(new(receiver).handle)
	startOther(t, home).wants(t, "handed over")
}

func TestAFrozenProcessIsNamedByItsNumber(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	first := startOther(t, home)
	first.wants(t, "first")
	if err := first.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	var stopped syscall.WaitStatus // the signal takes a moment
	if _, err := syscall.Wait4(first.Process.Pid, &stopped, syscall.WUNTRACED, nil); err != nil || !stopped.Stopped() {
		t.Fatalf("the other process is not stopped: %v (%v)", stopped, err)
	}
	_, err := acquire(t.Context(), home, Request{}, short)
	var silent *SilentError
	if !errors.As(err, &silent) || silent.PID != first.Process.Pid || !strings.Contains(err.Error(), fmt.Sprint(first.Process.Pid)) {
		t.Errorf("acquire: %v, want a SilentError of process %d", err, first.Process.Pid)
	}
}
