package playlist

import (
	"context"
	"slices"

	"needledrop/internal/catalog"
)

// Work is what the catalog credits somebody with.
type Work struct {
	Name   string // as the catalog writes it
	Titles []string
	Cues   []string
	// Scores are the numbers, from 1, of the score albums that they wrote, by
	// the title's id.
	Scores map[string][]int
}

// works is the music that a recipe's artists and people select.
type works struct {
	titles []string
	cues   map[string]bool
	albums map[string][]int
}

// worksOf looks up the recipe's artists and people and writes their names into
// it as the catalog has them. Of acts, any counts, and so of people; where both
// are named, what the acts play in the people's work. It is nil when the recipe
// names nobody.
func worksOf(ctx context.Context, titles Titles, r *Recipe) (*works, error) {
	acts, err := allWorks(ctx, titles.ByArtist, &r.Artists)
	if err != nil {
		return nil, err
	}
	people, err := allWorks(ctx, titles.ByPerson, &r.People)
	if err != nil {
		return nil, err
	}
	switch {
	case acts == nil:
		return people, nil
	case people == nil:
		return acts, nil
	}
	acts.titles = slices.DeleteFunc(acts.titles, func(id string) bool { return !slices.Contains(people.titles, id) })
	for id := range acts.cues {
		if !people.cues[id] {
			delete(acts.cues, id)
		}
	}
	return acts, nil
}

// allWorks merges the work of everybody named.
func allWorks(ctx context.Context, find func(context.Context, string) (Work, error), names *[]string) (*works, error) {
	if len(*names) == 0 {
		return nil, nil
	}
	all := &works{cues: map[string]bool{}, albums: map[string][]int{}}
	found := make([]string, 0, len(*names))
	for _, name := range *names {
		w, err := find(ctx, name)
		if err != nil {
			return nil, err
		}
		if slices.Contains(found, w.Name) {
			continue
		}
		found = append(found, w.Name)
		for _, id := range w.Titles {
			if !slices.Contains(all.titles, id) {
				all.titles = append(all.titles, id)
			}
		}
		for _, id := range w.Cues {
			all.cues[id] = true
		}
		for id, numbers := range w.Scores {
			all.albums[id] = sorted(append(all.albums[id], numbers...))
		}
	}
	*names = found
	return all, nil
}

// has reports whether a cue is selected; without names every cue is.
func (w *works) has(c catalog.Cue) bool { return w == nil || w.cues[c.ID] }

// scores are the tracks of a title's score albums.
func (w *works) scores(t catalog.Title) []Entry {
	if w == nil {
		return nil
	}
	var out []Entry
	for _, n := range w.albums[t.ID] {
		if n >= 1 && n <= len(t.Albums) {
			out = append(out, albumEntries(t, n-1, t.Albums[n-1])...)
		}
	}
	return out
}

// takesScores reports whether the score albums of a recipe's people are wanted:
// their tracks are of no season or episode, and none is a signature moment.
func (r Recipe) takesScores() bool {
	return len(r.Seasons)+len(r.Episodes) == 0 && !r.KeyOnly && (len(r.Kinds) == 0 || slices.Contains(r.Kinds, catalog.Score))
}
