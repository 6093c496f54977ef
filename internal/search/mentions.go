package search

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"needledrop/internal/indexer"
	"needledrop/internal/query"
)

// named is a name in a question, and what has it.
type named struct {
	from, to int // words of the question
	doc      int64
	kind     indexer.DocType
	cues     indexer.DocRange // of a title; empty without any
	ord      int64            // of a title
	weak     bool             // its words are little words too
}

// mentions are the names in a question.
type mentions struct {
	titles []named
	others []named // songs, artists, albums, people
	weak   bool    // of the titles
}

// taken marks the words that name a title and so describe nothing.
func (m mentions) taken(words []string) []bool {
	out := make([]bool, len(words))
	for _, t := range m.titles {
		if t.weak {
			continue
		}
		for i := t.from; i < t.to; i++ {
			out[i] = true
		}
	}
	return out
}

// ranges are the cues of the titles that were named.
func (m mentions) ranges() []indexer.DocRange {
	var out []indexer.DocRange
	for _, t := range m.titles {
		if t.cues.First > 0 {
			out = append(out, t.cues)
		}
	}
	return out
}

const (
	maxMention = 9  // words of a name
	maxLetters = 24 // letters of one in a script without spaces
	maxCorrect = 3  // words that a mistyped one may be
	maxTitles  = 3  // named in one question
)

// window is a part of the question in a form that a name may have.
type window struct {
	from, to int
	key      string
}

// findMentions looks all parts of the question up among the names; when no
// title is among them, again with typing mistakes.
func (c *Index) findMentions(ctx context.Context, words []string, known *vocabulary) (mentions, error) {
	found, err := c.lookUp(ctx, windows(words, known))
	if err != nil {
		return mentions{}, err
	}
	if !slices.ContainsFunc(found, func(m named) bool { return m.kind == indexer.TitleDoc && !m.weak }) {
		slips, err := c.lookUp(ctx, corrected(words, known))
		if err != nil {
			return mentions{}, err
		}
		for _, m := range slips {
			if m.kind == indexer.TitleDoc {
				found = append(found, m)
			}
		}
	}
	return arrange(found, len(words)), nil
}

// windows lists the parts of the question that may be a name: those of which all
// words occur in names, and those that are such a word when written as one.
func windows(words []string, known *vocabulary) []window {
	var out []window
	add := func(from, to int, key string) {
		if len(key) > 1 {
			out = append(out, window{from, to, key})
		}
	}
	for from := range words {
		longest := maxMention
		if query.IsLetter(words[from]) {
			longest = maxLetters
		}
		for to := from + 1; to <= min(len(words), from+longest); to++ {
			part := words[from:to]
			for _, last := range known.forms(part[len(part)-1], query.Stem(part[len(part)-1])) {
				form := append(slices.Clone(part[:len(part)-1]), last)
				if len(known.forms(part[:len(part)-1]...)) == distinct(part[:len(part)-1]) {
					add(from, to, query.Join(form))
					if query.IsLetter(part[0]) {
						add(from, to, squashed(form))
					}
				}
			}
			if whole := squashed(part); to-from > 1 && len(whole) > 5 && known.count(whole) > 0 {
				add(from, to, whole)
			}
		}
	}
	return out
}

// distinct counts different words.
func distinct(words []string) int {
	return len(slices.Compact(slices.Sorted(slices.Values(words))))
}

// corrected lists the parts of the question with one word, or all unknown
// words, replaced by what they may be mistyped forms of.
func corrected(words []string, known *vocabulary) []window {
	var out []window
	best := slices.Clone(words)
	changed := 0
	for i, w := range words {
		if known.count(w) > 0 || query.IsLittle([]string{w}) {
			continue
		}
		for n, near := range known.near(w, false, maxCorrect) {
			if n == 0 {
				best[i] = near
				changed++
			}
			other := slices.Clone(words)
			other[i] = near
			for _, win := range windows(other, known) {
				if win.from <= i && i < win.to {
					out = append(out, win)
				}
			}
		}
	}
	if changed > 1 {
		out = append(out, windows(best, known)...)
	}
	return out
}

