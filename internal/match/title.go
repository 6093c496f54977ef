package match

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"needledrop/internal/fold"
)

// title is a track's or cue's name taken apart.
type title struct {
	raw     string   // as printed
	core    string   // what is left when every part below is gone, one word: spaces removed
	words   []string // the core's words
	full    string   // core and subtitles in the order they stand, one word
	tail    string   // the core without a bracket that opens it
	plain   string   // the whole name as printed, folded, one word
	work    work     // the name read as a classical piece
	subs    []subtitle
	feats   []string // acts the title credits
	marks   mark
	quals   []string // the words that name its version: "roger sanchez"
	origin  string   // what it says it is from, as in "from the motion picture harbour"
	source  []string // the name of that work: "harbour"
	counts  []string // numbers that tell versions apart: "2" of "(Demo 2)"
	print   string   // its own words as printed, see printed; "" until it is asked for
	inCore  mark     // hard marks that stand in the core, where they may be the name
	edition bool     // names an edition of the recording: single version, radio edit
	numbers []string // the numbers of the core, in order
	native  bool     // written, if only in part, in a script other than Latin
}

// subtitle is a part that is neither mark nor credit.
type subtitle struct {
	key    string
	words  []string
	dashed bool
}

// parseTitle takes a raw name apart.
func parseTitle(raw string) title {
	raw = unmask(raw)
	whole := fold.Key(raw)
	t := title{raw: raw, plain: strings.ReplaceAll(whole, " ", "")}
	var core, full []string // full is only kept where it is more than core
	parts := split(raw)
	opening := 0
	for i, part := range parts {
		key := whole
		if len(parts) > 1 || part.kind != head {
			key = fold.Key(part.text)
		}
		words := spell(key, i == 0)
		if part.kind == head || part.kind == prelude {
			words = t.headWords(part.text, words)
			if part.kind == prelude {
				opening = len(words)
			}
			core = append(core, words...)
			if full != nil {
				full = append(full, words...)
			}
			continue
		}
		if len(words) == 0 || t.tag(part, strings.Fields(key)) {
			continue
		}
		if full == nil {
			full = slices.Clone(core)
		}
		full = append(full, words...)
		if inMiddle(parts, i) {
			core = append(core, words...)
			continue
		}
		t.subs = append(t.subs, subtitle{strings.Join(words, ""), words, part.kind == dash})
	}
	for _, w := range hardAnywhere {
		if slices.Contains(core, w) {
			t.inCore |= markWords[w]
		}
	}
	t.words = core
	t.core = strings.Join(core, "")
	t.full, t.tail = t.core, t.core
	if len(full) > len(core) {
		t.full = strings.Join(full, "")
	}
	if opening > 0 {
		t.tail = strings.Join(core[opening:], "")
	}
	t.numbers = numbersOf(core)
	t.native = !isLatin(t.full)
	return t
}

// inMiddle tells a bracket with more of the title behind it.
func inMiddle(parts []segment, i int) bool {
	return parts[i].kind == bracket && i+1 < len(parts) && parts[i+1].kind == head
}

// countsOf lists the numbers of a version, as of "Demo 2"; years and the figures
// of formats are none.
func countsOf(words []string) []string {
	var out []string
	for i, w := range words {
		if _, err := strconv.Atoi(w); err != nil || isYear(w) || i+1 < len(words) && (words[i+1] == "bit" || words[i+1] == "bpm" || words[i+1] == "inch") {
			continue
		}
		out = append(out, w)
	}
	return out
}

// headWords drops a trailing "feat. X" from the title's own words.
func (t *title) headWords(raw string, words []string) []string {
	for i, w := range words {
		if i > 0 && isFeat(w) && i+1 < len(words) {
			t.feats = append(t.feats, splitCredit(afterFeat(raw))...)
			return words[:i]
		}
	}
	return words
}

func isFeat(word string) bool { return word == "feat" || word == "ft" || word == "featuring" }

func afterFeat(raw string) string {
	lower := strings.ToLower(raw)
	for _, f := range []string{"featuring ", "feat. ", "feat ", "ft. ", "ft "} {
		if i := strings.Index(lower, f); i >= 0 && len(lower) == len(raw) {
			return raw[i+len(f):]
		}
	}
	return raw
}

