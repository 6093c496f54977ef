package match

import "testing"

// benchExamples are all cases in one list; the order does not matter.
func benchExamples(b *testing.B) (all []example, candidates int) {
	for _, examples := range examplesByClass(b) {
		all = append(all, examples...)
	}
	for _, e := range all {
		candidates += len(e.offered)
	}
	return all, candidates
}

func BenchmarkDecide(b *testing.B) {
	all, candidates := benchExamples(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, e := range all {
			Decide(e.want, e.offered, e.pref)
		}
	}
	b.ReportMetric(float64(b.N*candidates)/b.Elapsed().Seconds(), "candidates/s")
}

func BenchmarkDecideTenOffered(b *testing.B) {
	w := Wanted{Title: "Stone Harbour (A Song for Rain)", Artist: "The Gulls feat. Mara Vale"}
	var offered []Candidate
	for _, line := range []string{
		"Stone Harbour - Live at Pier 4 | The Gulls", "Stone Harbour - Remastered 2009 | The Gulls", "Another Song | The Gulls",
		"Stone Harbour | Other Act", "Stone Harbour (Karaoke Version) | Sing Along", "밤바다 | 갈매기",
		"Stone Harbour (feat. Mara Vale) - Club Mix | The Gulls; Mara Vale", "Harbour | The Gulls", "Stone | Gull", "Rain Song | Mara Vale",
	} {
		offered = append(offered, track(line, line))
	}
	b.ReportAllocs()
	for b.Loop() {
		Decide(w, offered, Preference{})
	}
	b.ReportMetric(float64(b.N*len(offered))/b.Elapsed().Seconds(), "candidates/s")
}

func BenchmarkParseTitle(b *testing.B) {
	for _, c := range []struct{ name, title string }{
		{"plain", "Stone Harbour"},
		{"suffixes", "Stone Harbour (A Song for Rain) [feat. Mara Vale] - Night Bus Remix / 2011 Remaster"},
		{"Hangul", "밤바다 (라이브)"},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				parseTitle(c.title)
			}
		})
	}
}

func BenchmarkParseWork(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		parseWork("Bach: Cello Suite No. 1 in G Major, BWV 1007: I. Prélude")
	}
}
