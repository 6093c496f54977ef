package title

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"needledrop/internal/catalog"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/rowlist"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// knownRows tell how much is known of a title's music: all in all, and a bar for
// each season.
func knownRows(t catalog.Title) []rowlist.Row {
	known := t.Coverage()
	rows := []rowlist.Row{rowlist.Section(lang.Tr("How much is known")), rowlist.Paragraph(knownText(known))}
	longest := 0
	for _, s := range known.Seasons {
		longest = max(longest, s.Songs)
	}
	if len(known.Seasons) < 2 {
		return rows
	}
	for _, s := range known.Seasons {
		rows = append(rows, knownRow{seasonCoverage(s), max(longest, 1)})
	}
	return rows
}

// knownText sums up what is known, as in "7 songs, 3 with their episode, 5 with
// their scene · 1 of 2 albums whole".
func knownText(c catalog.Coverage) string {
	songs := []string{lang.Trn("%d songs", c.Songs, c.Songs)}
	if len(c.Seasons) > 0 {
		songs = append(songs, lang.Trf("%d with their episode", c.WithEpisode))
	}
	songs = append(songs, lang.Trf("%d with their scene", c.WithScene))
	albums := ""
	if c.Albums > 0 {
		albums = lang.Trf("%d of %d albums whole", c.WholeAlbums, c.Albums)
	}
	return labels.Joined(labels.Listed(songs), albums)
}

// seasonCoverage is what is known of a season.
type seasonCoverage catalog.SeasonCoverage

func (s seasonCoverage) name() string {
	return labels.Episode{Season: s.Number, Special: s.Number == 0}.SeasonName()
}

func (s seasonCoverage) text() string {
	switch s.Known {
	case catalog.Nothing:
		return lang.Tr("not yet")
	case catalog.Everything:
		return labels.Listed([]string{lang.Trn("%d songs", s.Songs, s.Songs), lang.Tr("the whole list")})
	}
	return labels.Listed([]string{lang.Trn("%d songs", s.Songs, s.Songs), lang.Trf("%d with their episode", s.WithEpisode)})
}

// knownRow is the bar of a season: its length is that of its songs beside those
// of the season with the most, its strong part the songs whose episode is known.
type knownRow struct {
	season  seasonCoverage
	longest int
}

// knownBar is the width of a bar at the usual text size.
const knownBar float32 = 180

func (knownRow) Form() string { return "known" }

func (knownRow) Object() fyne.CanvasObject {
	bar := container.New(layouts.TextWidth{Width: knownBar}, widgets.NewMeter())
	line := container.New(&layouts.Flow{Gap: 16}, bar, widgets.NewInlineText("", typeset.PlainStyle))
	return container.New(layouts.Labelled{Width: 120}, typeset.NewParagraph("", typeset.SecondaryStyle), line)
}

func (r knownRow) Fill(o fyne.CanvasObject) {
	objects := o.(*fyne.Container).Objects
	objects[0].(*typeset.Paragraph).SetText(r.season.name())
	line := objects[1].(*fyne.Container)
	songs, all := float32(r.season.WithEpisode), float32(r.longest)
	line.Objects[0].(*fyne.Container).Objects[0].(*widgets.Meter).Set(songs/all, (float32(r.season.Songs)-songs)/all)
	line.Objects[1].(*widgets.InlineText).SetText(r.season.text())
	line.Refresh()
}

func (r knownRow) Height(width float32) float32 {
	o := r.Object()
	o.Resize(fyne.NewSize(width, 10))
	r.Fill(o)
	return o.MinSize().Height
}
