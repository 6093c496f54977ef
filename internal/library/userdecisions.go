package library

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"time"
)

// Override is a person's own word on a cue, and on its recording wherever it
// plays.
type Override struct {
	Cue       string
	Recording string // match.Wanted.Key
	URI       string // "" for never
	Decided   time.Time
}

const overrideColumns = "SELECT cue, recording, uri, decided FROM override "

// Override returns the person's word on a cue, else their last one on its
// recording; false when there is neither.
func (u *User) Override(ctx context.Context, cue, recording string) (Override, bool, error) {
	o, err := scanOverride(u.db.QueryRowContext(ctx, overrideColumns+
		"WHERE cue = ?1 OR (recording = ?2 AND ?2 <> '') ORDER BY cue = ?1 DESC, decided DESC, cue LIMIT 1", cue, recording))
	if errors.Is(err, sql.ErrNoRows) {
		return Override{}, false, nil
	}
	if err != nil {
		return Override{}, false, u.failed("read your decision on "+cue, err)
	}
	return o, true, nil
}

// Overrides lists the person's decisions, the newest first.
func (u *User) Overrides(ctx context.Context) ([]Override, error) {
	rows, err := u.db.QueryContext(ctx, overrideColumns+"ORDER BY decided DESC, cue")
	if err != nil {
		return nil, u.failed("read your decisions", err)
	}
	defer rows.Close()
	var out []Override
	for rows.Next() {
		o, err := scanOverride(rows)
		if err != nil {
			return nil, u.failed("read your decisions", err)
		}
		out = append(out, o)
	}
	return out, rows.Err()
}

func scanOverride(row interface{ Scan(...any) error }) (Override, error) {
	var o Override
	var decided int64
	err := row.Scan(&o.Cue, &o.Recording, &o.URI, &decided)
	o.Decided = time.Unix(decided, 0)
	return o, err
}

// SetOverride stores the person's word on a cue.
func (u *User) SetOverride(ctx context.Context, o Override) error {
	return u.exec(ctx, "store your decision", "INSERT OR REPLACE INTO override VALUES (?, ?, ?, ?)", o.Cue, o.Recording, o.URI, o.Decided.Unix())
}

// ClearOverride takes the person's word on a cue back.
func (u *User) ClearOverride(ctx context.Context, cue string) error {
	return u.exec(ctx, "take your decision back", "DELETE FROM override WHERE cue = ?", cue)
}

// Remembered is what an account's search for a recording came to.
type Remembered struct {
	Outcome string // auto, review or none
	URI     string // the match, when it is sure
	Offered []byte // the tracks that wait for a person's eyes, as JSON
	Checked time.Time
	Misses  int // how often in a row it was not found
}

// Remembered returns what is known of a recording; false when nothing is.
func (u *User) Remembered(ctx context.Context, account, recording string) (Remembered, bool, error) {
	var r Remembered
	var checked int64
	err := u.db.QueryRowContext(ctx, "SELECT outcome, uri, offered, checked, misses FROM remembered WHERE account = ? AND recording = ?", account, recording).
		Scan(&r.Outcome, &r.URI, &r.Offered, &checked, &r.Misses)
	if errors.Is(err, sql.ErrNoRows) {
		return Remembered{}, false, nil
	}
	if err != nil {
		return Remembered{}, false, u.failed("read a remembered match", err)
	}
	r.Checked = time.Unix(checked, 0)
	return r, true, nil
}

// Remember stores what a search for a recording came to.
func (u *User) Remember(ctx context.Context, account, recording string, r Remembered) error {
	return u.exec(ctx, "remember a match", "INSERT OR REPLACE INTO remembered VALUES (?, ?, ?, ?, ?, ?, ?)",
		account, recording, r.Outcome, r.URI, r.Offered, r.Checked.Unix(), r.Misses)
}

// ForgetAccount removes what was found in an account: the remembered matches,
// the journals of finished jobs, the calls counted and the pause asked for,
// here and in the copies. Spotify's limits outlast it, as they belong to the
// client id; but whoever signs in next may come with another one, and with the
// same one a first call costs nothing and is told of the limit anew. Which
// playlists were made stays, so that none is made twice after the next sign-in.
// So do decisions, favourites, what was heard and searched for, and settings:
// they are the person's, and hang on no account.
func (u *User) ForgetAccount(ctx context.Context, account string) error {
	err := u.inOne(ctx, "forget the account", func(tx *sql.Tx) error {
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
	if err := u.copyTo(ctx, copyName(u.path)); err != nil {
		return u.failed("copy your data", err)
	}
	for _, former := range u.formers() {
		if err := os.Remove(former); err != nil {
			return u.failed("remove a former copy of your data", err)
		}
	}
	return nil
}

// Setting returns a stored setting, "" when there is none.
func (u *User) Setting(ctx context.Context, name string) (string, error) {
	var v string
	err := u.db.QueryRowContext(ctx, "SELECT value FROM setting WHERE name = ?", name).Scan(&v)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", u.failed("read the setting "+name, err)
	}
	return v, nil
}

// SetSetting stores a setting.
func (u *User) SetSetting(ctx context.Context, name, value string) error {
	return u.exec(ctx, "store a setting", "INSERT OR REPLACE INTO setting VALUES (?, ?)", name, value)
}
