package playlist

import (
	"context"
	"fmt"
	"slices"

	"needledrop/internal/match"
)

// wantedSongs returns the songs that the playlist should hold for the job's
// entries, in order, and those to remove. A song that was added before stays,
// even if a search finds another edition by now; only a decision of the person
// replaces it, and songs that they added themselves are never removed. A song
// that was added and is gone was removed by the person: it is not added again,
// nor another for its cue, unless they ask for it.
func (j *job) wantedSongs(have []string, placed map[string]Placing) (want, stale []string) {
	there := setOf(have)
	present := map[string]string{} // the song that is there for a cue
	removed := map[string]bool{}   // cues whose song the person removed
	for u, p := range placed {
		if there[u] {
			present[p.Cue] = u
		} else {
			removed[p.Cue] = true
		}
	}
	keys := j.keys()
	for _, t := range j.tracks() {
		old, stays := present[t.Cue]
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

// keys returns the recording keys of the plan's entries, by cue.
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

// removeSongs removes songs from the job's playlist that the person replaced or
// left out, or that are there twice. It is safe to repeat.
func (m *Maker) removeSongs(ctx context.Context, j *job, uris []string) error {
	if len(uris) == 0 {
		return nil
	}
	if err := m.Journal.Append(ctx, j.id, Running, step(stepRemove, uris)); err != nil {
		return err
	}
	j.unconfirm(uris)
	for chunk := range slices.Chunk(uris, maxWrite) {
		if err := m.Spotify.Remove(ctx, j.target.ID, chunk); err != nil {
			return fmt.Errorf("take %d songs out: %w", len(chunk), err)
		}
		if err := m.Store.Unplace(ctx, j.target.ID, chunk); err != nil {
			return err
		}
	}
	return nil
}
