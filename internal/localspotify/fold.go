package localspotify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mozillazg/go-unidecode"
)

// words splits text into the words a search compares.
func words(text string) []string { return strings.Fields(fold(text)) }

// fold gives the words of a text with one space between them: lower case,
// without diacritics, apostrophes dropped ("don't" is "dont"). Han and kana are
// not written with spaces, so each such character is a word of its own.
func fold(text string) string {
	var folded strings.Builder
	folded.Grow(len(text))
	apart := false // whether the next letter starts a word
	for _, r := range text {
		alone := false
		switch {
		case isASCIIWord(r):
		case isApostrophe(r) || unicode.Is(unicode.Mn, r):
			continue
		case r < utf8.RuneSelf || !isWordRune(r):
			apart = true
			continue
		default:
			alone = unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
		}
		if (apart || alone) && folded.Len() > 0 {
			folded.WriteByte(' ')
		}
		foldRune(&folded, r)
		apart = alone
	}
	return folded.String()
}

// isWordRune takes spacing marks too: the vowels of Indic scripts.
func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mc, r)
}

func isASCIIWord(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
}

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', '`', '´':
		return true
	}
	return false
}

// foldRune writes the lower-case letters without diacritics that r stands for.
func foldRune(to *strings.Builder, r rune) {
	r = unicode.ToLower(r)
	if r < utf8.RuneSelf {
		to.WriteByte(byte(r))
		return
	}
	if plain := plainLatin(r); plain != "" {
		to.WriteString(plain)
		return
	}
	to.WriteRune(r)
}

// plainLatin returns the base letters of a lower-case Latin letter with
// diacritics, "" for any other letter.
func plainLatin(r rune) string {
	if !unicode.Is(unicode.Latin, r) {
		return ""
	}
	plain := strings.ToLower(unidecode.Unidecode(string(r)))
	if strings.ContainsFunc(plain, func(r rune) bool { return !isASCIIWord(r) }) {
		return "" // a modifier letter becomes a sign
	}
	return plain
}
