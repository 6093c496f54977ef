package main

import (
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// BenchmarkColdStart times `needle titles` as a whole process, once the
// library exists. The bar is 80 ms.
func BenchmarkColdStart(b *testing.B) {
	bin := filepath.Join(b.TempDir(), "needle")
	if out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	start := func() time.Duration {
		cmd := exec.Command(bin, "titles")
		cmd.Env = append(cmd.Environ(), "NEEDLEDROP_HOME="+filepath.Join(filepath.Dir(bin), "home"))
		began := time.Now()
		if err := cmd.Run(); err != nil {
			b.Fatal(err)
		}
		return time.Since(began)
	}
	start() // makes the library
	var took []time.Duration
	for b.Loop() {
		took = append(took, start())
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
}
