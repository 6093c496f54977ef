package playlist

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"

	"needledrop/internal/match"
)

// staleTime is longer than Spotify was ever seen to show an old state after a
// write.
const staleTime = time.Minute

// findTarget finds the playlist that the job fills: the one that the job or its
// recipe created before, or a new one. If the person deleted it, the error is a
// GoneError.
func (m *Maker) findTarget(ctx context.Context, j *job) error {
	if err := m.findEarlier(ctx, j); err != nil {
		return err
	}
	if j.target == nil {
		saved, err := m.create(ctx, j)
		if err != nil {
			return fmt.Errorf("create the playlist: %w", err)
		}
		return m.recordTarget(ctx, j, saved)
	}
	if j.empty {
		return nil // it was made a moment ago
	}
	now, text, err := m.inLibrary(ctx, *j.target, m.madeRecently(j))
	if err != nil {
		return err
	}
	if err := m.recordTarget(ctx, j, now); err != nil {
		return err
	}
	return m.loadPending(ctx, j, text)
}

// loadPending loads what an earlier job left undone. Description and cover are
// only set while the description is still ours.
func (m *Maker) loadPending(ctx context.Context, j *job, text string) error {
	tasks, err := m.Store.Pending(ctx, j.target.ID)
	if err != nil {
		return err
	}
	ours := isToken(text) || text == j.order.Plan.Description
	for _, task := range tasks {
		switch part := task == description || task == cover; {
		case part && ours:
			j.pending = append(j.pending, task)
		case part:
		case j.written: // by this job, perhaps a moment ago
			j.resent[task] = true
		default:
			j.suspects[task] = true
		}
	}
	return nil
}

// madeRecently reports whether this job created its playlist so recently that
// Spotify may not show it yet.
func (m *Maker) madeRecently(j *job) bool {
	return j.fresh() && m.isRecent(j.targetSince)
}

// isRecent reports whether Spotify may not yet show what was written at a time. A
// time in the future is not recent: the clock was set back.
func (m *Maker) isRecent(at time.Time) bool {
	age := m.Now().Sub(at)
	return age >= 0 && age < staleTime
}

// pollWhileNew repeats a read while a recent playlist is not shown yet.
func (m *Maker) pollWhileNew(ctx context.Context, j *job, read func() error) error {
	var missing error
	err := m.poll(ctx, pollWaits, func() (bool, error) {
		missing = read()
		if errors.Is(missing, ErrGone) && m.madeRecently(j) {
			return false, nil
		}
		return true, missing
	})
	if err == nil {
		err = missing
	}
	return err
}

// items lists the items of the job's playlist.
func (m *Maker) items(ctx context.Context, j *job) ([]string, error) {
	var listed []match.Candidate
	err := m.pollWhileNew(ctx, j, func() error {
		var err error
		listed, err = m.Spotify.Items(ctx, j.target.ID)
		return err
	})
	if err != nil {
		return nil, err
	}
	return m.recognised(ctx, j, listed)
}

// inLibrary looks a playlist up in the person's library and returns its present
// name. It is gone only if it keeps missing; a new one gets more time to appear.
func (m *Maker) inLibrary(ctx context.Context, s Saved, recent bool) (now Saved, description string, err error) {
	made, err := m.Store.CreatedAt(ctx, s.ID)
	if err != nil {
		return s, "", err
	}
	wait := pollWaits[:2]
	if recent || m.isRecent(made) {
		wait = pollWaits
	}
	held := false
	err = m.poll(ctx, wait, func() (bool, error) {
		var err error
		now, description, held, err = m.Spotify.InLibrary(ctx, s.ID)
		return held, err
	})
	switch {
	case err != nil:
		return s, "", fmt.Errorf("look for the playlist: %w", err)
	case !held && recent:
		return s, "", &PausedError{Until: m.Now().Add(staleTime), Late: true}
	case !held:
		return s, "", &GoneError{Saved: s}
	}
	return now, description, nil
}

// findEarlier finds the existing playlist that a job without a target updates.
func (m *Maker) findEarlier(ctx context.Context, j *job) error {
	switch {
	case j.target != nil:
		return nil
	case j.token != "":
		return m.findLost(ctx, j)
	case len(j.order.LostTokens) > 0:
		return m.adoptLost(ctx, j)
	case j.order.Another:
		return nil
	case j.order.Into != nil:
		j.target = j.order.Into
		return nil
	}
	return m.ofRecipe(ctx, j)
}

// ofRecipe targets the newest playlist of the job's recipe.
func (m *Maker) ofRecipe(ctx context.Context, j *job) error {
	made, found, err := m.Store.FromRecipe(ctx, j.order.Plan.Recipe.Key())
	if found && err == nil {
		j.target = &made
	}
	return err
}

