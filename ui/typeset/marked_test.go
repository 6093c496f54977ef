package typeset

import (
	"strings"
	"testing"

	"needledrop/internal/search"
	"needledrop/ui/lang"
)

func TestMarkedLettersKeepTheirPlaceWhenLinesAreBroken(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text string
		marks      []search.Range
		lines      []string
		want       string // marked letters in brackets, lines apart by /
	}{
		{"beginning of a word", "Running Up", []search.Range{{From: 0, To: 3}}, []string{"Running Up"}, "[Run]ning Up"},
		{"on the second line", "one two", []search.Range{{From: 4, To: 7}}, []string{"one", "two"}, "one/[two]"},
		{"spaces that lines drop", "a   bc", []search.Range{{From: 4, To: 6}}, []string{"a bc"}, "a [bc]"},
		{"letters of several bytes", "Beyoncé é", []search.Range{{From: 6, To: 7}}, []string{"Beyoncé é"}, "Beyonc[é] é"},
		{"letters that join others", "हिन्दी गीत", []search.Range{{From: 0, To: 1}}, []string{"हिन्दी गीत"}, "[हिन्दी] गीत"},
		{"from right to left", "שיר", []search.Range{{From: 0, To: 1}}, []string{"שיר"}, "שיר"},
		{"nothing marked", "Song", nil, []string{"Song"}, "Song"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var lines []string
			for _, line := range markedLines(c.text, c.marks, c.lines) {
				text := ""
				for _, p := range line {
					if p.marked {
						text += "[" + p.text + "]"
						continue
					}
					text += p.text
				}
				lines = append(lines, text)
			}
			if got := strings.Join(lines, "/"); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func FuzzMarkedLines(f *testing.F) {
	f.Add("Running Up That Hill", 0, 3)
	f.Add("שלום a\u00a0b\u202e\xff", 2, 9)
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		line := strings.Join(strings.Fields(lang.PlainText(text)), " ")
		got := ""
		for _, p := range markedLines(text, []search.Range{{From: from, To: to}}, []string{line})[0] {
			got += p.text
		}
		if got != line {
			t.Errorf("pieces make %q of %q", got, line)
		}
	})
}
