// Package search finds titles, songs, artists, albums and people by words in any
// spelling, and what answers the words as a question. It reads the word indexes
// that package indexer writes; the weights of an answer stand in weights.go.
package search

import (
	"database/sql"

	"needledrop/internal/indexer"
	"needledrop/internal/lazy"
)

// Index searches an open catalog file. It is safe for any number of goroutines.
type Index struct {
	db         *sql.DB
	kinds      lazy.Value[indexer.KindRanges]
	vocabulary lazy.Value[*vocabulary]
	stems      lazy.Value[*vocabulary]
	statements statements
}

// New searches a database, which is closed by whoever opened it.
func New(db *sql.DB) *Index { return &Index{db: db} }
