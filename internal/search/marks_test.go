package search

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// marks returns the letters of text that the words of a search ask for.
func marks(words, text string) []Range {
	return marker{words: newLookup(words).words}.mark(Hit{Text: text}).Marks
}

// marked writes a text with its ranges in brackets.
func marked(text string, ranges []Range) string {
	runes := []rune(text)
	var b strings.Builder
	at := 0
	for _, r := range ranges {
		b.WriteString(string(runes[at:r.From]) + "[" + string(runes[r.From:r.To]) + "]")
		at = r.To
	}
	return b.String() + string(runes[at:])
}

func TestMarksStandOnTheLettersAskedFor(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ words, text, want string }{
		{"cancion", "La Canción del Mariachi", "La [Canción] del Mariachi"},
		{"canc", "La Canción", "La [Canc]ión"},
		{"CANCIÓ", "cancion", "[canci][o]n"},
		{"cancio", "Cancio\u0301n", "[Cancio\u0301]n"},
		{"kate hill", "Running Up That Hill", "Running Up That [Hill]"},
		{"up", "Running Up Upside", "Running [Up] Upside"},
		{"strass", "Straße 7", "[Straß]e 7"},
		{"s", "ß", "[ß]"},
		{"rock and roll", "Rock & Roll", "[Rock] [&] [Roll]"},
		{"dont stop", "Don’t Stop", "[Don’t] [Stop]"},
		{"office", "The Oﬃce", "The [Oﬃce]"},
		{"駆ける", "夜に駆ける", "夜に[駆ける]"},
		{"불공", "불공평", "[불공]평"},
		{"runing", "Running Up", "[Running] Up"},
		{"strnger thngs", "Stranger Things", "[Stranger] [Things]"},
		{"zz", "Running", "Running"},
		{"", "Running", "Running"},
		{"running", "", ""},
		{"1999", "１９９９!", "[１９９９]!"},
		{"film", "«Film» (film)", "«[Film]» ([film])"},
	} {
		got := marked(c.text, marks(c.words, c.text))
		if strings.ReplaceAll(got, "][", "") != strings.ReplaceAll(c.want, "][", "") {
			t.Errorf("%q marks %q, want %q", c.words, got, c.want)
		}
	}
}

func FuzzMarks(f *testing.F) {
	for _, s := range [][2]string{{"kate", "Kate Bush"}, {"a", "ǻ́"}, {"ss", "ß"}, {"\xff", "\xff\xfe"}, {"ᄀ", "각"}, {"ที่", "ที่นี่"}, {"and", "&+&"}, {"株", "㈱"}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, words, text string) {
		last := 0
		for _, r := range marks(words, text) {
			if r.From < last || r.To <= r.From || r.To > utf8.RuneCountInString(text) {
				t.Fatalf("%q in %q gives %+v", words, text, r)
			}
			last = r.To
		}
	})
}
