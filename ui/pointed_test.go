package ui

import (
	"image"
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/artwork"
	"needledrop/ui/drawings"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestWhatCanBeClickedLightsUnderTheMouse(t *testing.T) {
	uitest.NewApp(t)
	pictures := drawings.NewPictures(func(func()) {}, func(artwork.Subject, int, int) *image.RGBA { return nil })
	for name, o := range map[string]fyne.CanvasObject{
		"artist": newArtistCell(func() {}), "chip": widgets.NewChip("Dreamy", nil), "chip in a sheet": (&Window{}).newSheetChip("Dreamy", false, nil),
		"door": widgets.NewDoor(theme.ColorNameInputBackground, nil), "hit": widgets.NewHitRow(widgets.HitLine{Text: "Song"}, func() {}),
		"card of a row": newShelfCard(pictures, momentsShelf.form()), "card of a title": widgets.NewTitleCard(pictures),
	} {
		w := test.NewTempWindow(t, o)
		w.Resize(fyne.NewSize(300, 200))
		dark := w.Canvas().Capture()
		o.(desktop.Hoverable).MouseIn(nil)
		if lit := w.Canvas().Capture(); reflect.DeepEqual(dark, lit) {
			t.Errorf("%s: nothing shows the mouse", name)
		}
		o.(desktop.Hoverable).MouseOut()
		if after := w.Canvas().Capture(); !reflect.DeepEqual(dark, after) {
			t.Errorf("%s: something shows the mouse that is gone", name)
		}
		if o.(desktop.Cursorable).Cursor() != desktop.PointerCursor {
			t.Errorf("%s: the mouse's arrow stays", name)
		}
	}
}
