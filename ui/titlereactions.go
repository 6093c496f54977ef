package ui

import (
	"slices"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

// reactionRows lists the charts, the best peaks first, and the highlights. What
// was in a chart opens its song.
func (p *titleView) reactionRows() []row {
	t := p.title
	var rows []row
	if len(t.Charts) > 0 {
		rows = append(rows, sectionRow(tr("In the charts")))
	}
	charts := slices.Clone(t.Charts)
	slices.SortStableFunc(charts, func(a, b catalog.Chart) int { return a.Peak - b.Peak })
	for _, c := range charts {
		r := lineRow{line: chartLine(c), scenes: true}
		if c.Artist != "" {
			r.act = func() { p.openArtist(c.Artist) }
		}
		if id := library.ChartedCue(t, c); id != "" {
			r.open = func() { p.openSong(id) }
		} else {
			r.open = r.act
		}
		rows = append(rows, r)
	}
	if len(t.Highlights) > 0 {
		rows = append(rows, sectionRow(tr("What happened")))
	}
	for _, h := range t.Highlights {
		rows = append(rows, textRow{h.Text, plainStyle, 6, 6})
	}
	if len(rows) == 0 {
		rows = append(rows, paragraphRow(tr("No reactions to this title’s music are known.")))
	}
	return rows
}

func chartLine(c catalog.Chart) SongLine {
	number := ""
	if c.Peak > 0 {
		number = trf("No. %d", c.Peak)
	}
	return SongLine{Number: number, Title: c.Work, Artist: joined(c.Artist, c.Chart, dateText(c.Date)), Scene: c.Note}
}
