package ui

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/internal/app"
	"needledrop/internal/artwork"
	"needledrop/internal/library"
	"needledrop/ui/drawings"
	"needledrop/ui/skin"
	"needledrop/ui/stage"
	"needledrop/ui/typeset"
	"needledrop/ui/uitest/contrast"
	"needledrop/ui/widgets"
)

// Every pixel under a line of the header counts, so that the lightest does.
func TestHeaderTextReadsOnTheLightestOfItsPicture(t *testing.T) {
	s := stage.Start(t, parts(), false)
	titles, err := stage.CatalogIn(t, s.Core).Titles(t.Context(), library.Filter{})
	if err != nil || len(titles) == 0 {
		t.Fatalf("%d titles: %v", len(titles), err)
	}
	for _, percent := range []int{skin.UsualTextSize, 200} {
		fyne.CurrentApp().Settings().SetTheme(skin.NewTheme(skin.DarkLook).Sized(percent))
		for i := percent / skin.UsualTextSize; i < len(titles); i += 4 { // others at the other size
			checkHeader(t, app.Picture(titles[i]), 700)
		}
	}
}

func checkHeader(t *testing.T, subject artwork.Subject, width float32) {
	t.Helper()
	h := widgets.NewTitleHeader(drawings.NewPictures(func(func()) {}, new(artwork.Painter).Header), subject, "Series · 2016–2025 · 142 songs · 11 albums")
	r := test.WidgetRenderer(h).(*widgets.TitleHeaderRenderer)
	h.BaseWidget.Resize(fyne.NewSize(width, 1))
	high := r.MinSize().Height
	r.Layout(fyne.NewSize(width, high))
	picture := new(artwork.Painter).Header(subject, int(width), int(high))
	if top := r.Name.Group.Position().Y; r.Shade.Position().Y > top || r.Shade.Position().Y+r.Shade.Size().Height < high {
		t.Errorf("%s: the shade is from %v, %v high, under text from %v", subject.ID, r.Shade.Position().Y, r.Shade.Size().Height, top)
	}
	for _, block := range []struct {
		text  *typeset.TextBlock
		least float64
	}{{r.Name, contrast.MinEdge}, {r.Facts, contrast.MinText}} {
		for _, line := range block.text.Lines {
			at := block.text.Group.Position().Add(line.Position())
			area := image.Rect(int(at.X), int(at.Y), int(at.X+line.Size().Width), int(at.Y+line.Size().Height))
			if got := contrast.Ratio(line.Color, contrast.Over(r.Shade.FillColor, contrast.Lightest(picture.SubImage(area).(*image.RGBA)))); got < block.least {
				t.Errorf("%s: %q has contrast %.2f, want %.1f", subject.ID, line.Text, got, block.least)
			}
		}
	}
}
