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
// 1.25 for the time and 1.5 for the memory. The app's first frame is its ground;
// page-ms is when the first card of Discover shows on it.
func BenchmarkFirstFrame(b *testing.B) {
	ours := built(b, "needledrop", ".", release()...)
	empty := built(b, "empty", "./testdata/empty", release()...)
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
	b.ReportMetric(app.median(2), "page-ms")
	b.ReportMetric(app.median(1), "app-MB")
	b.ReportMetric(floor.median(1), "empty-MB")
	b.ReportMetric(app.median(1)/floor.median(1), "memory-ratio")
}

// samples are measurements of [milliseconds to the first frame, megabytes,
// milliseconds to the first card].
type samples [][3]float64

func (s *samples) add(m [3]float64) { *s = append(*s, m) }

func (s samples) median(of int) float64 {
	var values []float64
	for _, m := range s {
		values = append(values, m[of])
	}
	slices.Sort(values)
	return values[len(values)/2]
}

// settle is how long a program runs before its memory is read.
const settle = 4 * time.Second

func measure(b *testing.B, bin string, env []string) [3]float64 {
	b.Helper()
	p := start(b, bin, env)
	defer p.stop()
	var frame, card time.Duration
	for time.Since(p.started) < settle {
		at, shown := time.Since(p.started), look(b)
		if frame == 0 && shown.painted(640, 400) {
			frame = at
		}
		if card == 0 && shown.differs(100, 10, 230, 350) { // the ground beside the menu, and a card
			card = at
		}
	}
	if frame == 0 {
		b.Fatalf("%s painted nothing\n%s", bin, p.log)
	}
	mb, err := p.memory()
	if err != nil {
		b.Fatal(err)
	}
	return [3]float64{ms(frame), mb, ms(card)}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
