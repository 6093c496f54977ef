// Package fold makes keys for comparing and searching text in any script: two
// spellings that a person would call the same name have the same key.
//
// Values are plain strings and the functions are pure, so everything here is
// safe for any number of goroutines.
package fold

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Key returns s in its form for comparing: compatible forms and case are made
// equal, accents go from Latin, Greek, Cyrillic, Hebrew and Arabic letters
// (elsewhere a mark is part of the spelling and stays), apostrophes and quotes
// vanish, "&" and "+" between words read "and", and everything else that is no
// letter or digit is one space. Text of signs alone has the key "", which says
// that nothing is known to compare. Key(Key(s)) is Key(s).
func Key(s string) string {
	if isKey(s) {
		return s
	}
	var k key
	for i, r := range s {
		if r < utf8.RuneSelf {
			k.add(r)
			continue
		}
		k.addWide(r, s[i:])
	}
	if k.compose {
		return norm.NFC.String(k.String())
	}
	return k.String()
}

// isKey reports whether s is its own key as far as ASCII tells; most text that
// is compared has been folded before, and then nothing need be allocated.
func isKey(s string) bool {
	for i := range len(s) {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		case c == ' ' && i > 0 && i < len(s)-1 && s[i-1] != ' ':
		default:
			return false
		}
	}
	return true
}

// key is a key being written.
type key struct {
	short   [128]byte // on the stack, as most keys are short and die young
	n       int       // bytes of short that are written
	long    []byte    // the whole key once it is longer than that, else nil
	base    rune      // the letter that a mark would sit on, 0 when there is none
	gap     bool      // a space is due before the next letter
	and     bool      // an "and" is due before the next letter
	compose bool      // parts were written that may belong together
}

func (k *key) write(r rune) {
	switch {
	case k.long != nil:
		k.long = utf8.AppendRune(k.long, r)
	case r < utf8.RuneSelf && k.n < len(k.short):
		k.short[k.n] = byte(r)
		k.n++
	case k.n+utf8.UTFMax <= len(k.short):
		k.n += utf8.EncodeRune(k.short[k.n:], r)
	default:
		k.long = utf8.AppendRune(append(make([]byte, 0, 2*len(k.short)), k.short[:k.n]...), r)
	}
}

// String returns what is written.
func (k *key) String() string {
	if k.long != nil {
		return string(k.long)
	}
	return string(k.short[:k.n])
}

// addWide takes r, the first rune of rest, apart and adds what it is made of.
func (k *key) addWide(r rune, rest string) {
	switch {
	case isQuote(r):
		return
	case isSeal(r):
		k.space()
		return
	}
	parts := norm.NFKD.PropertiesString(rest).Decomposition()
	if len(parts) == 0 {
		k.add(r)
		return
	}
	for len(parts) > 0 {
		r, size := utf8.DecodeRune(parts)
		k.add(r)
		parts = parts[size:]
	}
}

// add adds one rune that cannot be taken apart further.
func (k *key) add(r rune) {
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		k.letter(r)
	case 'A' <= r && r <= 'Z':
		k.letter(r + 'a' - 'A')
	case r == '&', r == '+':
		k.and = true
		k.space()
	case isQuote(r), unicode.Is(unicode.Cf, r), r == tatweel:
	case r < utf8.RuneSelf:
		k.space()
	case unicode.IsMark(r):
		k.mark(r)
	case unicode.IsLetter(r), unicode.IsNumber(r):
		k.wideLetter(unicode.ToLower(r))
	default:
		k.space()
	}
}

func (k *key) space() {
	k.gap = true
	k.base = 0
}

func (k *key) letter(r rune) {
	if k.gap && k.n > 0 {
		if k.and {
			k.write(' ')
			k.write('a')
			k.write('n')
			k.write('d')
		}
		k.write(' ')
	}
	k.gap, k.and = false, false
	k.base = r
	k.write(r)
}

// wideLetter writes letters that Unicode counts as whole, though readers
// without them on the keyboard write the plain ones.
func (k *key) wideLetter(r rune) {
	switch r {
	case 'ı':
		k.letter('i')
	case 'ø':
		k.letter('o')
	case 'ł':
		k.letter('l')
	case 'đ', 'ð':
		k.letter('d')
	case 'ħ':
		k.letter('h')
	case 'ŧ':
		k.letter('t')
	case 'ς':
		k.letter('σ')
	case 'ß':
		k.pair('s', 's')
	case 'æ':
		k.pair('a', 'e')
	case 'œ':
		k.pair('o', 'e')
	case 'þ':
		k.pair('t', 'h')
	default:
		k.compose = k.compose || isJamo(r)
		k.letter(r)
	}
}

func (k *key) pair(a, b rune) {
	k.letter(a)
	k.letter(b)
}

// mark keeps a mark only where it spells: vowel signs of Indic scripts and
// Thai, voicing marks of kana.
func (k *key) mark(r rune) {
	if k.base == 0 || unicode.In(r, unicode.Me, unicode.Variation_Selector) || !spellsWithMarks(k.base) {
		return
	}
	k.compose = true
	k.write(r)
}

func spellsWithMarks(base rune) bool {
	if base < 0x0530 { // below lie Latin, Greek and Cyrillic
		return false
	}
	return unicode.IsLetter(base) && !unicode.In(base,
		unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Hebrew, unicode.Arabic, unicode.Common)
}

// tatweel only stretches Arabic words in print.
const tatweel = 'ـ'

// isJamo reports whether r is a part of a Hangul syllable.
func isJamo(r rune) bool { return 0x1100 <= r && r <= 0x11FF }

// isQuote reports whether r is an apostrophe or a quotation mark, or a sign
// that is typed for one.
func isQuote(r rune) bool {
	switch r {
	case '\'', '"', '`', '´', '‘', '’', '‚', '‛', '“', '”', '„', '‟', '′', '″', '«', '»', '‹', '›', '׳', '״':
		return true
	}
	return 0x02B9 <= r && r <= 0x02BF // modifier letters that serve as apostrophes
}

// isSeal reports whether r is a sign of ownership, which would otherwise come
// apart into letters.
func isSeal(r rune) bool {
	switch r {
	case '™', '℠', '®', '©':
		return true
	}
	return false
}
