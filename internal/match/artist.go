package match

import (
	"slices"
	"strings"

	"needledrop/internal/fold"
)

// credit is an artist line taken apart.
type credit struct {
	mains int      // how many of acts are billed together, before any guests
	whole string   // the line as one key
	lead  string   // the act it names first
	acts  []string // keys of the acts it names, the main act first
}

// parseCredit takes a wanted artist line apart.
func parseCredit(line string) credit {
	c := credit{whole: actKey(line)}
	billed, _ := cutGuests(line)
	for _, act := range splitCredit(billed) {
		c.add(act)
	}
	c.mains = len(c.acts)
	for _, act := range splitCredit(line) {
		c.add(act)
	}
	if len(c.acts) > 0 {
		c.lead = c.acts[0]
	}
	return c
}

func (c *credit) add(act string) {
	if k := actKey(act); k != "" && !slices.Contains(c.acts, k) {
		c.acts = append(c.acts, k)
	}
}

// cutGuests splits a line before the acts that are only featured.
func cutGuests(line string) (billed, guests string) {
	lower := strings.ToLower(line)
	for _, word := range []string{" featuring ", " feat. ", " feat ", " ft. ", " ft ", " with ", " ("} {
		if i := strings.Index(lower, word); i > 0 && len(lower) == len(line) {
			line, lower, guests = line[:i], lower[:i], line[i:]
		}
	}
	return line, guests
}

// splitCredit splits a line at everything that may join two acts. Names that
// contain a joiner come apart too; the whole line is compared besides.
func splitCredit(line string) []string { return splitAt(line, joiners) }

// splitAt splits at the signs between acts and at the joining words.
func splitAt(line string, words []string) []string {
	var out []string
	start := 0
	cut := func(end, next int) {
		if act := dropFeat(strings.TrimSpace(line[start:end])); act != "" {
			out = append(out, act)
		}
		start = next
	}
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case ',', ';', '/', '(', ')':
			cut(i, i+1)
		case ' ':
			if n := joinerAt(line[i+1:], words); n > 0 {
				cut(i, i+1+n)
				i += n
			}
		}
	}
	cut(len(line), len(line))
	return out
}

// joinerAt returns the length of the joining word that s begins with, if
// another word follows it.
func joinerAt(s string, words []string) int {
	n := strings.IndexByte(s, ' ')
	if n <= 0 || n > len("featuring") {
		return 0
	}
	for _, j := range words {
		if strings.EqualFold(s[:n], j) {
			return n
		}
	}
	return 0
}

// dropFeat takes the word off that opens a credit in brackets.
func dropFeat(act string) string {
	first, rest, found := strings.Cut(act, " ")
	if found && isFeat(strings.TrimSuffix(strings.ToLower(first), ".")) {
		return strings.TrimSpace(rest)
	}
	return act
}

// actKey is the key of one act: folded, stylised signs read as the letters
// they stand for, the article and the spaces gone.
func actKey(name string) string {
	k := fold.Key(unstyle(name))
	if k != "the the" {
		k = strings.TrimSuffix(strings.TrimPrefix(k, "the "), " the")
	}
	if strings.IndexByte(k, ' ') < 0 {
		return k // most acts are one word, or were folded before
	}
	if spelled(k) {
		return strings.ReplaceAll(k, " ", "")
	}
	return strings.Join(castFirst(canonical(k)), "")
}

// spelled tells a name that is spaced out letter by letter.
func spelled(key string) bool {
	for i := 1; i < len(key); i += 2 {
		if key[i] != ' ' {
			return false
		}
	}
	return len(key) > 2
}

// castFirst brings "Harbour Cast" and "Original Cast of Harbour" to one form.
func castFirst(words []string) []string {
	if !slices.Contains(words, "cast") {
		return words
	}
	rest := slices.DeleteFunc(words, func(w string) bool { return w == "cast" || w == "of" || w == "the" || w == "original" })
	return append([]string{"cast"}, rest...)
}

