package lang

import (
	"strings"
	"unicode"
)

// PlainText is how text from outside is shown, such as a playlist's name or
// what a server said: on one line, without controls, and without what would
// turn the direction of the words around it. The text of paragraphs, headings
// and rows passes through it where lines are broken; what goes to one of
// Fyne's own labels has to be passed by hand.
func PlainText(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u2028', r == '\u2029', unicode.IsControl(r) && unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), turnsText(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

// turnsText tells the letters without a shape that embed, override or isolate
// a direction. Marks, which turn nothing but themselves, stay.
func turnsText(r rune) bool {
	return '\u202A' <= r && r <= '\u202E' || '\u2066' <= r && r <= '\u2069'
}

// maxNameInTitle is how many letters of a name fit where nothing wraps, such as
// the title of a dialog in a small window.
const maxNameInTitle = 40

// InTitle is a name for the title of a dialog, or a button; a longer one is to
// stand whole elsewhere.
func InTitle(name string) string {
	letters := []rune(PlainText(name))
	if len(letters) <= maxNameInTitle {
		return string(letters)
	}
	return strings.TrimSpace(string(letters[:maxNameInTitle-1])) + "…"
}
