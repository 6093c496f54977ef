package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/artwork"
)

// CardTitle is what a card shows of a title.
type CardTitle struct {
	Subject artwork.Subject // drawn; its Name stands below the picture
	Facts   string          // one short line, such as "Series · 2022 · 41 songs"
}

// cardRatio is the height of a card's picture over its width.
const cardRatio float32 = 0.625

// nameLines is how many lines a card has for the name; a longer name ends with
// an ellipsis and stands whole on the title's page.
const nameLines = 2

// TitleCard shows a title: its picture, its name in up to two lines, and its
// facts. It is reached by keyboard through the TitleGrid that holds it.
type TitleCard struct {
	pointed
	OnTapped func()

	drawing
	title  CardTitle
	ringed bool
}

var (
	_ fyne.Tappable      = (*TitleCard)(nil)
	_ desktop.Hoverable  = (*TitleCard)(nil)
	_ desktop.Cursorable = (*TitleCard)(nil)
)

// NewTitleCard returns an empty card; SetTitle fills it.
func NewTitleCard(pictures *Pictures) *TitleCard {
	c := &TitleCard{drawing: drawing{pictures: pictures}}
	c.ExtendBaseWidget(c)
	return c
}

// SetTitle fills the card with a title.
func (c *TitleCard) SetTitle(t CardTitle) {
	if t.Subject.ID != c.subject.ID {
		c.hovered = false
	}
	c.title = t
	c.of(t.Subject)
	c.fit(c, cardRatio)
	c.Refresh()
}

// Ring shows or hides the mark of the keyboard's place.
func (c *TitleCard) Ring(on bool) { c.mark(&c.ringed, on) }

// Resize draws the picture anew when it would be too small.
func (c *TitleCard) Resize(size fyne.Size) {
	c.BaseWidget.Resize(size)
	c.fit(c, cardRatio)
}

// Tapped opens the title.
func (c *TitleCard) Tapped(*fyne.PointEvent) {
	if c.OnTapped != nil {
		c.OnTapped()
	}
}

// CreateRenderer is called by Fyne.
func (c *TitleCard) CreateRenderer() fyne.WidgetRenderer {
	r := &titleCardRenderer{card: c, image: &canvas.Image{ScaleMode: canvas.ImageScaleFastest, FillMode: canvas.ImageFillCover}}
	r.name, r.facts = newTextBlock(), newTextBlock()
	r.blank, r.veil, r.ring = &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}
	r.Refresh()
	return r
}

type titleCardRenderer struct {
	card              *TitleCard
	blank, veil, ring *canvas.Rectangle // blank stands in until the picture is there
	image             *canvas.Image
	name, facts       *textBlock
}

func (r *titleCardRenderer) Destroy() {}

func (r *titleCardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.blank, r.image, r.veil, r.ring, r.name.group, r.facts.group}
}

func (r *titleCardRenderer) MinSize() fyne.Size {
	const least = 120
	return fyne.NewSize(least, cardHeight(least))
}

// cardHeight is the height of a card of a width: picture, name and facts.
func cardHeight(width float32) float32 {
	return width*cardRatio + theme.Padding()*2 + nameLines*nameHeight() + factsHeight()
}

func nameStyle() textStyle {
	return textStyle{size: theme.TextSize(), colour: theme.ColorNameForeground, bold: true}
}

func factsStyle() textStyle {
	return textStyle{size: theme.CaptionTextSize(), colour: ColorNameSecondaryText}
}

func nameHeight() float32  { return nameStyle().measure("Åg").Height }
func factsHeight() float32 { return factsStyle().measure("Åg").Height }

func (r *titleCardRenderer) Layout(size fyne.Size) {
	art := fyne.NewSize(size.Width, size.Width*cardRatio)
	for _, o := range []fyne.CanvasObject{r.blank, r.image, r.veil} {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(art)
	}
	gap := theme.Size(SizeNameRing)
	r.ring.Move(fyne.NewPos(-gap-1, -gap-1))
	r.ring.Resize(art.AddWidthHeight(2*gap+2, 2*gap+2))
	r.name.set(r.card.title.Subject.Name, nameStyle(), size.Width, nameLines)
	r.facts.set(r.card.title.Facts, factsStyle(), size.Width, 1)
	y := r.name.move(fyne.NewPos(1, art.Height+theme.Padding()*1.5))
	r.facts.move(fyne.NewPos(1, y))
}

func (r *titleCardRenderer) Refresh() {
	c, radius := r.card, theme.Size(SizeNameCardRadius)
	r.blank.FillColor, r.blank.CornerRadius = colour(ColorNameChip), radius
	r.image.Image, r.image.CornerRadius = c.picture, radius
	r.image.Hidden = c.picture == nil
	r.veil.FillColor, r.veil.CornerRadius = colour(theme.ColorNameHover), radius
	r.veil.Hidden = !c.hovered
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = colour(ColorNameRing), theme.Size(SizeNameRing), radius+theme.Size(SizeNameRing)
	r.ring.FillColor = nil
	r.ring.Hidden = !c.ringed
	r.Layout(c.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}
