package match

import (
	"slices"
	"strings"

	"needledrop/internal/fold"
	"needledrop/internal/message"
)

// work is the title of a classical piece taken apart: prints differ in which
// of its parts they give, so the parts are compared one by one.
type work struct {
	known    bool
	catalogs map[string]string // number by designator: bwv → 1056
	number   string            // "No. 5"
	key      string            // "f minor", "d"
	movement string            // number of the movement
	tempo    string            // its name, as a key
	words    []string          // form and other words
}

// designators are the catalogues of works; single letters count only before a
// number.
var designators = map[string]string{
	"bwv": "bwv", "k": "k", "kv": "k", "op": "op", "opus": "op", "rv": "rv", "d": "d", "hob": "hob", "hwv": "hwv", "mwv": "mwv",
	"twv": "twv", "wwv": "wwv", "woo": "woo", "sz": "sz", "bb": "bb", "s": "s", "l": "l", "fp": "fp", "wq": "wq",
}

// forms are the kinds of piece that make a numbered title a classical one.
var forms = map[string]bool{
	"concerto": true, "sonata": true, "suite": true, "symphony": true, "quartet": true, "quintet": true, "trio": true, "partita": true,
	"prelude": true, "fugue": true, "nocturne": true, "etude": true, "mass": true, "requiem": true, "cantata": true, "variations": true,
	"grosso": true, "sinfonia": true, "serenade": true, "divertimento": true, "ballade": true, "waltz": true, "mazurka": true,
	"polonaise": true, "rhapsody": true, "impromptu": true, "scherzo": true, "overture": true, "toccata": true, "fantasia": true,
	"gymnopedie": true, "gymnopedies": true, "gnossienne": true, "arabesque": true, "bagatelle": true, "seasons": true, "dances": true,
}

// workFiller are words that prints of the same piece add or leave out.
var workFiller = map[string]bool{
	"in": true, "for": true, "and": true, "the": true, "of": true, "unaccompanied": true, "solo": true, "from": true, "with": true,
	"continuo": true, "major": true, "a": true, "s": true,
}

// parseWork reads a raw title as a classical piece.
func parseWork(raw string) work {
	if !strings.ContainsAny(raw, "0123456789") {
		return work{}
	}
	body, movement := cutMovement(joinOpus(dropComposer(raw)))
	w := work{catalogs: map[string]string{}}
	w.movement, w.tempo = readMovement(movement)
	words := strings.Fields(fold.Key(body))
	form := false
	for i := 0; i < len(words); {
		n := w.readWord(words[i:])
		form = form || forms[singular(words[i])]
		i += n
	}
	w.known = form && (len(w.catalogs) > 0 || w.number != "" || w.key != "" || w.movement != "") || w.catalogs["bwv"] != "" || len(w.catalogs) > 0 && w.movement != ""
	return w
}

// readWord reads one part of the body and returns how many words it took.
func (w *work) readWord(words []string) int {
	switch word := words[0]; {
	case designators[word] != "" && len(words) > 1 && hasDigit(words[1]):
		return w.readCatalog(designators[word], words)
	case (word == "no" || word == "nos" || word == "nr") && len(words) > 1 && hasDigit(words[1]):
		if w.number == "" {
			w.number = words[1]
			return 2
		}
		w.words = append(w.words, words[1])
		return 2
	case word == "in" && len(words) > 1 && isNote(words[1]) && w.key == "":
		key, n := readKey(words[1:])
		w.key = key
		return n + 1
	default:
		if !workFiller[word] {
			w.words = append(w.words, singular(word))
		}
		return 1
	}
}

