package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/skin"
)

// StarDrawing is the mark of a signature moment as SVG.
const StarDrawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#000000" d="M12 1.8l3.1 6.6 7.2.9-5.3 5 1.4 7.1-6.4-3.5-6.4 3.5L7 14.3l-5.3-5 7.2-.9z"/></svg>`

// newStar returns the mark of a key cue in the theme's colour for it.
func newStar() *canvas.Image {
	star := canvas.NewImageFromResource(theme.NewColoredResource(fyne.NewStaticResource("needledrop-star.svg", []byte(StarDrawing)), skin.ColorNameStar))
	star.FillMode = canvas.ImageFillContain
	return star
}
