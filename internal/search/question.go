package search

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"needledrop/internal/fold"
	"needledrop/internal/indexer"
	"needledrop/internal/query"
)

// The work for one question is bounded by these, however large the catalog.
const (
	maxTerms     = 12
	postingLimit = 400  // docs of one word, the most important
	titlePosting = 2000 // of a title that was named
	titleCues    = 600  // of a title, when no word describes the song
)

// Why reports what of a question a hit answers.
type Why struct {
	Title  bool     // it is of the title that was named
	Place  []string // tokens of package query that it meets
	Names  []string // words of the question in its names
	Notes  []string // words of the question in what is said about it
	Missed []string // words of the question that it does not meet

	MissedPlace []string // tokens that it does not meet
	MissedTitle bool     // it is of another title than the one that was named
}

// answer is a doc with what of the question it meets, a bit for each term.
type answer struct {
	candidate
	names, notes, concept uint32
	tokens                uint32
	title                 bool
	wholeName, byArtist   bool
	wished                bool
}

// question is what was asked, and what was found so far.
type question struct {
	query.Query
	mentions mentions
	terms    []term
	tokens   []string
	found    map[int64]*answer
}

// term is a word with the forms in which it may be met.
type term struct {
	query.Term
	names, notes []string
	letters      []string // of a word in a script without spaces: all are in its names
	slip         bool     // the forms are what it may be a mistyped form of
	rarity       float64
}

// answers finds what answers the words as a question, and why.
func (c *Index) answers(ctx context.Context, l lookup) ([]answer, map[int64]*Why, error) {
	names, err := c.allWords(ctx)
	if err != nil {
		return nil, nil, err
	}
	notes, err := c.allStems(ctx)
	if err != nil {
		return nil, nil, err
	}
	found, err := c.findMentions(ctx, l.words, names)
	if err != nil {
		return nil, nil, fmt.Errorf("search names in a question"+": %w", err)
	}
	q := question{Query: query.Parse(l.words, found.taken(l.words)), mentions: found, found: map[int64]*answer{}}
	if !q.Asked && len(l.words) < 2 && len(found.titles) == 0 {
		return nil, nil, nil
	}
	q.readTerms(l, names, notes)
	q.readTokens()
	if err := c.collect(ctx, &q); err != nil {
		return nil, nil, fmt.Errorf("search for an answer"+": %w", err)
	}
	best, err := c.readBest(ctx, &q)
	if err != nil {
		return nil, nil, fmt.Errorf("read the answers"+": %w", err)
	}
	why := make(map[int64]*Why, len(best))
	for _, a := range best {
		w := q.why(a)
		why[a.doc] = &w
	}
	return best, why, nil
}

// readTerms looks the words up that describe.
func (q *question) readTerms(l lookup, names, notes *vocabulary) {
	for i := 0; i < len(q.Terms) && len(q.terms) < maxTerms; i++ {
		n := l.run(q.Terms[i:])
		var t term
		if n > 1 {
			t = lettersTerm(q.Terms[i:i+n], names)
			i += n - 1
		} else {
			t = wordTerm(q.Terms[i], q.Terms[i].At == len(l.words)-1, names, notes)
		}
		if t.Concept != "" && notes.count(t.Concept) == 0 {
			t.Concept = ""
		}
		if docs := t.docs(names, notes); docs > 0 {
			t.rarity = math.Log(1 + float64(max(names.total, 1))/float64(docs))
		}
		q.terms = append(q.terms, t)
	}
}

// wordTerm looks a word up; the last may be cut short.
func wordTerm(of query.Term, last bool, names, notes *vocabulary) term {
	t := term{Term: of}
	word := query.Stem(of.Word)
	t.names = names.forms(of.Word, word)
	t.notes = notes.forms(indexer.Stem(word))
	if last && len(t.names) == 0 {
		t.names = names.completions(of.Word, 24)
	}
	if last && len(t.notes)+len(t.names) == 0 {
		t.notes = notes.completions(of.Word, 12)
	}
	if len(t.names)+len(t.notes) == 0 && of.Concept == "" {
		t.slip = true
		t.names = names.near(word, last, 4)
		t.notes = notes.near(indexer.Stem(word), last, 4)
	}
	return t
}

// lettersTerm looks a word up that is written in single letters.
func lettersTerm(of []query.Term, names *vocabulary) term {
	t := term{Term: of[0]}
	var word strings.Builder
	for _, o := range of {
		word.WriteString(o.Word)
		t.letters = append(t.letters, o.Word)
	}
	t.Word = word.String()
	if len(names.forms(t.letters...)) < distinct(t.letters) {
		t.letters = nil
	}
	return t
}

