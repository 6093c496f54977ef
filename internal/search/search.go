package search

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"needledrop/internal/catalog"
	"needledrop/internal/fold"
	"needledrop/internal/indexer"
)

// Hit is one thing that a search found. ID is the title's or the cue's id, the
// title's id with "#" and the album's number from 1, or the folded name of an
// artist or a person.
type Hit struct {
	Type    indexer.Kind
	ID      string
	Text    string  // its name
	Detail  string  // the second line, as "Kate Bush · Stranger Things · S4E4"
	TitleID string  // "" for who is in more than one title
	Score   float64 // 0 to 1
	Song    *Song   // of a cue
	Why     *Why    // of what was asked as a question; nil where the words are its name
}

// Song is what a hit tells of a cue.
type Song struct {
	Artist  string // "" when no source names the performer
	Title   string // the title's name
	Season  int    // 0: not known
	Episode int    // 0: not known
	Scene   string // what happens while it plays, which may spoil; "" where no source tells
}

// The work of one search is bounded by these, however large the catalog.
const (
	nameCandidates = 100 // things whose name starts with the words
	wordCandidates = 150 // things that hold all words, the most important
)

// Search finds titles, cues, artists, albums and people by words in any
// spelling. What has all words in its name is found, the last of them cut short;
// when that is little, all may be cut short, and then have typing mistakes.
// What answers the words as a question is found beside it (see weights.go). The
// best come first, limit at the most.
func (c *Index) Search(ctx context.Context, words string, limit int) ([]Hit, error) {
	q := newLookup(words)
	if len(q.words) == 0 || limit <= 0 {
		return nil, nil
	}
	known, err := c.allWords(ctx)
	if err != nil {
		return nil, err
	}
	found := ranking{lookup: q}
	if err := c.findNames(ctx, &found); err != nil {
		return nil, fmt.Errorf("search names"+": %w", err)
	}
	for _, ask := range asks {
		if err := c.findWords(ctx, &found, ask(q, known)); err != nil {
			return nil, fmt.Errorf("search words"+": %w", err)
		}
		if !found.isPoor() {
			break
		}
		found.guesses++
	}
	why, err := c.answerInto(ctx, &found)
	if err != nil {
		return nil, err
	}
	return c.describe(ctx, found.best(limit), why)
}

// answerInto adds what answers the words as a question, and returns why for
// each.
func (c *Index) answerInto(ctx context.Context, found *ranking) (map[int64]*Why, error) {
	answers, why, err := c.answers(ctx, found.lookup)
	if err != nil {
		return nil, err
	}
	// Who is still typing a name means that: what starts with the words goes first.
	started := slices.ContainsFunc(found.found, func(c candidate) bool { return c.score >= cutStartScore })
	for _, a := range answers {
		if started {
			a.score = min(a.score, ownWordsScore)
		}
		found.add(a.candidate)
	}
	return why, nil
}

// asks are the ways to read the words, from the strictest to the loosest.
var asks = []func(lookup, *vocabulary) string{lookup.strict, lookup.cut, lookup.mistyped}

// lookup is what a person typed, folded.
type lookup struct {
	key   string
	words []string
	gaps  []bool // before each word
}

// newLookup reads at most as much as a person types: what is pasted in by
// mistake must not take seconds.
func newLookup(text string) lookup {
	const maxBytes, maxWords = 400, 48
	if len(text) > maxBytes {
		text = strings.ToValidUTF8(text[:maxBytes], "")
	}
	words := fold.Words(text)
	l := lookup{key: fold.Key(text), words: words[:min(maxWords, len(words))]}
	rest := l.key
	for _, w := range l.words {
		at := max(strings.Index(rest, w), 0)
		l.gaps = append(l.gaps, strings.HasSuffix(rest[:at], " "))
		rest = rest[min(at+len(w), len(rest)):]
	}
	return l
}

// strict asks for all words, the last as a beginning.
func (q lookup) strict(v *vocabulary) string {
	last := len(q.words) - 1
	asked := make([]string, 0, len(q.words))
	for _, w := range q.words[:last] {
		asked = append(asked, quote(w))
	}
	return strings.Join(append(asked, beginning(q.words[last], v)), " AND ")
}

// beginning asks for the words that begin with w. The index holds the shortest
// beginnings; longer ones are completed from the vocabulary, because the index
// would first merge the places of all completions and only then look at the
// other words.
func beginning(w string, v *vocabulary) string {
	const longestInIndex, most = 3, 64
	if utf8.RuneCountInString(w) <= longestInIndex {
		return quote(w) + "*"
	}
	return oneOf(append(v.completions(w, most), w))
}

// cut asks for all words, each as a beginning.
func (q lookup) cut(v *vocabulary) string {
	asked := make([]string, 0, len(q.words))
	for _, w := range q.words {
		asked = append(asked, beginning(w, v))
	}
	return strings.Join(asked, " AND ")
}

// mistyped asks for all words as they are, cut short, or with typing mistakes.
func (q lookup) mistyped(v *vocabulary) string {
	const mostCompletions, mostNear = 16, 12
	asked := make([]string, 0, len(q.words))
	for i, w := range q.words {
		words := append(v.completions(w, mostCompletions), w)
		words = append(words, v.near(w, i == len(q.words)-1, mostNear)...)
		asked = append(asked, oneOf(words))
	}
	return strings.Join(asked, " AND ")
}

