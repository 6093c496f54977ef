package userdata

import (
	"context"
	"database/sql"
	"time"
)

// Favourite is a cue that the person likes. It is kept when the catalog no
// longer has the cue, and when an account is forgotten: it is the person's.
type Favourite struct {
	Cue   string
	Added time.Time
}

// Favourites lists the person's favourites, the newest first.
func (s *Store) Favourites(ctx context.Context) ([]Favourite, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT cue, added FROM favourite ORDER BY added DESC, cue")
	if err != nil {
		return nil, s.failed("read your favourites", err)
	}
	defer rows.Close()
	var out []Favourite
	for rows.Next() {
		var f Favourite
		var added int64
		if err := rows.Scan(&f.Cue, &added); err != nil {
			return nil, s.failed("read your favourites", err)
		}
		f.Added = time.Unix(added, 0)
		out = append(out, f)
	}
	return out, rows.Err()
}

// AddFavourites makes cues favourites. Those that are stay as old as they are.
func (s *Store) AddFavourites(ctx context.Context, cues []string, at time.Time) error {
	return s.inTx(ctx, "store your favourites", func(tx *sql.Tx) error {
		for _, cue := range cues {
			if _, err := tx.ExecContext(ctx, "INSERT OR IGNORE INTO favourite VALUES (?, ?)", cue, at.Unix()); err != nil {
				return err
			}
		}
		return nil
	})
}

// RemoveFavourites makes cues favourites no more.
func (s *Store) RemoveFavourites(ctx context.Context, cues []string) error {
	return s.inTx(ctx, "store your favourites", func(tx *sql.Tx) error {
		for _, cue := range cues {
			if _, err := tx.ExecContext(ctx, "DELETE FROM favourite WHERE cue = ?", cue); err != nil {
				return err
			}
		}
		return nil
	})
}
