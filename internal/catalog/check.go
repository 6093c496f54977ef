package catalog

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// need reports a field that the object just read lacks. It stays quiet when
// the reading of that object already said what is wrong with it.
func (r *reader) need(present bool, field string) {
	if present || r.stopped {
		return
	}
	here := strings.TrimPrefix(strings.Join(r.path, ""), ".")
	for _, p := range r.problems {
		if strings.HasPrefix(p.Path, here) {
			return
		}
	}
	r.problem("missing %s", field)
}

func (r *reader) needSources(sources []string) {
	r.need(len(sources) > 0, "sources; expected at least one key of the title's sources")
}

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
	keys := r.texts()
	for _, key := range keys {
		if _, known := cited[key]; !known {
			cited[key] = citation{r.line(), strings.TrimPrefix(strings.Join(r.path, ""), ".")}
		}
	}
	return keys
}

// check reports the keys that no source answers to.
func (c citations) check(r *reader, sources map[string]Source) {
	if r.stopped {
		return
	}
	for _, key := range slices.SortedFunc(maps.Keys(c), func(a, b string) int { return c[a].line - c[b].line }) {
		if _, ok := sources[key]; !ok && key != "" {
			r.problemAt(c[key].line, c[key].path, "unknown source %q; expected a key of sources", key)
		}
	}
}

// checker holds a title that was read to the rules that span its parts.
type checker struct {
	r        *reader
	at       string // path of the title, "" when it is the document
	start    int    // line the title begins on
	title    *Title
	cueLines []int
}

func (c checker) check(cited citations) {
	c.identity()
	c.seasons()
	c.cues()
	cited.check(c.r, c.title.Sources)
}

func (c checker) identity() {
	t := c.title
	for _, f := range []struct {
		present bool
		name    string
	}{
		{t.ID != "", "id"}, {t.Name != "", "title"}, {t.Kind != "", "kind"},
		{t.Released != "", "released"}, {t.Summary != "", "summary"},
	} {
		if !f.present && !c.told(f.name) {
			c.r.problemAt(c.start, c.at, "missing %s", f.name)
		}
	}
}

// told tells whether a problem of the field is already in the list.
func (c checker) told(field string) bool {
	path := strings.TrimPrefix(c.at+"."+field, ".")
	return slices.ContainsFunc(c.r.problems, func(p Problem) bool { return p.Path == path })
}

func (c checker) seasons() {
	seen := map[int]bool{}
	for i, s := range c.title.Seasons {
		if seen[s.Number] {
			c.r.problemAt(c.start, c.path("seasons", i), "season %d is given twice", s.Number)
		}
		seen[s.Number] = true
	}
}

func (c checker) path(list string, i int) string {
	return strings.TrimPrefix(fmt.Sprintf("%s.%s[%d]", c.at, list, i), ".")
}

// cues gives every cue its id and reports cues that stand outside the title's
// seasons or tell the same twice.
func (c checker) cues() {
	seasons := map[int]bool{}
	for _, s := range c.title.Seasons {
		seasons[s.Number] = true
	}
	first := map[string]int{}
	for i := range c.title.Cues {
		cue := &c.title.Cues[i]
		if cue.Season != 0 && !seasons[cue.Season] {
			c.r.problemAt(c.cueLines[i], c.path("cues", i), "season %d is not among the title's seasons", cue.Season)
		}
		if cue.Episode != 0 && cue.Season == 0 {
			c.r.problemAt(c.cueLines[i], c.path("cues", i), "an episode needs its season")
		}
		if cue.Title == "" {
			continue // already told
		}
		if cue.ID == "" {
			cue.ID = CueID(c.title.ID, *cue)
		} else if !strings.HasPrefix(cue.ID, c.title.ID+"/") {
			c.r.problemAt(c.cueLines[i], c.path("cues", i)+".id", "expected an id that begins with %q", c.title.ID+"/")
		}
		if j, twice := first[cue.ID]; twice {
			c.r.problemAt(c.cueLines[i], c.path("cues", i), "duplicate cue: the same as cues[%d] (id %s)", j, cue.ID)
			continue
		}
		first[cue.ID] = i
	}
}
