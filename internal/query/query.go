// Package query reads what a person asks for in a search: where a song plays,
// what kind of moment it is, what is wanted of it, and the words that are left.
// It knows the language of questions and no catalog. Everything is pure.
package query

import (
	"slices"
	"strings"

	"needledrop/internal/fold"
)

// The tokens by which an index says what a cue is and where it plays; what is
// asked for by words of many languages is one token in both. No folded word
// begins with "=".
const (
	Last    = "=last"    // the last song of its episode, as it is listed
	Ending  = "=ending"  // a note says that it plays at an end
	First   = "=first"   // the first song of its episode
	Finale  = "=finale"  // in the last episode of a season
	Pilot   = "=pilot"   // in the first episode
	Opening = "=opening" // in the title sequence
	Credits = "=credits" // over the end credits
	Cover   = "=cover"
	Score   = "=score"
)

// Wish is what is asked for instead of a song.
type Wish int

// The wishes.
const (
	Songs Wish = iota
	Composer
	Supervisor
	Original // who made the song of a cover known
	Album
)

// Query is what was asked for.
type Query struct {
	Words   []string // all of them, folded
	Season  int      // 0: none
	Episode int      // 0: none
	Tokens  []string // where in its episode, and what kind of music
	Wish    Wish
	Terms   []Term // the rest, which describe the song or its moment
	Asked   bool   // words of asking fell away, or something of the above was said
}

// Term is a word that describes.
type Term struct {
	Word    string
	At      int    // of Words
	Concept string // the token of a kind of moment that the word names; "" for none
}

// SeasonToken is the token of the cues of a season.
func SeasonToken(season int) string { return "=s" + itoa(season) }

// EpisodeToken is the token of the cues of an episode of any season.
func EpisodeToken(episode int) string { return "=e" + itoa(episode) }

// Parse reads folded words. Those for which taken is true are names and are
// not read again; nil: none are.
func Parse(words []string, taken []bool) Query {
	p := parser{words: words, used: make([]bool, len(words)), lexicon: lexiconOf()}
	for i := range words {
		p.used[i] = taken != nil && taken[i]
	}
	p.query.Words = words
	p.places()
	p.phrases()
	return p.query
}

// parser uses words up, one after the other.
type parser struct {
	words   []string
	used    []bool
	lexicon *lexicon
	query   Query
}

// free reports whether n words from i on are not used yet.
func (p *parser) free(i, n int) bool {
	return i >= 0 && i+n <= len(p.words) && !slices.Contains(p.used[i:i+n], true)
}

func (p *parser) use(i, n int) {
	for j := i; j < i+n; j++ {
		p.used[j] = true
	}
	p.query.Asked = true
}

// places reads seasons and episodes.
func (p *parser) places() {
	for i := range p.words {
		if p.free(i, 1) {
			if s, e, ok := code(p.words[i]); ok {
				p.setPlace(s, e)
				p.use(i, 1)
			}
		}
	}
	for i := range p.words {
		for _, unit := range []struct {
			name string
			set  func(n int)
		}{{"-season", func(n int) { p.setPlace(n, 0) }}, {"-episode", func(n int) { p.setPlace(0, n) }}} {
			p.unit(i, unit.name, unit.set)
		}
	}
}

func (p *parser) setPlace(season, episode int) {
	if season > 0 && p.query.Season == 0 {
		p.query.Season = season
	}
	if episode > 0 && p.query.Episode == 0 {
		p.query.Episode = episode
	}
}

// unit reads a season or an episode whose word begins at i, with its number
// behind or before it.
func (p *parser) unit(i int, name string, set func(int)) {
	n := p.lexicon.longest(p.words, i, name)
	if n == 0 || !p.free(i, n) {
		return
	}
	for _, at := range []int{i + n, i - 1} {
		if !p.free(at, 1) {
			continue
		}
		if value, ok := number(p.words[at]); ok {
			set(value)
			p.use(i, n)
			p.use(at, 1)
			return
		}
	}
}

// phrases reads the rest, the longest phrase at each place first.
func (p *parser) phrases() {
	for i := 0; i < len(p.words); i++ {
		if p.used[i] {
			continue
		}
		name, n := p.lexicon.at(p.words, i, p.used)
		switch {
		case n == 0:
			p.term(i, "")
		case strings.HasPrefix(name, "-"):
			p.say(name[1:], i, n)
			i += n - 1
		default:
			p.moment(name, i, n)
			i += n - 1
		}
	}
}

// say takes a word of the language of questions.
func (p *parser) say(name string, i, n int) {
	switch name {
	case "lastepisode":
		p.token(Finale)
	case "firstepisode":
		p.token(Pilot)
	case "lastsong":
		p.token(Last)
	case "firstsong":
		p.token(First)
	case "cover":
		p.token(Cover)
	case "score":
		p.token(Score)
	case "composer":
		p.query.Wish = Composer
	case "supervisor":
		p.query.Wish = Supervisor
	case "original":
		p.query.Wish = Original
	case "album":
		if p.query.Wish == Songs {
			p.query.Wish = Album
		}
	}
	p.use(i, n)
}

func (p *parser) token(t string) {
	if !slices.Contains(p.query.Tokens, t) {
		p.query.Tokens = append(p.query.Tokens, t)
	}
}

// moment takes a phrase that names a kind of moment. Its words describe too:
// they may be those of a note or a name.
func (p *parser) moment(name string, i, n int) {
	concept := "=" + name
	if concept == Opening || concept == Credits {
		p.token(concept)
		p.use(i, n)
		return
	}
	for j := i; j < i+n; j++ {
		p.term(j, concept)
	}
}

func (p *parser) term(i int, concept string) {
	p.query.Terms = append(p.query.Terms, Term{Word: p.words[i], At: i, Concept: concept})
	p.used[i] = true
}

// Concepts returns the tokens of the kinds of moments that a scene note names.
func Concepts(note string) []string {
	words := fold.Words(note)
	var out []string
	lex := lexiconOf()
	for i := range words {
		for _, name := range lex.moments(words, i) {
			t := "=" + name
			switch name {
			case "-lastsong":
				t = Ending
			case "-lastepisode":
				t = Finale
			}
			if !strings.HasPrefix(t, "=-") && !slices.Contains(out, t) {
				out = append(out, t)
			}
		}
	}
	return out
}
