//go:build window

package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// The frames of a scroll are those from one frame's begin to the next one's,
// with all that happens in between: the wheel's events, layout, painting, and
// the driver's own wait for its 60 frames a second. The bar is 33 ms at the
// 99th percentile. paint is the part from the last event to the screen.

// BenchmarkScrollDiscover scrolls Discover with 10,000 titles by the wheel,
// beside a plain grid of the toolkit.
func BenchmarkScrollDiscover(b *testing.B) {
	benchmarkScroll(b, made{titles: 10_000, cues: 20}, "grid", func(window) {})
}

// BenchmarkScrollTitle scrolls a title of 2,000 songs by the wheel, beside a
// plain list of the toolkit.
func BenchmarkScrollTitle(b *testing.B) {
	one := made{titles: 1, cues: 2_000}
	benchmarkScroll(b, one, "list", func(w window) {
		w.key("ctrl+k")
		w.typed(strings.ToLower(newWords().title(0, one.cues).Name))
		w.pause("the hits to show")
		w.key("Return")
		w.pause("the title page")
	})
}

func benchmarkScroll(b *testing.B, catalog made, floor string, goThere func(window)) {
	bin := built(b, "frames", "./testdata/frames", release()...)
	env := benchEnv(b, catalog.home(b))
	var ours, plain frames
	for b.Loop() {
		ours = append(ours, scrolled(b, bin, env, goThere)...)
		plain = append(plain, scrolled(b, bin, env, func(window) {}, "-floor", floor)...)
	}
	ours.report(b, "")
	plain.report(b, "floor-")
	b.ReportMetric(ours.gap(99)/plain.gap(99), "p99-ratio")
	b.ReportMetric(0, "ns/op")
}

func benchEnv(b *testing.B, home string) []string {
	return []string{"NEEDLEDROP_HOME=" + home, "HOME=" + b.TempDir(), "XDG_CACHE_HOME=" + b.TempDir(), "NEEDLEDROP_TOKEN_STORE=file"}
}

// scrolled opens a window, goes to a page, and turns the wheel down and up
// again, some 90 steps a second, while the frames are counted.
func scrolled(b *testing.B, bin string, env []string, goThere func(window), args ...string) frames {
	b.Helper()
	out := filepath.Join(b.TempDir(), "frames")
	p := start(b, bin, env, append(args, "-out", out)...)
	defer p.stop()
	w := shown(b, p)
	goThere(w)
	w.run("mousemove", "700", "600")
	began := time.Now()
	const steps = "500"
	w.run("click", "--repeat", steps, "--delay", "10", "5")
	w.run("click", "--repeat", steps, "--delay", "10", "4")
	ended := time.Now()
	return framesBetween(b, out, began, ended)
}

// frameTime is one turn of the driver's loop.
type frameTime struct{ gap, paint time.Duration }

type frames []frameTime

// framesBetween reads the frames of a time from the file of the program.
func framesBetween(b *testing.B, path string, from, until time.Time) frames {
	b.Helper()
	file, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	var out frames
	var before int64
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var began, ended int64
		if _, err := fmt.Sscan(lines.Text(), &began, &ended); err != nil {
			continue // the last line may be half written
		}
		if before > from.UnixNano() && began < until.UnixNano() {
			out = append(out, frameTime{time.Duration(began - before), time.Duration(ended - began)})
		}
		before = began
	}
	if len(out) < 100 {
		b.Fatalf("only %d frames were counted", len(out))
	}
	return out
}

func (f frames) gap(percent int) float64 {
	return percentile(f, percent, func(f frameTime) time.Duration { return f.gap })
}

func (f frames) report(b *testing.B, name string) {
	paint := func(f frameTime) time.Duration { return f.paint }
	b.ReportMetric(f.gap(50), name+"p50-ms")
	b.ReportMetric(f.gap(99), name+"p99-ms")
	b.ReportMetric(percentile(f, 99, paint), name+"paint-p99-ms")
}

// percentile returns milliseconds.
func percentile[T any](of []T, percent int, value func(T) time.Duration) float64 {
	var values []time.Duration
	for _, v := range of {
		values = append(values, value(v))
	}
	slices.Sort(values)
	return ms(values[min(len(values)*percent/100, len(values)-1)])
}

// BenchmarkMemoryOfTenThousandTitles compares the resident memory of the app
// that shows 10,000 titles, scrolled through, with that of an empty window. The
// bar is 1.7.
func BenchmarkMemoryOfTenThousandTitles(b *testing.B) {
	ours := built(b, "needledrop", ".", release()...)
	empty := built(b, "empty", "./testdata/empty", release()...)
	env := benchEnv(b, made{titles: 10_000, cues: 20}.home(b))
	var app, floor samples
	for b.Loop() {
		p := start(b, ours, env)
		w := shown(b, p)
		w.run("mousemove", "700", "600")
		w.run("click", "--repeat", "400", "--delay", "10", "5")
		for range 40 {
			w.key("Next")
		}
		w.key("End")
		w.pause("the last titles")
		app = append(app, [3]float64{1: settledMemory(b, p)})
		p.stop()
		p = start(b, empty, env)
		time.Sleep(settle)
		floor = append(floor, [3]float64{1: settledMemory(b, p)})
		p.stop()
	}
	b.ReportMetric(app.median(1), "app-MB")
	b.ReportMetric(floor.median(1), "empty-MB")
	b.ReportMetric(app.median(1)/floor.median(1), "memory-ratio")
	b.ReportMetric(0, "ns/op")
}

func settledMemory(b *testing.B, p *process) float64 {
	b.Helper()
	time.Sleep(settle)
	mb, err := p.memory()
	if err != nil {
		b.Fatal(err)
	}
	return mb
}

// BenchmarkSearchMillion types into the search box of a window on a million
// cues. key is from the letter to the changed results on the screen. The bar is
// 30 ms.
func BenchmarkSearchMillion(b *testing.B) {
	bin := built(b, "frames", "./testdata/frames", release()...)
	million := made{titles: 5_000, cues: 200}
	env := benchEnv(b, million.home(b))
	var took []time.Duration
	for b.Loop() {
		p := &process{Cmd: exec.Command(bin, "-out", filepath.Join(b.TempDir(), "frames"))}
		took = append(took, typedInto(b, p, env, newWords().title(7, million.cues).Cues[30].Title)...)
	}
	same := func(d time.Duration) time.Duration { return d }
	b.ReportMetric(percentile(took, 50, same), "key-p50-ms")
	b.ReportMetric(percentile(took, 99, same), "key-p99-ms")
	b.ReportMetric(0, "ns/op")
}

// typedInto opens the window and types some words, of which the first search
// reads the index into memory and does not count.
func typedInto(b *testing.B, p *process, env []string, name string) []time.Duration {
	b.Helper()
	in, err := p.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	out, err := p.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	p.begin(b, env)
	defer p.stop()
	w := shown(b, p)
	w.key("ctrl+k")
	lines := bufio.NewScanner(out)
	var took []time.Duration
	for n, phrase := range []string{"the queen", strings.ToLower(name), "love song", "chabre", "don stra"} {
		if _, err := fmt.Fprintln(in, phrase); err != nil {
			b.Fatal(err)
		}
		for lines.Scan() && lines.Text() != "typed" {
			if ns, err := strconv.ParseInt(lines.Text(), 10, 64); err == nil && n > 0 {
				took = append(took, time.Duration(ns))
			}
		}
		w.key("ctrl+a")
		w.key("BackSpace")
		w.pause("the box to be empty")
	}
	if len(took) == 0 {
		b.Fatalf("no letter changed the page\n%s", p.log)
	}
	return took
}
