package userdata

import (
	"context"
	"database/sql"

	"needledrop/internal/fold"
)

// searchesKept is how many searches are remembered.
const searchesKept = 20

// Searches lists the person's last searches, the newest first. They stay when
// an account is forgotten, until the person forgets them.
func (s *Store) Searches(ctx context.Context) ([]string, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT words FROM searched ORDER BY n DESC")
	if err != nil {
		return nil, s.failed("read your searches", err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var words string
		if err := rows.Scan(&words); err != nil {
			return nil, s.failed("read your searches", err)
		}
		out = append(out, words)
	}
	return out, rows.Err()
}

// KeepSearch remembers a search as the newest, and forgets all but the last 20.
// Words without a letter or a digit are no search.
func (s *Store) KeepSearch(ctx context.Context, words string) error {
	key := fold.Key(words)
	if key == "" {
		return nil
	}
	return s.inTx(ctx, "remember a search", func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO searched SELECT 1 + ifnull(max(n), 0), ?, ? FROM searched", key, words); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "DELETE FROM searched WHERE n NOT IN (SELECT n FROM searched ORDER BY n DESC LIMIT ?)", searchesKept)
		return err
	})
}

// ForgetSearch forgets one search.
func (s *Store) ForgetSearch(ctx context.Context, words string) error {
	return s.exec(ctx, "forget a search", "DELETE FROM searched WHERE key = ?", fold.Key(words))
}

// ForgetSearches forgets all searches.
func (s *Store) ForgetSearches(ctx context.Context) error {
	return s.exec(ctx, "forget your searches", "DELETE FROM searched")
}
