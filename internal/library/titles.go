package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"strconv"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/fold"
	"needledrop/internal/indexer"
)

// NoTitleError reports that the catalog has no title of that id or name.
type NoTitleError struct {
	ID   string
	Near []string // ids of titles that may have been meant, the nearest first
}

// AmbiguousTitleError reports that several titles have a name.
type AmbiguousTitleError struct {
	Name string
	IDs  []string
}

// Error names them.
func (e *AmbiguousTitleError) Error() string {
	return fmt.Sprintf("several titles are called %q: %s", e.Name, strings.Join(e.IDs, ", "))
}

// Error names what was looked for.
func (e *NoTitleError) Error() string { return fmt.Sprintf("no title %q", e.ID) }

// ErrNoCue reports that the catalog has no cue of that id.
var ErrNoCue = errors.New("no such cue")

// Title returns a title with all its cues, by its id or by its whole name in
// any spelling, with its year where several have it. The error is a *NoTitleError
// when there is none, an *AmbiguousTitleError when there are several.
func (c *Catalog) Title(ctx context.Context, id string) (catalog.Title, error) {
	t, err := c.titleByID(ctx, id)
	if !errors.Is(err, sql.ErrNoRows) {
		return t, err
	}
	known, err := c.titleNamed(ctx, id)
	if err == nil {
		return c.titleByID(ctx, known)
	}
	if errors.As(err, new(*AmbiguousTitleError)) {
		return catalog.Title{}, err
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return catalog.Title{}, c.failed("look up title", err)
	}
	near, err := c.nearTitles(ctx, id)
	if err != nil {
		return catalog.Title{}, err
	}
	return catalog.Title{}, &NoTitleError{ID: id, Near: near}
}

// titleNamed finds the id of the title that has a name, or a name with its year as
// in "Dark (2017)". The error is an *AmbiguousTitleError when several have it.
func (c *Catalog) titleNamed(ctx context.Context, name string) (string, error) {
	ids, err := c.titlesNamed(ctx, name)
	if err != nil || len(ids) == 1 {
		return first(ids), err
	}
	if len(ids) > 1 {
		return "", &AmbiguousTitleError{Name: name, IDs: ids}
	}
	bare, year, found := cutYear(name)
	if !found {
		return "", sql.ErrNoRows
	}
	if ids, err = c.titlesNamed(ctx, bare); err != nil {
		return "", err
	}
	for _, id := range ids {
		t, err := c.titleByID(ctx, id)
		if err != nil {
			return "", err
		}
		if t.Released.Year() == year {
			return id, nil
		}
	}
	return "", sql.ErrNoRows
}

func first(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}

// cutYear parts "Dark (2017)" into the name and the year.
func cutYear(name string) (bare string, year int, found bool) {
	bare, rest, found := strings.Cut(strings.TrimSuffix(strings.TrimSpace(name), ")"), "(")
	if !found || len(rest) != len("2017") {
		return "", 0, false
	}
	year, err := strconv.Atoi(rest)
	return bare, year, err == nil
}

// titlesNamed lists the titles that have a name: those whose own name it is, else
// those that are called so elsewhere.
func (c *Catalog) titlesNamed(ctx context.Context, name string) ([]string, error) {
	rows, err := c.db.QueryContext(ctx, `SELECT entry.id, doc.text FROM name JOIN doc USING (doc) JOIN entry USING (doc)
		WHERE name.key = ? AND doc.type = ? ORDER BY doc.doc LIMIT 20`, fold.Key(name), int(indexer.TitleDoc))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var own, others []string
	for rows.Next() {
		var id, text string
		if err := rows.Scan(&id, &text); err != nil {
			return nil, err
		}
		if fold.Key(text) == fold.Key(name) {
			own = append(own, id)
		} else {
			others = append(others, id)
		}
	}
	if len(own) > 0 {
		return own, rows.Err()
	}
	return others, rows.Err()
}

// nearTitles lists the titles that a search for words finds.
func (c *Catalog) nearTitles(ctx context.Context, words string) ([]string, error) {
	const asked, told = 20, 3
	hits, err := c.Search(ctx, words, asked)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, h := range hits {
		if h.Type == indexer.TitleHit && len(ids) < told {
			ids = append(ids, h.ID)
		}
	}
	return ids, nil
}

