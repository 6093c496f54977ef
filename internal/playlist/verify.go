package playlist

import (
	"context"
	"fmt"
	"slices"
)

// maxMends bounds how often a playlist is mended after a look at it.
const maxMends = 2

// verify looks at the playlist after the writes, by its items. A write whose
// answer was lost may show late, so that its songs are there twice; that is
// mended. A song that Spotify confirmed and does not show is not sent again,
// which would double it; the next update looks for it.
func (f *filling) verify(ctx context.Context, res *Result) error {
	for range maxMends {
		if err := f.look(ctx); err != nil {
			return err
		}
		doubled := f.doubled()
		if len(doubled) == 0 {
			break
		}
		res.note(counted(len(doubled), "song was", "songs were") + " there twice after a lost answer, and is put right.")
		if err := f.withdraw(ctx, f.job, doubled); err != nil {
			return err
		}
		f.now = without(f.now, doubled)
		if err := f.write(ctx); err != nil {
			return err
		}
	}
	f.tellUnseen(res, len(f.missing())+len(f.doubled()))
	return nil
}

// look reads the playlist until it shows every song, or patience ends.
func (f *filling) look(ctx context.Context) error {
	return f.Maker.look(ctx, patience, func() (bool, error) {
		seen, err := f.items(ctx, f.job)
		if err != nil {
			return false, fmt.Errorf("look at the saved playlist: %w", err)
		}
		f.now = seen
		return len(f.doubled()) > 0 || len(f.missing()) == 0, nil
	})
}

// doubled are the songs of this run that are there more often than once. What
// the person doubled themselves is theirs.
func (f *filling) doubled() []string {
	now := times(f.now)
	return slices.DeleteFunc(slices.Clone(f.want), func(u string) bool { return now[u] <= max(1, f.job.twice[u]) })
}

func times(list []string) map[string]int {
	n := make(map[string]int, len(list))
	for _, u := range list {
		n[u]++
	}
	return n
}
