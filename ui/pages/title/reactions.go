package title

import (
	"slices"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/rowlist"
	"needledrop/ui/typeset"
)

// reactionRows lists the charts, the best peaks first, and the highlights. What
// was in a chart opens its song.
func (p *view) reactionRows() []rowlist.Row {
	t := p.title
	var rows []rowlist.Row
	if len(t.Charts) > 0 {
		rows = append(rows, rowlist.Section(lang.Tr("In the charts")))
	}
	charts := slices.Clone(t.Charts)
	slices.SortStableFunc(charts, func(a, b catalog.Chart) int { return a.Peak - b.Peak })
	for _, c := range charts {
		r := rowlist.Song{Line: chartLine(c), Scenes: true}
		if c.Artist != "" {
			r.OpenArtist = func() { p.openArtist(c.Artist) }
		}
		if id := library.ChartedCue(t, c); id != "" {
			r.Open = func() { p.openSong(id) }
		} else {
			r.Open = r.OpenArtist
		}
		rows = append(rows, r)
	}
	if len(t.Highlights) > 0 {
		rows = append(rows, rowlist.Section(lang.Tr("What happened")))
	}
	for _, h := range t.Highlights {
		rows = append(rows, rowlist.Text{Text: lang.InEnglish(h.Text), Style: typeset.PlainStyle, Above: 6, Below: 6})
	}
	if len(rows) == 0 {
		rows = append(rows, rowlist.Paragraph(lang.Tr("No reactions to this title’s music are known.")))
	}
	return rows
}

func chartLine(c catalog.Chart) labels.SongLine {
	number := ""
	if c.Peak > 0 {
		number = lang.Trf("No. %d", c.Peak)
	}
	return labels.SongLine{Number: number, Title: c.Work, Artist: labels.Joined(c.Artist, c.Chart, lang.DateText(c.Date)), Scene: lang.InEnglish(c.Note)}
}
