package playlist

import (
	"context"
	"fmt"
	"slices"

	"needledrop/internal/message"
)

// maxRepairs bounds how often a playlist is repaired after it was read.
const maxRepairs = 2

// verify reads the items after the writes. A write whose answer was lost may take
// effect late, so that its songs are there twice; that is repaired. A song that
// Spotify confirmed and does not show is not sent again, which could double it;
// the next update checks it.
func (f *filler) verify(ctx context.Context, res *Result) error {
	for range maxRepairs {
		if err := f.pollSaved(ctx); err != nil {
			return err
		}
		doubled := f.duplicates()
		if len(doubled) == 0 {
			break
		}
		res.note(several(len(doubled), message.New("1 song was there twice after a lost answer, and is put right."),
			message.New("%d songs were there twice after a lost answer, and are put right.", len(doubled))))
		if err := f.removeSongs(ctx, f.job, doubled); err != nil {
			return err
		}
		f.have = without(f.have, doubled)
		if err := f.write(ctx); err != nil {
			return err
		}
	}
	f.noteUnseen(res, len(f.missing())+len(f.duplicates()))
	return nil
}

// pollSaved reads the items until they show every song.
func (f *filler) pollSaved(ctx context.Context) error {
	return f.Maker.poll(ctx, pollWaits, func() (bool, error) {
		seen, err := f.items(ctx, f.job)
		if err != nil {
			return false, fmt.Errorf("look at the saved playlist: %w", err)
		}
		f.have = seen
		return len(f.duplicates()) > 0 || len(f.missing()) == 0, nil
	})
}

// duplicates lists the songs of this run that are there more than once, except
// those that the person doubled themselves.
func (f *filler) duplicates() []string {
	now := countEach(f.have)
	return slices.DeleteFunc(slices.Clone(f.want), func(u string) bool { return now[u] <= max(1, f.job.ownDuplicates[u]) })
}

func countEach(list []string) map[string]int {
	n := make(map[string]int, len(list))
	for _, u := range list {
		n[u]++
	}
	return n
}
