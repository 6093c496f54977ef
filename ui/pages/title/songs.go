package title

import (
	"slices"

	"needledrop/internal/catalog"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/rowlist"
)

// songRows lists the songs that a filter leaves under headings for seasons and
// episodes. The row of the cue `marked` stands out; its index is returned, -1
// without one.
func (p *view) songRows(marked string) (rows []rowlist.Row, at int) {
	at = -1
	t := p.title
	cues, err := p.filter.recipe(t).CuesOf(t)
	if err != nil { // a filter made here is always right
		return nil, at
	}
	var season, number = -1, -1
	for i, c := range cues {
		if len(t.Seasons) > 0 && (c.Season != season || c.Episode != number) {
			rows = append(rows, p.groupRows(len(rows), cues[i:], c.Season != season)...)
			season, number = c.Season, c.Episode
		}
		if c.ID == marked {
			at = len(rows)
		}
		line := labels.LineOfCue(i+1, c)
		line.Also = labels.ElsewhereText(t.ID, p.elsewhere[c.ID])
		rows = append(rows, cueRow{page: p, index: len(rows), id: c.ID, artist: c.Artist, line: line, scenes: p.window.Settings.Spoilers, marked: c.ID == marked})
	}
	return rows, at
}

// groupRows are the headings above the first of some cues.
func (p *view) groupRows(at int, cues []catalog.Cue, newSeason bool) []rowlist.Row {
	c := cues[0]
	var rows []rowlist.Row
	add := func(text, long string, large bool, below func(catalog.Cue) bool) {
		r := groupRow{page: p, index: at + len(rows), place: labels.Episode{Season: c.Season}, text: text, long: long, large: large}
		if !large {
			r.place.Number = c.Episode
		}
		for _, c := range cues {
			if !below(c) {
				break
			}
			r.songs = append(r.songs, c.ID)
		}
		rows = append(rows, r)
	}
	season := seasonHeading(c.Season)
	if newSeason {
		add(season, season, true, func(o catalog.Cue) bool { return o.Season == c.Season })
	}
	if text := episodeHeading(p.title, c); text != "" {
		add(text, labels.Joined(season, text), false, func(o catalog.Cue) bool { return o.Season == c.Season && o.Episode == c.Episode })
	}
	return rows
}

func seasonHeading(n int) string {
	if n == 0 {
		return lang.Tr("Season not known")
	}
	return lang.Trf("Season %d", n)
}

func episodeHeading(t catalog.Title, c catalog.Cue) string {
	if c.Episode == 0 {
		known := func(other catalog.Cue) bool { return other.Season == c.Season && other.Episode != 0 }
		if !slices.ContainsFunc(t.Cues, known) {
			return "" // nothing to tell apart
		}
		return lang.Tr("Episode not known")
	}
	return labels.Joined(lang.Trf("Episode %d", c.Episode), episodeTitle(t, c.Season, c.Episode))
}

func episodeTitle(t catalog.Title, season, episode int) string {
	for _, s := range t.Seasons {
		for _, e := range s.Episodes {
			if s.Number == season && e.Number == episode {
				return e.Title
			}
		}
	}
	return ""
}
