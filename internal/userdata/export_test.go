package userdata

import "context"

// FillDisk lets the file grow no more.
func FillDisk(ctx context.Context, u *Store) error {
	_, err := u.db.ExecContext(ctx, "PRAGMA max_page_count = 1")
	return err
}
