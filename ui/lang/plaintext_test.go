package lang

import (
	"strings"
	"testing"
	"unicode"
)

func TestTextFromOutsideIsShownAsText(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Plain — ナイン, العربية, 👩‍🚀":   "Plain — ナイン, العربية, 👩‍🚀",
		"two\nlines\tand\r\u2028more": "two lines and  more",
		"bell\a escape\x1b[31m\x7f":   "bell escape[31m",
		"c1\u0085next\u009b31m":       "c1 next31m",
		"a\u202egnp.exe\u202c":        "agnp.exe",
		"\u2066iso\u2069late\u200f":   "isolate\u200f",
		"broken \xff utf":             "broken \uFFFD utf",
	} {
		if got := PlainText(text); got != want {
			t.Errorf("%q reads %q, want %q", text, got, want)
		}
	}
}

func TestALongNameFitsATitle(t *testing.T) {
	t.Parallel()
	if got := InTitle(strings.Repeat("ab ", 40)); len([]rune(got)) > maxNameInTitle || !strings.HasSuffix(got, "…") {
		t.Errorf("got %q", got)
	}
	if got := InTitle("Short\n"); got != "Short " {
		t.Errorf("got %q", got)
	}
}

func FuzzPlainTextHasNothingThatTurnsIt(f *testing.F) {
	f.Add("a\u202eb\x00\u2067")
	f.Fuzz(func(t *testing.T, text string) {
		for _, r := range PlainText(text) {
			if unicode.IsControl(r) || turnsText(r) {
				t.Fatalf("%q keeps %U", text, r)
			}
		}
	})
}
