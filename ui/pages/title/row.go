package title

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/library"
	"needledrop/ui/labels"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// cueRow is a song on its title's page, with what can be done with it.
type cueRow struct {
	page   *view
	index  int // among the rows
	id     string
	artist string // "" when no source names one
	line   labels.SongLine
	scenes bool
	marked bool // the one that a search led to

	track *library.TrackView // of an album; nil for a song of the title
}

// song is the id of the cue that is meant, "" for a track that is heard nowhere
// in the title.
func (r cueRow) song() string {
	switch {
	case r.track == nil:
		return r.id
	case len(r.track.Cues) > 0:
		return r.track.Cues[0]
	}
	return ""
}

// ticksHeard tells whether the number gives way to a tick for what was heard.
func (r cueRow) ticksHeard() bool { return r.track == nil && r.page.state.watching.Now }

func (r cueRow) Form() string { return "cue" }

func (r cueRow) Object() fyne.CanvasObject {
	i := &cueItem{text: widgets.NewSongRow()}
	i.ExtendBaseWidget(i)
	return i
}

func (r cueRow) Fill(o fyne.CanvasObject) {
	i := o.(*cueItem)
	i.row = r
	i.text.Set(r.line, r.scenes)
	i.Refresh()
}

func (r cueRow) Height(width float32) float32 {
	return widgets.SongRowHeight(r.line, r.scenes, width-actsWidth)
}

// actsWidth is the room at the end of a row for the heart and the dots.
const actsWidth float32 = 76

// cueItem shows a cueRow. It takes all clicks itself: a part that could be
// hovered alone would put the row's light out.
type cueItem struct {
	widget.BaseWidget
	row     cueRow
	text    *widgets.SongRow
	hovered bool
	mouse   fyne.Position
	with    fyne.KeyModifier // of the last press
}

var (
	_ fyne.Tappable          = (*cueItem)(nil)
	_ fyne.SecondaryTappable = (*cueItem)(nil)
	_ desktop.Mouseable      = (*cueItem)(nil)
	_ desktop.Hoverable      = (*cueItem)(nil)
	_ desktop.Cursorable     = (*cueItem)(nil)
)

// cuePart is what of a row is pressed.
type cuePart int

const (
	wholePart cuePart = iota
	tickPart
	artistPart
	alsoPart
	heartPart
	dotsPart
)

func (i *cueItem) partAt(at fyne.Position) cuePart {
	switch width := i.Size().Width; {
	case at.X >= width-actsWidth/2:
		return dotsPart
	case at.X >= width-actsWidth && i.row.song() != "":
		return heartPart
	case i.row.track == nil && at.X < widgets.NumberWidth():
		return tickPart
	case i.row.artist != "" && i.text.Areas.Artist.Contains(at):
		return artistPart
	case i.row.line.Also != "" && i.text.Areas.Also.Contains(at):
		return alsoPart
	}
	return wholePart
}

// Tapped shows the song, or does what the part under the mouse is for.
func (i *cueItem) Tapped(event *fyne.PointEvent) {
	p, r := i.row.page, i.row
	p.takeKeyboard()
	switch i.partAt(event.Position) {
	case tickPart:
		p.tickedRow(r, i.with)
	case artistPart:
		p.state.choice.cursor = r.index // several acts are offered there
		p.openArtist(r.artist)
	case alsoPart:
		p.showMenu(p.elsewhereMenu(r.song()), event.AbsolutePosition)
	case heartPart:
		p.favourite(!p.state.favourites[r.song()], r.song())
	case dotsPart:
		p.showMenu(p.menuAt(r.index), event.AbsolutePosition)
	default:
		p.pressedRow(r, i.with)
	}
}

// TappedSecondary shows what can be done.
func (i *cueItem) TappedSecondary(event *fyne.PointEvent) {
	i.row.page.takeKeyboard()
	i.row.page.showMenu(i.row.page.menuAt(i.row.index), event.AbsolutePosition)
}

// MouseDown remembers what is held: a tap does not tell.
func (i *cueItem) MouseDown(event *desktop.MouseEvent) { i.with = event.Modifier }

// MouseUp does nothing.
func (i *cueItem) MouseUp(*desktop.MouseEvent) {}

// MouseIn lights the row.
func (i *cueItem) MouseIn(event *desktop.MouseEvent) { i.hover(true, event.Position) }

// MouseMoved lights the part under the mouse.
func (i *cueItem) MouseMoved(event *desktop.MouseEvent) {
	if i.partAt(event.Position) != i.partAt(i.mouse) {
		i.hover(true, event.Position)
	}
	i.mouse = event.Position
}

// MouseOut puts the light out.
func (i *cueItem) MouseOut() { i.hover(false, fyne.Position{}) }

func (i *cueItem) hover(on bool, at fyne.Position) {
	i.hovered, i.mouse = on, at
	i.Refresh()
}

