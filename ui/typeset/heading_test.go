package typeset

import (
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/ui/lang"
	"needledrop/ui/skin"
	"needledrop/ui/uitest"
)

func TestHeadingWrapsWhereItMust(t *testing.T) {
	uitest.NewApp(t)
	h := NewPageHeading("A title that is far too long for such a narrow window")
	h.Resize(fyne.NewSize(1200, 60))
	wide := h.MinSize().Height
	h.Resize(fyne.NewSize(260, 60))
	if narrow := h.MinSize().Height; narrow <= wide {
		t.Errorf("height %v wide, %v narrow", wide, narrow)
	}
}

func FuzzBreakLinesKeepsTheText(f *testing.F) {
	app := test.NewTempApp(f)
	app.Settings().SetTheme(skin.NewTheme(skin.DarkLook))
	f.Add("A title that is long", float32(70))
	f.Add("고요한밤고요한밤고요한밤", float32(40))
	f.Add("x", float32(0))
	f.Add("\xa0\xed\x95 bad bytes", float32(40))
	f.Fuzz(func(t *testing.T, text string, width float32) {
		if len(text) > 200 {
			t.Skip("longer than any name")
		}
		style := TextStyle{Size: 14}
		lines := breakLines(text, style, width, 0)
		if got, want := letters(strings.Join(lines, "")), letters(lang.PlainText(text)); got != want {
			t.Errorf("letters %q became %q", want, got)
		}
		for _, line := range lines {
			if len([]rune(line)) > 1 && style.Measure(line).Width > width {
				t.Errorf("line %q is wider than %v", line, width)
			}
		}
		if cut := breakLines(text, style, width, 2); len(cut) > 2 {
			t.Errorf("%d lines, want 2 at most", len(cut))
		}
	})
}

// letters is text without spaces.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}
