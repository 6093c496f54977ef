package rowlist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/artwork"
	"needledrop/ui/drawings"
	"needledrop/ui/skin"
	"needledrop/ui/widgets"
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
		t.Fit(t, widgets.CardRatio)
		t.Refresh()
	}
}

// Resize draws the picture anew when it would be too small.
func (t *thumbnail) Resize(size fyne.Size) {
	t.BaseWidget.Resize(size)
	t.Fit(t, widgets.CardRatio)
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
