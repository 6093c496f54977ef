package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/assets/fonts"
	"needledrop/internal/artwork"
	"needledrop/ui/drawings"
	"needledrop/ui/labels"
	"needledrop/ui/skin"
)

// thumbnail is the small picture of a title beside its name. It can be given
// another title, as rows do.
type thumbnail struct {
	widget.BaseWidget
	drawings.Drawing
}

func newThumbnail(pictures *drawings.Pictures) *thumbnail {
	t := &thumbnail{Drawing: drawings.Drawing{Pictures: pictures}}
	t.ExtendBaseWidget(t)
	return t
}

func (t *thumbnail) set(s artwork.Subject) {
	if s.ID != t.Subject.ID {
		t.Of(s)
		t.Fit(t, CardRatio)
		t.Refresh()
	}
}

// Resize draws the picture anew when it would be too small.
func (t *thumbnail) Resize(size fyne.Size) {
	t.BaseWidget.Resize(size)
	t.Fit(t, CardRatio)
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
	r.blank.FillColor, r.blank.CornerRadius = skin.Colour(skin.ColorNameChip), radius
	r.image.Image, r.image.CornerRadius, r.image.Hidden = r.thumb.Picture, radius, r.thumb.Picture == nil
	r.Layout(r.thumb.Size())
	canvas.Refresh(r.blank)
	canvas.Refresh(r.image)
}

// NameDisc is a round ground with the initials of a name, in its colours.
type NameDisc struct {
	Ground *canvas.Circle
	Text   *canvas.Text
}

func NewNameDisc() NameDisc {
	return NameDisc{&canvas.Circle{}, canvas.NewText("", nil)}
}

func (d NameDisc) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{d.Ground, d.Text} }

func (d NameDisc) Set(s artwork.Subject) {
	palette := artwork.PaletteOf(s)
	d.Ground.FillColor, d.Ground.StrokeColor, d.Ground.StrokeWidth = palette.Stops[1], palette.Stops[2], 1.5
	d.Text.Text, d.Text.Color = labels.Initials(s.Name), palette.Ink
	d.Text.TextStyle, d.Text.FontSource = fyne.TextStyle{Bold: true}, nil
	if fonts.DisplayCovers(d.Text.Text) {
		d.Text.FontSource = skin.DisplayFont()
	}
}

func (d NameDisc) Place(at fyne.Position, width float32) {
	d.Ground.Move(at)
	d.Ground.Resize(fyne.NewSquareSize(width))
	d.Text.TextSize = min(width*0.36, theme.TextSize()*1.6)
	size := d.Text.MinSize()
	d.Text.Move(at.AddXY((width-size.Width)/2, (width-size.Height)/2))
	d.Text.Resize(size)
}

func (d NameDisc) show(on bool) {
	d.Ground.Hidden, d.Text.Hidden = !on, !on
}
