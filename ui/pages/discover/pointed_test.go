package discover

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/internal/artwork"
	"needledrop/ui/drawings"
	"needledrop/ui/uitest"
)

func TestCardOfARowLightsUnderTheMouse(t *testing.T) {
	uitest.NewApp(t)
	pictures := drawings.NewPictures(func(func()) {}, func(artwork.Subject, int, int) *image.RGBA { return nil })
	uitest.LightsUnderTheMouse(t, map[string]fyne.CanvasObject{"card of a row": newCarouselCard(pictures, momentsShelf.form())})
}
