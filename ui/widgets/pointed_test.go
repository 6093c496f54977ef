package widgets

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/artwork"
	"needledrop/ui/drawings"
	"needledrop/ui/uitest"
)

func TestWhatCanBeClickedLightsUnderTheMouse(t *testing.T) {
	uitest.NewApp(t)
	pictures := drawings.NewPictures(func(func()) {}, func(artwork.Subject, int, int) *image.RGBA { return nil })
	uitest.LightsUnderTheMouse(t, map[string]fyne.CanvasObject{
		"chip": NewChip("Dreamy", nil), "door": NewPressArea(theme.ColorNameInputBackground, nil), "hit": NewHitRow(HitLine{Text: "Song"}, func() {}),
		"card of a title": newTitleCard(pictures, func() {}),
	})
}
