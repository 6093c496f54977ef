//go:build window

package main

import (
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// BenchmarkFirstFrame starts the app and an empty Fyne window in turn, and
// reports the medians of the time to the first painted frame and of the
// resident memory a few seconds later, with the ratio of each. The bars are
// 1.3 for the time and 1.6 for the memory.
func BenchmarkFirstFrame(b *testing.B) {
	release := []string{"-tags", "migrated_fynedo", "-ldflags", "-s -w"}
	ours := built(b, "needledrop", ".", release...)
	empty := built(b, "empty", "./testdata/empty", release...)
	home := filepath.Join(b.TempDir(), "home")
	env := []string{"NEEDLEDROP_HOME=" + home, "HOME=" + b.TempDir(), "XDG_CACHE_HOME=" + b.TempDir()}
	measure(b, ours, env) // makes the library and the font index
	measure(b, empty, env)
	var app, floor samples
	for b.Loop() {
		app.add(measure(b, ours, env))
		floor.add(measure(b, empty, env))
	}
	b.ReportMetric(app.median(0), "app-ms")
	b.ReportMetric(floor.median(0), "empty-ms")
	b.ReportMetric(app.median(0)/floor.median(0), "time-ratio")
	b.ReportMetric(app.median(1), "app-MB")
	b.ReportMetric(floor.median(1), "empty-MB")
	b.ReportMetric(app.median(1)/floor.median(1), "memory-ratio")
}

// samples are measurements of [milliseconds, megabytes].
type samples [][2]float64

func (s *samples) add(m [2]float64) { *s = append(*s, m) }

func (s samples) median(of int) float64 {
	var values []float64
	for _, m := range s {
		values = append(values, m[of])
	}
	slices.Sort(values)
	return values[len(values)/2]
}

// settle is how long a program runs before its memory is read.
const settle = 3 * time.Second

func measure(b *testing.B, bin string, env []string) [2]float64 {
	b.Helper()
	p := start(b, bin, env)
	defer p.stop()
	for {
		shown, err := painted(640, 400)
		if err != nil {
			b.Fatal(err)
		}
		if shown {
			break
		}
		if time.Since(p.started) > 30*time.Second {
			b.Fatalf("%s painted nothing\n%s", bin, p.log)
		}
	}
	took := time.Since(p.started)
	time.Sleep(time.Until(p.started.Add(settle)))
	mb, err := p.memory()
	if err != nil {
		b.Fatal(err)
	}
	return [2]float64{float64(took.Microseconds()) / 1000, mb}
}
