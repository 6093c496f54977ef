package layouts

import (
	"fyne.io/fyne/v2"

	"needledrop/ui/skin"
)

// KeyWidth is the room before the name of a recording, where the key that chooses it stands.
func KeyWidth() float32 { return skin.WithText(30, 1) }

// BelowKey puts its object below the name of a recording.
type BelowKey struct{}

// MinSize is that of the object with room for the key before it.
func (BelowKey) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return Inset{Left: KeyWidth()}.MinSize(objects)
}

// Layout places the object.
func (BelowKey) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	Inset{Left: KeyWidth()}.Layout(objects, size)
}
