package match

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
	"github.com/mozillazg/go-unidecode"

	"needledrop/internal/fold"
)

// longestName is the longest key, in bytes, that is compared letter by letter.
const longestName = 512

// similarity is 1 for equal keys and falls with each letter to change, to 0.
// An empty key is like nothing.
func similarity(a, b string) float64 {
	if a == "" || b == "" {
		return 0
	}
	if a == b {
		return 1
	}
	if len(a) > longestName || len(b) > longestName {
		return 0 // no name; and the count grows with the square of the length
	}
	longest := max(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	shortest := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	if shortest*2 < longest {
		return 0 // too far apart to be worth the count
	}
	return 1 - float64(levenshtein.ComputeDistance(a, b))/float64(longest)
}

// latin transliterates a key of another script, for comparing only.
func latin(key string) string {
	if isLatin(key) {
		return key
	}
	return strings.ReplaceAll(fold.Key(unidecode.Unidecode(key)), " ", "")
}

func hasHan(key string) bool {
	return strings.IndexFunc(key, func(r rune) bool { return unicode.Is(unicode.Han, r) }) >= 0
}

// sameLatin reports whether two keys, one of them in another script, sound alike
// in Latin letters.
func sameLatin(a, b string) bool {
	if a == "" || b == "" || isLatin(a) == isLatin(b) {
		return false
	}
	if hasHan(a) || hasHan(b) {
		return false // one sound is many characters
	}
	return similarity(latin(a), latin(b)) >= 0.8
}
