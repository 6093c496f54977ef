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
// the person, and none takes its place either.
func (j *job) aim(have []string, placed map[string]string) (want, stale []string) {
	stands := map[string]string{} // the song that is there for a cue
	removed := map[string]bool{}  // cues whose song the person took out
	for u, cue := range placed {
		if slices.Contains(have, u) {
			stands[cue] = u
		} else {
			removed[cue] = true
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
		case !there && removed[t.Cue] && !t.Chosen, takenOut(t.URI, have, placed):
			continue
		}
		if t.Outcome == match.Auto {
			want = append(want, t.URI)
		}
	}
	want = unique(want)
	return want, slices.DeleteFunc(stale, func(u string) bool { return slices.Contains(want, u) })
}

// takenOut tells a song that we placed and the person removed since.
func takenOut(uri string, have []string, placed map[string]string) bool {
	_, ours := placed[uri]
	return ours && !slices.Contains(have, uri)
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
