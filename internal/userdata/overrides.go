package userdata

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Override is a person's own word on a cue, and on its recording wherever it
// plays.
type Override struct {
	Cue       string
	Recording string // match.Wanted.Key
	URI       string // "" for never
	Decided   time.Time
}

const overrideColumns = "SELECT cue, recording, uri, decided FROM override "

// Override returns the person's word on a cue, else their last one on its
// recording; false when there is neither.
func (s *Store) Override(ctx context.Context, cue, recording string) (Override, bool, error) {
	o, err := scanOverride(s.db.QueryRowContext(ctx, overrideColumns+
		"WHERE cue = ?1 OR (recording = ?2 AND ?2 <> '') ORDER BY cue = ?1 DESC, decided DESC, cue LIMIT 1", cue, recording))
	if errors.Is(err, sql.ErrNoRows) {
		return Override{}, false, nil
	}
	if err != nil {
		return Override{}, false, s.failed("read your decision on "+cue, err)
	}
	return o, true, nil
}

// Overrides lists the person's decisions, the newest first.
func (s *Store) Overrides(ctx context.Context) ([]Override, error) {
	rows, err := s.db.QueryContext(ctx, overrideColumns+"ORDER BY decided DESC, cue")
	if err != nil {
		return nil, s.failed("read your decisions", err)
	}
	defer rows.Close()
	var out []Override
	for rows.Next() {
		o, err := scanOverride(rows)
		if err != nil {
			return nil, s.failed("read your decisions", err)
		}
		out = append(out, o)
	}
	return out, rows.Err()
}

func scanOverride(row interface{ Scan(...any) error }) (Override, error) {
	var o Override
	var decided int64
	err := row.Scan(&o.Cue, &o.Recording, &o.URI, &decided)
	o.Decided = time.Unix(decided, 0)
	return o, err
}

// SetOverride stores the person's word on a cue.
func (s *Store) SetOverride(ctx context.Context, o Override) error {
	return s.exec(ctx, "store your decision", "INSERT OR REPLACE INTO override VALUES (?, ?, ?, ?)", o.Cue, o.Recording, o.URI, o.Decided.Unix())
}

// ClearOverride takes the person's word on a cue back.
func (s *Store) ClearOverride(ctx context.Context, cue string) error {
	return s.exec(ctx, "take your decision back", "DELETE FROM override WHERE cue = ?", cue)
}
