package userdata

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Remembered is what an account's search for a recording came to.
type Remembered struct {
	Outcome string // auto, review or none
	URI     string // the match, when it is sure
	Offered []byte // the tracks that wait for a person's eyes, as JSON
	Checked time.Time
	Misses  int // how often in a row it was not found
}

// Remembered returns what is known of a recording; false when nothing is.
func (s *Store) Remembered(ctx context.Context, account, recording string) (Remembered, bool, error) {
	var r Remembered
	var checked int64
	err := s.db.QueryRowContext(ctx, "SELECT outcome, uri, offered, checked, misses FROM remembered WHERE account = ? AND recording = ?", account, recording).
		Scan(&r.Outcome, &r.URI, &r.Offered, &checked, &r.Misses)
	if errors.Is(err, sql.ErrNoRows) {
		return Remembered{}, false, nil
	}
	if err != nil {
		return Remembered{}, false, s.failed("read a remembered match", err)
	}
	r.Checked = time.Unix(checked, 0)
	return r, true, nil
}

// Remember stores what a search for a recording came to.
func (s *Store) Remember(ctx context.Context, account, recording string, r Remembered) error {
	return s.exec(ctx, "remember a match", "INSERT OR REPLACE INTO remembered VALUES (?, ?, ?, ?, ?, ?, ?)",
		account, recording, r.Outcome, r.URI, r.Offered, r.Checked.Unix(), r.Misses)
}