// readCatalog reads "op 59 no 1" as one number.
func (w *work) readCatalog(designator string, words []string) int {
	number, n := words[1], 2
	if designator == "op" && len(words) > 3 && words[2] == "no" && hasDigit(words[3]) {
		number, n = number+"/"+words[3], 4
	}
	w.catalogs[designator] = number
	return n
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

func isNote(s string) bool { return len(s) == 1 && s[0] >= 'a' && s[0] <= 'h' }

// readKey reads "e flat minor"; major is what a key without a mode is.
func readKey(words []string) (key string, n int) {
	key, n = words[0], 1
	if n < len(words) && (words[n] == "flat" || words[n] == "sharp") {
		key += " " + words[n]
		n++
	}
	if n < len(words) && (words[n] == "minor" || words[n] == "major" || words[n] == "moll" || words[n] == "dur") {
		if words[n] == "minor" || words[n] == "moll" {
			key += " minor"
		}
		n++
	}
	return key, n
}

// dropComposer cuts "Bach, JS:" off the front.
func dropComposer(raw string) string {
	before, after, found := strings.Cut(raw, ":")
	if !found || hasDigit(before) || len(strings.Fields(before)) > 3 {
		return raw
	}
	for _, w := range strings.Fields(fold.Key(before)) {
		if forms[w] {
			return raw
		}
	}
	return after
}

// joinOpus reads "Op. 9: No. 2" as "Op. 9 No. 2".
func joinOpus(raw string) string {
	return opusNumbers.Replace(raw)
}

var opusNumbers = strings.NewReplacer(": No. ", " No. ", ": no. ", " no. ", ", No. ", " No. ")

// cutMovement splits at the colon that the movement stands behind.
func cutMovement(raw string) (body, movement string) {
	i := strings.LastIndex(raw, ":")
	if i < 0 {
		return raw, ""
	}
	return raw[:i], raw[i+1:]
}

// readMovement reads "IV. Allegro assai".
func readMovement(text string) (number, tempo string) {
	text, _, _ = strings.Cut(text, "(")
	words := strings.Fields(fold.Key(text))
	if len(words) == 0 {
		return "", ""
	}
	if r := romans[words[0]]; r != "" {
		return r, strings.Join(words[1:], "")
	}
	if hasDigit(words[0]) {
		return words[0], strings.Join(words[1:], "")
	}
	return "", strings.Join(words, "")
}

// sameWork compares two pieces part by part. What one of them does not say is
// no difference.
func sameWork(a, b work) likeness {
	agreed := false
	for designator, number := range a.catalogs {
		other, both := b.catalogs[designator]
		if both && other != number && !strings.HasPrefix(other, number+"/") && !strings.HasPrefix(number, other+"/") {
			return likeness{}
		}
		agreed = agreed || both
	}
	if differ(a.number, b.number) || differ(a.key, b.key) || differ(a.movement, b.movement) {
		return likeness{}
	}
	if a.tempo != "" && b.tempo != "" && similarity(a.tempo, b.tempo) < 0.75 {
		return likeness{}
	}
	if (a.movement+a.tempo == "") != (b.movement+b.tempo == "") {
		return likeness{0.80, message.New("one of them is a single movement")}
	}
	shared := sharedShare(a.words, b.words)
	switch {
	case agreed && shared >= 0.5, shared >= 0.75 && (a.number != "" && a.number == b.number || a.key != "" && a.key == b.key):
		return likeness{score: 0.97}
	case agreed, shared >= 0.6:
		return likeness{0.85, message.New("a piece of nearly the same name")}
	}
	return likeness{}
}

// nicknames are names of whole works that their prints may leave out.
var nicknames = map[string]struct{ designator, number string }{
	"moonlightsonata": {"op", "27/2"}, "patheticsonata": {"op", "13"}, "appassionata": {"op", "57"}, "waldsteinsonata": {"op", "53"},
	"eroica": {"op", "55"}, "eroicasymphony": {"op", "55"}, "pastoralsymphony": {"op", "68"}, "choralsymphony": {"op", "125"},
	"emperorconcerto": {"op", "73"}, "kreutzersonata": {"op", "47"}, "furelise": {"woo", "59"}, "einekleinenachtmusik": {"k", "525"},
	"jupitersymphony": {"k", "551"}, "goldbergvariations": {"bwv", "988"}, "unfinishedsymphony": {"d", "759"},
	"newworldsymphony": {"op", "95"}, "troutquintet": {"d", "667"}, "hammerklavier": {"op", "106"}, "raindropprelude": {"op", "28/15"},
	"rondoallaturca": {"k", "331"}, "turkishmarch": {"k", "331"},
}

// partOfWork finds a piece that is wanted by the name of its movement alone,
// or by the name people gave the whole work.
func partOfWork(w *title, piece work) likeness {
	if !piece.known || w.work.known {
		return likeness{}
	}
	if w.core == piece.tempo && len(w.core) >= shortTitle {
		return likeness{0.93, message.New("a movement of a larger work")}
	}
	nick, named := nicknames[w.full]
	if !named || piece.catalogs[nick.designator] != nick.number {
		return likeness{}
	}
	if piece.movement != "" {
		return likeness{0.80, message.New("a single movement of the work")}
	}
	return likeness{0.93, message.New("the work that goes by this name")}
}

// singular makes "nocturnes" the form it is one of.
func singular(word string) string {
	if s, ok := strings.CutSuffix(word, "s"); ok && forms[s] {
		return s
	}
	return word
}

func differ(a, b string) bool { return a != "" && b != "" && a != b }

// sharedShare is how much of both word lists is common to them, 0 to 1.
func sharedShare(a, b []string) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	n := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return 2 * float64(n) / float64(len(a)+len(b))
}
