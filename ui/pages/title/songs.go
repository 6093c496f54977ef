package title

import (
	"cmp"
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
	cues := p.shownCues()
	for i, c := range cues {
		if len(t.Seasons) > 0 && (i == 0 || !c.Where().Same(cues[i-1].Where())) {
			rows = append(rows, p.groupRows(len(rows), cues[i:], i == 0 || !c.Where().SameSeason(cues[i-1].Where()))...)
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

// shownCues are the songs in the list: what the filter leaves, and of what is
// watched no more than was reached.
func (p *view) shownCues() []catalog.Cue {
	cues, w := p.filter.cues(p.title), p.state.watching
	if !w.Now || p.beyond {
		return cues
	}
	return slices.DeleteFunc(slices.Clone(cues), func(c catalog.Cue) bool { return !c.Where().ReachedBy(w.Season, w.Episode) })
}

// laterRows tell that songs are kept back for what is not watched yet, and show
// them.
func (p *view) laterRows() []rowlist.Row {
	n := len(p.filter.cues(p.title)) - len(p.shownCues())
	if n == 0 {
		return nil
	}
	return []rowlist.Row{rowlist.Paragraph(lang.Trn("%d songs of later episodes, or of none that is known, are kept back while you watch.", n, n)),
		rowlist.Links{Items: []rowlist.Inline{{Text: lang.Tr("Show them all the same"), Open: func() {
			p.beyond = true
			p.showTab()
		}}}}}
}

// groupRows are the headings above the first of some cues.
func (p *view) groupRows(at int, cues []catalog.Cue, newSeason bool) []rowlist.Row {
	c := cues[0]
	var rows []rowlist.Row
	add := func(text, long string, large bool, below func(catalog.Cue) bool) {
		r := groupRow{page: p, index: at + len(rows), place: labels.Episode{Season: c.Season, Special: c.Special && c.Season == 0}, text: text, long: long, large: large}
		if !large {
			r.place = labels.EpisodeOf(c)
		}
		for _, c := range cues {
			if !below(c) {
				break
			}
			r.songs = append(r.songs, c.ID)
		}
		rows = append(rows, r)
	}
	season := seasonHeading(c)
	if newSeason {
		add(season, season, true, func(o catalog.Cue) bool { return o.Where().SameSeason(c.Where()) })
	}
	if text := episodeHeading(p.title, c); text != "" {
		add(text, labels.Joined(season, text), false, func(o catalog.Cue) bool { return o.Where().Same(c.Where()) })
	}
	return rows
}

func seasonHeading(c catalog.Cue) string {
	return cmp.Or(labels.EpisodeOf(c).SeasonName(), lang.Tr("Season not known"))
}

func episodeHeading(t catalog.Title, c catalog.Cue) string {
	if !c.Where().EpisodeKnown() {
		known := func(other catalog.Cue) bool {
			return other.Where().SameSeason(c.Where()) && other.Where().EpisodeKnown()
		}
		if !slices.ContainsFunc(t.Cues, known) {
			return "" // nothing to tell apart
		}
		return lang.Tr("Episode not known")
	}
	return labels.Joined(labels.EpisodeOf(c).NumberName(), episodeTitle(t, c.Season, c.Episode))
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
