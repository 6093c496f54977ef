package playlist

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"
)

// settleTime is longer than Spotify was seen to show an old state after a
// write.
const settleTime = time.Minute

// target settles which playlist the job fills: the one that the job or its
// recipe made before, or a new one. One that the person deleted is a GoneError.
func (m *Maker) target(ctx context.Context, j *job) error {
	if err := m.before(ctx, j); err != nil {
		return err
	}
	if j.target == nil {
		saved, err := m.create(ctx, j)
		if err != nil {
			return fmt.Errorf("create the playlist: %w", err)
		}
		return m.reached(ctx, j, saved)
	}
	if j.empty {
		return nil // it was made a moment ago
	}
	now, text, err := m.held(ctx, *j.target, m.recent(j))
	if err != nil {
		return err
	}
	if err := m.reached(ctx, j, now); err != nil {
		return err
	}
	return m.recall(ctx, j, text)
}

// recall takes up what an earlier job left to see to. A dress is only put on
// while the person has not given the playlist words of their own.
func (m *Maker) recall(ctx context.Context, j *job, text string) error {
	owed, err := m.Shelf.Owed(ctx, j.target.ID)
	if err != nil {
		return err
	}
	ours := isMark(text) || text == j.order.Plan.Description
	for _, debt := range owed {
		switch part := debt == description || debt == cover; {
		case part && ours:
			j.owed = append(j.owed, debt)
		case part:
		case j.written: // by this job, perhaps a moment ago
			j.resent[debt] = true
		default:
			j.watched[debt] = true
		}
	}
	return nil
}

// recent tells a playlist that this job made so short ago that Spotify may not
// show it yet.
func (m *Maker) recent(j *job) bool {
	return j.fresh() && m.young(j.reachedAt)
}

// young tells a moment so short ago that Spotify may not show it yet. One in
// the future is not: the clock was set back.
func (m *Maker) young(at time.Time) bool {
	age := m.Now().Sub(at)
	return age >= 0 && age < settleTime
}

// patient looks again for a recent playlist that is not shown.
func (m *Maker) patient(ctx context.Context, j *job, read func() error) error {
	var missing error
	err := m.look(ctx, patience, func() (bool, error) {
		missing = read()
		if errors.Is(missing, ErrGone) && m.recent(j) {
			return false, nil
		}
		return true, missing
	})
	if err == nil {
		err = missing
	}
	return err
}

// items lists what the job's playlist holds.
func (m *Maker) items(ctx context.Context, j *job) (have []string, err error) {
	err = m.patient(ctx, j, func() error {
		have, err = m.Spotify.Items(ctx, j.target.ID)
		return err
	})
	return have, err
}

// held looks a playlist up in the account, with the name it has now. Only a
// playlist that keeps missing is gone; a new one gets more time to show.
func (m *Maker) held(ctx context.Context, s Saved, recent bool) (now Saved, description string, err error) {
	made, err := m.Shelf.MadeAt(ctx, s.ID)
	if err != nil {
		return s, "", err
	}
	wait := patience[:2]
	if recent || m.young(made) {
		wait = patience
	}
	held := false
	err = m.look(ctx, wait, func() (bool, error) {
		var err error
		now, description, held, err = m.Spotify.Held(ctx, s.ID)
		return held, err
	})
	switch {
	case err != nil:
		return s, "", fmt.Errorf("look for the playlist: %w", err)
	case !held && recent:
		return s, "", &PausedError{Until: m.Now().Add(settleTime), Late: true}
	case !held:
		return s, "", &GoneError{Saved: s}
	}
	return now, description, nil
}

// before looks up the playlist that a job without one is to bring up to date.
func (m *Maker) before(ctx context.Context, j *job) error {
	switch {
	case j.target != nil:
		return nil
	case j.mark != "":
		return m.lostAndFound(ctx, j)
	case len(j.order.Lost) > 0:
		return m.adopt(ctx, j)
	case j.order.Another:
		return nil
	case j.order.Into != nil:
		j.target = j.order.Into
		return nil
	}
	return m.ofRecipe(ctx, j)
}

// ofRecipe takes the playlist that the recipe made before.
func (m *Maker) ofRecipe(ctx context.Context, j *job) error {
	made, found, err := m.Shelf.MadeFrom(ctx, j.order.Plan.Recipe.Key())
	if found && err == nil {
		j.target = &made
	}
	return err
}

// adopt takes a playlist whose create an earlier job of the recipe lost, or
// the one that is known.
func (m *Maker) adopt(ctx context.Context, j *job) error {
	for _, mark := range j.order.Lost {
		s, found, err := m.find(ctx, mark)
		if err != nil {
			return fmt.Errorf("look for the playlist: %w", err)
		}
		if found {
			j.begin(mark)
			return m.reached(ctx, j, s)
		}
	}
	return m.ofRecipe(ctx, j)
}