// perName bounds what is read of one name: titles, artists, albums and people
// come first, then the most important songs.
const perName = 64

// lookUp finds the names that are one of the parts.
func (c *Index) lookUp(ctx context.Context, parts []window) ([]named, error) {
	kinds, err := c.kindRanges(ctx)
	if err != nil {
		return nil, err
	}
	var out []named
	known := map[string][]named{}
	for _, p := range parts {
		found, read := known[p.key]
		if !read {
			if found, err = c.named(ctx, p.key, kinds); err != nil {
				return nil, err
			}
			known[p.key] = found
		}
		for _, m := range found {
			m.from, m.to = p.from, p.to
			out = append(out, m)
		}
	}
	return out, nil
}

// named lists what has exactly a name, with the cues of titles.
func (c *Index) named(ctx context.Context, key string, kinds indexer.KindRanges) ([]named, error) {
	var out []named
	weak := query.IsLittle(strings.Fields(key))
	if err := c.each(ctx, `SELECT doc FROM name WHERE key = ? ORDER BY doc LIMIT ?`, func(doc int64) {
		out = append(out, named{doc: doc, kind: kinds.Of(doc), ord: -1, weak: weak})
	}, key, perName); err != nil {
		return nil, err
	}
	for i, m := range out {
		if m.kind != indexer.TitleDoc {
			continue
		}
		var cues int64
		if err := c.row(ctx, `SELECT title.first_cue, title.cues, title.ord FROM entry JOIN title ON title.id = entry.id WHERE entry.doc = ?`,
			[]any{m.doc}, &out[i].cues.First, &cues, &out[i].ord); err != nil {
			return nil, err
		}
		out[i].cues.Last = out[i].cues.First + cues - 1
		if cues == 0 {
			out[i].cues = indexer.DocRange{}
		}
	}
	return out, nil
}

// isPartOf reports whether a title's name is only a part of a longer name of
// somebody.
func (m named) isPartOf(other named) bool {
	return (other.kind == indexer.ArtistDoc || other.kind == indexer.PersonDoc) && other.from <= m.from && m.to <= other.to && other.to-other.from > m.to-m.from
}

// arrange keeps the titles of the longest names that do not overlap, and those
// of little words only where there is no other.
func arrange(found []named, words int) mentions {
	var out mentions
	slices.SortStableFunc(found, func(a, b named) int {
		if d := (b.to - b.from) - (a.to - a.from); d != 0 {
			return d
		}
		return a.from - b.from
	})
	used := make([]bool, words)
	for _, weak := range []bool{false, true} {
		if weak && len(out.titles) > 0 {
			break
		}
		for _, m := range found {
			if m.kind != indexer.TitleDoc || m.weak != weak || len(out.titles) == maxTitles || slices.ContainsFunc(found, m.isPartOf) {
				continue
			}
			same := slices.ContainsFunc(out.titles, func(t named) bool { return t.from == m.from && t.to == m.to && t.doc != m.doc })
			if slices.ContainsFunc(out.titles, func(t named) bool { return t.doc == m.doc }) || slices.Contains(used[m.from:m.to], true) && !same {
				continue
			}
			out.titles = append(out.titles, m)
			out.weak = weak
			for i := m.from; i < m.to; i++ {
				used[i] = true
			}
		}
	}
	for _, m := range found {
		if m.kind != indexer.TitleDoc && !m.weak {
			out.others = append(out.others, m)
		}
	}
	if len(out.titles) > 1 { // a part of a title's name may be somebody's name
		out.titles = slices.DeleteFunc(out.titles, func(t named) bool {
			return slices.ContainsFunc(out.others, func(o named) bool { return o.kind == indexer.ArtistDoc && o.from == t.from && o.to == t.to })
		})
	}
	return out
}

