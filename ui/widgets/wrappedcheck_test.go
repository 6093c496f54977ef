package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"needledrop/ui/layouts"
	"needledrop/ui/skin"
)

func TestWordsOfABoxWrapWhereTheyDoNotFitAndTurnItByAClick(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(skin.NewTheme(skin.DarkLook))
	box := NewCheck("Long words that stand beside a box and say what it is for", nil).Wrapping()
	column := container.New(layouts.Column{}, box)
	w := test.NewTempWindow(t, column)
	w.Resize(fyne.NewSize(900, 300))
	one := box.Size().Height
	w.Resize(fyne.NewSize(200, 300))
	column.Resize(fyne.NewSize(160, 300))
	if width := box.MinSize().Width; width > 160 {
		t.Errorf("the box asks for %v", width)
	}
	if high := box.Size().Height; high < 2*one-20 {
		t.Errorf("%v high, and %v in one line", high, one)
	}
	for _, at := range []fyne.Position{fyne.NewPos(10, 10), fyne.NewPos(150, box.Size().Height-8)} {
		before := box.Checked
		test.TapAt(box, at)
		if box.Checked == before {
			t.Errorf("a click at %v does nothing", at)
		}
	}
	column.Resize(fyne.NewSize(900, 300))
	before := box.Checked
	test.TapAt(box, fyne.NewPos(850, 10))
	if box.Checked != before {
		t.Error("a click far from the words turned the box")
	}
}