// quote makes w text and nothing else to the index. Words hold only letters,
// digits and marks, so there is nothing to escape.
func quote(w string) string { return `"` + w + `"` }

// oneOf asks for one of the words; "" without any.
func oneOf(words []string) string { return joinQuoted(words, " OR ") }

// allOf asks for all words; "" without any.
func allOf(words []string) string { return joinQuoted(words, " AND ") }

func joinQuoted(words []string, by string) string {
	if len(words) == 0 {
		return ""
	}
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = quote(w)
	}
	return "(" + strings.Join(quoted, by) + ")"
}

// findNames adds what has the words as its name or at its start.
func (c *Index) findNames(ctx context.Context, into *ranking) error {
	const afterAll = "\U0010FFFF"
	rows, err := c.query(ctx, `SELECT doc.doc, doc.type, doc.weight, doc.text, name.key
		FROM name CROSS JOIN doc ON doc.doc = name.doc
		WHERE name.key >= ? AND name.key < ? ORDER BY name.key, name.doc LIMIT ?`,
		into.lookup.key, into.lookup.key+afterAll, nameCandidates)
	if err != nil {
		return err
	}
	return eachCandidate(rows, into.addNamed, true)
}

// findWords adds what the expression matches in the word index.
func (c *Index) findWords(ctx context.Context, into *ranking, expression string) error {
	rows, err := c.query(ctx, `SELECT doc.doc, doc.type, doc.weight, doc.text
		FROM words CROSS JOIN doc ON doc.doc = words.rowid
		WHERE words MATCH ? ORDER BY words.rowid LIMIT ?`, expression, wordCandidates)
	if err != nil {
		return err
	}
	return eachCandidate(rows, into.addMatched, false)
}

// findWordsIn adds what of a range the expression matches.
func (c *Index) findWordsIn(ctx context.Context, into *ranking, expression string, in indexer.DocRange, limit int) error {
	rows, err := c.query(ctx, `SELECT doc.doc, doc.type, doc.weight, doc.text
		FROM words CROSS JOIN doc ON doc.doc = words.rowid
		WHERE words MATCH ? AND words.rowid >= ? AND words.rowid <= ? ORDER BY words.rowid LIMIT ?`,
		expression, in.First, in.Last, limit)
	if err != nil {
		return err
	}
	return eachCandidate(rows, into.addMatched, false)
}

// eachCandidate hands over every row, and its last column where there is a key.
func eachCandidate(rows *sql.Rows, add func(cand candidate, key string), withKey bool) error {
	defer rows.Close()
	var cand candidate
	var key string
	columns := []any{&cand.doc, &cand.kind, &cand.weight, &cand.text}
	if withKey {
		columns = append(columns, &key)
	}
	for rows.Next() {
		if err := rows.Scan(columns...); err != nil {
			return err
		}
		if cand.kind < indexer.TitleDoc || cand.kind > indexer.PersonDoc {
			return fmt.Errorf("%w: type %d", indexer.ErrUnreadable, cand.kind)
		}
		add(cand, key)
	}
	return rows.Err()
}

// describe makes hits of the candidates.
func (c *Index) describe(ctx context.Context, found []candidate, why map[int64]*Why) ([]Hit, error) {
	hits := make([]Hit, len(found))
	for i, cand := range found {
		hits[i] = Hit{Type: cand.kind.Hit(), Text: cand.text, Score: cand.score}
		if cand.score < exactScore {
			hits[i].Why = why[cand.doc]
		}
		describe := c.describeEntry
		if cand.kind == indexer.CueDoc {
			describe = c.describeCue
		}
		if err := describe(ctx, cand.doc, &hits[i]); err != nil {
			return nil, fmt.Errorf("describe what was found"+": %w", err)
		}
	}
	return hits, nil
}

func (c *Index) describeEntry(ctx context.Context, doc int64, h *Hit) error {
	return c.row(ctx, `SELECT id, detail, title_id FROM entry WHERE doc = ?`, []any{doc}, &h.ID, &h.Detail, &h.TitleID)
}

func (c *Index) describeCue(ctx context.Context, doc int64, h *Hit) error {
	var body []byte
	var title string
	err := c.row(ctx, `SELECT cue.id, cue.body, title.id, title.name
		FROM cue JOIN title ON title.ord = cue.title WHERE doc = ?`, []any{doc}, &h.ID, &body, &h.TitleID, &title)
	if err != nil {
		return err
	}
	var cue catalog.Cue
	if err := indexer.Decode(body, &cue); err != nil {
		return err
	}
	h.Song = &Song{Artist: cue.Artist, Title: title, Season: cue.Season, Episode: cue.Episode, Scene: cue.Scene}
	artist := cue.Artist
	if artist == "" {
		artist = "performer not named"
	}
	h.Detail = indexer.JoinFilled(artist, title, placeOf(cue))
	return nil
}

// placeOf names the season and the episode as fans do.
func placeOf(c catalog.Cue) string {
	switch {
	case c.Season == 0:
		return ""
	case c.Episode == 0:
		return fmt.Sprintf("S%d", c.Season)
	}
	return fmt.Sprintf("S%dE%d", c.Season, c.Episode)
}
