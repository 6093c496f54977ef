package userdata

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Playlist is a playlist that was made in an account.
type Playlist struct {
	ID, Account string
	RecipeKey   string
	Recipe      []byte // JSON
	Name, URL   string
	Created     time.Time
	Updated     time.Time
	Songs       int // that we placed; not stored, counted
}

// SavePlaylist stores a playlist, or what changed of it. With another recipe it
// becomes Unresolved.
func (s *Store) SavePlaylist(ctx context.Context, m Playlist) error {
	return s.exec(ctx, "write the playlist down", `INSERT INTO playlist (account, id, recipe_key, recipe, name, url, created, updated) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET resolved = iif(recipe = excluded.recipe, resolved, ''), recipe_key = excluded.recipe_key, recipe = excluded.recipe, name = excluded.name,
			url = excluded.url, updated = excluded.updated`,
		m.Account, m.ID, m.RecipeKey, m.Recipe, m.Name, m.URL, m.Created.Unix(), m.Updated.Unix())
}

const playlistColumns = `SELECT p.account, p.id, p.recipe_key, p.recipe, p.name, p.url, p.created, p.updated,
	(SELECT count(*) FROM placed WHERE placed.account = p.account AND placed.playlist = p.id) FROM playlist p `

// PlaylistFrom returns the newest playlist that was made from a recipe.
func (s *Store) PlaylistFrom(ctx context.Context, account, recipeKey string) (Playlist, bool, error) {
	return s.onePlaylist(ctx, playlistColumns+"WHERE p.account = ? AND p.recipe_key = ? ORDER BY p.created DESC, p.rowid DESC LIMIT 1", account, recipeKey)
}

// Playlist returns a playlist by its id.
func (s *Store) Playlist(ctx context.Context, account, id string) (Playlist, bool, error) {
	return s.onePlaylist(ctx, playlistColumns+"WHERE p.account = ? AND p.id = ?", account, id)
}

func (s *Store) onePlaylist(ctx context.Context, query string, args ...any) (Playlist, bool, error) {
	m, err := scanPlaylist(s.db.QueryRowContext(ctx, query, args...))
	if errors.Is(err, sql.ErrNoRows) {
		return Playlist{}, false, nil
	}
	if err != nil {
		return Playlist{}, false, s.failed("read a playlist that was made", err)
	}
	return m, true, nil
}

// Playlists lists an account's playlists, the last changed first.
func (s *Store) Playlists(ctx context.Context, account string) ([]Playlist, error) {
	return s.playlists(ctx, "WHERE p.account = ? ORDER BY p.updated DESC, p.id", account)
}

// playlists lists the playlists that a condition, with its order, picks.
func (s *Store) playlists(ctx context.Context, condition string, args ...any) ([]Playlist, error) {
	rows, err := s.db.QueryContext(ctx, playlistColumns+condition, args...)
	if err != nil {
		return nil, s.failed("read the playlists that were made", err)
	}
	defer rows.Close()
	var out []Playlist
	for rows.Next() {
		m, err := scanPlaylist(rows)
		if err != nil {
			return nil, s.failed("read the playlists that were made", err)
		}
		out = append(out, m)
	}
	return out, rows.Err()
}

func scanPlaylist(row interface{ Scan(...any) error }) (Playlist, error) {
	var m Playlist
	var created, updated int64
	err := row.Scan(&m.Account, &m.ID, &m.RecipeKey, &m.Recipe, &m.Name, &m.URL, &created, &updated, &m.Songs)
	m.Created, m.Updated = time.Unix(created, 0), time.Unix(updated, 0)
	return m, err
}

// ForgetPlaylist stops tracking a playlist; false when it was not tracked.
func (s *Store) ForgetPlaylist(ctx context.Context, account, id string) (bool, error) {
	var removed int64
	err := s.inTx(ctx, "forget a playlist", func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "DELETE FROM placed WHERE account = ? AND playlist = ?", account, id); err != nil {
			return err
		}
		res, err := tx.ExecContext(ctx, "DELETE FROM playlist WHERE account = ? AND id = ?", account, id)
		if err != nil {
			return err
		}
		removed, err = res.RowsAffected()
		return err
	})
	return removed > 0, err
}

// Placed returns the cue each song was put into a playlist for, by uri.
func (s *Store) Placed(ctx context.Context, account, playlist string) (map[string]string, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT uri, cue FROM placed WHERE account = ? AND playlist = ?", account, playlist)
	if err != nil {
		return nil, s.failed("read what a playlist was given", err)
	}
	defer rows.Close()
	out := map[string]string{}
	for rows.Next() {
		var uri, cue string
		if err := rows.Scan(&uri, &cue); err != nil {
			return nil, s.failed("read what a playlist was given", err)
		}
		out[uri] = cue
	}
	return out, rows.Err()
}

// Place writes down the songs that were put into a playlist, cue by uri.
func (s *Store) Place(ctx context.Context, account, playlist string, songs map[string]string) error {
	return s.inTx(ctx, "write down what a playlist was given", func(tx *sql.Tx) error {
		for uri, cue := range songs {
			if _, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO placed VALUES (?, ?, ?, ?)", account, playlist, uri, cue); err != nil {
				return err
			}
		}
		return nil
	})
}

// Unplace takes songs off what a playlist was given: we took them out again.
func (s *Store) Unplace(ctx context.Context, account, playlist string, uris []string) error {
	return s.inTx(ctx, "write down what a playlist lost", func(tx *sql.Tx) error {
		for _, uri := range uris {
			if _, err := tx.ExecContext(ctx, "DELETE FROM placed WHERE account = ? AND playlist = ? AND uri = ?", account, playlist, uri); err != nil {
				return err
			}
		}
		return nil
	})
}
