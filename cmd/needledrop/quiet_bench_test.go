//go:build window

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// BenchmarkAtRest reports how much of a processor the app takes while nothing
// happens, in percent of one core, over some seconds after it came to rest. The
// toolkit's own loop takes some 2.4.
func BenchmarkAtRest(b *testing.B) {
	const calm, over = 15 * time.Second, 20 * time.Second
	bin := built(b, "needledrop", ".", release()...)
	env := []string{"NEEDLEDROP_HOME=" + filepath.Join(b.TempDir(), "home"), "HOME=" + b.TempDir(), "XDG_CACHE_HOME=" + b.TempDir()}
	var ticks int
	for b.Loop() {
		p := start(b, bin, env)
		time.Sleep(calm)
		before := p.ticks(b)
		time.Sleep(over)
		ticks += p.ticks(b) - before
		p.stop()
	}
	const perSecond = 100 // the unit of /proc
	b.ReportMetric(float64(ticks)/float64(b.N)/over.Seconds()/perSecond*100, "cpu-%")
}

// ticks is the processor time that the program took so far, in hundredths of a
// second.
func (p *process) ticks(b *testing.B) int {
	b.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.Process.Pid))
	if err != nil {
		b.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(stat), ") ")
	var user, system int
	if _, err := fmt.Sscan(strings.Join(strings.Fields(rest)[11:13], " "), &user, &system); err != nil {
		b.Fatal(err)
	}
	return user + system
}
