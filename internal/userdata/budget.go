package userdata

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// callsKept is how many days calls are remembered: a month to look back on.
const callsKept = 35

const dayForm = "2006-01-02" // sorts as the days do

// CountCalls adds n calls of a kind to a day: the date that day shows in its
// own time zone, which is the person's. Days of long ago are dropped.
func (s *Store) CountCalls(ctx context.Context, account, kind string, n int, day time.Time) error {
	return s.inTx(ctx, "count the calls to Spotify", func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `INSERT INTO calls VALUES (?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET n = n + excluded.n`, account, day.Format(dayForm), kind, n); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "DELETE FROM calls WHERE day < ?", day.AddDate(0, 0, -callsKept).Format(dayForm))
		return err
	})
}

// CallsOn returns the calls an account made on a day, by kind.
func (s *Store) CallsOn(ctx context.Context, account string, day time.Time) (map[string]int, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT kind, n FROM calls WHERE account = ? AND day = ?", account, day.Format(dayForm))
	if err != nil {
		return nil, s.failed("read the calls to Spotify", err)
	}
	defer rows.Close()
	out := map[string]int{}
	for rows.Next() {
		var kind string
		var n int
		if err := rows.Scan(&kind, &n); err != nil {
			return nil, s.failed("read the calls to Spotify", err)
		}
		out[kind] = n
	}
	return out, rows.Err()
}

// Pause is what Spotify asked of an account.
type Pause struct {
	Until time.Time // zero when Spotify named no time
	Quota bool      // the day's quota is used up, not only the rate
}

// SetPause stores the pause an account is in, in place of the one before.
func (s *Store) SetPause(ctx context.Context, account string, p Pause) error {
	var until int64
	if !p.Until.IsZero() {
		until = p.Until.Add(time.Second - 1).Unix() // a part of a second late rather than early
	}
	return s.exec(ctx, "store the pause that Spotify asked for", "INSERT OR REPLACE INTO pause VALUES (?, ?, ?)", account, until, p.Quota)
}

// PauseOf returns the pause an account was last asked for, over or not; false
// when there is none.
func (s *Store) PauseOf(ctx context.Context, account string) (Pause, bool, error) {
	var p Pause
	var until int64
	err := s.db.QueryRowContext(ctx, "SELECT until, quota FROM pause WHERE account = ?", account).Scan(&until, &p.Quota)
	if errors.Is(err, sql.ErrNoRows) {
		return Pause{}, false, nil
	}
	if err != nil {
		return Pause{}, false, s.failed("read the pause that Spotify asked for", err)
	}
	if until != 0 {
		p.Until = time.Unix(until, 0)
	}
	return p, true, nil
}

// EndPause forgets an account's pause, if it has one.
func (s *Store) EndPause(ctx context.Context, account string) error {
	return s.exec(ctx, "end the pause that Spotify asked for", "DELETE FROM pause WHERE account = ?", account)
}
