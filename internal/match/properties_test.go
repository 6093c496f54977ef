package match

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"needledrop/internal/fold"
)

// titlesByClass are all titles of the cases.
func titlesByClass(t testing.TB) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	for class, examples := range examplesByClass(t) {
		for _, e := range examples {
			out[class] = append(out[class], e.want.Title)
			for _, c := range e.offered {
				out[class] = append(out[class], c.Title)
			}
		}
		slices.Sort(out[class])
		out[class] = slices.Compact(out[class])
	}
	return out
}

func TestAlikeIsSymmetric(t *testing.T) {
	t.Parallel()
	for _, names := range titlesByClass(t) {
		parsed := make([]title, len(names))
		for i, n := range names {
			parsed[i] = parseTitle(n)
			parsed[i].work = parseWork(n)
		}
		for i := range parsed {
			for j := range parsed[:i] {
				there, back := alike(&parsed[i], &parsed[j]).score, alike(&parsed[j], &parsed[i]).score
				if there != back {
					t.Errorf("%q is like %q by %.2f, the other way by %.2f", names[i], names[j], there, back)
				}
			}
		}
	}
}

func TestATitleIsLikeItself(t *testing.T) {
	t.Parallel()
	for _, names := range titlesByClass(t) {
		for _, n := range names {
			parsed := parseTitle(n)
			if parsed.core != "" && alike(&parsed, &parsed).score != 1 {
				t.Errorf("%q is not like itself", n)
			}
		}
	}
}

func TestNormalisingTwiceChangesNothing(t *testing.T) {
	t.Parallel()
	for _, names := range titlesByClass(t) {
		for _, n := range names {
			key := fold.Key(n)
			if again := fold.Key(key); again != key {
				t.Errorf("the key of %q is %q, its key is %q", n, key, again)
			}
			words := canonical(key)
			once := slices.Clone(words)
			if twice := canonical(strings.Join(words, " ")); !slices.Equal(once, twice) {
				t.Errorf("the words of %q are %q, theirs are %q", n, once, twice)
			}
			if act := actKey(n); actKey(act) != act {
				t.Errorf("the act key of %q is %q, its key is %q", n, act, actKey(act))
			}
		}
	}
}

// A word that folding changes never reaches the list that holds it.
func TestEveryWordOfTheListsCanBeMet(t *testing.T) {
	t.Parallel()
	check := func(list string, words ...string) {
		text := strings.Join(words, " ")
		if got := strings.Fields(fold.Key(text)); !slices.Equal(got, words) {
			t.Errorf("%s: %q is read as %q", list, words, got)
		}
	}
	for w := range markWords {
		check("markWords", w)
	}
	for _, p := range markPhrases {
		check("markPhrases", p.words...)
	}
	for w := range versionWords {
		check("versionWords", w)
	}
	for w := range editionWords {
		check("editionWords", w)
	}
	for w := range soundtrackWords {
		check("soundtrackWords", w)
	}
	for w := range originWords {
		check("originWords", w)
	}
	for w := range languages {
		check("languages", w)
	}
	for w := range albumFiller {
		check("albumFiller", w)
	}
}

func TestSamenessOfActsIsSymmetric(t *testing.T) {
	t.Parallel()
	for class, examples := range examplesByClass(t) {
		for _, e := range examples {
			for _, c := range e.offered {
				for _, act := range c.Artists {
					there := bill(parseCredit(e.want.Artist), parseActs([]string{act}), nil)
					back := bill(parseCredit(act), parseActs([]string{e.want.Artist}), nil)
					if alone(e.want.Artist) && alone(act) && there.main != back.main {
						t.Errorf("%s: %q and %q are one act one way only", class, e.want.Artist, act)
					}
				}
			}
		}
	}
}

// alone tells a credit that names one act.
func alone(credit string) bool { return len(splitCredit(credit)) <= 1 }

func TestAHardMarkNeverHelps(t *testing.T) {
	t.Parallel()
	for class, examples := range examplesByClass(t) {
		for _, e := range examples {
			for _, c := range e.offered {
				for _, m := range hardMarks {
					if s, marked := rate(e.want, c), rate(e.want, withMark(c, m)); !wantsHard(e.want) && marked > s {
						t.Errorf("%s/%s: %q gets %.2f, with %q %.2f", class, e.name, c.Title, s, m, marked)
					}
				}
			}
		}
	}
}

