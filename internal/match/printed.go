package match

import (
	"strings"
	"unicode"

	"needledrop/internal/fold"
	"needledrop/internal/message"
)

// printed is a title's own words with what spelling would make equal still told
// apart: "U" is not "You", "One" not "1", "$20" not "20", "9/11" not "911".
func printed(raw string) string {
	var own strings.Builder
	for _, part := range split(raw) {
		if part.kind == head || part.kind == prelude {
			own.WriteString(part.text)
			own.WriteByte(' ')
		}
	}
	key := fold.Key(own.String())
	if strings.ContainsAny(raw, "0123456789$#") {
		key = fold.Key(spellSigns(own.String()))
	}
	words := strings.Fields(key)
	for i, w := range words {
		if i > 0 && isFeat(w) {
			words = words[:i]
			break
		}
		if len(w) > 5 && strings.HasSuffix(w, "ing") { // as in fallin'
			words[i] = w[:len(w)-1]
		}
	}
	return strings.Join(words, "")
}

// spellSigns writes signs that count beside digits as words.
func spellSigns(s string) string {
	runes := []rune(s)
	var out strings.Builder
	digit := func(i int) bool { return i >= 0 && i < len(runes) && unicode.IsDigit(runes[i]) }
	for i, r := range runes {
		switch {
		case r == '$' && digit(i+1):
			out.WriteString("dollar")
		case r == '$':
			out.WriteByte('s')
		case r == '#':
			out.WriteString("number ")
		case strings.ContainsRune("./:-", r) && digit(i-1) && digit(i+1):
			out.WriteString("point")
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// printReasons doubts a title of one word that is only spelled like the wanted
// one.
func (r *rated) printReasons(wt *title) {
	if r.samePrint = r.title.raw == wt.raw; r.samePrint {
		return
	}
	if wt.print == "" {
		wt.print = printed(wt.raw)
	}
	r.samePrint = printed(r.title.raw) == wt.print
	if !r.samePrint && bare(wt.words) == bare(r.title.words) && wt.slight() {
		r.doubt(message.New("a name that is spelled alike, but printed otherwise"))
	}
}

// slight reports whether a title is so short that another spelling of it may be
// another name: one word beside articles, or nothing but numbers.
func (t *title) slight() bool {
	words := 0
	for _, w := range t.words {
		if w != "the" && w != "a" && w != "an" {
			words++
		}
	}
	return words <= 1 || len(numbersOf(t.words)) == len(t.words)
}