// lostAndFound looks for the playlist whose create was begun by an earlier
// run of the job, then for one that another job made since.
func (m *Maker) lostAndFound(ctx context.Context, j *job) error {
	s, found, err := m.find(ctx, j.mark)
	if err != nil {
		return fmt.Errorf("look for the playlist: %w", err)
	}
	if found {
		return m.reached(ctx, j, s)
	}
	if j.order.Another {
		return nil
	}
	if err := m.ofRecipe(ctx, j); err != nil || j.target == nil {
		return err
	}
	j.mark = "" // it is not ours to dress
	return nil
}

// patience is how long to wait before each further look for what Spotify does
// not show: it shows what was written a moment later, now and then seconds.
var patience = []time.Duration{time.Second, 2 * time.Second, 4 * time.Second, 8 * time.Second}

// look calls once until it says that there is nothing more to wait for, or
// patience ends.
func (m *Maker) look(ctx context.Context, patience []time.Duration, once func() (enough bool, err error)) error {
	for n := 0; ; n++ {
		if enough, err := once(); enough || err != nil || n == len(patience) {
			return err
		}
		if err := m.pause(ctx, patience[n]); err != nil {
			return err
		}
	}
}

// find looks for a playlist by its mark.
func (m *Maker) find(ctx context.Context, mark string) (s Saved, found bool, err error) {
	err = m.look(ctx, patience, func() (bool, error) {
		s, found, err = m.Spotify.FindMarked(ctx, mark)
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
// makes a new one. Where it is tracked no more, the question was answered
// before, and the recipe's newest playlist is the answer.
func (m *Maker) abandon(ctx context.Context, j *job) error {
	tracked, err := m.Shelf.Forget(ctx, j.target.ID)
	if err != nil {
		return err
	}
	j.abandon(j.order.Another || j.order.Into != nil && tracked)
	return m.Journal.Append(ctx, j.id, Running, step(stepAbandon, j.order.Another))
}

// reached writes the playlist's id down before the first song goes into it, so
// that no restart creates another.
func (m *Maker) reached(ctx context.Context, j *job, s Saved) error {
	r := reached{s, m.Now()}
	j.reach(r)
	if err := m.Journal.Append(ctx, j.id, Running, step(stepCreated, r)); err != nil {
		return err
	}
	return m.Shelf.Keep(ctx, s, j.order.Plan.Recipe)
}

// create makes the playlist once: a create that may have happened is looked
// for by its mark before another is tried.
func (m *Maker) create(ctx context.Context, j *job) (Saved, error) {
	s, err := m.tryCreate(ctx, j)
	if errors.Is(err, ErrLost) {
		found := false
		if s, found, err = m.find(ctx, j.mark); found || err != nil {
			return s, err
		}
		s, err = m.tryCreate(ctx, j)
	}
	j.empty = err == nil
	return s, err
}

// tryCreate writes down that a create is begun, and begins it.
func (m *Maker) tryCreate(ctx context.Context, j *job) (Saved, error) {
	mark := j.mark
	if mark == "" {
		var err error
		if mark, err = newMark(); err != nil {
			return Saved{}, err
		}
	}
	if err := m.Journal.Append(ctx, j.id, Running, step(stepCreate, mark)); err != nil {
		return Saved{}, err
	}
	j.begin(mark)
	return m.Spotify.Create(ctx, j.order.Plan.Name, j.order.Public, j.mark)
}

// sweep removes the playlist of a create whose answer was lost and which
// showed only after another was made: only this job made its mark, and it
// holds nothing.
func (m *Maker) sweep(ctx context.Context, j *job, _ *Result) error {
	if j.creates < 2 {
		return nil
	}
	s, found, err := m.Spotify.FindMarked(ctx, j.mark)
	if err != nil || !found || s.ID == j.target.ID {
		return err
	}
	return m.Spotify.Discard(ctx, s.ID)
}

// newMark is a word that no other job ever made.
func newMark() (string, error) {
	var b [6]byte
	if _, err := rand.Read(b[:]); err != nil {
		return "", fmt.Errorf("make a mark: %w", err)
	}
	return markWord + hex.EncodeToString(b[:]), nil
}

const markWord = "needledrop "

// isMark tells a description that is no more than a mark.
func isMark(text string) bool {
	id, ours := strings.CutPrefix(text, markWord)
	_, err := hex.DecodeString(id)
	return ours && err == nil
}