// hardMarks are suffixes that no recording of an act itself has.
var hardMarks = []string{" (Karaoke Version)", " - Sped Up", " [Originally Performed by Others]", " (A Tribute)", " - Lullaby Version"}

func withMark(c Candidate, m string) Candidate {
	c.Title += m
	return c
}

// rate is the score of one track, 0 when it does not pass the gates.
func rate(want Wanted, c Candidate) float64 {
	r, ok := parseWanted(want).rate(c, 0)
	if !ok {
		return 0
	}
	return r.Score
}

func wantsHard(want Wanted) bool {
	w := parseWanted(want)
	marks := w.allowed
	for i := range w.titles {
		marks |= w.titles[i].marks
	}
	return marks&hard != 0
}

func TestTheOrderOfferedChangesNoAnswer(t *testing.T) {
	t.Parallel()
	for class, examples := range examplesByClass(t) {
		for _, e := range examples {
			first := Decide(e.want, e.offered, e.pref)
			for seed := range uint64(5) {
				d := Decide(e.want, shuffled(e.offered, seed), e.pref)
				if d.Outcome != first.Outcome || e.right[d.URI] != e.right[first.URI] {
					t.Errorf("%s/%s: %s %s, in another order %s %s", class, e.name, first.Outcome, e.show(first.URI), d.Outcome, e.show(d.URI))
					break
				}
			}
		}
	}
}

func shuffled(offered []Candidate, seed uint64) []Candidate {
	out := slices.Clone(offered)
	rand.New(rand.NewPCG(seed, seed)).Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

func TestADecisionIsOfOnePiece(t *testing.T) {
	t.Parallel()
	for class, examples := range examplesByClass(t) {
		for _, e := range examples {
			d := Decide(e.want, e.offered, e.pref)
			if d.Outcome == Auto && d.Candidates[0].URI != d.URI {
				t.Errorf("%s/%s: the chosen track is not the first one", class, e.name)
			}
			if d.Outcome == None && len(d.Candidates) > 0 {
				t.Errorf("%s/%s: candidates are shown though none will do", class, e.name)
			}
			for _, s := range d.Candidates {
				if s.Score < 0 || s.Score > 1 || len(s.Reasons) == 0 {
					t.Errorf("%s/%s: %q has the score %.2f and %d reasons", class, e.name, s.Title, s.Score, len(s.Reasons))
				}
			}
		}
	}
}

func TestQueriesOfAllCasesStayWithinBounds(t *testing.T) {
	t.Parallel()
	for _, examples := range examplesByClass(t) {
		for _, e := range examples {
			checkQueries(t, e.want)
		}
	}
}

// answered is the longest query that Spotify answers, in characters.
const answered = 100

func checkQueries(t *testing.T, w Wanted) {
	t.Helper()
	qs := Queries(w)
	if len(qs) > 3 {
		t.Errorf("%q by %q makes %d queries", w.Title, w.Artist, len(qs))
	}
	for _, q := range append(append(qs, AltQueries(w)...), AlbumQuery(w.Album, w.Artist)) {
		if n := utf8.RuneCountInString(q); n > answered {
			t.Errorf("the query %q has %d characters", q, n)
		}
	}
	for _, q := range qs {
		if strings.TrimSpace(q) == "" {
			t.Errorf("%q by %q makes an empty query", w.Title, w.Artist)
		}
	}
}

// The sieve only saves time: what it turns away has no likeness at all.
func TestTheSieveTurnsNoLikenessAway(t *testing.T) {
	t.Parallel()
	var names []string
	for _, class := range examplesByClass(t) {
		for _, e := range class {
			names = append(names, e.want.Title)
			for _, o := range e.offered {
				names = append(names, o.Title)
			}
		}
	}
	slices.Sort(names)
	names = slices.Compact(names)
	for _, wantName := range names {
		w := parseWanted(Wanted{Title: wantName})
		for _, name := range names {
			if w.sieve.passes(name) {
				continue
			}
			c := parseTitle(name)
			if like, _ := w.bestTitle(&c); like.score >= sameSong {
				t.Errorf("%q is turned away from %q, though it is like it by %.2f", name, wantName, like.score)
			}
		}
	}
}