// tag reads a bracket or dash part as credit, mark, edition or remark on the
// release; false when it is none of them but a subtitle.
func (t *title) tag(part segment, words []string) bool {
	if isFeat(words[0]) || part.kind == bracket && words[0] == "with" && len(words) > 1 {
		if _, rest, ok := strings.Cut(part.text, " "); ok {
			t.feats = append(t.feats, splitCredit(rest)...)
		}
		if words[0] == "with" && slices.ContainsFunc(words, func(w string) bool { return ensembles[w] }) {
			t.marks |= orchestral
		}
		return true
	}
	v := readVersion(words)
	if v.origin {
		t.origin = strings.Join(words, " ")
		t.source = sourceOf(words)
	}
	if v.marks != 0 {
		t.counts = append(t.counts, countsOf(words)...)
	}
	t.marks |= v.marks
	t.quals = append(t.quals, v.quals...)
	t.edition = t.edition || v.edition && v.tagged
	return v.tagged
}

// canonical brings folded words to one spelling: number words to digits,
// counting words gone, the roman numerals behind them to digits.
func canonical(key string) []string { return spell(key, false) }

// spell is canonical for a title's own words when alone: there a counter that
// nothing stands before is part of the name.
func spell(key string, alone bool) []string {
	if key == "" {
		return nil
	}
	words := strings.Fields(key)
	out := words[:0]
	counted := false
	for i, w := range words {
		if counters[w] && i+1 < len(words) && isCount(w, words[i+1]) {
			counted = true
			if alone && i == 0 { // "Vol. 4" is a name, not the fourth of something
				out = append(out, "part")
			}
			continue
		}
		switch {
		case counted && romans[w] != "":
			w = romans[w]
		case i > 0 && i == len(words)-1 && len(w) > 1 && romans[w] != "":
			w = romans[w]
		case numberWords[w] != "" && !(i > 0 && words[i-1] == "no"): // no one
			w = numberWords[w]
			if n := len(out); n > 0 && partsOfNumber(out[n-1], w) { // ninety nine, one hundred
				w = joinNumber(out[n-1], w)
				out = out[:n-1]
			}
		case sameWords[w] != "":
			w = sameWords[w]
		case len(w) > 5 && strings.HasSuffix(w, "ing") && !isFeat(w): // as in fallin'
			w = w[:len(w)-1]
		}
		counted = false
		out = append(out, strings.TrimLeft(w, "0")+zero(w))
	}
	return out
}

// partsOfNumber reports whether two spoken numbers are parts of one.
func partsOfNumber(a, b string) bool {
	tens := len(a) == 2 && a[1] == '0' && a[0] > '1' && a[0] <= '9'
	return tens && len(b) == 1 && b != "0" || len(a) == 1 && a[0] >= '1' && a[0] <= '9' && b == "100"
}

func joinNumber(a, b string) string {
	if b == "100" {
		return a + "00"
	}
	return a[:1] + b
}

// zero keeps a word of noughts from vanishing.
func zero(w string) string {
	if strings.Trim(w, "0") == "" {
		return "0"
	}
	return ""
}

// isCount reports whether w is the number that a counter counts; "no one" is
// nobody.
func isCount(counter, w string) bool {
	if _, err := strconv.Atoi(w); err == nil {
		return true
	}
	if counter[0] == 'n' {
		return false
	}
	return romans[w] != "" || numberWords[w] != ""
}

func numbersOf(words []string) []string {
	var out []string
	for _, w := range words {
		if w[0] >= '0' && w[0] <= '9' {
			out = append(out, w)
		}
	}
	return out
}

func isLatin(s string) bool {
	for _, r := range s {
		if r > 0x24F && r != mask {
			return false
		}
	}
	return true
}

// mask stands for a letter that a censored print hides behind an asterisk; it
// is a letter no title has.
const mask = 'ꙮ'

// unmask makes signs that stand for letters survive the folding.
func unmask(raw string) string {
	if !strings.ContainsAny(raw, "*$") {
		return raw
	}
	runes := []rune(raw)
	for i, r := range runes {
		beside := i > 0 && unicode.IsLetter(runes[i-1]) || i+1 < len(runes) && (unicode.IsLetter(runes[i+1]) || runes[i+1] == '*')
		switch {
		case r == '*' && (beside || i > 0 && runes[i-1] == mask):
			runes[i] = mask
		case r == '$' && beside:
			runes[i] = 's'
		}
	}
	return string(runes)
}
