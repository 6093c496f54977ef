package skin

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/uitest/contrast"
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
		{"a marked song", text(theme.ColorNameForeground, ColorNameSecondaryText, ColorNameStar), "", text(ColorNameChip), contrast.MinText},
		{"a result under the pointer", text(theme.ColorNameForeground, ColorNameSecondaryText), theme.ColorNameHover, text(theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground, theme.ColorNameBackground), contrast.MinText},
		{"a chosen result", text(theme.ColorNameForeground, ColorNameSecondaryText), theme.ColorNameSelection, text(theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground, theme.ColorNameBackground), contrast.MinText},
		{"a row in hand", text(theme.ColorNameForeground, ColorNameSecondaryText, ColorNameAccentText), theme.ColorNameSelection, text(theme.ColorNameBackground), contrast.MinText},
		{"a place under the pointer", text(ColorNameSecondaryText, ColorNameAccentText), theme.ColorNameHover, text(theme.ColorNameBackground), contrast.MinText},
		{"a candidate under the pointer", text(theme.ColorNameForeground, ColorNameSecondaryText, theme.ColorNameWarning), theme.ColorNameHover, text(ColorNameSurface), contrast.MinText},
		{"selected letters", text(theme.ColorNameForeground), theme.ColorNameSelection, text(theme.ColorNameInputBackground), contrast.MinText},
		{"a menu under the pointer", text(theme.ColorNameForeground), theme.ColorNameHover, text(theme.ColorNameMenuBackground), contrast.MinText},
		{"a menu in use", text(theme.ColorNameForeground), theme.ColorNameFocus, text(theme.ColorNameMenuBackground), contrast.MinText},
		{"the main button", text(theme.ColorNameForegroundOnPrimary), theme.ColorNameHover, text(theme.ColorNamePrimary), contrast.MinText},
		{"the main button in use", text(theme.ColorNameForegroundOnPrimary), theme.ColorNameFocus, text(theme.ColorNamePrimary), contrast.MinText},
		{"the main button pressed", text(theme.ColorNameForegroundOnPrimary), theme.ColorNamePressed, text(theme.ColorNamePrimary), contrast.MinText},
		{"the demo account", text(theme.ColorNameForegroundOnWarning), theme.ColorNameHover, text(theme.ColorNameWarning), contrast.MinText},
		{"the demo account in use", text(theme.ColorNameForegroundOnWarning), theme.ColorNameFocus, text(theme.ColorNameWarning), contrast.MinText},
		{"the ring of a card, a tab or a button", text(ColorNameRing), "", text(theme.ColorNameBackground, ColorNameSurface, theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground), contrast.MinEdge},
		{"the ring of the main button and of a chip", text(theme.ColorNameForeground), "", text(theme.ColorNameBackground, ColorNameSurface, theme.ColorNameOverlayBackground), contrast.MinEdge},
		{"the bar of a job and the mark of a place", text(theme.ColorNamePrimary), "", text(theme.ColorNameBackground, theme.ColorNameInputBackground), contrast.MinEdge},
		{"the edge of a note", text(theme.ColorNamePrimary, theme.ColorNameSuccess, theme.ColorNameWarning, theme.ColorNameError), "", text(ColorNameSurface), contrast.MinEdge},
	} {
		th := NewTheme(SystemLook)
		for variant, name := range contrast.Variants() {
			for _, under := range c.under {
				ground := th.Color(under, variant)
				if c.veil != "" {
					ground = contrast.Over(th.Color(c.veil, variant), ground)
				}
				for _, ink := range c.over {
					if got := contrast.Ratio(th.Color(ink, variant), ground); got < c.least {
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
	for variant, name := range contrast.Variants() {
		ground := th.Color(theme.ColorNameBackground, variant)
		if got := contrast.Ratio(contrast.Over(th.Color(theme.ColorNameScrollBar, variant), ground), ground); got < contrast.MinEdge {
			t.Errorf("%s: contrast %.2f, want %d", name, got, contrast.MinEdge)
		}
	}
}
