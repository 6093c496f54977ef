package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/artwork"
	"needledrop/ui/drawings"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
)

// CardTitle is what a card shows of a title.
type CardTitle struct {
	Subject artwork.Subject // drawn; its Name stands below the picture
	Facts   string          // one short line, such as "Series · 2022 · 41 songs"
}

// CardRatio is the height of a card's picture over its width.
const CardRatio float32 = 0.625

// NameLines is how many lines a card has for the name; a longer name ends with
// an ellipsis and stands whole on the title's page.
const NameLines = 2

// MinCard is the width below which a row takes one card less. Larger text
// asks for wider cards, but two must still stand in a small window.
func MinCard() float32 { return skin.WithText(210, 0.4) }

// NewTitleGrid returns an empty grid of titles.
func NewTitleGrid(pictures *drawings.Pictures) *CardGrid[CardTitle] {
	return NewCardGrid(titleShape, func(onTapped func()) Card[CardTitle] { return newTitleCard(pictures, onTapped) })
}

func titleShape(width float32) GridShape {
	gap := theme.Size(skin.SizeNameCardGap)
	s := GridShape{MinWidth: MinCard(), Gap: gap, RowGap: gap * 0.7, Inset: 2*theme.Size(skin.SizeNameRing) + 2}.Fit(width, 0)
	s.Height = cardHeight(s.Width)
	return s
}

// titleCard shows a title: its picture, its name in up to two lines, and its
// facts. The focus reaches it through its grid.
type titleCard struct {
	Hover
	drawings.Drawing
	onTapped func()
	title    CardTitle
	ringed   bool
}

var (
	_ fyne.Tappable      = (*titleCard)(nil)
	_ desktop.Hoverable  = (*titleCard)(nil)
	_ desktop.Cursorable = (*titleCard)(nil)
)

func newTitleCard(pictures *drawings.Pictures, onTapped func()) *titleCard {
	c := &titleCard{Drawing: drawings.Drawing{Pictures: pictures}, onTapped: onTapped}
	c.ExtendBaseWidget(c)
	return c
}

// SetItem fills the card with a title.
func (c *titleCard) SetItem(t CardTitle) {
	if t.Subject.ID != c.Subject.ID {
		c.Hovered = false
	}
	c.title = t
	c.Of(t.Subject)
	c.Fit(c, CardRatio)
	c.Refresh()
}

// Ring shows or hides the focus.
func (c *titleCard) Ring(on bool) { c.Mark(&c.ringed, on) }

// Resize draws the picture anew when it would be too small.
func (c *titleCard) Resize(size fyne.Size) {
	c.BaseWidget.Resize(size)
	c.Fit(c, CardRatio)
}

// Tapped opens the title.
func (c *titleCard) Tapped(*fyne.PointEvent) { c.onTapped() }

// CreateRenderer is called by Fyne.
func (c *titleCard) CreateRenderer() fyne.WidgetRenderer {
	r := &titleCardRenderer{card: c, image: &canvas.Image{ScaleMode: canvas.ImageScaleFastest, FillMode: canvas.ImageFillCover}}
	r.name, r.facts = typeset.NewTextBlock(), typeset.NewTextBlock()
	r.blank, r.veil, r.ring = &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}
	r.Refresh()
	return r
}

type titleCardRenderer struct {
	card              *titleCard
	blank, veil, ring *canvas.Rectangle // blank stands in until the picture is there
	image             *canvas.Image
	name, facts       *typeset.TextBlock
}

func (r *titleCardRenderer) Destroy() {}

func (r *titleCardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.blank, r.image, r.veil, r.ring, r.name.Group, r.facts.Group}
}

func (r *titleCardRenderer) MinSize() fyne.Size {
	const least = 120
	return fyne.NewSize(least, cardHeight(least))
}

// cardHeight is the height of a card of a width: picture, name and facts.
func cardHeight(width float32) float32 {
	return width*CardRatio + theme.Padding()*2 + NameLines*NameHeight() + FactsHeight()
}

// NameStyle is that of the name on a card.
func NameStyle() typeset.TextStyle {
	return typeset.TextStyle{Size: theme.TextSize(), Colour: theme.ColorNameForeground, Bold: true}
}

// FactsStyle is that of the facts below a name.
func FactsStyle() typeset.TextStyle {
	return typeset.TextStyle{Size: theme.CaptionTextSize(), Colour: skin.ColorNameSecondaryText}
}

// NameHeight is the height of a line of a card's name.
func NameHeight() float32 { return NameStyle().Measure("Åg").Height }

// FactsHeight is the height of a line of facts.
func FactsHeight() float32 { return FactsStyle().Measure("Åg").Height }

func (r *titleCardRenderer) Layout(size fyne.Size) {
	art := fyne.NewSize(size.Width, size.Width*CardRatio)
	for _, o := range []fyne.CanvasObject{r.blank, r.image, r.veil} {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(art)
	}
	gap := theme.Size(skin.SizeNameRing)
	r.ring.Move(fyne.NewPos(-gap-1, -gap-1))
	r.ring.Resize(art.AddWidthHeight(2*gap+2, 2*gap+2))
	r.name.Set(r.card.title.Subject.Name, NameStyle(), size.Width, NameLines)
	r.facts.Set(r.card.title.Facts, FactsStyle(), size.Width, 1)
	y := r.name.Move(fyne.NewPos(1, art.Height+theme.Padding()*1.5))
	r.facts.Move(fyne.NewPos(1, y))
}

func (r *titleCardRenderer) Refresh() {
	c, radius := r.card, theme.Size(skin.SizeNameCardRadius)
	r.blank.FillColor, r.blank.CornerRadius = skin.Colour(skin.ColorNameChip), radius
	r.image.Image, r.image.CornerRadius = c.Picture, radius
	r.image.Hidden = c.Picture == nil
	r.veil.FillColor, r.veil.CornerRadius = skin.Colour(theme.ColorNameHover), radius
	r.veil.Hidden = !c.Hovered
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = skin.Colour(skin.ColorNameRing), theme.Size(skin.SizeNameRing), radius+theme.Size(skin.SizeNameRing)
	r.ring.FillColor = nil
	r.ring.Hidden = !c.ringed
	r.Layout(c.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}
