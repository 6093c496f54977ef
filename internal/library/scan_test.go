package library_test

import (
	"strings"
	"testing"

	"needledrop/internal/fold"
)

// BenchmarkScanMillion is what the index is measured against: a walk over a
// million folded cues in memory, which first have to be read into it.
func BenchmarkScanMillion(b *testing.B) {
	g := newGenerator()
	var texts []string
	size := 0
	for _, t := range g.titles(millionTitles, millionCuesPerTitle) {
		for _, c := range t.Cues {
			texts = append(texts, fold.Key(c.Title+" "+c.Artist+" "+t.Name))
			size += len(texts[len(texts)-1])
		}
	}
	words := fold.Words(g.phrase(2, 2))
	found := 0
	for b.Loop() {
		for _, text := range texts {
			if containsAll(text, words) {
				found++
			}
		}
	}
	b.ReportMetric(float64(size)/1e6, "MB-text")
}

func containsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
