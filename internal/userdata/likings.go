package userdata

import (
	"context"
	"time"
)

// LikedKind is what a liking is of.
type LikedKind string

// The kinds beside songs, which are favourites by their cue.
const (
	LikedTitle  LikedKind = "title"  // by its id
	LikedArtist LikedKind = "artist" // by name
	LikedPerson LikedKind = "person" // by name
)

// Liking is a title, an artist or a person that the person likes.
type Liking struct {
	Kind  LikedKind
	ID    string
	Added time.Time
}

// Likings lists what the person likes beside songs, the newest first.
func (s *Store) Likings(ctx context.Context) ([]Liking, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT kind, id, added FROM liking ORDER BY added DESC, kind, id")
	if err != nil {
		return nil, s.failed("read your favourites", err)
	}
	defer rows.Close()
	var out []Liking
	for rows.Next() {
		var l Liking
		var added int64
		if err := rows.Scan(&l.Kind, &l.ID, &added); err != nil {
			return nil, s.failed("read your favourites", err)
		}
		l.Added = time.Unix(added, 0)
		out = append(out, l)
	}
	return out, rows.Err()
}

// Like makes something a favourite. What is one stays as old as it is.
func (s *Store) Like(ctx context.Context, l Liking) error {
	if _, err := s.db.ExecContext(ctx, "INSERT OR IGNORE INTO liking VALUES (?, ?, ?)", l.Kind, l.ID, l.Added.Unix()); err != nil {
		return s.failed("store your favourites", err)
	}
	return nil
}

// Unlike makes something a favourite no more.
func (s *Store) Unlike(ctx context.Context, kind LikedKind, id string) error {
	if _, err := s.db.ExecContext(ctx, "DELETE FROM liking WHERE kind = ? AND id = ?", kind, id); err != nil {
		return s.failed("store your favourites", err)
	}
	return nil
}
