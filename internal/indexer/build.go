package indexer

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/fold"
	"needledrop/internal/sqlitefile"
)

// Contents is what goes into a catalog file.
type Contents struct {
	Fingerprint string
	Titles      []catalog.Title
	Events      catalog.Events
	Summary     func(catalog.Title) any   // what lists show of a title
	Highlights  func([]catalog.Title) any // what the first page chooses from
}

// Build fills the empty file at path and makes sure that it is on the disk.
func Build(ctx context.Context, path string, all Contents) error {
	if err := fill(ctx, path, all); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// fill writes without a journal and without waiting for the disk: a file that
// is cut off is never renamed in place, so there is nothing to roll back to.
// The large cache holds the growing indexes.
func fill(ctx context.Context, path string, all Contents) (err error) {
	db, err := sql.Open("sqlite", sqlitefile.URI(path, "_pragma=journal_mode(off)&_pragma=synchronous(off)&_pragma=locking_mode(exclusive)&_pragma=cache_size(-128000)"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	head := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", ApplicationID, SchemaVersion)
	if _, err := db.ExecContext(ctx, head+catalogSchema); err != nil {
		return fmt.Errorf("create the tables: %w", err)
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := write(ctx, tx, all); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

func write(ctx context.Context, tx *sql.Tx, all Contents) error {
	titles := byImportance(all.Titles)
	b, err := newBuilder(tx)
	if err != nil {
		return err
	}
	b.other, b.summary = otherNames(titles), all.Summary
	for _, e := range gather(titles, artistsOf(titles), b.other) {
		if err := b.addEntry(ctx, e); err != nil {
			return fmt.Errorf("add %q: %w", e.text, err)
		}
	}
	for ord, t := range titles {
		if err := b.addTitle(ctx, ord, t); err != nil {
			return fmt.Errorf("add title %q: %w", t.ID, err)
		}
	}
	if err := b.finish(ctx); err != nil {
		return err
	}
	return b.addMeta(all, titles)
}

// byImportance keeps the last of titles with one id and puts those with the
// most cues first.
func byImportance(titles []catalog.Title) []catalog.Title {
	last := make(map[string]int, len(titles))
	for i, t := range titles {
		last[t.ID] = i
	}
	out := make([]catalog.Title, 0, len(last))
	for i, t := range titles {
		if last[t.ID] == i {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(a, b catalog.Title) int {
		return cmp.Or(cmp.Compare(len(b.Cues), len(a.Cues)), cmp.Compare(a.Name, b.Name))
	})
	return out
}

// builder writes rows in the order of their numbers.
type builder struct {
	tx                                    *sql.Tx
	title, cue, doc, entry, name, indexed *sql.Stmt
	noted                                 *sql.Stmt
	artist, credit, staff, album, version *sql.Stmt

	book     *creditBook
	versions versionBook
	kinds    KindRanges

	last  int64 // number of the newest doc
	names []nameKey
	seen  map[string]struct{} // cue ids
	words map[string]int      // how many docs hold the word
	stems map[string]int      // the same of stems and tokens in notes
	other map[string][]string // names of artists, by the key of the one in use

	summary func(catalog.Title) any
}

type nameKey struct {
	key string
	doc int64
}

func newBuilder(tx *sql.Tx) (*builder, error) {
	b := &builder{tx: tx, book: newCreditBook(), kinds: KindRanges{}, seen: map[string]struct{}{}, words: map[string]int{}, stems: map[string]int{}}
	for _, s := range []struct {
		stmt **sql.Stmt
		text string
	}{
		{&b.title, `INSERT INTO title VALUES (?, ?, ?, ?, ?, ?, ?)`},
		{&b.cue, `INSERT INTO cue VALUES (?, ?, ?, ?)`},
		{&b.doc, `INSERT INTO doc VALUES (?, ?, ?, ?)`},
		{&b.entry, `INSERT INTO entry VALUES (?, ?, ?, ?)`},
		{&b.name, `INSERT OR IGNORE INTO name VALUES (?, ?)`},
		{&b.indexed, `INSERT INTO words (rowid, text) VALUES (?, ?)`},
		{&b.noted, `INSERT INTO notes (rowid, text) VALUES (?, ?)`},
		{&b.artist, `INSERT INTO artist VALUES (?, ?, ?, ?, ?, ?, ?)`},
		{&b.credit, `INSERT INTO credit VALUES (?, ?, ?, ?)`},
		{&b.staff, `INSERT OR IGNORE INTO staff VALUES (?, ?, ?)`},
		{&b.album, `INSERT INTO album VALUES (?, ?, ?, ?, ?)`},
		{&b.version, `INSERT INTO version VALUES (?, ?, ?)`},
	} {
		stmt, err := tx.Prepare(s.text) // closed with the transaction
		if err != nil {
			return nil, fmt.Errorf("prepare %q: %w", s.text, err)
		}
		*s.stmt = stmt
	}
	// The index is merged once at the end; until then it is gathered in large
	// pieces in memory.
	for _, index := range []string{"words", "notes"} {
		if _, err := tx.Exec(fmt.Sprintf(`INSERT INTO %[1]s (%[1]s, rank) VALUES ('hashsize', 67108864), ('automerge', 0), ('crisismerge', 2000)`, index)); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// addDoc numbers one thing that can be found. texts are all that it is found
// by, names those among them that a person may know it by in full, and notes
// the stems and tokens of what is said about it.
func (b *builder) addDoc(ctx context.Context, kind DocType, weight int, text string, names, texts, notes []string) error {
	if err := checkEvery(ctx, b.last); err != nil {
		return err
	}
	b.last++
	b.kinds.add(kind, b.last)
	if _, err := b.doc.Exec(b.last, int(kind), weight, text); err != nil {
		return err
	}
	for _, n := range names {
		if key := fold.Key(n); key != "" {
			b.names = append(b.names, nameKey{key, b.last})
		}
	}
	if _, err := b.indexed.Exec(b.last, b.wordsOf(texts)); err != nil || len(notes) == 0 {
		return err
	}
	for _, n := range notes {
		b.stems[n]++
	}
	_, err := b.noted.Exec(b.last, strings.Join(notes, " "))
	return err
}

// checkEvery looks at ctx now and then: a context given to every statement
// would cost more than the statements.
func checkEvery(ctx context.Context, n int64) error {
	if n%512 != 0 {
		return nil
	}
	return ctx.Err()
}

// wordsOf joins the distinct words of texts and counts them.
func (b *builder) wordsOf(texts []string) string {
	var room [48]string
	words := room[:0]
	for _, t := range texts {
		words = append(words, fold.Words(t)...)
	}
	slices.Sort(words)
	words = slices.Compact(words)
	for _, w := range words {
		b.words[w]++
	}
	return strings.Join(words, " ")
}

func (b *builder) addEntry(ctx context.Context, e entry) error {
	if err := b.addDoc(ctx, e.kind, e.weight, e.text, e.names, e.texts, e.notes); err != nil {
		return err
	}
	b.book.enter(e, b.last)
	_, err := b.entry.Exec(b.last, e.id, e.detail, e.titleID)
	return err
}

func (b *builder) addTitle(ctx context.Context, ord int, t catalog.Title) error {
	summary, err := json.Marshal(b.summary(t))
	if err != nil {
		return err
	}
	if err := b.addAlbums(ord, t); err != nil {
		return err
	}
	first := b.last + 1
	places := placesOf(t)
	for i, c := range t.Cues {
		if err := b.addCue(ctx, ord, t, c, places[i]); err != nil {
			return fmt.Errorf("cue %q: %w", c.ID, err)
		}
	}
	t.Cues = nil
	body, err := json.Marshal(t)
	if err != nil {
		return err
	}
	_, err = b.title.Exec(ord, t.ID, t.Name, summary, body, first, b.last+1-first)
	return err
}

// addCue leaves out a cue whose id another cue has: a person's decisions hang
// on ids, so the first keeps it.
func (b *builder) addCue(ctx context.Context, ord int, t catalog.Title, c catalog.Cue, places []string) error {
	if _, twice := b.seen[c.ID]; twice {
		return nil
	}
	b.seen[c.ID] = struct{}{}
	names := append([]string{c.Title}, c.Alt...)
	texts := append([]string{c.Artist, c.Original, t.Name}, names...)
	texts = append(append(texts, b.other[fold.Key(c.Artist)]...), b.other[fold.Key(c.Original)]...)
	names = append(names, plainName(c.Title)...)
	weight := 1
	if c.Key {
		weight = 2
	}
	if err := b.addDoc(ctx, CueDoc, weight, c.Title, names, append(texts, t.Alt...), append(stemsOf(c.Scene), places...)); err != nil {
		return err
	}
	b.book.cue(ord, b.last, c)
	b.versions.cue(t, b.last, c)
	body, err := json.Marshal(c)
	if err != nil {
		return err
	}
	_, err = b.cue.Exec(b.last, c.ID, ord, body)
	return err
}

// finish writes what is quicker written sorted, and merges the word index.
func (b *builder) finish(ctx context.Context) error {
	slices.SortFunc(b.names, func(a, c nameKey) int {
		return cmp.Or(strings.Compare(a.key, c.key), cmp.Compare(a.doc, c.doc))
	})
	for i, n := range b.names {
		if err := checkEvery(ctx, int64(i)); err != nil {
			return err
		}
		if _, err := b.name.Exec(n.key, n.doc); err != nil {
			return fmt.Errorf("add name %q: %w", n.key, err)
		}
	}
	for _, more := range []func() error{b.writeCredits, b.writeVersions} {
		if err := more(); err != nil {
			return err
		}
	}
	for _, text := range []string{
		`CREATE UNIQUE INDEX cue_id ON cue (id)`,
		`INSERT INTO words (words) VALUES ('optimize')`,
		`INSERT INTO notes (notes) VALUES ('optimize')`,
	} {
		if _, err := b.tx.ExecContext(ctx, text); err != nil {
			return fmt.Errorf("%s: %w", text, err)
		}
	}
	return nil
}

func (b *builder) addMeta(all Contents, titles []catalog.Title) error {
	for _, m := range []struct {
		name  string
		value any
	}{
		{"events", all.Events}, {"stats", catalog.Count(titles, all.Events)}, {"kinds", b.kinds}, {"highlights", all.Highlights(titles)},
	} {
		told, err := json.Marshal(m.value)
		if err != nil {
			return err
		}
		if err := b.setMeta(m.name, told); err != nil {
			return err
		}
	}
	for name, words := range map[string]map[string]int{"words": b.words, "stems": b.stems} {
		if err := b.setMeta(name, PackVocabulary(words)); err != nil {
			return err
		}
	}
	return b.setMeta("fingerprint", []byte(all.Fingerprint))
}

func (b *builder) setMeta(name string, value []byte) error {
	if _, err := b.tx.Exec(`INSERT INTO meta VALUES (?, ?)`, name, value); err != nil {
		return fmt.Errorf("add %s: %w", name, err)
	}
	return nil
}
