package localspotify

import (
	"strings"
	"unicode"
	"unicode/utf8"
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

// plainLatin gives the base letters of a lower-case Latin letter with
// diacritics, "" for any other letter.
func plainLatin(r rune) string {
	switch r {
	case 'à', 'á', 'â', 'ã', 'ä', 'å', 'ā', 'ă', 'ą', 'ǎ', 'ạ', 'ả', 'ấ', 'ầ', 'ẩ', 'ẫ', 'ậ', 'ắ', 'ằ', 'ẳ', 'ẵ', 'ặ':
		return "a"
	case 'æ', 'ǽ':
		return "ae"
	case 'ç', 'ć', 'ĉ', 'ċ', 'č':
		return "c"
	case 'ď', 'đ', 'ð':
		return "d"
	case 'è', 'é', 'ê', 'ë', 'ē', 'ĕ', 'ė', 'ę', 'ě', 'ẹ', 'ẻ', 'ẽ', 'ế', 'ề', 'ể', 'ễ', 'ệ':
		return "e"
	case 'ĝ', 'ğ', 'ġ', 'ģ':
		return "g"
	case 'ĥ', 'ħ':
		return "h"
	case 'ì', 'í', 'î', 'ï', 'ĩ', 'ī', 'ĭ', 'į', 'ı', 'ị', 'ỉ':
		return "i"
	case 'ĵ':
		return "j"
	case 'ķ':
		return "k"
	case 'ĺ', 'ļ', 'ľ', 'ł':
		return "l"
	case 'ñ', 'ń', 'ņ', 'ň':
		return "n"
	case 'ò', 'ó', 'ô', 'õ', 'ö', 'ø', 'ō', 'ŏ', 'ő', 'ơ', 'ọ', 'ỏ', 'ố', 'ồ', 'ổ', 'ỗ', 'ộ', 'ớ', 'ờ', 'ở', 'ỡ', 'ợ':
		return "o"
	case 'œ':
		return "oe"
	case 'ŕ', 'ŗ', 'ř':
		return "r"
	case 'ś', 'ŝ', 'ş', 'š', 'ș':
		return "s"
	case 'ß':
		return "ss"
	case 'ţ', 'ť', 'ț', 'ŧ':
		return "t"
	case 'þ':
		return "th"
	case 'ù', 'ú', 'û', 'ü', 'ũ', 'ū', 'ŭ', 'ů', 'ű', 'ų', 'ư', 'ụ', 'ủ', 'ứ', 'ừ', 'ử', 'ữ', 'ự':
		return "u"
	case 'ŵ':
		return "w"
	case 'ý', 'ÿ', 'ŷ', 'ỳ', 'ỵ', 'ỷ', 'ỹ':
		return "y"
	case 'ź', 'ż', 'ž':
		return "z"
	}
	return ""
}
