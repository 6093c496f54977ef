package userdata

import (
	"context"
	"database/sql"
	"errors"
)

// Setting returns a stored setting, "" when there is none.
func (s *Store) Setting(ctx context.Context, name string) (string, error) {
	var v string
	err := s.db.QueryRowContext(ctx, "SELECT value FROM setting WHERE name = ?", name).Scan(&v)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", s.failed("read the setting "+name, err)
	}
	return v, nil
}

// SetSetting stores a setting.
func (s *Store) SetSetting(ctx context.Context, name, value string) error {
	return s.exec(ctx, "store a setting", "INSERT OR REPLACE INTO setting VALUES (?, ?)", name, value)
}
