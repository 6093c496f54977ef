package title

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// detailsPane shows all that is known of one song, beside the list or below it.
type detailsPane struct {
	page  *view
	id    string // of the song shown, "" while closed
	scene bool   // the person asked for the scene of this song
	box   *fyne.Container
	inner *fyne.Container
	rule  *canvas.Rectangle
	list  *widgets.Scroll
}

func newDetailsPane(p *view) *detailsPane {
	d := &detailsPane{page: p, inner: container.New(layouts.Column{Gap: 6}), rule: &canvas.Rectangle{}}
	d.list = widgets.NewScroll(container.New(paneBody{}, container.New(layouts.Inset{Left: 18, Right: 18, Top: 12, Bottom: 16}, d.inner)))
	d.box = container.NewWithoutLayout(d.rule, d.list)
	d.box.Hide()
	return d
}

// paneBody is as wide as the pane, however long the words in it are.
type paneBody struct{}

// MinSize is right for the width of the last layout.
func (paneBody) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height)
}

// Layout fills the room.
func (paneBody) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// The pane's share of a page.
const (
	paneWidth   float32 = 330  // beside the list, at the usual text size
	paneBeside  float32 = 1000 // width of a page from which it stands beside
	paneHeight  float32 = 0.42 // of the page, below the list
	paneColumns float32 = 0.42 // of the page at most, beside the list
)

// room is what the pane takes of a page: at its right side, or at its foot.
func (d *detailsPane) room(size fyne.Size) (right, foot float32) {
	if d.id == "" {
		return 0, 0
	}
	if size.Width >= paneBeside {
		return min(skin.WithText(paneWidth, 0.7), size.Width*paneColumns), 0
	}
	need := layouts.HeightAt(d.list.Content, size.Width)
	return 0, min(need+1, size.Height*paneHeight)
}

// place gives the pane its part of a page.
func (d *detailsPane) place(size fyne.Size) {
	right, foot := d.room(size)
	d.rule.FillColor = skin.Colour(skin.ColorNameHairline)
	switch {
	case right > 0:
		d.box.Move(fyne.NewPos(size.Width-right, 0))
		d.box.Resize(fyne.NewSize(right, size.Height))
		d.rule.Resize(fyne.NewSize(1, size.Height))
		d.list.Move(fyne.NewPos(1, 0))
		d.list.Resize(fyne.NewSize(right-1, size.Height))
	case foot > 0:
		d.box.Move(fyne.NewPos(0, size.Height-foot))
		d.box.Resize(fyne.NewSize(size.Width, foot))
		d.rule.Resize(fyne.NewSize(size.Width, 1))
		d.list.Move(fyne.NewPos(0, 1))
		d.list.Resize(fyne.NewSize(size.Width, foot-1))
	}
}

// open shows a song, or closes the pane when it shows that song already.
func (d *detailsPane) open(id string) {
	if id == d.id {
		d.close()
		return
	}
	d.id, d.scene = id, false
	d.fill()
	d.list.ScrollToTop()
	d.changed()
}

func (d *detailsPane) close() {
	d.id = ""
	d.changed()
}

// changed gives the list what the pane leaves, with the row one works on in
// sight.
func (d *detailsPane) changed() {
	d.box.Hidden = d.id == ""
	d.page.frame.Refresh()
	if at := d.page.state.choice.cursor; at >= 0 {
		d.page.keepInSight(at)
	}
}

// show brings the pane up to date.
func (d *detailsPane) show() {
	if d.id != "" {
		d.fill()
	}
}

// fill writes all that is known of the song.
func (d *detailsPane) fill() {
	p, c := d.page, d.page.song(d.id)
	shut := widgets.NewIconButton("", theme.CancelIcon(), func() {
		d.close()
		p.takeKeyboard()
	})
	shut.Importance = widget.LowImportance
	name := labels.LineOfCue(0, c).Title
	objects := []fyne.CanvasObject{container.NewBorder(nil, nil, nil, container.New(layouts.Column{}, shut), typeset.NewParagraph(name, typeset.SectionStyle))}
	if c.Artist != "" {
		objects = append(objects, d.links("", []string{c.Artist}))
	} else {
		objects = append(objects, typeset.NewSecondaryText(labels.Performer("")))
	}
	if c.Original != "" {
		objects = append(objects, d.links(lang.Tr("Originally by"), []string{c.Original}))
	}
	objects = append(objects, typeset.NewSecondaryText(labels.Joined(labels.KindName(c.Kind), yearText(c.Year), keyText(c.Key))), d.actions(c))
	objects = append(objects, d.heading(lang.Tr("Where it plays")), typeset.NewText(placeText(p.title, c)))
	objects = append(objects, d.sceneOf(c)...)
	objects = append(objects, d.chartsOf()...)
	objects = append(objects, d.othersOf()...)
	objects = append(objects, d.sourcesOf(c)...)
	wrong := widgets.NewInlineLink(lang.Tr("Wrong song in Spotify?"), func() { p.fixMatch(c.ID) })
	d.inner.Objects = append(objects, container.New(layouts.Inset{Top: 8}, container.New(&layouts.Flow{}, wrong)))
	d.inner.Refresh()
	d.list.Refresh()
}

