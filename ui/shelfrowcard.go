package ui

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/artwork"
)

// shelfForm is how the cards of a row are built.
type shelfForm struct {
	ratio  float32 // height of the picture over its width
	strong int     // lines
	plain  int     // lines of less weight
}

// form is the look of a row's cards.
func (n shelfName) form() shelfForm {
	switch n {
	case newestShelf:
		return shelfForm{cardRatio, 2, 1}
	case decadesShelf:
		return shelfForm{0.5, 1, 0}
	}
	return shelfForm{0.54, 2, 2}
}

// height is that of a card of a width.
func (f shelfForm) height(width float32) float32 {
	return width*f.ratio + theme.Padding()*2 + float32(f.strong)*nameHeight() + float32(f.plain)*factsHeight()
}

// shelfCard shows one thing of a row. It is reached by keyboard through the
// strip that holds it.
type shelfCard struct {
	pointed
	onTapped func()

	drawing
	form   shelfForm
	item   shelfItem
	ringed bool
}

var (
	_ fyne.Tappable      = (*shelfCard)(nil)
	_ desktop.Hoverable  = (*shelfCard)(nil)
	_ desktop.Cursorable = (*shelfCard)(nil)
)

func newShelfCard(pictures *Pictures, form shelfForm) *shelfCard {
	c := &shelfCard{drawing: drawing{pictures: pictures}, form: form}
	c.ExtendBaseWidget(c)
	return c
}

// set fills the card.
func (c *shelfCard) set(i shelfItem) {
	c.forget()
	c.item = i
	c.of(i.subject)
	c.fit(c, c.form.ratio)
	c.Refresh()
}

// forget lets go of what the card shows.
func (c *shelfCard) forget() {
	c.drawing.forget()
	c.item, c.hovered = shelfItem{}, false
}

func (c *shelfCard) ring(on bool) { c.mark(&c.ringed, on) }

// Resize draws the picture anew when it would be too small.
func (c *shelfCard) Resize(size fyne.Size) {
	c.BaseWidget.Resize(size)
	c.fit(c, c.form.ratio)
}

// Tapped opens what the card shows.
func (c *shelfCard) Tapped(*fyne.PointEvent) { c.onTapped() }

// CreateRenderer is called by Fyne.
func (c *shelfCard) CreateRenderer() fyne.WidgetRenderer {
	r := &shelfCardRenderer{card: c, image: heroImage(), star: newStarOnPicture(), peak: &canvas.Circle{}, run: &fyne.Container{}}
	r.blank, r.veil, r.ring = &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}
	for _, b := range []**textBlock{&r.over, &r.name, &r.strong, &r.second, &r.third} {
		*b = newTextBlock()
	}
	r.Refresh()
	return r
}

type shelfCardRenderer struct {
	card                              *shelfCard
	blank, veil, ring                 *canvas.Rectangle
	image, star                       *canvas.Image
	run                               *fyne.Container // lines of the chart
	peak                              *canvas.Circle
	over, name, strong, second, third *textBlock
}

func (r *shelfCardRenderer) Destroy() {}

func (r *shelfCardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.blank, r.image, r.veil, r.ring, r.run, r.peak, r.star, r.over.group, r.name.group, r.strong.group, r.second.group, r.third.group}
}

func (r *shelfCardRenderer) MinSize() fyne.Size {
	const least = 120
	return fyne.NewSize(least, r.card.form.height(least))
}

func overStyle() textStyle {
	return textStyle{size: theme.Size(theme.SizeNameSubHeadingText) * 1.2, colour: theme.ColorNameForeground, bold: true, display: true}
}

func smallStrongStyle() textStyle {
	return textStyle{size: theme.CaptionTextSize(), colour: theme.ColorNameForeground, bold: true}
}

func (r *shelfCardRenderer) Layout(size fyne.Size) {
	art := fyne.NewSize(size.Width, size.Width*r.card.form.ratio)
	for _, o := range []fyne.CanvasObject{r.blank, r.image, r.veil} {
		o.Resize(art)
	}
	gap := theme.Size(SizeNameRing)
	r.ring.Move(fyne.NewPos(-gap-1, -gap-1))
	r.ring.Resize(art.AddWidthHeight(2*gap+2, 2*gap+2))
	r.layOver(art)
	r.layText(size.Width, art.Height+theme.Padding()*1.5)
}

