package match

import (
	"slices"
	"strings"

	"needledrop/internal/message"
)

// likeness is how far two titles name the same song.
type likeness struct {
	score float64      // 0 to 1
	why   message.Text // zero when they are equal
}

// The scores of titles that are not simply equal. Below sureTitle a person
// should look; below sameSong it is another song.
const (
	sureTitle  = 0.90
	sameSong   = 0.78
	shortTitle = 6 // keys shorter than this must be equal
)

// alike compares two titles.
func alike(w, c *title) likeness {
	if w.core == "" || c.core == "" {
		if w.full == "" && c.full == "" && strings.TrimSpace(w.raw) != "" && strings.EqualFold(w.raw, c.raw) {
			return likeness{score: 1} // a name of signs alone, printed alike
		}
		return likeness{}
	}
	if w.full == c.full || w.plain == c.plain {
		return likeness{score: 1}
	}
	if masked(w.plain, c.plain) || masked(w.core, c.core) {
		return likeness{score: 0.98}
	}
	if w.work.known && c.work.known {
		return sameWork(w.work, c.work)
	}
	if l := partOfWork(w, c.work); l.score > 0 {
		return l
	}
	if l := partOfWork(c, w.work); l.score > 0 {
		return l
	}
	if w.core == c.core {
		return sameCore(w, c)
	}
	if w.full == c.core || w.core == c.full {
		return likeness{score: 0.98}
	}
	if swapped(w, c) {
		return likeness{0.95, message.New("the title and its subtitle stand the other way round")}
	}
	if openedBy(w, c) || openedBy(c, w) {
		return likeness{score: 0.95}
	}
	if w.native != c.native && (sameLatin(w.core, c.core) || sameLatin(w.full, c.full)) {
		return likeness{0.93, message.New("the same title in another script")}
	}
	return nearly(w, c)
}

// openedBy reports whether a is b behind a bracket that opens it.
func openedBy(a, b *title) bool {
	return a.tail != a.core && a.tail == b.core && len(a.tail) >= shortTitle
}

// masked reports whether two keys are equal but for letters that one of them
// hides.
func masked(a, b string) bool {
	if !strings.ContainsRune(a, mask) && !strings.ContainsRune(b, mask) {
		return false
	}
	x, y := []rune(a), []rune(b)
	if len(x) != len(y) {
		return false
	}
	shown := 0
	for i := range x {
		switch {
		case x[i] == mask || y[i] == mask:
		case x[i] != y[i]:
			return false
		default:
			shown++
		}
	}
	return shown >= 2 && shown*2 >= len(x)
}

// sameCore compares the subtitles of titles that are otherwise equal.
func sameCore(w, c *title) likeness {
	switch {
	case len(w.subs) > 0 && len(c.subs) > 0:
		if w.subs[0].same(c.subs[0]) {
			return likeness{score: 0.97}
		}
		return likeness{0.82, message.New("another subtitle")}
	case counted(w.subs) != counted(c.subs):
		return likeness{0.82, message.New("another part")}
	case dashed(w.subs) || dashed(c.subs):
		return likeness{0.86, message.New("one of them names a part the other does not")}
	}
	return likeness{score: 0.96}
}

// same reports whether two subtitles are one, with at most a slip of the pen in
// one of several words. Numbers decide, and so does a word alone.
func (s subtitle) same(other subtitle) bool {
	if s.key == other.key {
		return true
	}
	if !slices.Equal(numbersOf(s.words), numbersOf(other.words)) || min(len(s.words), len(other.words)) < 3 || similarity(s.key, other.key) < 0.8 {
		return false
	}
	changed := 0
	for i := range min(len(s.words), len(other.words)) {
		if s.words[i] != other.words[i] {
			changed++
		}
	}
	return changed == 1 || len(s.words) != len(other.words)
}

// counted tells a subtitle that numbers a part.
func counted(subs []subtitle) bool {
	return slices.ContainsFunc(subs, func(s subtitle) bool {
		return len(s.words) == 1 && hasDigit(s.words[0]) || len(s.words) == 2 && hasDigit(s.words[0]) && s.words[1] == "0" // "2.0"
	})
}

func dashed(subs []subtitle) bool {
	return slices.ContainsFunc(subs, func(s subtitle) bool { return s.dashed })
}

// swapped finds "500 Miles (I'm Gonna Be)" in "I'm Gonna Be (500 Miles)", and
// a title that is known by its subtitle alone.
func swapped(w, c *title) bool {
	has := func(subs []subtitle, key string) bool {
		return slices.ContainsFunc(subs, func(s subtitle) bool { return s.key == key && len(s.words) > 1 })
	}
	return has(c.subs, w.core) || has(w.subs, c.core)
}

// nearly allows for slips of the pen.
func nearly(w, c *title) likeness {
	if !slices.Equal(w.numbers, c.numbers) {
		return likeness{}
	}
	wk, ck := bare(w.words), bare(c.words)
	if wk == ck && wk != "" {
		return likeness{score: 0.97}
	}
	s := max(similarity(w.core, c.core), similarity(wk, ck))
	if len(w.full) > len(w.core) || len(c.full) > len(c.core) {
		s = max(s, similarity(w.full, c.full))
	}
	if min(len(w.core), len(c.core)) < shortTitle && s < 1 {
		return likeness{}
	}
	if s >= sureTitle && !slip(w.words, c.words) {
		s = sureTitle - 0.01
	}
	return likeness{s, message.New("nearly the same title")}
}

// slip tells a slip of the pen from another word: "She Loves You" is not "He
// Loves You".
func slip(a, b []string) bool {
	if len(a) != len(b) {
		return true // the words are only joined or parted elsewhere
	}
	for i := range a {
		if a[i] != b[i] && similarity(a[i], b[i]) < 0.75 {
			return false
		}
	}
	return true
}

// bare drops articles and little words that prints lose.
func bare(words []string) string {
	var b strings.Builder
	for _, w := range words {
		switch w {
		case "the", "a", "an", "and", "o":
			continue
		}
		b.WriteString(w)
	}
	return b.String()
}