// adoptLost targets a playlist that an earlier job of the recipe created without
// getting the answer, else the newest of the recipe.
func (m *Maker) adoptLost(ctx context.Context, j *job) error {
	for _, token := range j.order.LostTokens {
		s, found, err := m.findByToken(ctx, token)
		if err != nil {
			return fmt.Errorf("look for the playlist: %w", err)
		}
		if found {
			j.begin(token)
			return m.recordTarget(ctx, j, s)
		}
	}
	return m.ofRecipe(ctx, j)
}

// findLost searches for the playlist that an earlier run of the job may have
// created, then for one that another job created since.
func (m *Maker) findLost(ctx context.Context, j *job) error {
	s, found, err := m.findByToken(ctx, j.token)
	if err != nil {
		return fmt.Errorf("look for the playlist: %w", err)
	}
	if found {
		return m.recordTarget(ctx, j, s)
	}
	if j.order.Another {
		return nil
	}
	if err := m.ofRecipe(ctx, j); err != nil || j.target == nil {
		return err
	}
	j.token = "" // its details are not this job's to set
	return nil
}

// pollWaits are the pauses before each further poll for what Spotify does not show
// yet: a write shows a moment later, now and then after seconds.
var pollWaits = []time.Duration{time.Second, 2 * time.Second, 4 * time.Second, 8 * time.Second}

// poll calls read until it has enough, or there is no further wait.
func (m *Maker) poll(ctx context.Context, waits []time.Duration, read func() (enough bool, err error)) error {
	for n := 0; ; n++ {
		if enough, err := read(); enough || err != nil || n == len(waits) {
			return err
		}
		if err := m.pause(ctx, waits[n]); err != nil {
			return err
		}
	}
}

// findByToken searches for a playlist by its token.
func (m *Maker) findByToken(ctx context.Context, token string) (s Saved, found bool, err error) {
	err = m.poll(ctx, pollWaits, func() (bool, error) {
		s, found, err = m.Spotify.FindByToken(ctx, token)
		return found, err
	})
	return s, found, err
}

func (m *Maker) pause(ctx context.Context, d time.Duration) error {
	if m.Pause != nil {
		return m.Pause(ctx, d)
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// abandon stops tracking a playlist that the person deleted, so that the job
// creates a new one. If it is no longer tracked, another job has done so, and the
// recipe's newest playlist is used.
func (m *Maker) abandon(ctx context.Context, j *job) error {
	tracked, err := m.Store.Forget(ctx, j.target.ID)
	if err != nil {
		return err
	}
	j.abandon(j.order.Another || j.order.Into != nil && tracked)
	return m.Journal.Append(ctx, j.id, Running, step(stepAbandon, j.order.Another))
}

// recordTarget stores the playlist's id before the first song goes into it, so
// that no restart creates another.
func (m *Maker) recordTarget(ctx context.Context, j *job, s Saved) error {
	r := targetStep{s, m.Now()}
	j.setTarget(r)
	if err := m.Journal.Append(ctx, j.id, Running, step(stepCreated, r)); err != nil {
		return err
	}
	return m.Store.Keep(ctx, s, j.order.Plan.Recipe)
}

// create creates the playlist once: after a lost answer it searches for the token
// before it tries again.
func (m *Maker) create(ctx context.Context, j *job) (Saved, error) {
	s, err := m.tryCreate(ctx, j)
	if errors.Is(err, ErrLost) {
		found := false
		if s, found, err = m.findByToken(ctx, j.token); found || err != nil {
			return s, err
		}
		s, err = m.tryCreate(ctx, j)
	}
	j.empty = err == nil
	return s, err
}

// tryCreate journals that a create is begun, and sends it.
func (m *Maker) tryCreate(ctx context.Context, j *job) (Saved, error) {
	token := j.token
	if token == "" {
		var err error
		if token, err = newToken(); err != nil {
			return Saved{}, err
		}
	}
	if err := m.Journal.Append(ctx, j.id, Running, step(stepCreate, token)); err != nil {
		return Saved{}, err
	}
	j.begin(token)
	return m.Spotify.Create(ctx, j.order.Plan.Name, j.order.Public, j.token)
}

// discardLostCreate removes the playlist of a create whose answer was lost, if it
// appeared only after a second was created: it has this job's token and is empty.
func (m *Maker) discardLostCreate(ctx context.Context, j *job, _ *Result) error {
	if j.creates < 2 {
		return nil
	}
	s, found, err := m.Spotify.FindByToken(ctx, j.token)
	if err != nil || !found || s.ID == j.target.ID {
		return err
	}
	return m.Spotify.Discard(ctx, s.ID)
}

// newToken returns a description that no other playlist has.
func newToken() (string, error) {
	var b [6]byte
	if _, err := rand.Read(b[:]); err != nil {
		return "", fmt.Errorf("make a token: %w", err)
	}
	return tokenPrefix + hex.EncodeToString(b[:]), nil
}

const tokenPrefix = "needledrop "

// isToken reports whether a description is no more than a token.
func isToken(text string) bool {
	id, ours := strings.CutPrefix(text, tokenPrefix)
	_, err := hex.DecodeString(id)
	return ours && err == nil
}