// collectMentioned adds what was named: titles with their albums and people,
// songs, and what artists play.
func (c *Index) collectMentioned(ctx context.Context, q *question) error {
	const maxOthers = 60
	for _, m := range q.mentions.others[:min(maxOthers, len(q.mentions.others))] {
		a := q.at(m.doc)
		a.wholeName = true
		if m.kind != indexer.ArtistDoc || m.to-m.from < 2 && len(q.Words) > 3 && len(q.mentions.titles) == 0 {
			continue
		}
		if err := c.each(ctx, `SELECT what FROM credit WHERE who = ? LIMIT 300`, func(doc int64) { q.at(doc).byArtist = true }, m.doc); err != nil {
			return err
		}
	}
	for _, t := range q.mentions.titles {
		q.at(t.doc).title = true
		for doc, a := range q.found {
			if doc >= t.cues.First && doc <= t.cues.Last && t.cues.First > 0 {
				a.title = true
			}
		}
		if len(q.terms) == 0 && t.cues.First > 0 {
			for doc := t.cues.First; doc <= min(t.cues.Last, t.cues.First+titleCues); doc++ {
				q.at(doc).title = true
			}
		}
		if err := c.collectAround(ctx, q, t); err != nil {
			return err
		}
	}
	return nil
}

// collectAround adds the albums and the people of a title that was named.
func (c *Index) collectAround(ctx context.Context, q *question, t named) error {
	if err := c.each(ctx, `SELECT doc FROM album WHERE title = ? LIMIT 50`, func(doc int64) {
		a := q.at(doc)
		a.title = true
		a.wished = q.Wish == query.Album
	}, t.ord); err != nil {
		return err
	}
	role := map[query.Wish][]any{query.Composer: {t.ord, "composer", "theme"}, query.Supervisor: {t.ord, "music supervisor", "music supervisor"}}[q.Wish]
	if role == nil {
		return nil
	}
	return c.each(ctx, `SELECT who FROM staff WHERE title = ? AND role IN (?, ?) LIMIT 50`, func(doc int64) {
		a := q.at(doc)
		a.title, a.wished = true, true
	}, role...)
}

func (c *Index) each(ctx context.Context, text string, do func(doc int64), args ...any) error {
	rows, err := c.query(ctx, text, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	var doc int64
	for rows.Next() {
		if err := rows.Scan(&doc); err != nil {
			return err
		}
		do(doc)
	}
	return rows.Err()
}

// readBest reads what the best of the found docs are, as many as may be shown.
func (c *Index) readBest(ctx context.Context, q *question) ([]answer, error) {
	const most = 120
	kinds, err := c.kindRanges(ctx)
	if err != nil {
		return nil, err
	}
	best := make([]*answer, 0, len(q.found))
	for doc, a := range q.found {
		a.kind = kinds.Of(doc)
		if a.score = q.score(a); a.score >= minAnswer {
			best = append(best, a)
		}
	}
	slices.SortFunc(best, func(a, b *answer) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.doc, b.doc)) })
	best = best[:min(most, len(best))]
	if len(best) == 0 {
		return nil, nil
	}
	args := make([]any, len(best))
	for i, a := range best {
		args[i] = a.doc
	}
	rows, err := c.db.QueryContext(ctx, `SELECT doc, type, weight, text FROM doc WHERE doc IN (?`+strings.Repeat(",?", len(best)-1)+`)`, args...)
	if err != nil {
		return nil, err
	}
	var out []answer
	err = eachCandidate(rows, func(cand candidate, _ string) {
		a := q.found[cand.doc]
		a.candidate = cand
		a.score = q.score(a)
		out = append(out, *a)
	}, false)
	slices.SortFunc(out, func(a, b answer) int { return compareCandidates(a.candidate, b.candidate) })
	return out, err
}
