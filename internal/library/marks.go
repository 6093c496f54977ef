package library

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"needledrop/internal/fold"
)

// Range is a part of a text, in characters (runes): from From up to, not with,
// To.
type Range struct{ From, To int }

// Marks tells which letters of text the words of a search ask for, in order
// and apart: whole words, beginnings of words, and where a word is nowhere, one
// that it may be a mistyped form of. Accents and other folding do not matter:
// "cancion" marks "canción".
func Marks(words, text string) []Range {
	return marker{words: newLookup(words).words}.mark(Hit{Text: text}).Marks
}

// marker marks the words of one search.
type marker struct{ words []string }

// mark looks for every word in the text and in the detail.
func (m marker) mark(h Hit) Marked {
	text, detail := newFolded(h.Text), newFolded(h.Detail)
	var inText, inDetail []Range
	for _, w := range m.words {
		for _, fits := range []func(have string) int{whole(w), beginningOf(w), mistyped(w)} {
			t, d := text.find(fits), detail.find(fits)
			inText, inDetail = append(inText, t...), append(inDetail, d...)
			if len(t)+len(d) > 0 {
				break
			}
		}
	}
	return Marked{Hit: h, Marks: joined(inText), DetailMarks: joined(inDetail)}
}

// whole, beginningOf and mistyped tell how many bytes of a word w asks for.
func whole(w string) func(string) int {
	return func(have string) int {
		if have == w {
			return len(have)
		}
		return 0
	}
}

func beginningOf(w string) func(string) int {
	return func(have string) int {
		if strings.HasPrefix(have, w) {
			return len(w)
		}
		return 0
	}
}

func mistyped(w string) func(string) int {
	asked := []rune(w)
	limit := allowedMistakes(len(asked))
	var d distance
	return func(have string) int {
		if limit == 0 {
			return 0
		}
		letters := []rune(have)
		if d.between(asked, letters, limit) <= limit || letters[0] == asked[0] && d.toBeginning(asked, letters, limit) <= limit {
			return len(have)
		}
		return 0
	}
}

// joined sorts ranges and makes one of those that touch.
func joined(ranges []Range) []Range {
	slices.SortFunc(ranges, func(a, b Range) int { return a.From - b.From })
	var out []Range
	for _, r := range ranges {
		if n := len(out); n > 0 && r.From <= out[n-1].To {
			out[n-1].To = max(out[n-1].To, r.To)
			continue
		}
		out = append(out, r)
	}
	return out
}

// folded is a text's key with the character that each byte of it came from.
type folded struct {
	key   string
	from  []int // characters; one for each byte
	to    []int // the character behind
	words []string
}

// newFolded folds a text piece by piece. Text whose pieces fold to something
// else than the whole, which no real name is, has no words.
func newFolded(text string) folded {
	var f folded
	var key strings.Builder
	at := 0
	var gap string
	var gapAt int
	for text != "" {
		piece := firstPiece(text)
		text = text[len(piece):]
		next := at + utf8.RuneCountInString(piece)
		switch out := foldPiece(piece); {
		case out == "":
		case out[0] == ' ':
			if len(out) > len(gap) {
				gap, gapAt = out, at
			}
		default:
			if key.Len() > 0 {
				f.write(&key, gap, gapAt, gapAt+1)
			}
			gap = ""
			f.write(&key, out, at, next)
		}
		at = next
	}
	f.key = key.String()
	f.words = fold.Words(f.key)
	return f
}

func (f *folded) write(key *strings.Builder, s string, from, to int) {
	key.WriteString(s)
	for range len(s) {
		f.from, f.to = append(f.from, from), append(f.to, to)
	}
}

// firstPiece cuts the first character off, with the marks that belong to it.
func firstPiece(text string) string {
	_, end := utf8.DecodeRuneInString(text)
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if r < 0x300 || !unicode.IsMark(r) && !isLaterJamo(r) {
			break
		}
		end += size
	}
	return text[:end]
}

// isLaterJamo reports whether r goes on with a Hangul syllable.
func isLaterJamo(r rune) bool { return 0x1160 <= r && r <= 0x11FF }

// plainPieces are the keys of single ASCII characters.
var plainPieces = sync.OnceValue(func() *[utf8.RuneSelf]string {
	var out [utf8.RuneSelf]string
	for i := range out {
		out[i] = foldInside(string(rune(i)))
	}
	return &out
})

// foldPiece returns what a piece adds to a key: letters, a space with or
// without words for what separates, nothing for quotes.
func foldPiece(piece string) string {
	if len(piece) == 1 && piece[0] < utf8.RuneSelf {
		return plainPieces()[piece[0]]
	}
	return foldInside(piece)
}

// foldInside folds a piece between two letters.
func foldInside(piece string) string {
	key := fold.Key("a" + piece + "a")
	return strings.TrimSuffix(strings.TrimPrefix(key, "a"), "a")
}

// find returns the characters of the words that fits takes.
func (f folded) find(fits func(have string) int) []Range {
	var out []Range
	at := 0
	for _, w := range f.words {
		i := strings.Index(f.key[at:], w)
		if i < 0 {
			break
		}
		at += i
		if n := fits(w); n > 0 {
			out = append(out, Range{f.from[at], f.to[at+n-1]})
		}
		at += len(w)
	}
	return out
}