// docs estimates in how many docs a term is met.
func (t term) docs(names, notes *vocabulary) int {
	docs := 0
	for _, w := range t.names {
		docs += names.count(w)
	}
	for _, w := range t.notes {
		docs += notes.count(w)
	}
	for i, w := range t.letters {
		if n := names.count(w); i == 0 || n < docs {
			docs = n
		}
	}
	if docs == 0 && t.Concept != "" {
		docs = notes.count(t.Concept)
	}
	return docs
}

// run counts the terms at the start that are letters of one word.
func (l lookup) run(terms []query.Term) int {
	n := 1
	for n < len(terms) && terms[n].At == terms[n-1].At+1 && terms[n].Concept == terms[0].Concept &&
		query.IsLetter(terms[n].Word) && query.IsLetter(terms[n-1].Word) && !l.gaps[terms[n].At] {
		n++
	}
	return n
}

// readTokens lists where the song plays and what it is.
func (q *question) readTokens() {
	q.tokens = slices.Clone(q.Tokens)
	if q.Season > 0 {
		q.tokens = append(q.tokens, query.SeasonToken(q.Season))
	}
	if q.Episode > 0 {
		q.tokens = append(q.tokens, query.EpisodeToken(q.Episode))
	}
	if slices.Contains(q.tokens, query.Last) {
		q.tokens = append(q.tokens, query.Ending)
	}
	if q.Wish == query.Original && !slices.Contains(q.tokens, query.Cover) {
		q.tokens = append(q.tokens, query.Cover)
	}
}

// collect looks every term and token up, within the titles that were named and,
// for the terms, everywhere.
func (c *Index) collect(ctx context.Context, q *question) error {
	for _, in := range q.mentions.ranges() {
		if err := c.collectIn(ctx, q, in, titlePosting); err != nil {
			return err
		}
	}
	if len(q.mentions.titles) == 0 || q.mentions.weak || len(q.terms) > 0 && !q.meetsWords() {
		if err := c.collectIn(ctx, q, indexer.DocRange{First: 1, Last: math.MaxInt64}, postingLimit); err != nil {
			return err
		}
	}
	return c.collectMentioned(ctx, q)
}

// meetsWords reports whether anything found so far meets a word.
func (q *question) meetsWords() bool {
	for _, a := range q.found {
		if a.names|a.notes|a.concept != 0 {
			return true
		}
	}
	return false
}

