package library

import (
	"context"
)

// Search finds titles, cues, artists, albums and people, see search.Index.
func (c *Catalog) Search(ctx context.Context, words string, limit int) ([]Hit, error) {
	hits, err := c.index.Search(ctx, words, limit)
	if err != nil {
		return nil, c.failed("search the catalog", err)
	}
	return hits, nil
}

// SearchGrouped finds what Search does, at most perGroup of every kind, with
// what matched marked.
func (c *Catalog) SearchGrouped(ctx context.Context, words string, perGroup int) (Groups, error) {
	groups, err := c.index.SearchGrouped(ctx, words, perGroup)
	if err != nil {
		return nil, c.failed("search the catalog", err)
	}
	return groups, nil
}
