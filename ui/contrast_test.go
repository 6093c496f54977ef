package ui

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/app"
	"needledrop/internal/artwork"
	"needledrop/internal/library"
)

// What is painted over a veil, or on a ground of another part, beyond the pairs
// of TestContrastOfBothVariants.
func TestContrastOfWhatIsDrawnOverVeilsAndParts(t *testing.T) {
	t.Parallel()
	text := func(names ...fyne.ThemeColorName) []fyne.ThemeColorName { return names }
	for _, c := range []struct {
		what  string
		over  []fyne.ThemeColorName
		veil  fyne.ThemeColorName // "" for none
		under []fyne.ThemeColorName
		least float64
	}{
		{"a marked song", text(theme.ColorNameForeground, ColorNameSecondaryText, ColorNameStar), "", text(ColorNameChip), textContrast},
		{"a result under the pointer", text(theme.ColorNameForeground, ColorNameSecondaryText), theme.ColorNameHover, text(theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground, theme.ColorNameBackground), textContrast},
		{"a chosen result", text(theme.ColorNameForeground, ColorNameSecondaryText), theme.ColorNameSelection, text(theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground, theme.ColorNameBackground), textContrast},
		{"a row in hand", text(theme.ColorNameForeground, ColorNameSecondaryText, ColorNameAccentText), theme.ColorNameSelection, text(theme.ColorNameBackground), textContrast},
		{"a place under the pointer", text(ColorNameSecondaryText, ColorNameAccentText), theme.ColorNameHover, text(theme.ColorNameBackground), textContrast},
		{"a candidate under the pointer", text(theme.ColorNameForeground, ColorNameSecondaryText, theme.ColorNameWarning), theme.ColorNameHover, text(ColorNameSurface), textContrast},
		{"selected letters", text(theme.ColorNameForeground), theme.ColorNameSelection, text(theme.ColorNameInputBackground), textContrast},
		{"a menu under the pointer", text(theme.ColorNameForeground), theme.ColorNameHover, text(theme.ColorNameMenuBackground), textContrast},
		{"a menu in use", text(theme.ColorNameForeground), theme.ColorNameFocus, text(theme.ColorNameMenuBackground), textContrast},
		{"the main button", text(theme.ColorNameForegroundOnPrimary), theme.ColorNameHover, text(theme.ColorNamePrimary), textContrast},
		{"the main button in use", text(theme.ColorNameForegroundOnPrimary), theme.ColorNameFocus, text(theme.ColorNamePrimary), textContrast},
		{"the main button pressed", text(theme.ColorNameForegroundOnPrimary), theme.ColorNamePressed, text(theme.ColorNamePrimary), textContrast},
		{"the demo account", text(theme.ColorNameForegroundOnWarning), theme.ColorNameHover, text(theme.ColorNameWarning), textContrast},
		{"the demo account in use", text(theme.ColorNameForegroundOnWarning), theme.ColorNameFocus, text(theme.ColorNameWarning), textContrast},
		{"the ring of a card, a tab or a button", text(ColorNameRing), "", text(theme.ColorNameBackground, ColorNameSurface, theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground), edgeContrast},
		{"the ring of the main button and of a chip", text(theme.ColorNameForeground), "", text(theme.ColorNameBackground, ColorNameSurface, theme.ColorNameOverlayBackground), edgeContrast},
		{"the bar of a job and the mark of a place", text(theme.ColorNamePrimary), "", text(theme.ColorNameBackground, theme.ColorNameInputBackground), edgeContrast},
		{"the edge of a note", text(theme.ColorNamePrimary, theme.ColorNameSuccess, theme.ColorNameWarning, theme.ColorNameError), "", text(ColorNameSurface), edgeContrast},
	} {
		th := NewTheme(SystemLook)
		for variant, name := range variants() {
			for _, under := range c.under {
				ground := th.Color(under, variant)
				if c.veil != "" {
					ground = over(th.Color(c.veil, variant), ground)
				}
				for _, ink := range c.over {
					if got := contrast(th.Color(ink, variant), ground); got < c.least {
						t.Errorf("%s, %s: %s on %s through %q has contrast %.2f, want %.1f", c.what, name, ink, under, c.veil, got, c.least)
					}
				}
			}
		}
	}
}

func TestScrollBarsStandOut(t *testing.T) {
	t.Parallel()
	th := NewTheme(SystemLook)
	for variant, name := range variants() {
		ground := th.Color(theme.ColorNameBackground, variant)
		if got := contrast(over(th.Color(theme.ColorNameScrollBar, variant), ground), ground); got < edgeContrast {
			t.Errorf("%s: contrast %.2f, want %d", name, got, edgeContrast)
		}
	}
}

// Every pixel under a line of the header counts, so that the lightest does.
func TestHeaderTextReadsOnTheLightestOfItsPicture(t *testing.T) {
	s := newTestStage(t, false)
	titles, err := catalogIn(t, s.core).Titles(t.Context(), library.Filter{})
	if err != nil || len(titles) == 0 {
		t.Fatalf("%d titles: %v", len(titles), err)
	}
	for _, percent := range []int{usualTextSize, 200} {
		fyne.CurrentApp().Settings().SetTheme(NewTheme(DarkLook).Sized(percent))
		for i := percent / usualTextSize; i < len(titles); i += 4 { // others at the other size
			checkHeader(t, app.Picture(titles[i]), 700)
		}
	}
}

func checkHeader(t *testing.T, subject artwork.Subject, width float32) {
	t.Helper()
	h := newTitleHeader(NewPictures(func(func()) {}, artwork.Header), subject, "Series · 2016–2025 · 142 songs · 11 albums")
	r := test.WidgetRenderer(h).(*titleHeaderRenderer)
	h.BaseWidget.Resize(fyne.NewSize(width, 1))
	high := r.MinSize().Height
	r.Layout(fyne.NewSize(width, high))
	picture := artwork.Header(subject, int(width), int(high))
	if top := r.name.group.Position().Y; r.shade.Position().Y > top || r.shade.Position().Y+r.shade.Size().Height < high {
		t.Errorf("%s: the shade is from %v, %v high, under text from %v", subject.ID, r.shade.Position().Y, r.shade.Size().Height, top)
	}
	for _, block := range []struct {
		text  *textBlock
		least float64
	}{{r.name, edgeContrast}, {r.facts, textContrast}} {
		for _, line := range block.text.lines {
			at := block.text.group.Position().Add(line.Position())
			area := image.Rect(int(at.X), int(at.Y), int(at.X+line.Size().Width), int(at.Y+line.Size().Height))
			if got := contrast(line.Color, over(r.shade.FillColor, lightest(picture.SubImage(area).(*image.RGBA)))); got < block.least {
				t.Errorf("%s: %q has contrast %.2f, want %.1f", subject.ID, line.Text, got, block.least)
			}
		}
	}
}

// lightest is the pixel of the greatest luminance.
func lightest(picture *image.RGBA) color.RGBA {
	var light [256]float64
	for v := range light {
		light[v] = luminance(color.Gray{Y: uint8(v)})
	}
	var best color.RGBA
	most := -1.0
	for y := picture.Rect.Min.Y; y < picture.Rect.Max.Y; y++ {
		for x := picture.Rect.Min.X; x < picture.Rect.Max.X; x++ {
			c := picture.RGBAAt(x, y)
			if l := 0.2126*light[c.R] + 0.7152*light[c.G] + 0.0722*light[c.B]; l > most {
				best, most = c, l
			}
		}
	}
	return best
}
