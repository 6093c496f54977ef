package title

import (
	"slices"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/ui/labels"
)

// canBeWatched tells whether the person can say that they are at an episode. A
// special before the first one cannot be told from its season.
func canBeWatched(e labels.Episode) bool { return e.Number > 0 || e.Season > 0 && !e.Special }

// episodesOf lists the episodes that are known of a title, by name or by a
// song in them, in their order.
func episodesOf(t catalog.Title) []labels.Episode {
	var out []labels.Episode
	add := func(e labels.Episode) {
		if canBeWatched(e) && !slices.ContainsFunc(out, func(o labels.Episode) bool { return o.Season == e.Season && o.Number == e.Number }) {
			out = append(out, e)
		}
	}
	for _, s := range t.Seasons {
		for _, e := range s.Episodes {
			add(labels.Episode{Season: s.Number, Number: e.Number, Special: s.Number == 0 || e.Number == 0, Title: e.Title})
		}
	}
	for _, c := range t.Cues {
		if c.Where().EpisodeKnown() {
			add(labels.Episode{Season: c.Season, Number: c.Episode, Special: c.Special})
		}
	}
	for _, s := range t.Seasons {
		if !slices.ContainsFunc(out, func(e labels.Episode) bool { return e.Season == s.Number }) {
			add(labels.Episode{Season: s.Number})
		}
	}
	heard := t.Heard()
	slices.SortFunc(out, func(a, b labels.Episode) int { return heard(a.Where(), b.Where()) })
	return out
}

// placeIn is where the person is among the episodes, -1 for elsewhere.
func placeIn(episodes []labels.Episode, w app.Watching) int {
	return slices.IndexFunc(episodes, func(e labels.Episode) bool { return e.Season == w.Season && e.Number == w.Episode })
}

// heardOf counts which of some songs are ticked.
func heardOf(heard map[string]time.Time, ids []string) int {
	n := 0
	for _, id := range ids {
		if _, ticked := heard[id]; ticked {
			n++
		}
	}
	return n
}

// cuesIn are the ids of the songs of an episode.
func cuesIn(t catalog.Title, season, number int) []string {
	var ids []string
	for _, c := range t.Cues {
		if c.Season == season && c.Where().In(number) {
			ids = append(ids, c.ID)
		}
	}
	return ids
}
