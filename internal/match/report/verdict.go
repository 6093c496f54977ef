package main

import "needledrop/internal/match"

// verdict is how good a decision is, by its case's labels.
type verdict string

const (
	right     verdict = "right"     // taken, and right
	wrong     verdict = "wrong"     // taken, and not right
	leftOut   verdict = "left out"  // taken, and labelled neither right nor wrong
	shown     verdict = "shown"     // review, a right track among the first three
	hidden    verdict = "hidden"    // review, though no right track is among the first three
	missed    verdict = "missed"    // none, though a right track is offered
	asked     verdict = "asked"     // review, and nothing offered is right
	abstained verdict = "abstained" // none, and nothing offered is right
)

// ranks order verdicts for comparing two runs, best highest.
var ranks = map[verdict]int{right: 4, abstained: 4, shown: 3, asked: 3, leftOut: 3, hidden: 2, missed: 1, wrong: 0}

// inView is how many candidates of a review a person sees at once.
const inView = 3

// result is a case with its decision.
type result struct {
	labelled
	match.Decision
	verdict verdict
}

func decide(cases []labelled) []result {
	out := make([]result, len(cases))
	for i, c := range cases {
		d := match.Decide(c.Want, c.Offered, match.Preference{})
		out[i] = result{c, d, c.judge(d)}
	}
	return out
}

func (c *labelled) judge(d match.Decision) verdict {
	switch {
	case d.Outcome == match.Auto && c.Right[d.URI]:
		return right
	case d.Outcome == match.Auto && c.LeftOut[d.URI]:
		return leftOut
	case d.Outcome == match.Auto:
		return wrong
	case d.Outcome == match.Review && len(c.Right) == 0:
		return asked
	case d.Outcome == match.Review && c.inView(d.Candidates):
		return shown
	case d.Outcome == match.Review:
		return hidden
	case len(c.Right) == 0:
		return abstained
	}
	return missed
}

func (c *labelled) inView(candidates []match.Scored) bool {
	for _, s := range candidates[:min(inView, len(candidates))] {
		if c.Right[s.URI] {
			return true
		}
	}
	return false
}

// tally counts the verdicts of a class, or of all.
type tally struct {
	cases, positives int // positives: a right track is offered
	of               map[verdict]int
}

func (t *tally) add(r *result) {
	if t.of == nil {
		t.of = map[verdict]int{}
	}
	t.cases++
	if len(r.Right) > 0 {
		t.positives++
	}
	t.of[r.verdict]++
}

func (t *tally) autos() int   { return t.of[right] + t.of[wrong] }
func (t *tally) reviews() int { return t.of[shown] + t.of[hidden] + t.of[asked] }

// share is a part in percent; known is false when there is nothing to take a
// part of.
type share struct {
	percent float64
	known   bool
}

func part(n, of int) share {
	if of == 0 {
		return share{}
	}
	return share{100 * float64(n) / float64(of), true}
}

func (t *tally) precision() share { return part(t.of[right], t.autos()) }
func (t *tally) coverage() share  { return part(t.of[right], t.positives) }
func (t *tally) reviewHit() share { return part(t.of[shown], t.of[shown]+t.of[hidden]) }
func (t *tally) autoShare() share { return part(t.autos(), t.cases) }

// summary is the tally of all cases and of each class.
type summary struct {
	all     tally
	classes map[string]*tally
}

func count(results []result) summary {
	s := summary{classes: map[string]*tally{}}
	for i := range results {
		r := &results[i]
		if s.classes[r.Class] == nil {
			s.classes[r.Class] = &tally{}
		}
		s.classes[r.Class].add(r)
		s.all.add(r)
	}
	return s
}
