package layouts

import (
	"fyne.io/fyne/v2"

	"needledrop/ui/skin"
)

// TextWidth gives a short text its width at the usual text size.
type TextWidth struct{ Width float32 }

// MinSize has the width.
func (l TextWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(skin.WithText(l.Width, 1), objects[0].MinSize().Height)
}

// Layout fills the room.
func (l TextWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
