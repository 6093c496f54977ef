package ui

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
)

// episode is a place in a series; Episode is 0 for a season of which no
// episode is known, both are 0 for what has no seasons.
type episode struct {
	season, number int
	title          string
}

// name is how people say it.
func (e episode) name() string {
	season, number := "", ""
	if e.season > 0 {
		season = trf("Season %d", e.season)
	}
	if e.number > 0 {
		number = trf("Episode %d", e.number)
	}
	return joined(season, number, e.title)
}

// brief is the name for a choice among many.
func (e episode) brief() string {
	if e.title == "" {
		return e.name()
	}
	return joined(e.short(), plainText(e.title))
}

// short names it in a list of songs.
func (e episode) short() string {
	switch {
	case e.season == 0:
		return ""
	case e.number == 0:
		return "S" + strconv.Itoa(e.season)
	}
	return "S" + strconv.Itoa(e.season) + "E" + strconv.Itoa(e.number)
}

// episodesOf lists the episodes that are known of a title, by name or by a
// song in them, in their order.
func episodesOf(t catalog.Title) []episode {
	var out []episode
	add := func(e episode) {
		if !slices.ContainsFunc(out, func(o episode) bool { return o.season == e.season && o.number == e.number }) {
			out = append(out, e)
		}
	}
	for _, s := range t.Seasons {
		for _, e := range s.Episodes {
			add(episode{s.Number, e.Number, e.Title})
		}
	}
	for _, c := range t.Cues {
		if c.Season > 0 && c.Episode > 0 {
			add(episode{c.Season, c.Episode, ""})
		}
	}
	for _, s := range t.Seasons {
		if !slices.ContainsFunc(out, func(e episode) bool { return e.season == s.Number }) {
			add(episode{season: s.Number})
		}
	}
	slices.SortFunc(out, func(a, b episode) int {
		return cmp.Or(cmp.Compare(a.season, b.season), cmp.Compare(a.number, b.number))
	})
	return out
}

// placeIn is where the person is among the episodes, -1 for elsewhere.
func placeIn(episodes []episode, w app.Watching) int {
	return slices.IndexFunc(episodes, func(e episode) bool { return e.season == w.Season && e.number == w.Episode })
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
		if c.Season == season && c.Episode == number {
			ids = append(ids, c.ID)
		}
	}
	return ids
}
