package artists

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/library"
	"needledrop/ui/labels"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// minArtist is the width below which a row takes one artist less, at the usual
// text size, maxColumns how many a row takes at most.
const (
	minArtist  float32 = 270
	maxColumns int     = 4
)

// newGrid returns an empty grid of artists.
func newGrid() *widgets.CardGrid[library.Artist] {
	return widgets.NewCardGrid(gridShape, func(onTapped func()) widgets.Card[library.Artist] { return newArtistCell(onTapped) })
}

func gridShape(width float32) widgets.GridShape {
	least := minArtist * max(theme.TextSize()/skin.UsualText, 1) // larger text needs more room
	return widgets.GridShape{MinWidth: least, Height: artistHeight(), Foot: 12}.Fit(width, maxColumns)
}

// artistCell is one artist of the grid: initials, name and counts. The focus
// reaches it through the grid.
type artistCell struct {
	widgets.Hover
	artist   library.Artist
	onTapped func()
	ringed   bool
}

var (
	_ fyne.Tappable      = (*artistCell)(nil)
	_ desktop.Hoverable  = (*artistCell)(nil)
	_ desktop.Cursorable = (*artistCell)(nil)
)

func newArtistCell(onTapped func()) *artistCell {
	c := &artistCell{onTapped: onTapped}
	c.ExtendBaseWidget(c)
	return c
}

// SetItem fills the cell with an artist.
func (c *artistCell) SetItem(a library.Artist) {
	c.artist, c.Hovered = a, false
	c.Refresh()
}

// Ring shows or hides the focus.
func (c *artistCell) Ring(on bool) { c.Mark(&c.ringed, on) }

// Tapped opens the artist.
func (c *artistCell) Tapped(*fyne.PointEvent) { c.onTapped() }

// artistDisc is the width of the disc, artistInset the room around it.
const (
	artistDisc  float32 = 44
	artistInset float32 = 10
)

// artistHeight is the height of a cell: a name in up to two lines, and counts.
func artistHeight() float32 {
	return max(widgets.NameLines*widgets.NameHeight()+widgets.FactsHeight(), artistDisc) + artistInset + 6
}

// CreateRenderer is called by Fyne.
func (c *artistCell) CreateRenderer() fyne.WidgetRenderer {
	r := &artistCellRenderer{cell: c, ground: &canvas.Rectangle{}, disc: widgets.NewNameDisc(), name: typeset.NewTextBlock(), facts: typeset.NewTextBlock()}
	r.Refresh()
	return r
}

type artistCellRenderer struct {
	cell        *artistCell
	ground      *canvas.Rectangle
	disc        widgets.NameDisc
	name, facts *typeset.TextBlock
}

func (r *artistCellRenderer) Destroy() {}

func (r *artistCellRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.ground, r.name.Group, r.facts.Group}, r.disc.Objects()...)
}

func (r *artistCellRenderer) MinSize() fyne.Size { return fyne.NewSize(120, artistHeight()) }

func (r *artistCellRenderer) Layout(size fyne.Size) {
	const gap = 3
	r.ground.Move(fyne.NewPos(gap, gap))
	r.ground.Resize(size.SubtractWidthHeight(2*gap, 2*gap))
	r.disc.Place(fyne.NewPos(artistInset, (size.Height-artistDisc)/2), artistDisc)
	x := 2*artistInset + artistDisc + 2
	width := size.Width - x - artistInset
	high := r.name.Set(r.cell.artist.Name, widgets.NameStyle(), width, widgets.NameLines)
	high += r.facts.Set(artistFacts(r.cell.artist), widgets.FactsStyle(), width, 1)
	y := r.name.Move(fyne.NewPos(x, (size.Height-high)/2))
	r.facts.Move(fyne.NewPos(x, y))
}

func (r *artistCellRenderer) Refresh() {
	c := r.cell
	r.ground.FillColor, r.ground.StrokeWidth, r.ground.CornerRadius = nil, 0, 10
	if c.Hovered {
		r.ground.FillColor = skin.Colour(theme.ColorNameHover)
	}
	if c.ringed {
		r.ground.StrokeColor, r.ground.StrokeWidth = skin.Colour(skin.ColorNameRing), theme.Size(skin.SizeNameRing)
	}
	r.disc.Set(labels.ArtistSubject(c.artist.ID, c.artist.Name))
	r.Layout(c.Size())
	canvas.Refresh(c)
}
