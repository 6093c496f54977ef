package skin

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/uitest/contrast"
)

func TestContrastOfBothVariants(t *testing.T) {
	t.Parallel()
	th := NewTheme(SystemLook)
	grounds := []fyne.ThemeColorName{theme.ColorNameBackground, ColorNameSurface, theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground, theme.ColorNameHeaderBackground, theme.ColorNameInputBackground}
	onGround := map[fyne.ThemeColorName]float64{
		theme.ColorNameForeground: contrast.MinText, theme.ColorNameDisabled: contrast.MinText, theme.ColorNamePlaceHolder: contrast.MinText,
		theme.ColorNamePrimary: contrast.MinText, theme.ColorNameHyperlink: contrast.MinText, theme.ColorNameError: contrast.MinText,
		theme.ColorNameSuccess: contrast.MinText, theme.ColorNameWarning: contrast.MinText,
		ColorNameSecondaryText: contrast.MinText, ColorNameAccentText: contrast.MinText, ColorNameStar: contrast.MinText,
		theme.ColorNameSeparator: contrast.MinEdge, theme.ColorNameInputBorder: contrast.MinEdge, ColorNameRing: contrast.MinEdge,
	}
	type pair struct {
		over, under fyne.ThemeColorName
		least       float64
	}
	pairs := []pair{
		{theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary, contrast.MinText},
		{theme.ColorNameForegroundOnError, theme.ColorNameError, contrast.MinText},
		{theme.ColorNameForegroundOnSuccess, theme.ColorNameSuccess, contrast.MinText},
		{theme.ColorNameForegroundOnWarning, theme.ColorNameWarning, contrast.MinText},
		{theme.ColorNameForeground, theme.ColorNameButton, contrast.MinText},
		{theme.ColorNameDisabled, theme.ColorNameDisabledButton, contrast.MinText},
		{ColorNameChipText, ColorNameChip, contrast.MinText},
		{ColorNameChipText, ColorNameChipHover, contrast.MinText},
		{ColorNameChipOnText, ColorNameChipOn, contrast.MinText},
		{ColorNameBadgeSongText, ColorNameBadgeSong, contrast.MinText},
		{ColorNameBadgeCoverText, ColorNameBadgeCover, contrast.MinText},
		{ColorNameBadgeScoreText, ColorNameBadgeScore, contrast.MinText},
		{ColorNameBadgePerformanceText, ColorNameBadgePerformance, contrast.MinText},
	}
	for over, least := range onGround {
		for _, under := range grounds {
			pairs = append(pairs, pair{over, under, least})
		}
	}
	for variant, name := range contrast.Variants() {
		for _, p := range pairs {
			under := th.Color(p.under, variant)
			if got := contrast.Ratio(contrast.Over(th.Color(p.over, variant), under), under); got < p.least {
				t.Errorf("%s: %s on %s has contrast %.2f, want %.1f", name, p.over, p.under, got, p.least)
			}
		}
	}
}

// Fyne paints hover, press and focus as a veil over what lies under the text.
func TestTextReadsThroughVeils(t *testing.T) {
	t.Parallel()
	th := NewTheme(SystemLook)
	for variant, name := range contrast.Variants() {
		for _, veil := range []fyne.ThemeColorName{theme.ColorNameHover, theme.ColorNamePressed, theme.ColorNameFocus, theme.ColorNameSelection} {
			for _, under := range []fyne.ThemeColorName{theme.ColorNameBackground, theme.ColorNameButton, ColorNameSurface} {
				ground := contrast.Over(th.Color(veil, variant), th.Color(under, variant))
				if got := contrast.Ratio(contrast.Over(th.Color(theme.ColorNameForeground, variant), ground), ground); got < contrast.MinText {
					t.Errorf("%s: text through %s on %s has contrast %.2f", name, veil, under, got)
				}
			}
		}
	}
}

func TestLookForcesTheVariant(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		look   Look
		system fyne.ThemeVariant
		same   fyne.ThemeVariant
	}{
		{SystemLook, theme.VariantDark, theme.VariantDark},
		{SystemLook, theme.VariantLight, theme.VariantLight},
		{DarkLook, theme.VariantLight, theme.VariantDark},
		{LightLook, theme.VariantDark, theme.VariantLight},
		{"no such look", theme.VariantLight, theme.VariantLight},
	} {
		got := NewTheme(c.look).Color(theme.ColorNameBackground, c.system)
		if want := NewTheme(SystemLook).Color(theme.ColorNameBackground, c.same); got != want {
			t.Errorf("%s under system %d: background %v, want %v", c.look, c.system, got, want)
		}
	}
}

func TestVariantsDefineTheSameNames(t *testing.T) {
	t.Parallel()
	dark, light := darkColours(), lightColours()
	for name := range dark {
		if _, ok := light[name]; !ok {
			t.Errorf("%s is dark only", name)
		}
	}
	for name := range light {
		if _, ok := dark[name]; !ok {
			t.Errorf("%s is light only", name)
		}
	}
}

func TestThemeDefinesAllOfFynesColours(t *testing.T) {
	test.AssertAllColorNamesDefined(t, NewTheme(SystemLook), "needledrop")
}

// The formula is that of Fyne 2.7.1 (widget/menu_item.go), which drops the high
// bytes.
func TestShortcutsInMenusCanBeRead(t *testing.T) {
	t.Parallel()
	th := NewTheme(SystemLook)
	for variant, name := range contrast.Variants() {
		r, g, b, a := th.Color(theme.ColorNameForeground, variant).RGBA()
		shown := color.NRGBA{uint8(r), uint8(g), uint8(b), uint8(uint32(float32(a) * 0.95))}
		ground := th.Color(theme.ColorNameMenuBackground, variant)
		if got := contrast.Ratio(contrast.Over(shown, ground), ground); got < contrast.MinText {
			t.Errorf("%s: contrast %.2f, want %.1f", name, got, contrast.MinText)
		}
	}
}
