package catalog

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// citation is a place that names a source.
type citation struct {
	line int
	path string
}

// citations are the first place each source key is named at: sources stand
// last in a file, so they can only be checked when all is read.
type citations map[string]citation

// cite reads a list of source keys.
func (r *reader) cite(cited citations) []string {
	var keys []string
	isList := r.list(func() {
		key := r.required()
		if _, known := cited[key]; !known && key != "" {
			cited[key] = citation{r.line(), r.at()}
		}
		keys = append(keys, key)
	})
	if isList && len(keys) == 0 && !r.stopped {
		r.problem("expected at least one key of sources, found none")
	}
	return keys
}

// check reports the keys that no source answers to.
func (c citations) check(r *reader, sources map[string]Source) {
	if r.stopped {
		return
	}
	byLine := func(a, b string) int { return cmp.Or(c[a].line-c[b].line, cmp.Compare(a, b)) }
	for _, key := range slices.SortedFunc(maps.Keys(c), byLine) {
		if _, ok := sources[key]; !ok {
			r.problemAt(c[key].line, c[key].path, "unknown source %q; expected a key of sources", brief(key))
		}
	}
}

// cueChecker holds the cues of a title that was read to the rules that span
// the whole title.
type cueChecker struct {
	r     *reader
	at    string // path of the title, "" when it is the document
	title *Title
	lines []int // where each cue begins
	first map[string]int
}

// check gives every cue its id and reports cues that stand outside the title's
// seasons or have the id of another.
func (c cueChecker) check() {
	c.first = make(map[string]int, len(c.title.Cues))
	seasons := map[int]bool{}
	for _, s := range c.title.Seasons {
		seasons[s.Number] = true
	}
	for i := range c.title.Cues {
		cue := &c.title.Cues[i]
		if cue.Where().SeasonKnown() && !seasons[cue.Season] {
			c.problem(i, ".season", "season %d is not among the title's seasons", cue.Season)
		}
		c.identify(i, cue)
	}
}

func (c cueChecker) identify(i int, cue *Cue) {
	if cue.Title == "" || c.title.ID == "" {
		return // already told
	}
	own := c.title.ID + "/"
	switch {
	case cue.ID == "":
		cue.ID = CueID(c.title.ID, *cue)
	case cue.ID == own || !strings.HasPrefix(cue.ID, own):
		c.problem(i, ".id", "expected an id that begins with %q and goes on, found %q", own, brief(cue.ID))
		return
	}
	if j, taken := c.first[cue.ID]; taken {
		c.problem(i, "", "duplicate cue: cues[%d] has the same id %q; remove one, or give this one an id of its own", j, brief(cue.ID))
		return
	}
	c.first[cue.ID] = i
}

func (c cueChecker) problem(i int, field, format string, args ...any) {
	path := strings.TrimPrefix(fmt.Sprintf("%s.cues[%d]%s", c.at, i, field), ".")
	c.r.problemAt(c.lines[i], path, format, args...)
}
