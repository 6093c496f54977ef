package ui

import (
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
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
		if got := plainText(text); got != want {
			t.Errorf("%q reads %q, want %q", text, got, want)
		}
	}
}

func TestWrappedTextIsPlain(t *testing.T) {
	newApp(t)
	for name, shown := range map[string]string{
		"paragraph": textOf(laidOut(NewText("evil\u202eeman\x1b"))),
		"heading":   textOf(laidOut(NewPageHeading("evil\u202eeman\x1b"))),
		"banner":    textOf(laidOut(NewBanner(Notice, "evil\u202eeman\x1b", "", nil, nil))),
	} {
		if strings.TrimSpace(shown) != "evileman" {
			t.Errorf("a %s shows %q", name, shown)
		}
	}
}

func laidOut(o fyne.CanvasObject) fyne.CanvasObject {
	o.Resize(fyne.NewSize(600, 80))
	return o
}

func TestALongNameFitsATitle(t *testing.T) {
	t.Parallel()
	if got := inTitle(strings.Repeat("ab ", 40)); len([]rune(got)) > mostInTitle || !strings.HasSuffix(got, "…") {
		t.Errorf("got %q", got)
	}
	if got := inTitle("Short\n"); got != "Short " {
		t.Errorf("got %q", got)
	}
}

func FuzzPlainTextHasNothingThatTurnsIt(f *testing.F) {
	f.Add("a\u202eb\x00\u2067")
	f.Fuzz(func(t *testing.T, text string) {
		for _, r := range plainText(text) {
			if unicode.IsControl(r) || turnsText(r) {
				t.Fatalf("%q keeps %U", text, r)
			}
		}
	})
}
