package artists

import (
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/uitest"
)

func TestArtistLightsUnderTheMouse(t *testing.T) {
	uitest.NewApp(t)
	uitest.LightsUnderTheMouse(t, map[string]fyne.CanvasObject{"artist": newArtistCell(func() {})})
}
