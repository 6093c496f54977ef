package query

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"needledrop/internal/fold"
)

//go:embed words.txt
var wordsFile string

// lexicon holds the phrases of words.txt by their words.
type lexicon struct {
	names map[string][]string // of a phrase, joined
}

// lexiconOf reads the lexicon once.
var lexiconOf = sync.OnceValue(func() *lexicon { return readLexicon(wordsFile) })

// maxPhrase is the length of the longest phrase in words.
const maxPhrase = 8

func readLexicon(text string) *lexicon {
	l := &lexicon{names: map[string][]string{}}
	for line := range strings.Lines(text) {
		name, list, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(name, "#") {
			continue
		}
		for phrase := range strings.SplitSeq(list, ",") {
			words := fold.Words(phrase)
			if len(words) == 0 || len(words) > maxPhrase {
				continue
			}
			key := Join(words)
			if !slices.Contains(l.names[key], name) {
				l.names[key] = append(l.names[key], name)
			}
		}
	}
	return l
}

// Join is the key of a phrase of folded words. Scripts without spaces are split into
// letters, which join without one.
func Join(words []string) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 && !(IsLetter(w) && IsLetter(words[i-1])) {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

// IsLetter reports whether a word is a single letter of a script without
// spaces.
func IsLetter(w string) bool {
	r, size := utf8.DecodeRuneInString(w)
	return size >= 3 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー'
}

// at returns the name of the longest phrase that begins at i and how many
// words it has. Of several names of one phrase those of questions come first
// but for the filler, which comes last.
func (l *lexicon) at(words []string, i int, used []bool) (name string, n int) {
	for n := min(maxPhrase, len(words)-i); n > 0; n-- {
		if slices.Contains(used[i:i+n], true) {
			continue
		}
		names := l.names[Join(words[i:i+n])]
		if n == 1 && len(names) == 0 {
			names = l.particled(words[i])
		}
		if len(names) > 0 {
			return preferred(names), n
		}
	}
	return "", 0
}

func preferred(names []string) string {
	best := names[0]
	for _, name := range names {
		if best == "-filler" || strings.HasPrefix(name, "-") && name != "-filler" && !strings.HasPrefix(best, "-") {
			best = name
		}
	}
	return best
}

// longest returns how many words the longest phrase of a name has at i.
func (l *lexicon) longest(words []string, i int, name string) int {
	for n := min(maxPhrase, len(words)-i); n > 0; n-- {
		if slices.Contains(l.names[Join(words[i:i+n])], name) {
			return n
		}
	}
	return 0
}

// moments returns the names of all phrases that begin at i.
func (l *lexicon) moments(words []string, i int) []string {
	var out []string
	for n := 1; n <= min(maxPhrase, len(words)-i); n++ {
		out = append(out, l.names[Join(words[i:i+n])]...)
	}
	return out
}

// particles are the endings that Korean puts behind a noun, the longest first.
var particles = []string{"에서의", "에서는", "에서", "으로", "에게", "까지", "부터", "하고", "이랑", "의", "은", "는", "이", "가", "을", "를", "에", "와", "과", "도", "로", "랑", "씬", "신", "곡"}

// Stem cuts the particle off a Korean word; other words stay as they are.
func Stem(word string) string {
	r, _ := utf8.DecodeRuneInString(word)
	if !unicode.Is(unicode.Hangul, r) {
		return word
	}
	for _, p := range particles {
		if rest, ok := strings.CutSuffix(word, p); ok && utf8.RuneCountInString(rest) >= 2 {
			return rest
		}
	}
	return word
}

// particled returns the names of a Korean word without its particle.
func (l *lexicon) particled(word string) []string {
	if s := Stem(word); s != word {
		return l.names[s]
	}
	return nil
}

// IsLittle reports whether words are all of the language of questions or of kinds
// of moments, so that a name of them is no sure name.
func IsLittle(words []string) bool {
	l := lexiconOf()
	for i := 0; i < len(words); i++ {
		if len(l.names[words[i]]) == 0 {
			return false
		}
	}
	return len(words) < 3
}

// IsUnspaced reports whether a text begins in a script that writes no spaces
// between words.
func IsUnspaced(text string) bool {
	words := fold.Words(text)
	return len(words) > 1 && IsLetter(words[0])
}
