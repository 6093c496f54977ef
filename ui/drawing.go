package ui

import (
	"image"

	"fyne.io/fyne/v2"

	"needledrop/internal/artwork"
)

// drawing is the artwork on a widget, drawn off the UI thread at the pixels it
// takes on its screen.
type drawing struct {
	pictures *Pictures
	subject  artwork.Subject
	picture  image.Image // nil until it is drawn
	asked    fyne.Size   // in pixels
	request  *PictureRequest
}

// of sets what is drawn; the picture of something else goes.
func (d *drawing) of(s artwork.Subject) {
	if s.ID != d.subject.ID {
		d.forget()
	}
	d.subject = s
}

// forget lets go of the picture.
func (d *drawing) forget() {
	d.pictures.Drop(d.request)
	*d = drawing{pictures: d.pictures}
}

// fit asks for the picture of a widget, ratio times as high as wide, unless
// what was asked for is large enough.
func (d *drawing) fit(o fyne.CanvasObject, ratio float32) {
	scale := float32(1)
	if where := fyne.CurrentApp().Driver().CanvasForObject(o); where != nil {
		scale = where.Scale()
	}
	width := o.Size().Width * scale
	pixels := fyne.NewSize(width, width*ratio)
	if width < 1 || d.subject.ID == "" || pixels.Width <= d.asked.Width && pixels.Height <= d.asked.Height {
		return
	}
	d.asked = pixels
	d.pictures.Drop(d.request)
	id := d.subject.ID
	d.request = d.pictures.Load(d.subject, int(width), ratio, func(img image.Image) {
		if d.subject.ID == id {
			d.picture = img
			o.Refresh()
		}
	})
}
