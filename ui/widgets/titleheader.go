package widgets

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/artwork"
	"needledrop/ui/drawings"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
)

// TitleHeader is the wide picture of a title with its name and facts on it.
type TitleHeader struct {
	widget.BaseWidget
	drawings.Drawing
	facts     string
	SizeClass func() skin.SizeClass // of the window
	Side      float32               // room at the end that the words leave to what lies there
}

// NewTitleHeader returns the picture of a title with its name and its facts.
func NewTitleHeader(pictures *drawings.Pictures, subject artwork.Subject, facts string) *TitleHeader {
	h := &TitleHeader{Drawing: drawings.Drawing{Pictures: pictures, Subject: subject}, facts: facts, SizeClass: func() skin.SizeClass { return skin.Full }}
	h.ExtendBaseWidget(h)
	return h
}

// SetFacts shows other facts.
func (h *TitleHeader) SetFacts(facts string) {
	if h.facts != facts {
		h.facts = facts
		h.Refresh()
	}
}

// headerRatio is the height of the picture over its width, leastHeader its
// least height.
const (
	headerRatio float32 = 0.11
	minHeader   float32 = 110
	headerInset float32 = 18
	fadeHeight  float32 = 56
	wideName    float32 = 540 // room from which the name stands at its largest
)

// shadeAlpha is how far the picture gives way to its deepest colour under the
// text: so far that the ink reads even on white.
const shadeAlpha = 0xa4

// Resize draws the picture anew when it would be too small.
func (h *TitleHeader) Resize(size fyne.Size) {
	h.BaseWidget.Resize(size)
	if size.Width >= 1 && size.Height >= 1 {
		h.Fit(h, max(headerRatio, size.Height/size.Width))
	}
}

// CreateRenderer is called by Fyne.
func (h *TitleHeader) CreateRenderer() fyne.WidgetRenderer {
	r := &TitleHeaderRenderer{header: h, image: &canvas.Image{ScaleMode: canvas.ImageScaleFastest, FillMode: canvas.ImageFillCover},
		ground: &canvas.Rectangle{}, Shade: &canvas.Rectangle{}, fade: &canvas.LinearGradient{}, Name: typeset.NewTextBlock(), Facts: typeset.NewTextBlock()}
	r.Refresh()
	return r
}

// TitleHeaderRenderer draws a TitleHeader; tests measure the contrast of its text.
type TitleHeaderRenderer struct {
	header *TitleHeader
	ground *canvas.Rectangle
	image  *canvas.Image
	fade   *canvas.LinearGradient // into the shade below it
	Shade  *canvas.Rectangle      // under the text
	Name   *typeset.TextBlock
	Facts  *typeset.TextBlock
}

// Destroy is called by Fyne.
func (r *TitleHeaderRenderer) Destroy() {}

// Objects is called by Fyne.
func (r *TitleHeaderRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.image, r.fade, r.Shade, r.Name.Group, r.Facts.Group}
}

// inset is the room above and below the text.
func (r *TitleHeaderRenderer) inset() float32 {
	if r.header.SizeClass() == skin.Compact {
		return 14
	}
	return headerInset
}

func (r *TitleHeaderRenderer) style(width float32) typeset.TextStyle {
	size := theme.Size(skin.SizeNameDisplayText)
	switch room := r.header.SizeClass(); {
	case room == skin.Compact:
		size = theme.Size(theme.SizeNameSubHeadingText)
	case width < wideName || room == skin.Low:
		size = theme.Size(theme.SizeNameHeadingText)
	}
	return typeset.TextStyle{Size: size, Colour: theme.ColorNameForeground, Bold: true, Display: true}
}

// setText breaks name and facts, gives them the ink of the picture, and returns
// their heights.
func (r *TitleHeaderRenderer) setText(width float32) (name, facts float32) {
	room := width - 2*headerInset - r.header.Side
	name = r.Name.Set(r.header.Subject.Name, r.style(room), room, 0)
	facts = r.Facts.Set(r.header.facts, typeset.StrongStyle(), room-2, 0)
	ink := artwork.PaletteOf(r.header.Subject).Ink
	for _, line := range slices.Concat(r.Name.Lines, r.Facts.Lines) {
		line.Color = ink
	}
	return name, facts
}

// MinSize is called by Fyne.
func (r *TitleHeaderRenderer) MinSize() fyne.Size {
	width := max(r.header.Size().Width, 300)
	name, facts := r.setText(width)
	if r.header.SizeClass() != skin.Full {
		return fyne.NewSize(300, name+facts+2*r.inset()-8)
	}
	return fyne.NewSize(300, max(name+facts+2*r.inset(), width*headerRatio, minHeader))
}

// Layout is called by Fyne.
func (r *TitleHeaderRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.image.Resize(size)
	name, facts := r.setText(size.Width)
	r.Facts.Move(fyne.NewPos(headerInset+2, size.Height-r.inset()-facts+4))
	top := size.Height - r.inset() - facts - name + 2
	r.Name.Move(fyne.NewPos(headerInset, top))
	corner := float32(0)
	if r.fade.Hidden = top < theme.Size(skin.SizeNameCardRadius); r.fade.Hidden { // no room to fade: all of it is shaded
		top, corner = 0, theme.Size(skin.SizeNameCardRadius)
	}
	r.Shade.TopLeftCornerRadius, r.Shade.TopRightCornerRadius = corner, corner
	r.Shade.Move(fyne.NewPos(0, top))
	r.Shade.Resize(fyne.NewSize(size.Width, size.Height-top))
	r.fade.Move(fyne.NewPos(0, max(top-fadeHeight, 0)))
	r.fade.Resize(fyne.NewSize(size.Width, min(fadeHeight, max(top, 0))))
}

// Refresh is called by Fyne.
func (r *TitleHeaderRenderer) Refresh() {
	radius := theme.Size(skin.SizeNameCardRadius)
	r.ground.FillColor, r.ground.CornerRadius = artwork.PaletteOf(r.header.Subject).Stops[0], radius
	deep := color.NRGBAModel.Convert(artwork.PaletteOf(r.header.Subject).Stops[0]).(color.NRGBA)
	deep.A = shadeAlpha
	r.Shade.FillColor, r.Shade.BottomLeftCornerRadius, r.Shade.BottomRightCornerRadius = deep, radius, radius
	r.fade.EndColor = deep
	deep.A = 0
	r.fade.StartColor = deep
	r.image.Image, r.image.CornerRadius, r.image.Hidden = r.header.Picture, radius, r.header.Picture == nil
	r.Layout(r.header.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}
