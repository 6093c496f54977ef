package layouts

import (
	"fyne.io/fyne/v2"

	"needledrop/ui/skin"
)

// ReadingWidth gives its content a width that is easy to read, at the usual
// text size.
type ReadingWidth struct{ Width float32 }

// MinSize is the width and whatever height the content needs.
func (l ReadingWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var height float32
	width := skin.WithText(l.Width, 0.4)
	for _, o := range objects {
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(width, height)
}

// Layout gives all of the space to each object.
func (l ReadingWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}
