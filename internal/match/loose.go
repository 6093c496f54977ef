package match

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"needledrop/internal/fold"
	"needledrop/internal/message"
)

// looseScore is what a recording is worth that only a loose reading finds: a
// person decides.
const looseScore = 0.5

// loosely finds what may be the wanted recording under names that are printed in
// quite another way: parts of a longer name, other scripts and characters, names
// of people turned round or cut short. Nothing it finds is sure.
func (w *wanted) loosely(offered []Candidate) []rated {
	var acts [][]string
	var keys []string
	known := false // under another name
	for _, act := range w.looseActs() {
		words := actWords(act)
		acts, keys = append(acts, words), append(keys, strings.Join(words, ""))
		known = known || renamed[strings.Join(words, "")] != ""
	}
	if len(acts) == 0 {
		return nil
	}
	sieve := newActSieve(keys)
	sieve.open = sieve.open || known
	names := sync.OnceValue(func() (out []string) {
		for _, name := range append([]string{w.Title}, w.Alt...) {
			out = append(out, pieces(w.withoutAct(name))...)
		}
		return out
	})
	words := significant(w.Title)
	var out []rated
	for i, c := range offered {
		if !sieve.passes(c) || !creditsAny(c.Artists, acts) || !isNamed(names(), words, c.Title) {
			continue
		}
		r := rated{Scored: Scored{Candidate: c, Score: looseScore}, title: parseTitle(c.Title), acts: parseActs(c.Artists), place: i}
		r.marks = r.title.marks | r.title.inCore | actMarks(c.Artists) | parseAlbum(c.Album).marks&hard
		if r.marks&hard&^(w.titles[0].marks|w.allowed) != 0 || w.isOriginal(r.acts) {
			continue
		}
		r.plain, r.key = w.recording(&r)
		r.doubt(message.New("printed in quite another way"))
		out = append(out, r)
	}
	return out
}

// creditsAny reports whether one of the artists may be one of the acts.
func creditsAny(artists []string, acts [][]string) bool {
	return slices.ContainsFunc(artists, func(a string) bool {
		have := actWords(a)
		return slices.ContainsFunc(acts, func(act []string) bool { return likeNames(act, have) })
	})
}

// creditWords open a credit that names what somebody did.
var creditWords = regexp.MustCompile(`(?i)^\s*(?:(?:performed|sung|played|written|composed|music|song|vocals|interpretada|cantada|gesungen|chantée?)\s+(?:by|por|von|par)|by|von|por)\s+`)

// looseActs are the acts of the wanted line, without words of what they did.
func (w *wanted) looseActs() []string {
	line := creditWords.ReplaceAllString(w.Artist, "")
	if strings.TrimSpace(line) == "" {
		return nil
	}
	return slices.Concat([]string{line}, splitCredit(line), w.ArtistAlt)
}

// listNumber is the number of a line in a list.
var listNumber = regexp.MustCompile(`^\s*\d{1,3}[.)]\s+`)

// withoutAct drops the number of a list and the act before the name of a song.
func (w *wanted) withoutAct(name string) string {
	name = listNumber.ReplaceAllString(name, "")
	for _, by := range []string{" - ", " – ", " — ", ": "} {
		if act, rest, found := strings.Cut(name, by); found && likeAct(creditWords.ReplaceAllString(w.Artist, ""), act) {
			return rest
		}
	}
	return name
}

// likeAct reports whether two names may be of one act: turned round, joined or
// parted otherwise, a surname alone, initials, other characters or a few other
// letters.
func likeAct(a, b string) bool { return likeNames(actWords(a), actWords(b)) }

// likeNames is likeAct for the words of names.
func likeNames(x, y []string) bool {
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	long, short := strings.Join(y, ""), strings.Join(x, "")
	switch {
	case long == short || turned(x, long) || turned(y, short):
		return true
	case len(x) == 1 && len(y) > 1 && composers[x[0]] && y[len(y)-1] == x[0]: // "Beethoven"
		return true
	case renamed[long] != "" && renamed[long] == renamed[short]:
		return true
	case initialsOf(x, y):
		return true
	}
	return min(len(long), len(short)) >= 6 && similarity(long, short) >= 0.8
}

func actWords(name string) []string {
	words := strings.Fields(simplify(fold.Key(unstyle(name))))
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return words
}

