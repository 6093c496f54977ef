package fold

import (
	"unicode"
	"unicode/utf8"
)

// Words returns the words of Key(s). Scripts that are written without spaces
// give a word for every character with its marks, so that a search for a part
// of a phrase finds the phrase.
func Words(s string) []string {
	k := Key(s)
	if k == "" {
		return nil
	}
	words := make([]string, 0, countWords(k))
	start := 0
	for start < len(k) {
		end := wordEnd(k, start)
		words = append(words, k[start:end])
		start = end
		if start < len(k) && k[start] == ' ' {
			start++
		}
	}
	return words
}

func countWords(k string) int {
	n := 1
	for i := range len(k) {
		if k[i] == ' ' {
			n++
		}
	}
	return n
}

// wordEnd returns where the word ends that starts at start.
func wordEnd(k string, start int) int {
	first, size := utf8.DecodeRuneInString(k[start:])
	alone := writtenWithoutSpaces(first)
	for i, r := range k[start+size:] {
		at := start + size + i
		if r == ' ' || !unicode.IsMark(r) && (alone || writtenWithoutSpaces(r)) {
			return at
		}
	}
	return len(k)
}

func writtenWithoutSpaces(r rune) bool {
	const firstThai, longVowel = 0x0E00, 'ー'
	if r < firstThai {
		return false
	}
	return r == longVowel || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