// unstyle reads $ as s, ! between letters as i, and the like. Most names have
// no such sign and come back as they are.
func unstyle(name string) string {
	if !strings.ContainsAny(name, "$!@") && !strings.Contains(name, "¥") && !strings.Contains(name, "€") {
		return name
	}
	runes := []rune(name)
	for i, r := range runes {
		inside := i > 0 && i+1 < len(runes) && runes[i-1] != ' ' && runes[i+1] != ' '
		switch {
		case r == '$':
			runes[i] = 's'
		case r == '!' && inside:
			runes[i] = 'i'
		case r == '@' && inside:
			runes[i] = 'a'
		case r == '¥':
			runes[i] = 'y'
		case r == '€':
			runes[i] = 'e'
		}
	}
	return string(runes)
}

// parseActs reads a candidate's artists; some catalogues put several acts in
// one of them.
func parseActs(artists []string) credit {
	var c credit
	for _, a := range artists {
		k := actKey(a)
		c.whole += k
		if k != "" {
			c.acts = append(c.acts, k)
		}
	}
	if len(c.acts) > 0 {
		c.lead = c.acts[0]
	}
	for n, a := range artists {
		if !strings.ContainsAny(a, " ,;/") || namesCountry(a) {
			continue
		}
		for i, p := range splitAt(a, offeredJoiners) {
			if len(p) == len(a) {
				break // a name that does not come apart
			}
			if n == 0 && i == 0 {
				c.lead = actKey(p)
			}
			if k := actKey(p); k != "" && !slices.Contains(c.acts, k) {
				c.acts = append(c.acts, k)
			}
		}
	}
	return c
}

// namesCountry tells "Nova (UK)", which is how catalogues tell namesakes apart.
func namesCountry(act string) bool {
	open := strings.LastIndexByte(act, '(')
	if open < 0 || !strings.HasSuffix(act, ")") {
		return false
	}
	inside := act[open+1 : len(act)-1]
	return len(inside) == 2 && strings.ToUpper(inside) == inside || inside == "USA"
}

// billing is how well a candidate's acts answer the wanted ones.
type billing struct {
	main     bool    // the main act is credited
	coverage float64 // share of the wanted acts that are credited, 0 to 1
	short    bool    // an act that is billed with the main one is missing
	near     bool    // by a spelling that is only near
}

// bill compares the wanted credit with a candidate's acts and the acts its
// title names.
func bill(want, have credit, feats []string) billing {
	if want.whole != "" && (want.whole == have.whole || slices.Contains(have.acts, want.whole)) {
		return billing{main: true, coverage: 1}
	}
	var b billing
	found := 0
	for i, act := range want.acts {
		ok, near := credited(act, have, feats)
		if !ok {
			b.short = b.short || i < want.mains
			continue
		}
		found++
		b.main = b.main || i == 0
		b.near = b.near || near
	}
	if len(want.acts) > 0 {
		b.coverage = float64(found) / float64(len(want.acts))
	}
	if len(want.acts) > 1 && sameSet(want.whole, have.acts) {
		return billing{main: true, coverage: 1}
	}
	if !b.main && len(want.whole) >= 8 && similarity(want.whole, have.whole) >= 0.88 && want.whole+"s" != have.whole && have.whole+"s" != want.whole {
		return billing{main: true, coverage: 1, near: true}
	}
	return b
}

// sameSet reports whether the acts, in some order, make up the whole line: "A,
// B & C" against three acts.
func sameSet(whole string, acts []string) bool {
	if whole == "" || len(acts) == 0 {
		return false
	}
	n := 0
	for _, a := range acts {
		if len(a) < 3 || !strings.Contains(whole, a) {
			return false
		}
		n += len(a)
	}
	rest := len(whole) - n
	return rest >= 0 && rest <= 3*(len(acts)-1)
}

// guests counts the acts of a candidate that the wanted line does not name.
func guests(want, have credit, feats []string) int {
	n := 0
	for _, act := range append(actKeys(feats), have.acts...) {
		if !strings.Contains(want.whole, act) && !slices.Contains(want.acts, act) {
			n++
		}
	}
	return n
}

func credited(act string, have credit, feats []string) (ok, near bool) {
	for _, a := range have.acts {
		if a == act {
			return true, false
		}
	}
	for _, f := range feats {
		if actKey(f) == act {
			return true, false
		}
	}
	for _, a := range have.acts {
		if len(act) >= 6 && similarity(act, a) >= 0.88 && act+"s" != a && a+"s" != act || sameLatin(act, a) {
			return true, true
		}
	}
	return false, false
}