func (d *detailsPane) heading(text string) fyne.CanvasObject {
	return container.New(layouts.Inset{Top: 10}, typeset.NewParagraph(text, typeset.LabelStyle))
}

// links lead to acts, with a word before them.
func (d *detailsPane) links(before string, acts []string) fyne.CanvasObject {
	line := container.New(&layouts.Flow{Gap: 6})
	if before != "" {
		line.Add(widgets.NewInlineText(before, typeset.SecondaryStyle))
	}
	for _, act := range acts {
		line.Add(widgets.NewInlineLink(act, func() { d.page.openArtist(act) }))
	}
	return line
}

// actions are what can be done with the song.
func (d *detailsPane) actions(c catalog.Cue) fyne.CanvasObject {
	p := d.page
	listen := widgets.NewIconButton(lang.Tr("Open in Spotify"), theme.MediaPlayIcon(), func() { p.openInSpotify(c.ID, c.Artist, c.Title) })
	likes := p.state.favourites[c.ID]
	like := lang.Tr("Favourite")
	if likes {
		like = lang.Tr("Unfavourite")
	}
	heart := widgets.NewIconButton(like, widgets.HeartIcon(!likes), func() { p.favourite(!likes, c.ID) })
	choose := lang.Tr("Choose")
	if p.state.choice.chosen[c.ID] {
		choose = lang.Tr("Let go")
	}
	tick := widgets.NewIconButton(choose, theme.CheckButtonCheckedIcon(), func() { p.toggleChosen(c.ID) })
	return container.New(layouts.Inset{Top: 6}, container.New(&layouts.Flow{Gap: 6}, listen, heart, tick))
}

// sceneOf is the scene, or what shows it.
func (d *detailsPane) sceneOf(c catalog.Cue) []fyne.CanvasObject {
	switch {
	case c.Scene == "":
		return nil
	case d.scene || d.page.window.Settings.Spoilers:
		return []fyne.CanvasObject{typeset.NewText(lang.Scene(c.ID, c.Scene))}
	}
	show := widgets.NewInlineLink(lang.Tr("Show the scene (may spoil)"), func() {
		d.scene = true
		d.fill()
		d.page.frame.Refresh()
	})
	return []fyne.CanvasObject{container.New(&layouts.Flow{}, show)}
}

// chartsOf are the charts that list the song.
func (d *detailsPane) chartsOf() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	charts := slices.Clone(d.page.title.Charts)
	slices.SortStableFunc(charts, func(a, b catalog.Chart) int { return a.Peak - b.Peak })
	for _, chart := range charts {
		if library.ChartedCue(d.page.title, chart) != d.id {
			continue
		}
		line := chartLine(chart)
		objects = append(objects, typeset.NewText(labels.Joined(line.Number, chart.Chart, lang.DateText(chart.Date))))
		if chart.Note != "" {
			objects = append(objects, typeset.NewSecondaryText(lang.InEnglish(chart.Note)))
		}
	}
	if len(objects) == 0 {
		return nil
	}
	return append([]fyne.CanvasObject{d.heading(lang.Tr("In the charts"))}, objects...)
}

// othersOf are the other places of the song.
func (d *detailsPane) othersOf() []fyne.CanvasObject {
	others := d.page.elsewhere[d.id]
	if len(others) == 0 {
		return nil
	}
	objects := []fyne.CanvasObject{d.heading(lang.Tr("Also heard"))}
	for _, o := range others {
		objects = append(objects, container.New(&layouts.Flow{}, widgets.NewInlineLink(labels.ElsewherePlace(d.page.title.ID, o), func() { d.page.openPlacement(o.Placement) })))
	}
	return objects
}

// sourcesOf are the pages that tell of the song.
func (d *detailsPane) sourcesOf(c catalog.Cue) []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, key := range c.Sources {
		s, known := d.page.title.Sources[key]
		if !known {
			continue
		}
		if address, err := url.Parse(s.URL); err == nil && address.Host != "" {
			objects = append(objects, container.New(&layouts.Flow{}, widgets.NewInlineLink(s.Name, func() { d.page.window.Browse(s.URL) })))
			continue
		}
		objects = append(objects, typeset.NewText(s.Name))
	}
	if len(objects) == 0 {
		return nil
	}
	return append([]fyne.CanvasObject{d.heading(lang.Tr("Sources"))}, objects...)
}

// placeText says where a song plays, as far as that is known.
func placeText(t catalog.Title, c catalog.Cue) string {
	e := labels.EpisodeOf(c)
	e.Title = episodeTitle(t, c.Season, c.Episode)
	return cmp.Or(labels.Joined(e.Name(), labels.PlaceName(c.Place), catalog.ClockTime(c.At)), lang.Tr("Where it plays is not known."))
}

func yearText(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

func keyText(key bool) string {
	if !key {
		return ""
	}
	return lang.Tr("Signature moment")
}

// shows tells whether the pane is about a row.
func (d *detailsPane) shows(r cueRow) bool { return r.track == nil && d.id == r.id }
