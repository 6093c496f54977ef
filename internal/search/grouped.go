package search

import (
	"context"
	"fmt"

	"needledrop/internal/indexer"
)

// Marked is a Hit with the letters that were asked for.
type Marked struct {
	Hit
	Marks       []Range // of Text
	DetailMarks []Range // of Detail
}

// Groups holds what a search found by what it is, the best of each first.
// What nothing was found of is not in it.
type Groups map[indexer.Kind][]Marked

// groupCandidates bounds the work for each group.
const groupCandidates = 40

// SearchGrouped finds what Search does, at most perGroup of every kind, with
// what matched marked.
func (c *Index) SearchGrouped(ctx context.Context, words string, perGroup int) (Groups, error) {
	q := newLookup(words)
	groups := Groups{}
	if len(q.words) == 0 || perGroup <= 0 {
		return groups, nil
	}
	found, err := c.rankGrouped(ctx, q, max(groupCandidates, perGroup))
	if err != nil {
		return nil, err
	}
	why, err := c.answerInto(ctx, found)
	if err != nil {
		return nil, err
	}
	chosen := make([]candidate, 0, len(found.found))
	taken := map[indexer.DocType]int{}
	for _, cand := range found.best(len(found.found)) {
		if taken[cand.kind] < perGroup {
			taken[cand.kind]++
			chosen = append(chosen, cand)
		}
	}
	hits, err := c.describe(ctx, chosen, why)
	if err != nil {
		return nil, err
	}
	m := marker{words: q.words}
	for _, h := range hits {
		groups[h.Type] = append(groups[h.Type], m.mark(h))
	}
	return groups, nil
}

// rankGrouped collects the most important candidates of every kind, so that
// many of one kind leave room for the others.
func (c *Index) rankGrouped(ctx context.Context, q lookup, limit int) (*ranking, error) {
	known, err := c.allWords(ctx)
	if err != nil {
		return nil, err
	}
	kinds, err := c.kindRanges(ctx)
	if err != nil {
		return nil, err
	}
	found := &ranking{lookup: q}
	if err := c.findNames(ctx, found); err != nil {
		return nil, fmt.Errorf("search names"+": %w", err)
	}
	for _, ask := range asks {
		expression := ask(q, known)
		for _, r := range kinds {
			if err := c.findWordsIn(ctx, found, expression, r, limit); err != nil {
				return nil, fmt.Errorf("search words"+": %w", err)
			}
		}
		if !found.isPoor() {
			break
		}
		found.guesses++
	}
	return found, nil
}
