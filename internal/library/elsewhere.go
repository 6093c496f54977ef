package library

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"needledrop/internal/catalog"
	"needledrop/internal/indexer"
)

// Relation is what another placement of a song is to the one looked at.
type Relation string

// The relations, the closest first.
const (
	SameRecording Relation = "same recording"
	OtherVersion  Relation = "other version" // by the same act: live, sung on screen, a remix
	ItsOriginal   Relation = "original"      // the one that this is a cover of
	ItsCover      Relation = "cover"         // a cover of this
	OtherCover    Relation = "other cover"   // both cover the same act's song
)

var relations = []Relation{SameRecording, OtherVersion, ItsOriginal, ItsCover, OtherCover}

// Elsewhere is another placement of a song.
type Elsewhere struct {
	Placement
	Relation Relation
}

// pair is two cues of one song.
type pair struct {
	doc               int64 // of mine
	mine, other       catalog.Cue
	title, name       string // of the other cue's title
	within            bool   // both are heard in one title
	myPart, theirPart indexer.PartCode
}

// Elsewhere returns the other placements of a cue's song, in all titles, the
// closest first. The error is ErrNoCue when there is no such cue.
func (c *Catalog) Elsewhere(ctx context.Context, cueID string) ([]Elsewhere, error) {
	var doc int64
	err := c.db.QueryRowContext(ctx, `SELECT doc FROM cue WHERE id = ?`, cueID).Scan(&doc)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("%q: %w", cueID, ErrNoCue)
	}
	if err != nil {
		return nil, c.failed("read cue", err)
	}
	found, err := c.elsewhere(ctx, doc, 1)
	return found[cueID], err
}

// ElsewhereAll returns for every cue of a title that is heard again what
// Elsewhere does, by the cue's id. A title that is not there has none.
func (c *Catalog) ElsewhereAll(ctx context.Context, titleID string) (map[string][]Elsewhere, error) {
	var first, cues int64
	err := c.db.QueryRowContext(ctx, `SELECT first_cue, cues FROM title WHERE id = ?`, titleID).Scan(&first, &cues)
	if errors.Is(err, sql.ErrNoRows) {
		return map[string][]Elsewhere{}, nil
	}
	if err != nil {
		return nil, c.failed("read title "+titleID, err)
	}
	return c.elsewhere(ctx, first, cues)
}

func (c *Catalog) elsewhere(ctx context.Context, first, n int64) (map[string][]Elsewhere, error) {
	rows, err := c.db.QueryContext(ctx, `SELECT mine.doc, own.body, cue.body, title.id, title.name, own.title = cue.title, mine.part, other.part
		FROM version AS mine INDEXED BY version_doc
		CROSS JOIN version AS other ON other.song = mine.song AND other.doc <> mine.doc
		JOIN cue AS own ON own.doc = mine.doc JOIN cue ON cue.doc = other.doc JOIN title ON title.ord = cue.title
		WHERE mine.doc >= ? AND mine.doc < ? ORDER BY mine.doc, other.doc`, first, first+n)
	if err != nil {
		return nil, c.failed("look for a song elsewhere", err)
	}
	defer rows.Close()
	out := map[string][]Elsewhere{}
	var p pair
	for rows.Next() {
		if err := p.scan(rows); err != nil {
			return nil, c.failed("look for a song elsewhere", err)
		}
		out[p.mine.ID] = closer(out[p.mine.ID], p.elsewhere())
	}
	if err := rows.Err(); err != nil {
		return nil, c.failed("look for a song elsewhere", err)
	}
	for _, list := range out {
		slices.SortStableFunc(list, func(a, b Elsewhere) int { return cmp.Compare(rankOf(a.Relation), rankOf(b.Relation)) })
	}
	return out, nil
}

// scan reads the next pair. Those of one cue follow each other, so the cue is
// read with the first of them.
func (p *pair) scan(rows *sql.Rows) error {
	var doc int64
	var mine, other sql.RawBytes
	if err := rows.Scan(&doc, &mine, &other, &p.title, &p.name, &p.within, &p.myPart, &p.theirPart); err != nil {
		return err
	}
	p.other = catalog.Cue{}
	if err := indexer.Decode(other, &p.other); err != nil || doc == p.doc {
		return err
	}
	p.doc, p.mine = doc, catalog.Cue{}
	return indexer.Decode(mine, &p.mine)
}

// closer adds a placement, or keeps the closer of two relations to one.
func closer(list []Elsewhere, e Elsewhere) []Elsewhere {
	for i, have := range list {
		if have.Cue.ID == e.Cue.ID {
			if rankOf(e.Relation) < rankOf(have.Relation) {
				list[i] = e
			}
			return list
		}
	}
	return append(list, e)
}

func rankOf(r Relation) int { return slices.Index(relations, r) }

func (p pair) elsewhere() Elsewhere {
	e := Elsewhere{Placement: Placement{TitleID: p.title, TitleName: p.name, Cue: p.other}}
	switch {
	case p.myPart == indexer.OriginalPart && p.theirPart == indexer.OriginalPart:
		e.Relation = OtherCover
	case p.myPart == indexer.OriginalPart:
		e.Relation = ItsOriginal
	case p.theirPart == indexer.OriginalPart:
		e.Relation = ItsCover
	case p.oneRecording():
		e.Relation = SameRecording
	default:
		e.Relation = OtherVersion
	}
	return e
}

// oneRecording tells for two cues of one act whether they play one recording.
// What is sung on screen is sung anew in every title.
func (p pair) oneRecording() bool {
	sung, anew := p.mine.Kind == catalog.Performance, p.other.Kind == catalog.Performance
	return sung == anew && (!sung || p.within) && indexer.VersionTold(p.mine.Title) == indexer.VersionTold(p.other.Title)
}
