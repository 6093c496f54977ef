package userdata

import (
	"context"
	"database/sql"
	"os"
)

// ForgetAccount removes what was found in an account: the remembered matches,
// the journals of finished jobs, the calls counted and the pause asked for,
// here and in the copies. Spotify's limits outlast it, as they belong to the
// client id; but whoever signs in next may come with another one, and with the
// same one a first call costs nothing and is told of the limit anew. Which
// playlists were made stays, so that none is made twice after the next sign-in.
// So do decisions, favourites, what was heard and searched for, and settings:
// they are the person's, and hang on no account.
func (s *Store) ForgetAccount(ctx context.Context, account string) error {
	err := s.inTx(ctx, "forget the account", func(tx *sql.Tx) error {
		for _, query := range []string{
			"DELETE FROM remembered WHERE account = ?", "DELETE FROM job WHERE account = ? AND state = 'done'",
			"DELETE FROM calls WHERE account = ?", "DELETE FROM pause WHERE account = ?",
		} {
			if _, err := tx.ExecContext(ctx, query, account); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := s.copyTo(ctx, copyName(s.path)); err != nil {
		return s.failed("copy your data", err)
	}
	for _, former := range s.formers() {
		if err := os.Remove(former); err != nil {
			return s.failed("remove a former copy of your data", err)
		}
	}
	return nil
}