// Cursor shows what can be clicked.
func (i *cueItem) Cursor() desktop.Cursor {
	if i.partAt(i.mouse) == wholePart && i.row.song() == "" {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// CreateRenderer is called by Fyne.
func (i *cueItem) CreateRenderer() fyne.WidgetRenderer {
	r := &cueRenderer{item: i, ground: &canvas.Rectangle{}, ring: &canvas.Rectangle{}, edge: &canvas.Rectangle{}, under: &canvas.Rectangle{}, tick: widgets.NewTickMark(),
		empty: widgets.NewHeart(false), full: widgets.NewHeart(true), dots: widgets.NewDots()}
	r.Refresh()
	return r
}

type cueRenderer struct {
	item                *cueItem
	ground, edge, under *canvas.Rectangle
	ring                *canvas.Rectangle // above the row’s own line
	tick                *widgets.TickMark
	empty, full         *canvas.Image
	dots                widgets.Dots
}

func (r *cueRenderer) Destroy() {}

func (r *cueRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground, r.edge, r.item.text, r.under, r.empty, r.full}
	return append(append(append(objects, r.tick.Objects()...), r.dots.Objects()...), r.ring)
}

func (r *cueRenderer) MinSize() fyne.Size { return r.item.text.MinSize().AddWidthHeight(actsWidth, 0) }

func (r *cueRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.ring.Move(fyne.NewPos(0, 1)) // the line of the row above ends there
	r.ring.Resize(size.SubtractWidthHeight(0, 2))
	r.edge.Resize(fyne.NewSize(4, size.Height-12))
	r.edge.Move(fyne.NewPos(0, 6))
	r.item.text.Resize(fyne.NewSize(size.Width-actsWidth, size.Height))
	middle := widgets.RowInset + typeset.SongStyle().Measure("Å").Height/2
	for _, heart := range []*canvas.Image{r.empty, r.full} {
		side := skin.WithText(18, 0.5)
		heart.Resize(fyne.NewSquareSize(side))
		heart.Move(fyne.NewPos(size.Width-actsWidth*0.75-side/2, middle-side/2))
	}
	r.dots.Move(fyne.NewPos(size.Width-actsWidth/4-2, middle))
	r.tick.Move(fyne.NewPos(widgets.NumberWidth()-22, middle))
	r.underline()
}

// underline shows that the words under the mouse lead somewhere.
func (r *cueRenderer) underline() {
	i := r.item
	var s widgets.Area
	if i.hovered {
		switch i.partAt(i.mouse) {
		case artistPart:
			s = i.text.Areas.Artist
		case alsoPart:
			s = i.text.Areas.Also
		}
	}
	r.under.Hidden = s.Size.Width == 0
	r.under.Move(s.At.AddXY(0, s.Size.Height-2))
	r.under.Resize(fyne.NewSize(s.Size.Width, 1))
}

func (r *cueRenderer) Refresh() {
	i := r.item
	if i.row.page == nil {
		return // not filled yet
	}
	s := &i.row.page.state
	chosen, here := s.choice.isChosen(i.row.index), s.keyboard && s.choice.cursor == i.row.index
	paintLine(r.ground, chosen || i.row.marked || i.row.page.details.shows(i.row), i.hovered)
	paintRing(r.ring, here)
	r.edge.FillColor, r.edge.CornerRadius, r.edge.Hidden = skin.Colour(theme.ColorNamePrimary), 2, !chosen
	r.under.FillColor = skin.Colour(skin.ColorNameSecondaryText)
	liked := s.favourites[i.row.song()]
	r.full.Hidden, r.empty.Hidden = !liked, liked || !i.hovered && !here || i.row.song() == ""
	bright := here || i.hovered && i.partAt(i.mouse) == dotsPart
	r.dots.Paint(bright, i.hovered || here || chosen)
	on, shown := chosen, i.row.track == nil && (chosen || here || i.hovered || len(s.choice.chosen) > 0)
	if i.row.ticksHeard() {
		_, on = s.watching.Heard[i.row.id]
		shown = true
	}
	i.text.HideNumber(shown)
	r.tick.Paint(on, shown)
	r.Layout(i.Size())
	canvas.Refresh(i)
}

// paintLine gives the ground of a line of the list the look of its state.
func paintLine(ground *canvas.Rectangle, marked, hovered bool) {
	ground.CornerRadius, ground.FillColor = 8, nil
	switch {
	case marked:
		ground.FillColor = skin.Colour(skin.ColorNameChip)
	case hovered:
		ground.FillColor = skin.Colour(theme.ColorNameHover)
	}
}

// paintRing shows whether a line has the keyboard.
func paintRing(ring *canvas.Rectangle, here bool) {
	ring.CornerRadius, ring.StrokeColor, ring.StrokeWidth, ring.Hidden = 8, skin.Colour(skin.ColorNameRing), 2, !here
}
