//go:build window

package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// built compiles a program once for a test.
func built(tb testing.TB, name, pkg string, flags ...string) string {
	tb.Helper()
	bin := filepath.Join(tb.TempDir(), name)
	cmd := exec.Command("go", append(append([]string{"build", "-o", bin}, flags...), pkg)...)
	if out, err := cmd.CombinedOutput(); err != nil {
		tb.Fatalf("build %s: %v\n%s", pkg, err, out)
	}
	return bin
}

// release returns the flags that the Makefile builds a release with.
func release() []string {
	return []string{"-tags", "migrated_fynedo,no_emoji", "-ldflags", "-s -w"}
}

// process is a program that runs on the test's display.
type process struct {
	*exec.Cmd
	log     *bytes.Buffer
	started time.Time
}

func start(tb testing.TB, bin string, env []string, args ...string) *process {
	tb.Helper()
	p := &process{Cmd: exec.Command(bin, args...)}
	p.begin(tb, env)
	return p
}

// begin starts the program; what it says goes to the log unless somebody reads
// it already.
func (p *process) begin(tb testing.TB, env []string) {
	tb.Helper()
	p.log = new(bytes.Buffer)
	p.Env = append(p.Environ(), env...)
	if p.Stderr = p.log; p.Stdout == nil {
		p.Stdout = p.log
	}
	p.started = time.Now()
	if err := p.Start(); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(p.stop)
}

// stop ends the program if it still runs.
func (p *process) stop() {
	if p.ProcessState == nil {
		_ = p.Process.Kill()
		_ = p.Wait()
	}
}

// memory returns the resident size in MB.
func (p *process) memory() (float64, error) {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.Process.Pid))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(data)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kb, err := strconv.Atoi(strings.Fields(rest)[0])
			return float64(kb) / 1024, err
		}
	}
	return 0, errors.New("no VmRSS")
}

// display is a picture of the test's display in the XWD format.
type display []byte

// look takes a picture of the display.
func look(tb testing.TB) display {
	tb.Helper()
	dump, err := exec.Command("xwd", "-root", "-silent").Output()
	if err != nil {
		tb.Fatalf("look at the display: %v", err)
	}
	return dump
}

// at returns the three bytes of a point. The XWD header is of big-endian
// words: its size, …, bits per pixel (11), bytes per line (12), …, number of
// colours (19), each of 12 bytes.
func (d display) at(x, y int) (colour [3]byte) {
	if len(d) < 100 {
		return colour
	}
	word := func(i int) int { return int(binary.BigEndian.Uint32(d[4*i:])) }
	if at := word(0) + 12*word(19) + y*word(12) + x*word(11)/8; at+3 <= len(d) {
		copy(colour[:], d[at:])
	}
	return colour
}

// painted reports whether anything but the black root shows at a point.
func (d display) painted(x, y int) bool { return d.at(x, y) != [3]byte{} }

// differs reports whether two painted points have different colours.
func (d display) differs(x1, y1, x2, y2 int) bool {
	return d.painted(x1, y1) && d.painted(x2, y2) && d.at(x1, y1) != d.at(x2, y2)
}

// wait waits for the program to end by itself.
func (p *process) wait(limit time.Duration) error {
	ended := make(chan error, 1)
	go func() { ended <- p.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(limit):
		_ = p.Process.Kill()
		<-ended
		return errors.New("it had to be killed")
	}
}
