package ui

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/artwork"
)

// titleHeader is the wide picture of a title with its name and facts on it.
type titleHeader struct {
	widget.BaseWidget
	drawing
	facts string
	room  func() room // of the window
}

func newTitleHeader(pictures *Pictures, subject artwork.Subject, facts string) *titleHeader {
	h := &titleHeader{drawing: drawing{pictures: pictures, subject: subject}, facts: facts, room: func() room { return wholeRoom }}
	h.ExtendBaseWidget(h)
	return h
}

// headerRatio is the height of the picture over its width, leastHeader its
// least height.
const (
	headerRatio float32 = 0.2
	leastHeader float32 = 150
	headerInset float32 = 22
	fadeHeight  float32 = 56
)

// shadeAlpha is how far the picture gives way to its deepest colour under the
// text: so far that the ink reads even on white.
const shadeAlpha = 0xa4

// Resize draws the picture anew when it would be too small.
func (h *titleHeader) Resize(size fyne.Size) {
	h.BaseWidget.Resize(size)
	if size.Width >= 1 && size.Height >= 1 {
		h.fit(h, max(headerRatio, size.Height/size.Width))
	}
}

// CreateRenderer is called by Fyne.
func (h *titleHeader) CreateRenderer() fyne.WidgetRenderer {
	r := &titleHeaderRenderer{header: h, image: &canvas.Image{ScaleMode: canvas.ImageScaleFastest, FillMode: canvas.ImageFillCover},
		ground: &canvas.Rectangle{}, shade: &canvas.Rectangle{}, fade: &canvas.LinearGradient{}, name: newTextBlock(), facts: newTextBlock()}
	r.Refresh()
	return r
}

type titleHeaderRenderer struct {
	header *titleHeader
	ground *canvas.Rectangle
	image  *canvas.Image
	fade   *canvas.LinearGradient // into the shade below it
	shade  *canvas.Rectangle      // under the text
	name   *textBlock
	facts  *textBlock
}

func (r *titleHeaderRenderer) Destroy() {}

func (r *titleHeaderRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.image, r.fade, r.shade, r.name.group, r.facts.group}
}

// inset is the room above and below the text.
func (r *titleHeaderRenderer) inset() float32 {
	if r.header.room() == leastRoom {
		return 14
	}
	return headerInset
}

func (r *titleHeaderRenderer) style(width float32) textStyle {
	size := theme.Size(SizeNameDisplayText)
	switch room := r.header.room(); {
	case room == leastRoom:
		size = theme.Size(theme.SizeNameSubHeadingText)
	case width < 760 || room == lowRoom:
		size = theme.Size(theme.SizeNameHeadingText)
	}
	return textStyle{size: size, colour: theme.ColorNameForeground, bold: true, display: true}
}

// setText breaks name and facts, gives them the ink of the picture, and returns
// their heights.
func (r *titleHeaderRenderer) setText(width float32) (name, facts float32) {
	name = r.name.set(r.header.subject.Name, r.style(width), width-2*headerInset, 0)
	facts = r.facts.set(r.header.facts, strongStyle(), width-2*headerInset-2, 0)
	ink := artwork.PaletteOf(r.header.subject).Ink
	for _, line := range slices.Concat(r.name.lines, r.facts.lines) {
		line.Color = ink
	}
	return name, facts
}

func (r *titleHeaderRenderer) MinSize() fyne.Size {
	width := max(r.header.Size().Width, 300)
	name, facts := r.setText(width)
	if r.header.room() != wholeRoom {
		return fyne.NewSize(300, name+facts+2*r.inset()-8)
	}
	return fyne.NewSize(300, max(name+facts+2*r.inset(), width*headerRatio, leastHeader))
}

func (r *titleHeaderRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.image.Resize(size)
	name, facts := r.setText(size.Width)
	r.facts.move(fyne.NewPos(headerInset+2, size.Height-r.inset()-facts+4))
	top := size.Height - r.inset() - facts - name + 2
	r.name.move(fyne.NewPos(headerInset, top))
	corner := float32(0)
	if r.fade.Hidden = top < theme.Size(SizeNameCardRadius); r.fade.Hidden { // no room to fade: all of it is shaded
		top, corner = 0, theme.Size(SizeNameCardRadius)
	}
	r.shade.TopLeftCornerRadius, r.shade.TopRightCornerRadius = corner, corner
	r.shade.Move(fyne.NewPos(0, top))
	r.shade.Resize(fyne.NewSize(size.Width, size.Height-top))
	r.fade.Move(fyne.NewPos(0, max(top-fadeHeight, 0)))
	r.fade.Resize(fyne.NewSize(size.Width, min(fadeHeight, max(top, 0))))
}

func (r *titleHeaderRenderer) Refresh() {
	radius := theme.Size(SizeNameCardRadius)
	r.ground.FillColor, r.ground.CornerRadius = artwork.PaletteOf(r.header.subject).Stops[0], radius
	deep := color.NRGBAModel.Convert(artwork.PaletteOf(r.header.subject).Stops[0]).(color.NRGBA)
	deep.A = shadeAlpha
	r.shade.FillColor, r.shade.BottomLeftCornerRadius, r.shade.BottomRightCornerRadius = deep, radius, radius
	r.fade.EndColor = deep
	deep.A = 0
	r.fade.StartColor = deep
	r.image.Image, r.image.CornerRadius, r.image.Hidden = r.header.picture, radius, r.header.picture == nil
	r.Layout(r.header.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}
