package match

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
	"github.com/mozillazg/go-unidecode"

	"needledrop/internal/fold"
)

// longestName is the longest key, in bytes, that is compared letter by letter.
const longestName = 512

// similarity is 1 for equal keys and falls with each letter to change. Below 0.75
// it is 0; an empty key is like nothing.
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
	if shortest*4 < longest*3 || lettersApart(a, b)*4 > longest {
		return 0 // below all that is asked for, and not worth the count
	}
	return 1 - float64(levenshtein.ComputeDistance(a, b))/float64(longest)
}

// lettersApart counts letters that one key has and the other has not, in plain
// letters; each must be changed.
func lettersApart(a, b string) int {
	x, y := plainLetters(a), plainLetters(b)
	return max(bits.OnesCount32(x&^y), bits.OnesCount32(y&^x))
}

func plainLetters(key string) (letters uint32) {
	for i := range len(key) {
		if c := key[i] - 'a'; c < 26 {
			letters |= 1 << c
		}
	}
	return letters
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
