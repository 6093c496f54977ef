package userdata

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"time"

	"needledrop/internal/message"
)

const upkeepEvery = 24 * time.Hour

// upkeep drops what need not be kept and then renews the copy, once a day: the
// copy's age is the clock. That it cannot be done, on a full disk for one, is
// no reason to withhold the data.
func (s *Store) upkeep(ctx context.Context) error {
	if info, err := os.Stat(copyName(s.path)); err == nil {
		if age := s.now().Sub(info.ModTime()); age >= 0 && age < upkeepEvery {
			return nil
		}
	}
	err := s.prune(ctx, s.now())
	if err == nil {
		err = s.copyTo(ctx, copyName(s.path))
	}
	if err == nil || ctx.Err() != nil || isDamaged(err) {
		return err
	}
	s.note = message.New("Today's copy of your data could not be made; the data itself is whole and in use: check that %s can be written and the disk has room.", filepath.Dir(s.path))
	return nil
}

const (
	// offersKept is how long the tracks offered for a decision are kept:
	// Spotify's terms allow no lasting copy, and after that they are looked up
	// again anyway.
	offersKept = 7 * 24 * time.Hour
	// journalsKept is how long the steps of a finished job are of use to
	// somebody who wonders what it did. Its order and its report stay.
	journalsKept = 30 * 24 * time.Hour
	// formersKept is how long a file in its former form is kept.
	formersKept = 30 * 24 * time.Hour
)

// prune drops what was kept long enough. What a person made or decided is
// never among it.
func (s *Store) prune(ctx context.Context, now time.Time) error {
	for _, former := range s.formers() {
		if info, err := os.Stat(former); err == nil && now.Sub(info.ModTime()) > formersKept {
			_ = os.Remove(former) // tomorrow again
		}
	}
	return s.inTx(ctx, "drop what was kept long enough", func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "UPDATE remembered SET offered = NULL WHERE offered IS NOT NULL AND checked < ?",
			now.Add(-offersKept).Unix()); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `DELETE FROM step
			WHERE job IN (SELECT id FROM job WHERE state = 'done' AND updated < ?)
			AND n > 0 AND n < (SELECT max(n) FROM step AS other WHERE other.job = step.job)`, now.Add(-journalsKept).Unix())
		return err
	})
}
