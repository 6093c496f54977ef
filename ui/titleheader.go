package ui

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/artwork"
)

// titleHeader is the wide picture of a title with its name and facts on it.
type titleHeader struct {
	widget.BaseWidget
	pictures *Pictures
	subject  artwork.Subject
	facts    string
	picture  image.Image
	asked    int
	request  *PictureRequest
}

func newTitleHeader(pictures *Pictures, subject artwork.Subject, facts string) *titleHeader {
	h := &titleHeader{pictures: pictures, subject: subject, facts: facts}
	h.ExtendBaseWidget(h)
	return h
}

// headerRatio is the height of the picture over its width, leastHeader its
// least height.
const (
	headerRatio float32 = 0.2
	leastHeader float32 = 150
	headerInset float32 = 22
)

// Resize draws the picture anew when it would be too small.
func (h *titleHeader) Resize(size fyne.Size) {
	h.BaseWidget.Resize(size)
	scale := float32(1)
	if where := fyne.CurrentApp().Driver().CanvasForObject(h); where != nil {
		scale = where.Scale()
	}
	width := int(size.Width * scale)
	if width < 1 || size.Height < 1 || h.asked >= width {
		return
	}
	h.asked = width
	h.pictures.Drop(h.request)
	h.request = h.pictures.Load(h.subject, width, max(headerRatio, size.Height/size.Width), func(img image.Image) {
		h.picture = img
		h.Refresh()
	})
}

// CreateRenderer is called by Fyne.
func (h *titleHeader) CreateRenderer() fyne.WidgetRenderer {
	r := &titleHeaderRenderer{header: h, image: &canvas.Image{ScaleMode: canvas.ImageScaleFastest, FillMode: canvas.ImageFillCover},
		ground: &canvas.Rectangle{}, name: newTextBlock(), facts: canvas.NewText(h.facts, nil)}
	r.Refresh()
	return r
}

type titleHeaderRenderer struct {
	header *titleHeader
	ground *canvas.Rectangle
	image  *canvas.Image
	name   *textBlock
	facts  *canvas.Text
}

func (r *titleHeaderRenderer) Destroy() {}

func (r *titleHeaderRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.image, r.name.group, r.facts}
}

func (r *titleHeaderRenderer) style(width float32) textStyle {
	size := theme.Size(SizeNameDisplayText)
	if width < 760 {
		size = theme.Size(theme.SizeNameHeadingText)
	}
	return textStyle{size: size, colour: theme.ColorNameForeground, bold: true, display: true}
}

// setName breaks the name and gives it the ink of the picture.
func (r *titleHeaderRenderer) setName(width float32) float32 {
	high := r.name.set(r.header.subject.Name, r.style(width), width-2*headerInset, 0)
	ink := artwork.PaletteOf(r.header.subject).Ink
	for _, line := range r.name.lines {
		line.Color = ink
	}
	r.facts.Color, r.facts.TextSize, r.facts.TextStyle = ink, theme.TextSize(), fyne.TextStyle{Bold: true}
	return high
}

func (r *titleHeaderRenderer) MinSize() fyne.Size {
	width := max(r.header.Size().Width, 300)
	text := r.setName(width) + r.facts.MinSize().Height + 2*headerInset
	return fyne.NewSize(300, max(text, width*headerRatio, leastHeader))
}

func (r *titleHeaderRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.image.Resize(size)
	high := r.setName(size.Width)
	facts := r.facts.MinSize()
	r.facts.Resize(facts)
	r.facts.Move(fyne.NewPos(headerInset+2, size.Height-headerInset-facts.Height+4))
	r.name.move(fyne.NewPos(headerInset, size.Height-headerInset-facts.Height-high+2))
}

func (r *titleHeaderRenderer) Refresh() {
	radius := theme.Size(SizeNameCardRadius)
	r.ground.FillColor, r.ground.CornerRadius = artwork.PaletteOf(r.header.subject).Stops[0], radius
	r.image.Image, r.image.CornerRadius, r.image.Hidden = r.header.picture, radius, r.header.picture == nil
	r.Layout(r.header.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}