func (c *Catalog) titleByID(ctx context.Context, id string) (catalog.Title, error) {
	var t catalog.Title
	var body []byte
	var first, cues int64
	err := c.db.QueryRowContext(ctx, `SELECT body, first_cue, cues FROM title WHERE id = ?`, id).Scan(&body, &first, &cues)
	if err != nil {
		return t, c.failed("read title", err)
	}
	if err := indexer.Decode(body, &t); err != nil {
		return t, c.failed("read title "+id, err)
	}
	if t.Cues, err = c.cuesFrom(ctx, first, cues); err != nil {
		return t, c.failed("read the cues of "+id, err)
	}
	return t, nil
}

func (c *Catalog) cuesFrom(ctx context.Context, first, n int64) ([]catalog.Cue, error) {
	rows, err := c.db.QueryContext(ctx, `SELECT body FROM cue WHERE doc >= ? AND doc < ? ORDER BY doc`, first, first+n)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var cues []catalog.Cue
	var body sql.RawBytes
	for rows.Next() {
		if err := rows.Scan(&body); err != nil {
			return nil, err
		}
		var cue catalog.Cue
		if err := indexer.Decode(body, &cue); err != nil {
			return nil, err
		}
		cues = append(cues, cue)
	}
	return cues, rows.Err()
}

// Cue returns the cue of that id and the id of its title. The error is ErrNoCue
// when there is none.
func (c *Catalog) Cue(ctx context.Context, id string) (catalog.Cue, string, error) {
	var cue catalog.Cue
	var body []byte
	var title string
	err := c.db.QueryRowContext(ctx, `SELECT cue.body, title.id FROM cue JOIN title ON title.ord = cue.title
		WHERE cue.id = ?`, id).Scan(&body, &title)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return cue, "", fmt.Errorf("%q: %w", id, ErrNoCue)
	case err != nil:
		return cue, "", c.failed("read cue", err)
	}
	if err := indexer.Decode(body, &cue); err != nil {
		return cue, "", c.failed("read cue "+id, err)
	}
	return cue, title, nil
}

// Placement returns the cue of that id with its title. The error is ErrNoCue
// when there is none.
func (c *Catalog) Placement(ctx context.Context, id string) (Placement, error) {
	cue, title, err := c.Cue(ctx, id)
	if err != nil {
		return Placement{}, err
	}
	p := Placement{TitleID: title, Cue: cue}
	if err := c.db.QueryRowContext(ctx, `SELECT name FROM title WHERE id = ?`, title).Scan(&p.TitleName); err != nil {
		return p, c.failed("read title "+title, err)
	}
	return p, nil
}

// All yields every title with its cues, those with the most cues first, one in
// memory at a time. It stops at the first error.
func (c *Catalog) All(ctx context.Context) iter.Seq2[catalog.Title, error] {
	return func(yield func(catalog.Title, error) bool) {
		cards, err := c.allCards(ctx)
		if err != nil {
			yield(catalog.Title{}, err)
			return
		}
		for _, card := range cards {
			t, err := c.titleByID(ctx, card.ID)
			if !yield(t, err) || err != nil {
				return
			}
		}
	}
}

// Events returns the dated story of live music.
func (c *Catalog) Events(ctx context.Context) (catalog.Events, error) {
	var e catalog.Events
	err := c.meta(ctx, "events", &e)
	return e, err
}

// Stats counts what the catalog holds.
func (c *Catalog) Stats(ctx context.Context) (catalog.Stats, error) {
	var s catalog.Stats
	err := c.meta(ctx, "stats", &s)
	return s, err
}

func (c *Catalog) meta(ctx context.Context, name string, into any) error {
	var value []byte
	if err := c.db.QueryRowContext(ctx, `SELECT value FROM meta WHERE name = ?`, name).Scan(&value); err != nil {
		return c.failed("read "+name, err)
	}
	if err := indexer.Decode(value, into); err != nil {
		return c.failed("read "+name, err)
	}
	return nil
}

// Fingerprint names the state of the catalog, as Source does.
func (c *Catalog) Fingerprint(ctx context.Context) (string, error) {
	var fingerprint string
	if err := c.db.QueryRowContext(ctx, "SELECT value FROM meta WHERE name = 'fingerprint'").Scan(&fingerprint); err != nil {
		return "", c.failed("read which catalog it is", err)
	}
	return fingerprint, nil
}
