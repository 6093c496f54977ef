package playlist

import (
	"context"
	"fmt"
	"slices"

	"needledrop/internal/match"
)

// aim is what the playlist should hold of the job's entries, in order, and
// which songs it should lose. A song that was placed before stays, although a
// search may find another edition of it by now; only the person's own word
// puts another in its place, and what they put there themselves is theirs. A
// song that was placed and is gone was removed by the person, and none takes
// its place either, unless they ask for it.
func (j *job) aim(have []string, placed map[string]Placing) (want, stale []string) {
	there := setOf(have)
	stands := map[string]string{} // the song that is there for a cue
	removed := map[string]bool{}  // cues whose song the person took out
	for u, p := range placed {
		if there[u] {
			stands[p.Cue] = u
		} else {
			removed[p.Cue] = true
		}
	}
	keys := j.keys()
	for _, t := range j.tracks() {
		old, stays := stands[t.Cue]
		_, ours := placed[t.URI]
		undone := j.order.Undone != nil && !t.Chosen && keys[t.Cue] == j.order.Undone.Recording
		takenOut := ours && !there[t.URI] || !stays && removed[t.Cue] && !t.Chosen && !undone
		switch {
		case stays && !t.Chosen && !(undone && old == j.order.Undone.URI):
			want = append(want, old)
			continue
		case stays && old != t.URI && !placed[old].Own:
			stale = append(stale, old)
		case takenOut && !j.order.BringBack:
			continue
		}
		if t.Outcome == match.Auto {
			want = append(want, t.URI)
		}
	}
	want = unique(want)
	return want, without(unique(stale), want)
}

// keys are the recordings of the plan's entries, by cue.
func (j *job) keys() map[string]string {
	keys := map[string]string{}
	for _, e := range j.order.Plan.Entries {
		keys[e.Cue] = e.Wanted.Key()
	}
	return keys
}

func unique(uris []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(uris, func(u string) bool {
		twice := seen[u]
		seen[u] = true
		return twice
	})
}

// withdraw takes songs out of the job's playlist that the person replaced or
// left out, or that are there twice. Doing it again does no harm.
func (m *Maker) withdraw(ctx context.Context, j *job, uris []string) error {
	if len(uris) == 0 {
		return nil
	}
	if err := m.Journal.Append(ctx, j.id, Running, step(stepWithdraw, uris)); err != nil {
		return err
	}
	j.unconfirm(uris)
	for chunk := range slices.Chunk(uris, maxWrite) {
		if err := m.Spotify.Remove(ctx, j.target.ID, chunk); err != nil {
			return fmt.Errorf("take %d songs out: %w", len(chunk), err)
		}
		if err := m.Shelf.Unplace(ctx, j.target.ID, chunk); err != nil {
			return err
		}
	}
	return nil
}
