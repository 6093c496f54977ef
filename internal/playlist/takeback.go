package playlist

import (
	"context"
	"fmt"
	"slices"
)

// TakeBack is what a job added, which can be undone.
type TakeBack struct {
	Saved
	URIs    []string // songs that the job added
	Created bool     // the job made the playlist itself
}

// TakeBackOf reads from a job's journal what it added.
func TakeBackOf(id int64, steps []Step) (TakeBack, error) {
	j, err := replay(id, steps)
	if err != nil {
		return TakeBack{}, err
	}
	if j.result == nil || j.target == nil {
		return TakeBack{}, nil
	}
	t := TakeBack{Saved: *j.target, Created: j.fresh()}
	for uri := range j.confirmed {
		t.URIs = append(t.URIs, uri)
	}
	slices.Sort(t.URIs)
	return t, nil
}

// TakenBack is the outcome of a TakeBack.
type TakenBack struct {
	Saved
	Songs     int  // that were taken out
	Discarded bool // the playlist itself was taken out of the library
}

// TakeBack undoes what a finished job added: it takes its songs out again, or
// the playlist that it made out of the library where nothing else is in it. A
// song that the person put there a second time stays.
func (m *Maker) TakeBack(ctx context.Context, id int64) (TakenBack, error) {
	steps, err := m.Journal.Steps(ctx, id)
	if err != nil {
		return TakenBack{}, err
	}
	t, err := TakeBackOf(id, steps)
	if err != nil || len(t.URIs) == 0 {
		return TakenBack{Saved: t.Saved}, err
	}
	now, _, err := m.inLibrary(ctx, t.Saved, false)
	if err != nil {
		return TakenBack{Saved: t.Saved}, err
	}
	listed, err := m.Spotify.Items(ctx, t.ID)
	if err != nil {
		return TakenBack{Saved: now}, fmt.Errorf("look at the playlist: %w", err)
	}
	have := urisOf(listed)
	done := TakenBack{Saved: now}
	if others := without(have, t.URIs); t.Created && len(others) == 0 && len(have) == len(setOf(have)) {
		done.Songs, done.Discarded = len(have), true
		return done, m.discard(ctx, id, t)
	}
	out := t.presentOnce(have)
	for batch := range slices.Chunk(out, maxWrite) {
		if err := m.Spotify.Remove(ctx, t.ID, batch); err != nil {
			return done, fmt.Errorf("take the songs out: %w", err)
		}
		done.Songs += len(batch)
		if err := m.recordRemoved(ctx, id, t.ID, batch); err != nil {
			return done, err
		}
	}
	return done, nil
}

// presentOnce lists the job's songs that are in the playlist exactly once: of two,
// one is the person's, and Spotify would remove both.
func (t TakeBack) presentOnce(have []string) []string {
	n := countEach(have)
	var out []string
	for _, uri := range t.URIs {
		if n[uri] == 1 {
			out = append(out, uri)
		}
	}
	return out
}

func (m *Maker) discard(ctx context.Context, id int64, t TakeBack) error {
	if err := m.Spotify.Discard(ctx, t.ID); err != nil {
		return fmt.Errorf("remove the playlist: %w", err)
	}
	if _, err := m.Store.Forget(ctx, t.ID); err != nil {
		return err
	}
	return m.Journal.Append(ctx, id, Done, step(stepRemove, t.URIs))
}

// recordRemoved stores that songs are no longer ours, so that the next update may
// add them anew.
func (m *Maker) recordRemoved(ctx context.Context, job int64, id string, uris []string) error {
	if err := m.Store.Unplace(ctx, id, uris); err != nil {
		return err
	}
	return m.Journal.Append(ctx, job, Done, step(stepRemove, uris))
}
