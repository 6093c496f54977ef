package userdata

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Job is the head of a journaled run; what it did is in its steps.
type Job struct {
	ID      int64
	Account string
	Name    string // of the playlist
	State   string // a word of the package that runs the job
	Started time.Time
	Updated time.Time
}

// Step is one entry of a job's journal.
type Step struct {
	Kind string
	Data []byte // JSON
}

// BeginJob opens a job with its first step and returns its number.
func (s *Store) BeginJob(ctx context.Context, j Job, first Step) (int64, error) {
	var id int64
	err := s.inTx(ctx, "begin the job's journal", func(tx *sql.Tx) error {
		now := s.now().Unix()
		res, err := tx.ExecContext(ctx, "INSERT INTO job (account, name, state, started, updated) VALUES (?, ?, ?, ?, ?)",
			j.Account, j.Name, j.State, now, now)
		if err != nil {
			return err
		}
		if id, err = res.LastInsertId(); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO step VALUES (?, 0, ?, ?)", id, first.Kind, first.Data)
		return err
	})
	return id, err
}

// AddStep appends to a job's journal and sets its state with it.
func (s *Store) AddStep(ctx context.Context, job int64, state string, next Step) error {
	return s.inTx(ctx, "write the job's journal", func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `INSERT INTO step SELECT ?, coalesce(max(n) + 1, 0), ?, ? FROM step WHERE job = ?`,
			job, next.Kind, next.Data, job); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "UPDATE job SET state = ?, updated = ? WHERE id = ?", state, s.now().Unix(), job)
		return err
	})
}

// Steps returns a job's journal in order.
func (s *Store) Steps(ctx context.Context, job int64) ([]Step, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT kind, data FROM step WHERE job = ? ORDER BY n", job)
	if err != nil {
		return nil, s.failed("read the job's journal", err)
	}
	defer rows.Close()
	var out []Step
	for rows.Next() {
		var step Step
		if err := rows.Scan(&step.Kind, &step.Data); err != nil {
			return nil, s.failed("read the job's journal", err)
		}
		out = append(out, step)
	}
	return out, rows.Err()
}

// Job returns one job; false when there is none of that number.
func (s *Store) Job(ctx context.Context, id int64) (Job, bool, error) {
	j, err := scanJob(s.db.QueryRowContext(ctx, jobColumns+"WHERE id = ?", id))
	if errors.Is(err, sql.ErrNoRows) {
		return Job{}, false, nil
	}
	if err != nil {
		return Job{}, false, s.failed("read a job", err)
	}
	return j, true, nil
}

// Jobs lists an account's jobs, the newest first.
func (s *Store) Jobs(ctx context.Context, account string) ([]Job, error) {
	rows, err := s.db.QueryContext(ctx, jobColumns+"WHERE account = ? ORDER BY id DESC", account)
	if err != nil {
		return nil, s.failed("read the jobs", err)
	}
	defer rows.Close()
	var out []Job
	for rows.Next() {
		j, err := scanJob(rows)
		if err != nil {
			return nil, s.failed("read the jobs", err)
		}
		out = append(out, j)
	}
	return out, rows.Err()
}

const jobColumns = "SELECT id, account, name, state, started, updated FROM job "

func scanJob(row interface{ Scan(...any) error }) (Job, error) {
	var j Job
	var started, updated int64
	err := row.Scan(&j.ID, &j.Account, &j.Name, &j.State, &started, &updated)
	j.Started, j.Updated = time.Unix(started, 0), time.Unix(updated, 0)
	return j, err
}
