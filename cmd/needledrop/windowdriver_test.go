//go:build window

package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// window is the app's window on the test's display.
type window struct {
	t         testing.TB
	id        string
	*readable // nil: nobody answers
}

func shown(t testing.TB, p *process) window {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "xdotool", "search", "--sync", "--onlyvisible", "--name", "Needledrop").Output()
	if err != nil {
		t.Fatalf("no window opened: %v\n%s", err, p.log)
	}
	w := window{t: t, id: strings.Fields(string(out))[0]}
	w.run("windowfocus", w.id)
	w.pause("the first page")
	w.picture("start")
	return w
}

func (w window) key(keys string)    { w.t.Helper(); w.run("key", "--clearmodifiers", keys) }
func (w window) typed(words string) { w.t.Helper(); w.run("type", "--delay", "30", words) }

func (w window) run(args ...string) {
	w.t.Helper()
	if out, err := exec.Command("xdotool", args...).CombinedOutput(); err != nil {
		w.t.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
}

// caret is how many bytes of a picture may go on changing: the text cursor of
// a focused entry blinks for ever.
const caret = 2000

func differing(a, b []byte) int {
	if len(a) != len(b) {
		return max(len(a), len(b))
	}
	n := 0
	for i := range a {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}

// pause waits until the window has stopped changing: what a person does too
// before the next key.
func (w window) pause(until string) {
	w.t.Helper()
	var before display
	same := 0
	for range 200 {
		time.Sleep(100 * time.Millisecond)
		now := look(w.t)
		if same++; differing(before, now) > caret {
			before, same = now, 0
		}
		if same == 5 {
			return
		}
	}
	w.t.Fatalf("the window did not come to rest for %s", until)
}

// picture keeps what the window shows, where NEEDLEDROP_PICTURES names a
// folder.
func (w window) picture(name string) {
	w.t.Helper()
	dir := os.Getenv("NEEDLEDROP_PICTURES")
	if dir == "" {
		return
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		w.t.Fatal(err)
	}
	if out, err := exec.Command("import", "-window", "root", filepath.Join(dir, "window-"+name+".png")).CombinedOutput(); err != nil {
		w.t.Errorf("keep a picture: %v\n%s", err, out)
	}
}

// readable asks a build with where.go what stands in its window.
type readable struct {
	ask     io.Writer
	answers *bufio.Scanner
}

// startReadable starts a build with where.go.
func startReadable(t *testing.T, bin string, env []string) (*process, *readable) {
	t.Helper()
	p := &process{Cmd: exec.Command(bin)}
	ask, err := p.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	answers, err := p.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	p.begin(t, env)
	return p, &readable{ask, bufio.NewScanner(answers)}
}

// where returns the middle of a text; without it, what else is to be read.
func (r *readable) where(text string) (x, y int, others string, found bool) {
	if _, err := fmt.Fprintln(r.ask, text); err != nil {
		return 0, 0, err.Error(), false
	}
	for r.answers.Scan() {
		answer, mine := strings.CutPrefix(r.answers.Text(), "where: ")
		if !mine {
			continue
		}
		if _, err := fmt.Sscan(answer, &x, &y); err != nil {
			return 0, 0, answer, false
		}
		return x, y, "", true
	}
	return 0, 0, "it does not answer", false
}

// patient is how long a text may take to show; it says nothing about speed.
const patient = time.Minute

// sees waits until a text stands in the window.
func (w window) sees(text string) (x, y int) {
	w.t.Helper()
	var others string
	for began := time.Now(); time.Since(began) < patient; time.Sleep(50 * time.Millisecond) {
		x, y, why, found := w.where(text)
		if found {
			return x, y
		}
		others = why
	}
	w.picture("failed")
	w.t.Fatalf("%q does not show; there is %s", text, others)
	return 0, 0
}

// gone waits until a text stands in the window no more.
func (w window) gone(text string) {
	w.t.Helper()
	for began := time.Now(); time.Since(began) < patient; time.Sleep(50 * time.Millisecond) {
		if _, _, _, found := w.where(text); !found {
			return
		}
	}
	w.t.Fatalf("%q goes on showing", text)
}

// anyOf waits until one of some texts shows, and returns it.
func (w window) anyOf(texts []string) string {
	w.t.Helper()
	var all string
	for began := time.Now(); time.Since(began) < patient; time.Sleep(50 * time.Millisecond) {
		_, _, all, _ = w.where("nothing has this name")
		shown := strings.Split(all, " | ")
		for _, text := range texts {
			if slices.Contains(shown, text) {
				return text
			}
		}
	}
	w.t.Fatalf("none of %d texts shows; there is %s", len(texts), all)
	return ""
}

// light waits until the window has a light ground and stands still.
func (w window) light() {
	w.t.Helper()
	for began := time.Now(); time.Since(began) < patient; time.Sleep(50 * time.Millisecond) {
		if ground := look(w.t).at(1255, 700); ground[0] > 200 && ground[1] > 200 && ground[2] > 200 {
			w.pause("the light look")
			return
		}
	}
	w.t.Fatalf("the look did not become light")
}

// click waits for a text to show and to stand still, and clicks it.
func (w window) click(text string) {
	w.t.Helper()
	w.sees(text)
	w.pause(text + " to stand still")
	x, y := w.sees(text)
	w.point(x, y)
	w.run("click", "1")
}

// point moves the mouse to a place in the window.
func (w window) point(x, y int) {
	w.t.Helper()
	w.run("mousemove", "--window", w.id, strconv.Itoa(x), strconv.Itoa(y))
}

// The buttons that a turn of the wheel presses.
const (
	up   = "4"
	down = "5"
)

// wheel turns the wheel some steps over a place.
func (w window) wheel(x, y int, button string, steps int) {
	w.t.Helper()
	w.point(x, y)
	w.run("click", "--repeat", strconv.Itoa(steps), "--delay", "20", button)
}

// reach turns the wheel until a text shows.
func (w window) reach(text string) {
	w.t.Helper()
	for range 40 {
		if _, y, _, found := w.where(text); found && y < 760 {
			return
		}
		w.wheel(700, 600, down, 4)
		w.pause("the scroll to end")
	}
	w.t.Fatalf("%q is nowhere on the page", text)
}
