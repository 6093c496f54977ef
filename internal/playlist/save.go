package playlist

import (
	"context"
	"errors"
	"fmt"
)

// target settles which playlist the job fills: the one this recipe made
// before, or a new one. fresh is true when this job created it, now or before
// it was interrupted.
func (m *Maker) target(ctx context.Context, j *job) (fresh bool, err error) {
	if j.target != nil {
		return j.mark != "", nil
	}
	if j.mark == "" && !j.order.Another {
		made, found, err := m.Shelf.MadeFrom(ctx, j.order.Plan.Recipe.Key())
		if err != nil {
			return false, err
		}
		if found {
			return false, m.reached(ctx, j, made)
		}
	}
	saved, err := m.create(ctx, j)
	if err != nil {
		return false, fmt.Errorf("create the playlist: %w", err)
	}
	return true, m.reached(ctx, j, saved)
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
	} else if s, found, err := m.Spotify.FindMarked(ctx, j.mark); found || err != nil {
		return s, err
	}
	s, err := m.Spotify.Create(ctx, j.order.Plan.Name, j.order.Public, j.mark)
	if !errors.Is(err, ErrLost) {
		return s, err
	}
	s, found, lookErr := m.Spotify.FindMarked(ctx, j.mark)
	if lookErr != nil || found {
		return s, lookErr
	}
	return m.Spotify.Create(ctx, j.order.Plan.Name, j.order.Public, j.mark)
}

// maxLooks bounds how often a write whose answer was lost is looked into.
const maxLooks = 5

// fill brings the sure matches into the playlist, and returns how many were
// added and how many were there.
func (m *Maker) fill(ctx context.Context, j *job, fresh bool) (added, already int, err error) {
	placed, err := m.Shelf.Placed(ctx, j.target.ID)
	if err != nil {
		return 0, 0, err
	}
	var have []string
	if !fresh || j.wrote {
		if have, err = m.Spotify.Items(ctx, j.target.ID); err != nil {
			return 0, 0, m.gone(ctx, j, err)
		}
	}
	want := keptByPerson(j.uris(), have, placed, fresh)
	todo := edits(have, want)
	for _, e := range todo {
		added += len(e.uris)
	}
	already = len(want) - added
	m.tell(Progress{j.id, Saving, already, len(want), nil})
	for looks := 0; len(todo) > 0; looks++ {
		err := m.write(ctx, j, todo, len(have) == 0 && fresh, len(want))
		if err != nil && (!errors.Is(err, ErrLost) || looks == maxLooks) {
			return added, already, err
		}
		if have, err = m.Spotify.Items(ctx, j.target.ID); err != nil {
			return added, already, err
		}
		todo = edits(have, want)
	}
	return added, already, m.Shelf.Place(ctx, j.target.ID, j.placings(want))
}

// keptByPerson leaves out what was placed before and is gone since: the person
// removed it.
func keptByPerson(want, have []string, placed map[string]string, fresh bool) []string {
	if fresh {
		return want
	}
	var out []string
	for _, u := range want {
		if _, before := placed[u]; !before || index(have, u) >= 0 {
			out = append(out, u)
		}
	}
	return out
}

// write does the edits in order. The first into an empty playlist of our own
// replaces, which may be repeated without harm.
func (m *Maker) write(ctx context.Context, j *job, todo []edit, empty bool, total int) error {
	done := total
	for _, e := range todo {
		done -= len(e.uris)
	}
	for i, e := range todo {
		if err := m.Journal.Append(ctx, j.id, Running, step(stepWrite, e.uris)); err != nil {
			return err
		}
		j.wrote = true
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

// gone stops tracking a playlist that the account no longer has, so that the
// next try makes a new one.
func (m *Maker) gone(ctx context.Context, j *job, err error) error {
	if !errors.Is(err, ErrGone) {
		return err
	}
	return errors.Join(err, m.Shelf.Forget(ctx, j.target.ID))
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
