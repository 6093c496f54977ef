package ui

import "strings"

// breakLines sets text in lines no wider than width. At most `most` lines are
// made; what does not fit ends the last one with an ellipsis. most < 1: as many
// as are needed.
func breakLines(text string, style textStyle, width float32, most int) []string {
	fits := func(s string) bool { return style.measure(s).Width <= width }
	words := strings.Fields(plainText(text))
	var lines []string
	for len(words) > 0 {
		n := 1
		for n < len(words) && fits(strings.Join(words[:n+1], " ")) {
			n++
		}
		if most > 0 && len(lines) == most-1 {
			return append(lines, shorten(strings.Join(words, " "), fits))
		}
		if word := words[0]; n == 1 && !fits(word) { // a long word, or a script without spaces
			if head := longestPrefix(word, fits); len(head) < len(word) {
				lines, words[0] = append(lines, head), word[len(head):]
				continue
			}
		}
		lines, words = append(lines, strings.Join(words[:n], " ")), words[n:]
	}
	return lines
}

// shorten ends text with an ellipsis when it does not fit.
func shorten(text string, fits func(string) bool) string {
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
