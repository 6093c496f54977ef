package library

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Override is a person's own word on a cue.
type Override struct {
	Cue     string
	URI     string // "" for never
	Decided time.Time
}

// Override returns the person's word on a cue; false when there is none.
func (u *User) Override(ctx context.Context, cue string) (Override, bool, error) {
	o := Override{Cue: cue}
	var decided int64
	err := u.db.QueryRowContext(ctx, "SELECT uri, decided FROM override WHERE cue = ?", cue).Scan(&o.URI, &decided)
	if errors.Is(err, sql.ErrNoRows) {
		return Override{}, false, nil
	}
	if err != nil {
		return Override{}, false, u.failed("read your decision on "+cue, err)
	}
	o.Decided = time.Unix(decided, 0)
	return o, true, nil
}

// Overrides lists the person's decisions, the newest first.
func (u *User) Overrides(ctx context.Context) ([]Override, error) {
	rows, err := u.db.QueryContext(ctx, "SELECT cue, uri, decided FROM override ORDER BY decided DESC, cue")
	if err != nil {
		return nil, u.failed("read your decisions", err)
	}
	defer rows.Close()
	var out []Override
	for rows.Next() {
		var o Override
		var decided int64
		if err := rows.Scan(&o.Cue, &o.URI, &decided); err != nil {
			return nil, u.failed("read your decisions", err)
		}
		o.Decided = time.Unix(decided, 0)
		out = append(out, o)
	}
	return out, rows.Err()
}

// SetOverride stores the person's word on a cue.
func (u *User) SetOverride(ctx context.Context, cue, uri string) error {
	return u.exec(ctx, "store your decision", "INSERT OR REPLACE INTO override VALUES (?, ?, ?)", cue, uri, time.Now().Unix())
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

// ForgetMatches removes all that was remembered for an account.
func (u *User) ForgetMatches(ctx context.Context, account string) error {
	return u.exec(ctx, "forget the account's matches", "DELETE FROM remembered WHERE account = ?", account)
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
