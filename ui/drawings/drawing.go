package drawings

import (
	"image"

	"fyne.io/fyne/v2"

	"needledrop/internal/artwork"
)

// Drawing is the artwork on a widget, drawn off the UI thread at the pixels it
// takes on its screen.
type Drawing struct {
	Pictures *Pictures
	Subject  artwork.Subject
	Picture  image.Image // nil until it is drawn
	asked    fyne.Size   // in pixels
	request  *PictureRequest
}

// Of sets what is drawn; the picture of something else goes.
func (d *Drawing) Of(s artwork.Subject) {
	if s.ID != d.Subject.ID {
		d.Forget()
	}
	d.Subject = s
}

// Forget lets go of the picture.
func (d *Drawing) Forget() {
	d.Pictures.Drop(d.request)
	*d = Drawing{Pictures: d.Pictures}
}

// Fit asks for the picture of a widget, ratio times as high as wide, unless
// what was asked for is large enough.
func (d *Drawing) Fit(o fyne.CanvasObject, ratio float32) {
	scale := float32(1)
	if where := fyne.CurrentApp().Driver().CanvasForObject(o); where != nil {
		scale = where.Scale()
	}
	width := o.Size().Width * scale
	pixels := fyne.NewSize(width, width*ratio)
	if width < 1 || d.Subject.ID == "" || pixels.Width <= d.asked.Width && pixels.Height <= d.asked.Height {
		return
	}
	d.asked = pixels
	d.Pictures.Drop(d.request)
	id := d.Subject.ID
	d.request = d.Pictures.Load(d.Subject, int(width), ratio, func(img image.Image) {
		if d.Subject.ID == id {
			d.Picture = img
			o.Refresh()
		}
	})
}
