package playlist

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"
)

// deliver brings the sure matches into the job's playlist.
func (m *Maker) deliver(ctx context.Context, j *job, out *Outcome) error {
	if err := m.target(ctx, j); err != nil {
		return err
	}
	var err error
	out.Saved = *j.target
	out.Added, out.Already, err = m.fill(ctx, j)
	return err
}

// target settles which playlist the job fills: the one that the job or its
// recipe made before, while the account has it, or a new one.
func (m *Maker) target(ctx context.Context, j *job) error {
	if err := m.before(ctx, j); err != nil {
		return err
	}
	if j.target != nil {
		held, err := m.Spotify.Holds(ctx, j.target.ID)
		if err != nil {
			return fmt.Errorf("look for the playlist: %w", err)
		}
		if held {
			return m.reached(ctx, j, *j.target)
		}
		if err := m.abandon(ctx, j); err != nil {
			return err
		}
	}
	saved, err := m.create(ctx, j)
	if err != nil {
		return fmt.Errorf("create the playlist: %w", err)
	}
	return m.reached(ctx, j, saved)
}

// before looks up the playlist that a job without one is to bring up to date.
func (m *Maker) before(ctx context.Context, j *job) error {
	switch {
	case j.target != nil, j.order.Another:
		return nil
	case j.mark != "":
		return m.lostAndFound(ctx, j)
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

// lostAndFound looks for the playlist whose create was begun by an earlier
// run of the job, then for one that another job made since.
func (m *Maker) lostAndFound(ctx context.Context, j *job) error {
	s, found, err := m.find(ctx, j.mark)
	if err != nil {
		return fmt.Errorf("look for the playlist: %w", err)
	}
	if found {
		j.target = &s
		return nil
	}
	if err := m.ofRecipe(ctx, j); err != nil || j.target == nil {
		return err
	}
	j.mark = "" // it is not ours to dress
	return nil
}

// Spotify shows what was written a moment later. After an answer was lost, a
// look that finds nothing is repeated.
const (
	looks     = 3
	lookPause = time.Second
)

// find looks for a playlist by its mark.
func (m *Maker) find(ctx context.Context, mark string) (Saved, bool, error) {
	for n := 1; ; n++ {
		s, found, err := m.Spotify.FindMarked(ctx, mark)
		if found || err != nil || n == looks {
			return s, found, err
		}
		if err := m.pause(ctx); err != nil {
			return Saved{}, false, err
		}
	}
}

// settled reads what a playlist holds until two looks agree.
func (m *Maker) settled(ctx context.Context, id string) ([]string, error) {
	have, err := m.Spotify.Items(ctx, id)
	for n := 1; err == nil && n < looks; n++ {
		if err := m.pause(ctx); err != nil {
			return nil, err
		}
		again, err := m.Spotify.Items(ctx, id)
		if err != nil {
			return nil, err
		}
		if slices.Equal(have, again) {
			break
		}
		have = again
	}
	return have, err
}

func (m *Maker) pause(ctx context.Context) error {
	if m.Pause != nil {
		return m.Pause(ctx, lookPause)
	}
	timer := time.NewTimer(lookPause)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// abandon stops tracking a playlist that the person deleted, so that the job
// makes a new one.
func (m *Maker) abandon(ctx context.Context, j *job) error {
	gone := j.target.ID
	j.target, j.mark, j.order.Into = nil, "", nil
	return m.Shelf.Forget(ctx, gone)
}

// reached writes the playlist's id down before the first song goes into it, so
// that no restart creates another.
func (m *Maker) reached(ctx context.Context, j *job, s Saved) error {
	j.target = &s
	if err := m.Journal.Append(ctx, j.id, Running, step(stepCreated, s)); err != nil {
		return err
	}
	return m.Shelf.Keep(ctx, s, j.order.Plan.Recipe)
}

// create makes the playlist once: a create that may have happened is looked
// for by its mark before another is tried.
func (m *Maker) create(ctx context.Context, j *job) (Saved, error) {
	if j.mark == "" {
		mark, err := newMark()
		if err != nil {
			return Saved{}, err
		}
		if err := m.Journal.Append(ctx, j.id, Running, step(stepCreate, mark)); err != nil {
			return Saved{}, err
		}
		j.mark = mark
	}
	s, err := m.Spotify.Create(ctx, j.order.Plan.Name, j.order.Public, j.mark)
	if errors.Is(err, ErrLost) {
		found := false
		if s, found, err = m.find(ctx, j.mark); found || err != nil {
			return s, err
		}
		s, err = m.Spotify.Create(ctx, j.order.Plan.Name, j.order.Public, j.mark)
	}
	j.empty = err == nil
	return s, err
}

// maxTries bounds how often a write whose answer was lost is tried again.
const maxTries = 5

// fill brings the sure matches into the playlist, and returns how many were
// added and how many were there. What was confirmed is not read back: for a
// moment Spotify may still show the content of before, and believing that
// would add songs twice.
func (m *Maker) fill(ctx context.Context, j *job) (added, already int, err error) {
	placed, err := m.Shelf.Placed(ctx, j.target.ID)
	if err != nil {
		return 0, 0, err
	}
	var have []string
	if !j.empty {
		if have, err = m.Spotify.Items(ctx, j.target.ID); err != nil {
			return 0, 0, err
		}
	}
	want, stale := j.aim(have, placed)
	if err := m.withdraw(ctx, j.target.ID, stale); err != nil {
		return 0, 0, err
	}
	have = slices.DeleteFunc(have, func(u string) bool { return slices.Contains(stale, u) })
	todo := edits(have, want)
	for _, e := range todo {
		added += len(e.uris)
	}
	already = len(want) - added
	m.tell(Progress{j.id, Saving, already, len(want), nil})
	for tries := 0; len(todo) > 0; tries++ {
		err := m.write(ctx, j, todo, len(have) == 0 && j.fresh(), len(want))
		if err == nil {
			break
		}
		if !errors.Is(err, ErrLost) || tries == maxTries {
			return added, already, err
		}
		if have, err = m.settled(ctx, j.target.ID); err != nil {
			return added, already, err
		}
		todo = edits(have, want)
	}
	return added, already, m.Shelf.Place(ctx, j.target.ID, j.placings(want))
}

// write does the edits in order. The first into an empty playlist of our own
// replaces, which may be repeated without harm.
func (m *Maker) write(ctx context.Context, j *job, todo []edit, empty bool, total int) error {
	done := total
	for _, e := range todo {
		done -= len(e.uris)
	}
	for i, e := range todo {
		var err error
		if empty && i == 0 {
			err = m.Spotify.Replace(ctx, j.target.ID, e.uris)
		} else {
			err = m.Spotify.Insert(ctx, j.target.ID, e.uris, e.at)
		}
		if err != nil {
			return fmt.Errorf("add %d songs: %w", len(e.uris), err)
		}
		done += len(e.uris)
		m.tell(Progress{j.id, Saving, done, total, nil})
	}
	return nil
}

func (j *job) placings(want []string) map[string]string {
	wanted := map[string]bool{}
	for _, u := range want {
		wanted[u] = true
	}
	out := map[string]string{}
	for _, t := range j.tracks() {
		if wanted[t.URI] {
			out[t.URI] = t.Cue
		}
	}
	return out
}

// dress gives a new playlist its description and cover. Neither is worth
// failing a save for.
func (m *Maker) dress(ctx context.Context, j *job) []string {
	var notes []string
	m.tell(Progress{j.id, Finishing, 0, 2, nil})
	if err := m.Spotify.SetDescription(ctx, j.target.ID, j.order.Plan.Description); err != nil {
		notes = append(notes, "Spotify did not take the description; the songs are saved.")
	}
	m.tell(Progress{j.id, Finishing, 1, 2, nil})
	if m.Cover == nil {
		return notes
	}
	jpeg, err := m.Cover(ctx, j.order.Plan.Cover)
	if err == nil {
		err = m.Spotify.SetCover(ctx, j.target.ID, jpeg)
	}
	if err != nil {
		notes = append(notes, "Spotify did not take the cover picture; the songs are saved.")
	}
	m.tell(Progress{j.id, Finishing, 2, 2, nil})
	return notes
}
