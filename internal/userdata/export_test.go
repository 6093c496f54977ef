package userdata

import (
	"context"
	"fmt"
)

// FillDisk lets the file grow no more.
func FillDisk(ctx context.Context, u *Store) error {
	_, err := u.db.ExecContext(ctx, "PRAGMA max_page_count = 1")
	return err
}

// Today is the form of the files that are written now.
func Today() int {
	steps, err := migrations()
	if err != nil {
		panic(err)
	}
	return len(steps)
}

// Former is the end of the name of the file that is kept as it was before its form
// became today's.
func Former() string { return fmt.Sprintf(".before-v%d", Today()) }
