package userdata

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Watching is the episode of a title that the person is watching. Like the
// ticked cues it stays when an account is forgotten: it is the person's.
type Watching struct {
	TitleID         string
	Season, Episode int // 0 where the title has none
	Changed         time.Time
}

// Watching lists the titles that the person is watching, the last first.
func (s *Store) Watching(ctx context.Context) ([]Watching, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT title, season, episode, changed FROM watching ORDER BY changed DESC, title")
	if err != nil {
		return nil, s.failed("read what you are watching", err)
	}
	defer rows.Close()
	var out []Watching
	for rows.Next() {
		w, err := scanWatching(rows)
		if err != nil {
			return nil, s.failed("read what you are watching", err)
		}
		out = append(out, w)
	}
	return out, rows.Err()
}

// WatchingTitle returns the episode of a title that is being watched; false
// when the person is not watching it.
func (s *Store) WatchingTitle(ctx context.Context, title string) (Watching, bool, error) {
	w, err := scanWatching(s.db.QueryRowContext(ctx, "SELECT title, season, episode, changed FROM watching WHERE title = ?", title))
	if errors.Is(err, sql.ErrNoRows) {
		return Watching{}, false, nil
	}
	if err != nil {
		return Watching{}, false, s.failed("read what you are watching", err)
	}
	return w, true, nil
}

func scanWatching(row interface{ Scan(...any) error }) (Watching, error) {
	var w Watching
	var changed int64
	err := row.Scan(&w.TitleID, &w.Season, &w.Episode, &changed)
	w.Changed = time.Unix(changed, 0)
	return w, err
}

// Watch stores which episode of a title the person is watching.
func (s *Store) Watch(ctx context.Context, w Watching) error {
	return s.exec(ctx, "store what you are watching", "INSERT OR REPLACE INTO watching VALUES (?, ?, ?, ?)", w.TitleID, w.Season, w.Episode, w.Changed.Unix())
}

// StopWatching forgets that the person is watching a title. The cues ticked as
// heard stay.
func (s *Store) StopWatching(ctx context.Context, title string) error {
	return s.exec(ctx, "store what you are watching", "DELETE FROM watching WHERE title = ?", title)
}

// Ticked returns when the person ticked the cues of a title as heard, by id.
func (s *Store) Ticked(ctx context.Context, title string) (map[string]time.Time, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT cue, ticked FROM heard WHERE title = ?", title)
	if err != nil {
		return nil, s.failed("read what you have heard", err)
	}
	defer rows.Close()
	out := map[string]time.Time{}
	for rows.Next() {
		var cue string
		var ticked int64
		if err := rows.Scan(&cue, &ticked); err != nil {
			return nil, s.failed("read what you have heard", err)
		}
		out[cue] = time.Unix(ticked, 0)
	}
	return out, rows.Err()
}

// Tick stores that the person has heard cues of a title.
func (s *Store) Tick(ctx context.Context, title string, cues []string, at time.Time) error {
	return s.inTx(ctx, "store what you have heard", func(tx *sql.Tx) error {
		for _, cue := range cues {
			if _, err := tx.ExecContext(ctx, "INSERT OR IGNORE INTO heard VALUES (?, ?, ?)", title, cue, at.Unix()); err != nil {
				return err
			}
		}
		return nil
	})
}

// Untick takes ticks back.
func (s *Store) Untick(ctx context.Context, title string, cues []string) error {
	return s.inTx(ctx, "store what you have heard", func(tx *sql.Tx) error {
		for _, cue := range cues {
			if _, err := tx.ExecContext(ctx, "DELETE FROM heard WHERE title = ? AND cue = ?", title, cue); err != nil {
				return err
			}
		}
		return nil
	})
}
