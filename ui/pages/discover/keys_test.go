package discover

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/ui/skin"
)

func TestAChoiceOfTheOrderHasRoomForEachName(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(skin.NewTheme(skin.DarkLook))
	short, long := newSeenSelect([]string{"A"}, nil), newSeenSelect([]string{"A", "The longest of all the names"}, nil)
	text := fyne.MeasureText("The longest of all the names", 14, fyne.TextStyle{})
	if least := long.MinSize(); least.Width < text.Width+30 || least.Width <= short.MinSize().Width || least.Height != short.MinSize().Height {
		t.Errorf("%v for a text of %v, and %v for a short one", least, text, short.MinSize())
	}
}
