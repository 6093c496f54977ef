package library

import (
	"database/sql"

	"needledrop/internal/lazy"
)

// Index searches an open catalog file. It is safe for any number of goroutines.
type Index struct {
	db         *sql.DB
	kinds      lazy.Value[kindRanges]
	vocabulary lazy.Value[*vocabulary]
	stems      lazy.Value[*vocabulary]
	statements statements
}

// newIndex searches a database, which is closed by whoever opened it.
func newIndex(db *sql.DB) *Index { return &Index{db: db} }
