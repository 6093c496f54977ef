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
// puts another in its place.
func (j *job) aim(have []string, placed map[string]string) (want, stale []string) {
	stands := map[string]string{} // the song that is there for a cue
	for _, u := range have {
		if cue, ours := placed[u]; ours {
			stands[cue] = u
		}
	}
	for _, t := range j.tracks() {
		old, there := stands[t.Cue]
		switch {
		case there && !t.Chosen:
			want = append(want, old)
			continue
		case there && old != t.URI:
			stale = append(stale, old)
		}
		if t.Outcome == match.Auto {
			want = append(want, t.URI)
		}
	}
	return unique(want), stale
}

func unique(uris []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(uris, func(u string) bool {
		twice := seen[u]
		seen[u] = true
		return twice
	})
}

// withdraw takes songs out of the playlist that the person replaced or left
// out. Doing it twice does no harm.
func (m *Maker) withdraw(ctx context.Context, playlist string, uris []string) error {
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

// Withdraw takes a song out of a playlist, if it was placed by us; undoing a
// decision does.
func (m *Maker) Withdraw(ctx context.Context, playlist, uri string) error {
	placed, err := m.Shelf.Placed(ctx, playlist)
	if err != nil {
		return err
	}
	if _, ours := placed[uri]; !ours {
		return nil
	}
	return m.withdraw(ctx, playlist, []string{uri})
}
