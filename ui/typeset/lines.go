package typeset

import (
	"sort"
	"strings"
	"unicode"

	"needledrop/ui/lang"
)

// breakLines sets text in lines no wider than width. At most `most` lines are
// made; what does not fit ends the last one with an ellipsis. most < 1: as many
// as are needed.
func breakLines(text string, style TextStyle, width float32, most int) []string {
	fits := func(s string) bool { return style.Measure(s).Width <= width }
	parts := linePartsOf(lang.PlainText(text))
	var lines []string
	for len(parts) > 0 {
		if most > 0 && len(lines) == most-1 {
			return append(lines, Shorten(setLine(parts), fits))
		}
		n := 1 + sort.Search(len(parts)-1, func(i int) bool { return !fits(setLine(parts[:i+2])) })
		if word := parts[0].text; n == 1 && !fits(word) {
			if head := longestPrefix(word, fits); len(head) < len(word) {
				lines, parts[0].text = append(lines, head), word[len(head):]
				continue
			}
		}
		lines, parts = append(lines, setLine(parts[:n])), parts[n:]
	}
	return lines
}

// linePart is a piece of text that stays on one line: a word, or of Chinese and
// Japanese, which have no spaces, mostly a letter.
type linePart struct {
	text   string
	spaced bool // a space stands before it
}

func linePartsOf(text string) []linePart {
	var out []linePart
	for _, word := range strings.Fields(text) {
		first, before := 0, rune(0)
		for at, letter := range word {
			if at > 0 && mayBreak(before, letter) {
				out = append(out, linePart{word[first:at], first == 0})
				first = at
			}
			before = letter
		}
		out = append(out, linePart{word[first:], first == 0})
	}
	return out
}

// setLine puts parts on one line.
func setLine(parts []linePart) string {
	var out strings.Builder
	for i, p := range parts {
		if p.spaced && i > 0 {
			out.WriteByte(' ')
		}
		out.WriteString(p.text)
	}
	return out.String()
}

// mayBreak tells whether a line may end between two letters of a word. Signs
// that close something begin no line, those that open something end none, and
// a number stays with what it counts.
func mayBreak(before, after rune) bool {
	return (withoutSpaces(before) || withoutSpaces(after)) && !unicode.IsDigit(before) &&
		!strings.ContainsRune("「『（【〈《“‘([", before) &&
		!strings.ContainsRune("、。，．」』）】〉》”’！？：；…‥・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)],.!?:;%", after)
}

// withoutSpaces tells the letters of scripts that have no spaces.
func withoutSpaces(letter rune) bool {
	return unicode.In(letter, unicode.Han, unicode.Hiragana, unicode.Katakana) || 0x3000 <= letter && letter <= 0x303F || 0xFF00 <= letter && letter <= 0xFF60
}

// Shorten ends text with an ellipsis when it does not fit.
func Shorten(text string, fits func(string) bool) string {
	if fits(text) {
		return text
	}
	head := longestPrefix(text, func(s string) bool { return fits(s + "…") })
	return strings.TrimRight(head, " ,.:;–-") + "…"
}

// longestPrefix returns the longest prefix that fits, at least one letter, so
// that breaking always advances.
func longestPrefix(text string, fits func(string) bool) string {
	letters := []rune(text)
	low, high := 1, len(letters)
	for low < high {
		if middle := (low + high + 1) / 2; fits(string(letters[:middle])) {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return string(letters[:min(low, len(letters))])
}
