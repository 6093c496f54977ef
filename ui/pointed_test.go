package ui

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
	uitest.LightsUnderTheMouse(t, map[string]fyne.CanvasObject{"card of a row": newShelfCard(pictures, momentsShelf.form())})
}

func TestArtistLightsUnderTheMouse(t *testing.T) {
	uitest.NewApp(t)
	uitest.LightsUnderTheMouse(t, map[string]fyne.CanvasObject{"artist": newArtistCell(func() {})})
}

func TestChipInASheetLightsUnderTheMouse(t *testing.T) {
	uitest.NewApp(t)
	uitest.LightsUnderTheMouse(t, map[string]fyne.CanvasObject{"chip in a sheet": (&Shell{}).newSheetChip("Dreamy", false, nil)})
}