func (c *Index) collectIn(ctx context.Context, q *question, in indexer.DocRange, limit int) error {
	for i, t := range q.terms {
		bit := uint32(1) << i
		for _, look := range []struct {
			table string
			words []string
			note  func(*answer)
		}{
			{"words", t.names, func(a *answer) { a.names |= bit }},
			{"notes", t.notes, func(a *answer) { a.notes |= bit }},
			{"notes", concepts(t), func(a *answer) { a.concept |= bit }},
		} {
			if err := c.posting(ctx, look.table, oneOf(look.words), in, limit, func(doc int64) { look.note(q.at(doc)) }); err != nil {
				return err
			}
		}
	}
	for i, t := range q.terms {
		if err := c.posting(ctx, "words", allOf(t.letters), in, limit, func(doc int64) { q.at(doc).names |= 1 << i }); err != nil {
			return err
		}
	}
	everywhere := in.Last == math.MaxInt64
	for i, token := range q.tokens {
		bit := uint32(1) << i
		err := c.posting(ctx, "notes", quote(token), in, limit, func(doc int64) {
			if everywhere && len(q.terms) > 0 && q.found[doc] == nil {
				return // a place alone describes nothing
			}
			q.at(doc).tokens |= bit
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func concepts(t term) []string {
	if t.Concept == "" {
		return nil
	}
	return []string{t.Concept}
}

func (q *question) at(doc int64) *answer {
	a := q.found[doc]
	if a == nil {
		a = &answer{candidate: candidate{doc: doc}}
		q.found[doc] = a
	}
	return a
}

// posting hands over the docs of a range that match an expression, the most
// important first; none match an empty one.
func (c *Index) posting(ctx context.Context, table, expression string, in indexer.DocRange, limit int, each func(doc int64)) error {
	if expression == "" {
		return nil
	}
	rows, err := c.query(ctx, `SELECT rowid FROM `+table+` WHERE `+table+` MATCH ? AND rowid >= ? AND rowid <= ? ORDER BY rowid LIMIT ?`,
		expression, in.First, in.Last, limit)
	if err != nil {
		return err
	}
	defer rows.Close()
	var doc int64
	for rows.Next() {
		if err := rows.Scan(&doc); err != nil {
			return err
		}
		each(doc)
	}
	return rows.Err()
}

// score weighs what of the question a doc meets.
func (q *question) score(a *answer) float64 {
	var asked, met float64
	titles := len(q.mentions.titles) > 0
	if titles {
		share := titleShare
		if q.mentions.weak {
			share = weakTitle
		}
		asked += share
		if a.title {
			met += share
		}
	}
	words, rarities := q.words(a)
	if rarities > 0 {
		asked += wordsShare
		met += wordsShare * words
	}
	if place, weight := q.place(a); weight > 0 {
		asked += placeShare
		if rarities > 0 && !(titles && a.title) {
			place *= placeAlone + (1-placeAlone)*words
		}
		met += placeShare * place
	}
	if asked == 0 {
		return 0
	}
	score := met / asked
	if a.wholeName {
		score += nameBonus
	}
	if a.byArtist {
		score += artistBonus
	}
	if a.weight > 1 && a.kind == indexer.CueDoc {
		score += keyBonus
	}
	switch {
	case a.wished:
		score = max(score, 0.7) * wishedPerson
	case a.kind == indexer.TitleDoc && a.title && rarities == 0 && q.onlySeason():
		score = plainSeason
	case (a.kind == indexer.TitleDoc || a.kind == indexer.AlbumDoc) && rarities > 0:
		score *= notSong
		if a.kind == indexer.AlbumDoc && q.Wish != query.Album {
			score *= notSong
		}
	}
	return topAnswer * min(score, 1.06)
}

// onlySeason reports that nothing but a season or an episode is asked of a title.
func (q *question) onlySeason() bool { return len(q.Tokens) == 0 && q.Wish == query.Songs }

// words is the share of the words that are met, and the sum of their rarities.
func (q *question) words(a *answer) (share, all float64) {
	var met, known float64
	n := 0
	for i, t := range q.terms {
		bit := uint32(1) << i
		if t.rarity == 0 {
			continue
		}
		known += t.rarity
		n++
		field := 0.0
		if a.names&bit != 0 {
			field = nameField
			if t.slip {
				field = mistypedName
			}
		}
		if a.notes&bit != 0 {
			note := noteField
			if t.slip {
				note = mistypedNote
			}
			field = max(field, note)
		}
		if a.concept&bit != 0 {
			field = max(field, conceptField)
		}
		met += field * t.rarity
	}
	if n == 0 {
		return 0, 0
	}
	all = known
	for _, t := range q.terms {
		if t.rarity == 0 {
			all += unknownWord * known / float64(n)
		}
	}
	return met / all, all
}

// place is the share of the places and kinds that are met.
func (q *question) place(a *answer) (share, all float64) {
	var met, end float64
	for i, token := range q.tokens {
		has := a.tokens&(1<<i) != 0
		switch token { // one of the two is asked for
		case query.Last:
			if has {
				end = max(end, listedLast)
			}
			continue
		case query.Ending:
			if has {
				end = 1
			}
		}
		w := tokenWeight(token)
		all += w
		if token == query.Ending {
			met += w * end
		} else if has {
			met += w
		}
	}
	if all == 0 {
		return 0, 0
	}
	return met / all, all
}

// why reports what of the question an answer meets.
func (q *question) why(a answer) Why {
	w := Why{Title: a.title, MissedTitle: len(q.mentions.titles) > 0 && !q.mentions.weak && !a.title}
	for i, token := range q.tokens {
		if a.tokens&(1<<i) != 0 {
			w.Place = append(w.Place, token)
		} else {
			w.MissedPlace = append(w.MissedPlace, token)
		}
	}
	if slices.Contains(w.Place, query.Last) || slices.Contains(w.Place, query.Ending) { // one of the two is asked for
		w.MissedPlace = slices.DeleteFunc(w.MissedPlace, func(token string) bool { return token == query.Last || token == query.Ending })
	}
	for i, t := range q.terms {
		bit := uint32(1) << i
		switch {
		case a.names&bit != 0:
			w.Names = append(w.Names, t.Word)
		case (a.notes|a.concept)&bit != 0:
			w.Notes = append(w.Notes, t.Word)
		default:
			w.Missed = append(w.Missed, t.Word)
		}
	}
	return w
}

// forms returns those of some words that the vocabulary has.
func (v *vocabulary) forms(words ...string) []string {
	var out []string
	for _, w := range words {
		if v.count(w) > 0 && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// count is how many docs hold a word; 0: none.
func (v *vocabulary) count(word string) int {
	if i, ok := slices.BinarySearch(v.words, word); ok {
		return v.docs[i]
	}
	return 0
}

// squashed is a phrase written as one word.
func squashed(words []string) string {
	return strings.ReplaceAll(fold.Key(strings.Join(words, "")), " ", "")
}
