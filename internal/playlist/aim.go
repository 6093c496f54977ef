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
// puts another in its place. A song that was placed and is gone was removed by
// the person, and none takes its place either, unless they ask for it.
func (j *job) aim(have []string, placed map[string]string) (want, stale []string) {
	there := setOf(have)
	stands := map[string]string{} // the song that is there for a cue
	removed := map[string]bool{}  // cues whose song the person took out
	for u, cue := range placed {
		if there[u] {
			stands[cue] = u
		} else {
			removed[cue] = true
		}
	}
	for _, t := range j.tracks() {
		old, stays := stands[t.Cue]
		_, ours := placed[t.URI]
		takenOut := ours && !there[t.URI] || !stays && removed[t.Cue] && !t.Chosen
		switch {
		case stays && !t.Chosen:
			want = append(want, old)
			continue
		case stays && old != t.URI:
			stale = append(stale, old)
		case takenOut && !j.order.BringBack:
			continue
		}
		if t.Outcome == match.Auto {
			want = append(want, t.URI)
		}
	}
	want = unique(want)
	return want, without(stale, want)
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
	return m.takeOut(ctx, j.target.ID, uris)
}

func (m *Maker) takeOut(ctx context.Context, playlist string, uris []string) error {
	for chunk := range slices.Chunk(uris, maxWrite) {
		if err := m.Spotify.Remove(ctx, playlist, chunk); err != nil {
			return fmt.Errorf("take %d songs out: %w", len(chunk), err)
		}
		if err := m.Shelf.Unplace(ctx, playlist, chunk); err != nil {
			return err
		}
	}
	return nil
}

// Withdraw takes the song out of a playlist that was placed there for a cue;
// undoing a decision does.
func (m *Maker) Withdraw(ctx context.Context, playlist, cue, uri string) error {
	placed, err := m.Shelf.Placed(ctx, playlist)
	if err != nil || placed[uri] != cue {
		return err
	}
	return m.takeOut(ctx, playlist, []string{uri})
}
