package widgets

import (
	"fyne.io/fyne/v2"

	"needledrop/ui/skin"
	"needledrop/ui/typeset"
)

// NewCode shows text that is to be copied exactly.
func NewCode(text string) fyne.CanvasObject {
	return NewPanelOn(skin.ColorNameChip, 8, typeset.NewStrongText(text))
}