// turned reports whether words are whole with some of the first at the end.
func turned(words []string, whole string) bool {
	for i := 1; i < len(words); i++ {
		if strings.Join(words[i:], "")+strings.Join(words[:i], "") == whole {
			return true
		}
	}
	return false
}

// initialsOf finds "J S Bach" in "Johann Sebastian Bach", and "NIN" in "Nine Inch
// Nails".
func initialsOf(short, long []string) bool {
	if len(short) == 1 && len(long) == len(short[0]) && len(long) >= 3 {
		for i, w := range long {
			if w[0] != short[0][i] {
				return false
			}
		}
		return true
	}
	if len(short) != len(long) || len(short) < 2 || short[len(short)-1] != long[len(long)-1] {
		return false
	}
	for i := range len(short) - 1 {
		if !strings.HasPrefix(long[i], short[i]) && !strings.HasPrefix(short[i], long[i]) {
			return false
		}
	}
	return true
}

// isNamed reports whether a name, or a part of it, is one of the wanted ones; words
// are those of the wanted name, which may also all stand in the longer name of a
// part of a work.
func isNamed(names, words []string, raw string) bool {
	if slices.ContainsFunc(append(pieces(raw), pieceOfWork(raw)...), func(piece string) bool { return slices.Contains(names, piece) }) {
		return true
	}
	if len(words) < 2 || !strings.ContainsAny(raw, ":,") {
		return false
	}
	have := strings.Fields(simplify(fold.Key(raw)))
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(have, w) })
}

// significant lists the words of a name without little ones.
func significant(name string) []string {
	return slices.DeleteFunc(strings.Fields(simplify(fold.Key(name))), func(w string) bool {
		return w == "the" || w == "a" || w == "of" || w == "in" || w == "and" || w == "no" || w == "from"
	})
}

// quoted is what stands in quotation marks.
var quoted = regexp.MustCompile(`["“„«「『]([^"“”„«»「」『』]+)["”“»」』]`)

// waves are remarks between waves or tight dashes at the end of a name.
var waves = regexp.MustCompile(`\s*[~〜～][^~〜～]+[~〜～]\s*$|\s+[-‐–][^-‐–\s][^-‐–]*[-‐–]\s*$`)

// pieces lists the keys of a name and of its parts that may stand for it.
func pieces(raw string) []string {
	raw = waves.ReplaceAllString(listNumber.ReplaceAllString(raw, ""), "")
	raw = strings.ReplaceAll(raw, "#", "number ")
	var out []string
	add := func(text string) {
		if key := pieceKey(text); utf8.RuneCountInString(key) > 1 && !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	var own []string // without remarks on the recording
	for _, part := range split(raw) {
		v := strings.Fields(fold.Key(part.text))
		if part.kind != head && part.kind != prelude && (len(v) == 0 || isFeat(v[0]) || readVersion(v).tagged) {
			continue
		}
		own = append(own, part.text)
		if part.kind != prelude {
			add(part.text)
		}
	}
	raw = strings.Join(own, " ")
	add(raw)
	for _, side := range strings.Split(raw, "/") {
		add(side)
	}
	for _, q := range quoted.FindAllStringSubmatch(raw, -1) {
		add(q[1])
	}
	latin, other := byScript(raw)
	add(latin)
	add(other)
	return out
}

func pieceKey(text string) string { return strings.Join(canonical(simplify(fold.Key(text))), "") }

// pieceOfWork lists the keys of what stands behind the name of a work: "Tosca, Act
// III: E lucevan le stelle".
func pieceOfWork(raw string) []string {
	i := strings.LastIndex(raw, ":")
	if i < 0 {
		return nil
	}
	piece, _, _ := strings.Cut(raw[i+1:], "(")
	out := []string{pieceKey(piece)}
	for _, sentence := range strings.Split(piece, ". ") {
		out = append(out, pieceKey(sentence))
	}
	return slices.DeleteFunc(out, func(key string) bool { return utf8.RuneCountInString(key) < 2 })
}

// byScript parts a name into its words in Latin letters and the others; both are
// "" where all are of one script.
func byScript(raw string) (latin, other string) {
	var l, o []string
	for _, w := range strings.Fields(raw) {
		switch {
		case strings.IndexFunc(w, unicode.IsLetter) < 0:
		case isLatin(fold.Key(w)):
			l = append(l, w)
		default:
			o = append(o, w)
		}
	}
	if len(l) == 0 || len(o) == 0 {
		return "", ""
	}
	return strings.Join(l, " "), strings.Join(o, " ")
}
