package match

import (
	"math/bits"
	"strings"
)

// A sieve turns most other songs away by their letters, before their names are
// taken apart. It never turns away what could be the wanted song: for that, one
// of the wanted name's parts must stand in the candidate's name with at most
// the slips that sameSong allows.
type sieve struct {
	open  bool // lets everything through: names with more than plain letters
	parts []sievePart
}

type sievePart struct {
	letters uint32 // one bit for each letter
	slips   int    // letters that may be missing
}

// slipShare is how many letters of a part may be missing: with more, its
// likeness to anything is below sameSong, also when the other is the longer.
const slipShare = (1 - sameSong) / sameSong

// newSieve makes the sieve for the names of a wanted recording.
func newSieve(titles []title) sieve {
	var s sieve
	for _, t := range titles {
		parts := []string{t.core, t.full, t.tail, t.plain}
		for _, sub := range t.subs {
			parts = append(parts, sub.key)
		}
		for _, part := range parts {
			letters, plain := lettersOf(part)
			if !plain || t.work.known || nicknames[t.full].number != "" || letters == 0 {
				return sieve{open: true}
			}
			s.parts = append(s.parts, sievePart{letters, int(slipShare * float64(len(part)))})
		}
	}
	return s
}

// passes reports whether a candidate's name is worth taking apart.
func (s sieve) passes(name string) bool {
	if s.open {
		return true
	}
	letters, plain := lettersOf(name)
	if !plain {
		return true
	}
	for _, p := range s.parts {
		if bits.OnesCount32(p.letters&^letters) <= p.slips {
			return true
		}
	}
	return false
}

// lettersOf collects the letters of a name; false when it has a sign that may
// stand for letters: a small number, an asterisk, another script. Years and
// typographic quotes and dashes stand for none.
func lettersOf(name string) (letters uint32, plain bool) {
	for i := 0; i < len(name); i++ {
		switch c := name[i]; {
		case 'a' <= c && c <= 'z':
			letters |= 1 << (c - 'a')
		case 'A' <= c && c <= 'Z':
			letters |= 1 << (c - 'A')
		case '0' <= c && c <= '9':
			end := i
			for end < len(name) && name[end] >= '0' && name[end] <= '9' {
				end++
			}
			if end-i < len("1985") {
				return 0, false
			}
			i = end - 1
		case c == 0xe2 && i+2 < len(name) && name[i+1] == 0x80: // U+2000 to U+203F
			i += 2
		case c >= 0x80, c == '*', c == '$', c == '&', c == '+':
			return 0, false
		}
	}
	return letters, true
}

// An actSieve turns tracks away that credit none of the wanted acts, by their
// letters: for one to be credited, most letters of its name must stand among those
// of the artists or of the title, which may name a guest.
type actSieve struct {
	open bool
	acts []sievePart
}

// newActSieve makes the sieve for the keys of acts; it is open where there are
// none, or one has more than plain letters.
func newActSieve(acts []string) actSieve {
	s := actSieve{open: len(acts) == 0}
	for _, act := range acts {
		letters, plain := lettersOf(act)
		if !plain || letters == 0 {
			return actSieve{open: true}
		}
		const spelling = 2 // letters that one spelling of a word has more, as "and" than "n"
		s.acts = append(s.acts, sievePart{letters, spelling + len(act)/8})
	}
	return s
}

func (s actSieve) passes(c Candidate) bool {
	if s.open {
		return true
	}
	var have uint32
	for _, name := range append(c.Artists[:len(c.Artists):len(c.Artists)], c.Title) {
		letters, plain := lettersOf(name)
		if !plain || strings.ContainsAny(name, "!@") {
			return true
		}
		have |= letters
	}
	for _, act := range s.acts {
		if bits.OnesCount32(act.letters&^have) <= act.slips {
			return true
		}
	}
	return false
}
