package ui

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// The contrasts that WCAG 2 asks for.
const (
	textContrast = 4.5
	edgeContrast = 3
)

func TestContrastOfBothVariants(t *testing.T) {
	t.Parallel()
	th := NewTheme(SystemLook)
	grounds := []fyne.ThemeColorName{theme.ColorNameBackground, ColorNameSurface, theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground, theme.ColorNameHeaderBackground, theme.ColorNameInputBackground}
	onGround := map[fyne.ThemeColorName]float64{
		theme.ColorNameForeground: textContrast, theme.ColorNameDisabled: textContrast, theme.ColorNamePlaceHolder: textContrast,
		theme.ColorNamePrimary: textContrast, theme.ColorNameHyperlink: textContrast, theme.ColorNameError: textContrast,
		theme.ColorNameSuccess: textContrast, theme.ColorNameWarning: textContrast,
		ColorNameSecondaryText: textContrast, ColorNameAccentText: textContrast, ColorNameStar: textContrast,
		theme.ColorNameSeparator: edgeContrast, theme.ColorNameInputBorder: edgeContrast, ColorNameRing: edgeContrast,
	}
	type pair struct {
		over, under fyne.ThemeColorName
		least       float64
	}
	pairs := []pair{
		{theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary, textContrast},
		{theme.ColorNameForegroundOnError, theme.ColorNameError, textContrast},
		{theme.ColorNameForegroundOnSuccess, theme.ColorNameSuccess, textContrast},
		{theme.ColorNameForegroundOnWarning, theme.ColorNameWarning, textContrast},
		{theme.ColorNameForeground, theme.ColorNameButton, textContrast},
		{theme.ColorNameDisabled, theme.ColorNameDisabledButton, textContrast},
		{ColorNameChipText, ColorNameChip, textContrast},
		{ColorNameChipText, ColorNameChipHover, textContrast},
		{ColorNameChipOnText, ColorNameChipOn, textContrast},
		{ColorNameBadgeSongText, ColorNameBadgeSong, textContrast},
		{ColorNameBadgeCoverText, ColorNameBadgeCover, textContrast},
		{ColorNameBadgeScoreText, ColorNameBadgeScore, textContrast},
		{ColorNameBadgePerformanceText, ColorNameBadgePerformance, textContrast},
	}
	for over, least := range onGround {
		for _, under := range grounds {
			pairs = append(pairs, pair{over, under, least})
		}
	}
	for variant, name := range variants() {
		for _, p := range pairs {
			under := th.Color(p.under, variant)
			if got := contrast(over(th.Color(p.over, variant), under), under); got < p.least {
				t.Errorf("%s: %s on %s has contrast %.2f, want %.1f", name, p.over, p.under, got, p.least)
			}
		}
	}
}

// Fyne paints hover, press and focus as a veil over what lies under the text.
func TestTextReadsThroughVeils(t *testing.T) {
	t.Parallel()
	th := NewTheme(SystemLook)
	for variant, name := range variants() {
		for _, veil := range []fyne.ThemeColorName{theme.ColorNameHover, theme.ColorNamePressed, theme.ColorNameFocus, theme.ColorNameSelection} {
			for _, under := range []fyne.ThemeColorName{theme.ColorNameBackground, theme.ColorNameButton, ColorNameSurface} {
				ground := over(th.Color(veil, variant), th.Color(under, variant))
				if got := contrast(over(th.Color(theme.ColorNameForeground, variant), ground), ground); got < textContrast {
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

func variants() map[fyne.ThemeVariant]string {
	return map[fyne.ThemeVariant]string{theme.VariantDark: "dark", theme.VariantLight: "light"}
}

func over(veil, ground color.Color) color.Color {
	v, g := color.NRGBAModel.Convert(veil).(color.NRGBA), color.NRGBAModel.Convert(ground).(color.NRGBA)
	blend := func(a, b uint8) uint8 { return uint8((int(a)*int(v.A) + int(b)*(255-int(v.A))) / 255) }
	return color.NRGBA{R: blend(v.R, g.R), G: blend(v.G, g.G), B: blend(v.B, g.B), A: 255}
}

// The formula is that of Fyne 2.7.1 (widget/menu_item.go), which drops the high
// bytes.
func TestShortcutsInMenusCanBeRead(t *testing.T) {
	t.Parallel()
	th := NewTheme(SystemLook)
	for variant, name := range variants() {
		r, g, b, a := th.Color(theme.ColorNameForeground, variant).RGBA()
		shown := color.NRGBA{uint8(r), uint8(g), uint8(b), uint8(uint32(float32(a) * 0.95))}
		ground := th.Color(theme.ColorNameMenuBackground, variant)
		if got := contrast(over(shown, ground), ground); got < textContrast {
			t.Errorf("%s: contrast %.2f, want %.1f", name, got, textContrast)
		}
	}
}

func contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.Color) float64 {
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}
