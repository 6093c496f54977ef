package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/artwork"
)

// thumbnail is the small picture of a title beside its name. It can be given
// another title, as rows do.
type thumbnail struct {
	widget.BaseWidget
	drawing
}

func newThumbnail(pictures *Pictures) *thumbnail {
	t := &thumbnail{drawing: drawing{pictures: pictures}}
	t.ExtendBaseWidget(t)
	return t
}

func (t *thumbnail) set(s artwork.Subject) {
	if s.ID != t.subject.ID {
		t.of(s)
		t.fit(t, cardRatio)
		t.Refresh()
	}
}

// Resize draws the picture anew when it would be too small.
func (t *thumbnail) Resize(size fyne.Size) {
	t.BaseWidget.Resize(size)
	t.fit(t, cardRatio)
}

// CreateRenderer is called by Fyne.
func (t *thumbnail) CreateRenderer() fyne.WidgetRenderer {
	r := &thumbnailRenderer{thumb: t, blank: &canvas.Rectangle{}, image: &canvas.Image{ScaleMode: canvas.ImageScaleFastest, FillMode: canvas.ImageFillCover}}
	r.Refresh()
	return r
}

type thumbnailRenderer struct {
	thumb *thumbnail
	blank *canvas.Rectangle
	image *canvas.Image
}

func (r *thumbnailRenderer) Destroy() {}

func (r *thumbnailRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.blank, r.image}
}

func (r *thumbnailRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *thumbnailRenderer) Layout(size fyne.Size) {
	r.blank.Resize(size)
	r.image.Resize(size)
}

func (r *thumbnailRenderer) Refresh() {
	const radius = 8
	r.blank.FillColor, r.blank.CornerRadius = colour(ColorNameChip), radius
	r.image.Image, r.image.CornerRadius, r.image.Hidden = r.thumb.picture, radius, r.thumb.picture == nil
	r.Layout(r.thumb.Size())
	canvas.Refresh(r.blank)
	canvas.Refresh(r.image)
}

// nameDisc is a round ground with the initials of a name, in its colours.
type nameDisc struct {
	ground *canvas.Circle
	text   *canvas.Text
}

func newNameDisc() nameDisc {
	return nameDisc{&canvas.Circle{}, canvas.NewText("", nil)}
}

func (d nameDisc) objects() []fyne.CanvasObject { return []fyne.CanvasObject{d.ground, d.text} }

func (d nameDisc) set(s artwork.Subject) {
	palette := artwork.PaletteOf(s)
	d.ground.FillColor, d.ground.StrokeColor, d.ground.StrokeWidth = palette.Stops[1], palette.Stops[2], 1.5
	d.text.Text, d.text.Color = initials(s.Name), palette.Ink
	d.text.TextStyle, d.text.FontSource = fyne.TextStyle{Bold: true}, displayFont()
}

func (d nameDisc) place(at fyne.Position, width float32) {
	d.ground.Move(at)
	d.ground.Resize(fyne.NewSquareSize(width))
	d.text.TextSize = min(width*0.36, theme.TextSize()*1.6)
	size := d.text.MinSize()
	d.text.Move(at.AddXY((width-size.Width)/2, (width-size.Height)/2))
	d.text.Resize(size)
}

func (d nameDisc) show(on bool) {
	d.ground.Hidden, d.text.Hidden = !on, !on
}
