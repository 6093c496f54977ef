package discover

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/artwork"
	"needledrop/ui/drawings"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// carouselForm is how the cards of a row are built.
type carouselForm struct {
	ratio  float32 // height of the picture over its width
	strong int     // lines
	plain  int     // lines of less weight
}

// form is the look of a row's cards.
func (n rowName) form() carouselForm {
	switch n {
	case newestShelf:
		return carouselForm{widgets.CardRatio, 2, 1}
	case decadesShelf:
		return carouselForm{0.5, 1, 0}
	}
	return carouselForm{0.54, 2, 2}
}

// height is that of a card of a width.
func (f carouselForm) height(width float32) float32 {
	return width*f.ratio + theme.Padding()*2 + float32(f.strong)*widgets.NameHeight() + float32(f.plain)*widgets.FactsHeight()
}

// carouselCard shows one thing of a row. It is reached by keyboard through the
// strip that holds it.
type carouselCard struct {
	widgets.Hover
	onTapped func()

	drawings.Drawing
	form   carouselForm
	item   rowItem
	ringed bool
}

var (
	_ fyne.Tappable      = (*carouselCard)(nil)
	_ desktop.Hoverable  = (*carouselCard)(nil)
	_ desktop.Cursorable = (*carouselCard)(nil)
)

func newCarouselCard(pictures *drawings.Pictures, form carouselForm) *carouselCard {
	c := &carouselCard{Drawing: drawings.Drawing{Pictures: pictures}, form: form}
	c.ExtendBaseWidget(c)
	return c
}

// set fills the card.
func (c *carouselCard) set(i rowItem) {
	c.forget()
	c.item = i
	c.Of(i.subject)
	c.Fit(c, c.form.ratio)
	c.Refresh()
}

// forget lets go of what the card shows.
func (c *carouselCard) forget() {
	c.Drawing.Forget()
	c.item, c.Hovered = rowItem{}, false
}

func (c *carouselCard) ring(on bool) { c.Mark(&c.ringed, on) }

// Resize draws the picture anew when it would be too small.
func (c *carouselCard) Resize(size fyne.Size) {
	c.BaseWidget.Resize(size)
	c.Fit(c, c.form.ratio)
}

// Tapped opens what the card shows.
func (c *carouselCard) Tapped(*fyne.PointEvent) { c.onTapped() }

// CreateRenderer is called by Fyne.
func (c *carouselCard) CreateRenderer() fyne.WidgetRenderer {
	r := &carouselCardRenderer{card: c, image: heroImage(), star: newStarOnPicture(), peak: &canvas.Circle{}, run: &fyne.Container{}}
	r.blank, r.veil, r.ring = &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}
	for _, b := range []**typeset.TextBlock{&r.over, &r.name, &r.strong, &r.second, &r.third} {
		*b = typeset.NewTextBlock()
	}
	r.Refresh()
	return r
}

type carouselCardRenderer struct {
	card                              *carouselCard
	blank, veil, ring                 *canvas.Rectangle
	image, star                       *canvas.Image
	run                               *fyne.Container // lines of the chart
	peak                              *canvas.Circle
	over, name, strong, second, third *typeset.TextBlock
}

func (r *carouselCardRenderer) Destroy() {}

func (r *carouselCardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.blank, r.image, r.veil, r.ring, r.run, r.peak, r.star, r.over.Group, r.name.Group, r.strong.Group, r.second.Group, r.third.Group}
}

func (r *carouselCardRenderer) MinSize() fyne.Size {
	const least = 120
	return fyne.NewSize(least, r.card.form.height(least))
}

func overStyle() typeset.TextStyle {
	return typeset.TextStyle{Size: theme.Size(theme.SizeNameSubHeadingText) * 1.2, Colour: theme.ColorNameForeground, Bold: true, Display: true}
}

func smallStrongStyle() typeset.TextStyle {
	return typeset.TextStyle{Size: theme.CaptionTextSize(), Colour: theme.ColorNameForeground, Bold: true}
}

func (r *carouselCardRenderer) Layout(size fyne.Size) {
	art := fyne.NewSize(size.Width, size.Width*r.card.form.ratio)
	for _, o := range []fyne.CanvasObject{r.blank, r.image, r.veil} {
		o.Resize(art)
	}
	gap := theme.Size(skin.SizeNameRing)
	r.ring.Move(fyne.NewPos(-gap-1, -gap-1))
	r.ring.Resize(art.AddWidthHeight(2*gap+2, 2*gap+2))
	r.layOver(art)
	r.layText(size.Width, art.Height+theme.Padding()*1.5)
}

