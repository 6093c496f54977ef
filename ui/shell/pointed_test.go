package shell

import (
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/uitest"
)

func TestChipInASheetLightsUnderTheMouse(t *testing.T) {
	uitest.NewApp(t)
	uitest.LightsUnderTheMouse(t, map[string]fyne.CanvasObject{"chip in a sheet": (&Shell{}).NewDialogChip("Dreamy", false, nil)})
}
