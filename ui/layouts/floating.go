package layouts

import (
	"fyne.io/fyne/v2"
)

// Floating lays one object over the top of a page, in the middle, as high as it
// needs to be.
type Floating struct{ MaxWidth float32 }

// MinSize takes no room from the page.
func (Floating) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout places the object.
func (l Floating) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(size.Width-2*PageInset, l.MaxWidth)
	o := objects[0]
	o.Resize(fyne.NewSize(width, HeightAt(o, width)))
	o.Move(fyne.NewPos((size.Width-width)/2, 0))
}