// layOver places what stands on the picture, from its foot.
func (r *carouselCardRenderer) layOver(art fyne.Size) {
	const margin = 12
	i, y := r.card.item, art.Height-10
	star, beside := theme.CaptionTextSize()+3, float32(0)
	r.star.Hidden = !i.star
	if i.star {
		beside = star + 5
	}
	for _, b := range []struct {
		block  *typeset.TextBlock
		text   string
		style  typeset.TextStyle
		beside float32
	}{{r.name, i.name, smallStrongStyle(), beside}, {r.over, i.over, overStyle(), 0}} {
		b.block.Group.Hidden = b.text == ""
		if b.text == "" {
			continue
		}
		y -= b.block.Set(b.text, b.style, art.Width-2*margin-b.beside, 1)
		for _, line := range b.block.Lines {
			line.Color = artwork.PaletteOf(i.subject).Ink
		}
		b.block.Move(fyne.NewPos(margin+b.beside, y))
	}
	r.star.Resize(fyne.NewSquareSize(star))
	r.star.Move(fyne.NewPos(margin, art.Height-10-(nameLine()+star)/2))
	r.drawRun(fyne.NewPos(art.Width*0.64-margin, art.Height*0.16), fyne.NewSize(art.Width*0.36, art.Height*0.34))
}

// nameLine is the height of a title's name on a picture.
func nameLine() float32 { return smallStrongStyle().Measure("Åg").Height }

// newStarOnPicture returns the mark of a key cue, as bright on any ground: a
// picture is dark at its foot under both looks.
func newStarOnPicture() *canvas.Image {
	svg := strings.ReplaceAll(widgets.StarDrawing, "#000000", "#ffc857")
	star := canvas.NewImageFromResource(fyne.NewStaticResource("needledrop-star-bright.svg", []byte(svg)))
	star.FillMode = canvas.ImageFillContain
	return star
}

// drawRun draws the way on a chart, number 1 on top, with its peak marked.
func (r *carouselCardRenderer) drawRun(at fyne.Position, size fyne.Size) {
	points := runPoints(r.card.item.run, size)
	colours := artwork.PaletteOf(r.card.item.subject)
	r.run.Objects, r.peak.Hidden = nil, len(points) == 0
	for i := 1; i < len(points); i++ {
		line := canvas.NewLine(colours.Ink)
		line.StrokeWidth = 2
		line.Position1, line.Position2 = at.Add(points[i-1]), at.Add(points[i])
		r.run.Objects = append(r.run.Objects, line)
	}
	if len(points) > 0 {
		const radius = 4
		top := slices.MinFunc(points, func(a, b fyne.Position) int { return cmp.Compare(a.Y, b.Y) })
		r.peak.FillColor = colours.Accent
		r.peak.Move(at.Add(top).SubtractXY(radius, radius))
		r.peak.Resize(fyne.NewSquareSize(2 * radius))
	}
}

// maxPoints is how many points a small line shows.
const maxPoints = 24

// runPoints places positions on a chart in a box; of many, the best of each
// stretch.
func runPoints(run []int, size fyne.Size) []fyne.Position {
	if len(run) < minRun {
		return nil
	}
	n := min(len(run), maxPoints)
	best := make([]int, n)
	for i, position := range run {
		at := i * n / len(run)
		if best[at] == 0 || position < best[at] {
			best[at] = position
		}
	}
	low, high := best[0], best[0]
	for _, b := range best {
		low, high = min(low, b), max(high, b)
	}
	points := make([]fyne.Position, n)
	for i, b := range best {
		points[i] = fyne.NewPos(size.Width*float32(i)/float32(n-1), size.Height*float32(b-low)/float32(max(high-low, 1)))
	}
	return points
}

// layText places what stands below the picture.
func (r *carouselCardRenderer) layText(width, y float32) {
	i := r.card.item
	lines := []struct {
		block *typeset.TextBlock
		text  string
		style typeset.TextStyle
		most  int
	}{{r.strong, i.strong, widgets.NameStyle(), r.card.form.strong}, {r.second, i.second, widgets.FactsStyle(), 1}, {r.third, i.third, widgets.FactsStyle(), 1}}
	if i.told != "" {
		told := widgets.NameStyle()
		told.Bold = false
		lines[0].text, lines[0].style, lines[0].most = i.told, told, r.card.form.strong+1
	}
	for _, l := range lines {
		l.block.Group.Hidden = l.text == ""
		if l.text != "" {
			l.block.Set(l.text, l.style, width, l.most)
			y = l.block.Move(fyne.NewPos(1, y))
		}
	}
}

func (r *carouselCardRenderer) Refresh() {
	c, radius := r.card, theme.Size(skin.SizeNameCardRadius)
	r.blank.FillColor, r.blank.CornerRadius = skin.Colour(skin.ColorNameChip), radius
	if c.item.subject.ID != "" && c.item.over+c.item.name != "" {
		r.blank.FillColor = artwork.PaletteOf(c.item.subject).Stops[0]
	}
	r.image.Image, r.image.CornerRadius, r.image.Hidden = c.Picture, radius, c.Picture == nil
	r.veil.FillColor, r.veil.CornerRadius, r.veil.Hidden = skin.Colour(theme.ColorNameHover), radius, !c.Hovered
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = skin.Colour(skin.ColorNameRing), theme.Size(skin.SizeNameRing), radius+theme.Size(skin.SizeNameRing)
	r.ring.FillColor, r.ring.Hidden = nil, !c.ringed
	r.Layout(c.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}
