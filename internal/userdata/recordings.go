package userdata

import (
	"context"
	"database/sql"
)

// Recording is one recording that a playlist's recipe asks for.
type Recording struct {
	Key string // match.Wanted.Key
	Cue string // that a decision on the recording is made on
}

// Unsure is a recording that no search found for sure.
type Unsure struct {
	Recording
	Playlists []string // names of the playlists that ask for it, the last changed first
}

// NoCatalog stands for the catalog of a playlist whose recordings are not known.
const NoCatalog = ""

// Unresolved lists an account's playlists whose recordings are not stored as
// they follow from a catalog, which any text but NoCatalog names.
func (s *Store) Unresolved(ctx context.Context, account, catalog string) ([]Playlist, error) {
	return s.playlists(ctx, "WHERE p.account = ? AND p.resolved <> ? ORDER BY p.updated DESC, p.id", account, catalog)
}

// SetRecordings stores what a playlist's recipe asks for, in its order, by a
// catalog. It does nothing when another process changed the recipe meanwhile.
func (s *Store) SetRecordings(ctx context.Context, m Playlist, catalog string, recordings []Recording) error {
	return s.inTx(ctx, "store what a playlist asks for", func(tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx, "UPDATE playlist SET resolved = ? WHERE account = ? AND id = ? AND recipe = ?", catalog, m.Account, m.ID, m.Recipe)
		if err != nil {
			return err
		}
		if same, err := res.RowsAffected(); err != nil || same == 0 {
			return err
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM recording WHERE account = ? AND playlist = ?", m.Account, m.ID); err != nil {
			return err
		}
		for i, r := range recordings {
			if _, err := tx.ExecContext(ctx, "INSERT INTO recording VALUES (?, ?, ?, ?, ?)", m.Account, m.ID, i, r.Key, r.Cue); err != nil {
				return err
			}
		}
		return nil
	})
}

// PlaylistsWith lists an account's playlists that ask for a recording, the last
// changed first.
func (s *Store) PlaylistsWith(ctx context.Context, account, recording string) ([]Playlist, error) {
	return s.playlists(ctx, `WHERE p.account = ?1 AND p.id IN (SELECT playlist FROM recording WHERE account = ?1 AND recording = ?2)
		ORDER BY p.updated DESC, p.id`, account, recording)
}

// Unsure lists the recordings of an account's playlists that no search found
// for sure, in the order of the playlists and each once.
func (s *Store) Unsure(ctx context.Context, account string) ([]Unsure, error) {
	const doing = "read what is unsure"
	rows, err := s.db.QueryContext(ctx, `SELECT r.recording, r.cue, p.name FROM recording r
		JOIN playlist p ON p.account = r.account AND p.id = r.playlist
		JOIN remembered m ON m.account = r.account AND m.recording = r.recording AND m.outcome <> 'auto'
		WHERE r.account = ? ORDER BY p.updated DESC, p.id, r.position`, account)
	if err != nil {
		return nil, s.failed(doing, err)
	}
	defer rows.Close()
	var out []Unsure
	at := map[string]int{} // by recording
	for rows.Next() {
		var r Recording
		var name string
		if err := rows.Scan(&r.Key, &r.Cue, &name); err != nil {
			return nil, s.failed(doing, err)
		}
		i, listed := at[r.Key]
		if !listed {
			i = len(out)
			at[r.Key] = i
			out = append(out, Unsure{Recording: r})
		}
		out[i].Playlists = append(out[i].Playlists, name)
	}
	if err := rows.Err(); err != nil {
		return nil, s.failed(doing, err)
	}
	return out, nil
}