// layOver places what stands on the picture, from its foot.
func (r *shelfCardRenderer) layOver(art fyne.Size) {
	const margin = 12
	i, y := r.card.item, art.Height-10
	star, beside := theme.CaptionTextSize()+3, float32(0)
	r.star.Hidden = !i.star
	if i.star {
		beside = star + 5
	}
	for _, b := range []struct {
		block  *textBlock
		text   string
		style  textStyle
		beside float32
	}{{r.name, i.name, smallStrongStyle(), beside}, {r.over, i.over, overStyle(), 0}} {
		b.block.group.Hidden = b.text == ""
		if b.text == "" {
			continue
		}
		y -= b.block.set(b.text, b.style, art.Width-2*margin-b.beside, 1)
		for _, line := range b.block.lines {
			line.Color = artwork.PaletteOf(i.subject).Ink
		}
		b.block.move(fyne.NewPos(margin+b.beside, y))
	}
	r.star.Resize(fyne.NewSquareSize(star))
	r.star.Move(fyne.NewPos(margin, art.Height-10-(nameLine()+star)/2))
	r.drawRun(fyne.NewPos(art.Width*0.64-margin, art.Height*0.16), fyne.NewSize(art.Width*0.36, art.Height*0.34))
}

// nameLine is the height of a title's name on a picture.
func nameLine() float32 { return smallStrongStyle().measure("Åg").Height }

// newStarOnPicture returns the mark of a key cue, as bright on any ground: a
// picture is dark at its foot under both looks.
func newStarOnPicture() *canvas.Image {
	svg := strings.ReplaceAll(starDrawing, "#000000", "#ffc857")
	star := canvas.NewImageFromResource(fyne.NewStaticResource("needledrop-star-bright.svg", []byte(svg)))
	star.FillMode = canvas.ImageFillContain
	return star
}

// drawRun draws the way on a chart, number 1 on top, with its peak marked.
func (r *shelfCardRenderer) drawRun(at fyne.Position, size fyne.Size) {
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

// mostPoints is how many points a small line shows.
const mostPoints = 24

// runPoints places positions on a chart in a box; of many, the best of each
// stretch.
func runPoints(run []int, size fyne.Size) []fyne.Position {
	if len(run) < leastRun {
		return nil
	}
	n := min(len(run), mostPoints)
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
func (r *shelfCardRenderer) layText(width, y float32) {
	i := r.card.item
	lines := []struct {
		block *textBlock
		text  string
		style textStyle
		most  int
	}{{r.strong, i.strong, nameStyle(), r.card.form.strong}, {r.second, i.second, factsStyle(), 1}, {r.third, i.third, factsStyle(), 1}}
	if i.told != "" {
		told := nameStyle()
		told.bold = false
		lines[0].text, lines[0].style, lines[0].most = i.told, told, r.card.form.strong+1
	}
	for _, l := range lines {
		l.block.group.Hidden = l.text == ""
		if l.text != "" {
			l.block.set(l.text, l.style, width, l.most)
			y = l.block.move(fyne.NewPos(1, y))
		}
	}
}

func (r *shelfCardRenderer) Refresh() {
	c, radius := r.card, theme.Size(SizeNameCardRadius)
	r.blank.FillColor, r.blank.CornerRadius = colour(ColorNameChip), radius
	if c.item.subject.ID != "" && c.item.over+c.item.name != "" {
		r.blank.FillColor = artwork.PaletteOf(c.item.subject).Stops[0]
	}
	r.image.Image, r.image.CornerRadius, r.image.Hidden = c.picture, radius, c.picture == nil
	r.veil.FillColor, r.veil.CornerRadius, r.veil.Hidden = colour(theme.ColorNameHover), radius, !c.hovered
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = colour(ColorNameRing), theme.Size(SizeNameRing), radius+theme.Size(SizeNameRing)
	r.ring.FillColor, r.ring.Hidden = nil, !c.ringed
	r.Layout(c.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}
