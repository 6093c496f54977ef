package title

import (
	"slices"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// reactionRows lists the charts, the best peaks first, and the highlights. What
// was in a chart opens its song.
func (p *view) reactionRows() []widgets.Row {
	t := p.title
	var rows []widgets.Row
	if len(t.Charts) > 0 {
		rows = append(rows, widgets.SectionRow(lang.Tr("In the charts")))
	}
	charts := slices.Clone(t.Charts)
	slices.SortStableFunc(charts, func(a, b catalog.Chart) int { return a.Peak - b.Peak })
	for _, c := range charts {
		r := widgets.LineRow{Line: chartLine(c), Scenes: true}
		if c.Artist != "" {
			r.Act = func() { p.openArtist(c.Artist) }
		}
		if id := library.ChartedCue(t, c); id != "" {
			r.Open = func() { p.openSong(id) }
		} else {
			r.Open = r.Act
		}
		rows = append(rows, r)
	}
	if len(t.Highlights) > 0 {
		rows = append(rows, widgets.SectionRow(lang.Tr("What happened")))
	}
	for _, h := range t.Highlights {
		rows = append(rows, widgets.TextRow{Text: h.Text, Style: typeset.PlainStyle, Above: 6, Below: 6})
	}
	if len(rows) == 0 {
		rows = append(rows, widgets.ParagraphRow(lang.Tr("No reactions to this title’s music are known.")))
	}
	return rows
}

func chartLine(c catalog.Chart) labels.SongLine {
	number := ""
	if c.Peak > 0 {
		number = lang.Trf("No. %d", c.Peak)
	}
	return labels.SongLine{Number: number, Title: c.Work, Artist: labels.Joined(c.Artist, c.Chart, lang.DateText(c.Date)), Scene: c.Note}
}
