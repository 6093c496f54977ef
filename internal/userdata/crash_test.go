package userdata_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"needledrop/internal/userdata"
)

// These variables make a run of this test binary a victim: it does one kind of
// write in a folder, over and over, until it is killed.
const (
	victimKind   = "NEEDLEDROP_VICTIM"
	victimFolder = "NEEDLEDROP_VICTIM_FOLDER"
)

func TestMain(m *testing.M) {
	if kind := os.Getenv(victimKind); kind != "" {
		fmt.Fprintln(os.Stderr, beVictim(kind, os.Getenv(victimFolder)))
		os.Exit(3)
	}
	os.Exit(m.Run())
}

// beVictim says the number of each write once it is confirmed. It returns only
// when a write failed or nobody killed it.
func beVictim(kind, folder string) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	write, err := crashes[kind].begin(ctx, folder)
	if err != nil {
		return err
	}
	for n := 0; ; n++ {
		if n > 0 {
			if err := write(n); err != nil {
				return fmt.Errorf("write %d: %w", n, err)
			}
		}
		if _, err := fmt.Println(n); err != nil {
			return err
		}
	}
}

// crash is a kind of write that a process dies in.
type crash struct {
	// begin returns what does the nth write, from 1.
	begin func(ctx context.Context, folder string) (write func(n int) error, err error)
	// check looks at what is there after the writes up to confirmed; the next
	// one may be there too, or not, but not in part.
	check func(t *testing.T, folder string, confirmed int)
}

// longestLife is more than the slowest of the writes takes.
const longestLife = 100 * time.Millisecond

// TestKilledDuringEveryWriteNothingConfirmedIsLost kills real processes at
// random moments. NEEDLEDROP_KILLS sets how often for each kind of write.
func TestKilledDuringEveryWriteNothingConfirmedIsLost(t *testing.T) {
	t.Parallel()
	runs := 10
	if testing.Short() {
		runs = 1
	}
	if n, err := strconv.Atoi(os.Getenv("NEEDLEDROP_KILLS")); err == nil {
		runs = n
	}
	for kind, c := range crashes {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			writes := 0
			for range runs {
				folder := t.TempDir()
				confirmed := killVictim(t, kind, folder, rand.N(longestLife))
				c.check(t, folder, confirmed)
				noStrays(t, folder)
				writes += confirmed
				if t.Failed() {
					t.Fatalf("after %d confirmed writes", confirmed)
				}
			}
			t.Logf("%d confirmed writes in %d lives", writes, runs)
		})
	}
}

// killVictim lets a process do a kind of write for a while, kills it and
// returns how many writes it had confirmed.
func killVictim(t *testing.T, kind, folder string, life time.Duration) int {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), victimKind+"="+kind, victimFolder+"="+folder)
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	lines := bufio.NewReader(out)
	confirmed := -1
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			break // the last line may be cut off
		}
		if confirmed++; line != fmt.Sprintln(confirmed) {
			t.Errorf("the victim said %q, want %d", line, confirmed)
		}
		if confirmed == 0 { // it is ready
			timer := time.AfterFunc(life, func() { _ = cmd.Process.Kill() })
			defer timer.Stop()
		}
	}
	_, _ = io.Copy(io.Discard, out)
	_ = cmd.Wait() // killed
	if confirmed < 0 || cmd.ProcessState.ExitCode() == 3 {
		t.Fatalf("the victim died by itself: %s", said.String())
	}
	return confirmed
}

// noStrays checks that nothing lies about in the folders of a victim that is
// not known and in the end removed.
func noStrays(t *testing.T, folder string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		rest, own := strings.CutPrefix(d.Name(), "user.d")
		known := own && (rest == "b" || rest == "b-wal" || rest == "b-shm" || rest == "b.copy" || rest == "b"+userdata.Former() ||
			strings.Contains(rest, ".tmp") || strings.HasPrefix(rest, "amaged-"))
		if !d.IsDir() && !known {
			t.Errorf("%s was left behind", path)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
