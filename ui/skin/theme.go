package skin

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"needledrop/assets/fonts"
)

// Look is the person's choice between dark and light.
type Look string

// The looks.
const (
	SystemLook Look = "system" // as the desktop says
	DarkLook   Look = "dark"
	LightLook  Look = "light"
)

// Theme is how Needledrop looks: neutral grounds, so that the artwork brings
// the colour, and one warm accent. What it does not define comes from
// theme.DefaultTheme.
type Theme struct {
	look                    Look
	percent                 int  // of the usual text size
	still                   bool // nothing moves by itself
	dark, light             map[fyne.ThemeColorName]color.NRGBA
	text, textBold, display fyne.Resource
	late                    *lateFaces
}

// NewTheme returns the theme for a look; a look it does not know is SystemLook.
// Set it in the app's OnStarted: set earlier, Fyne 2.7.1 no longer follows the
// system's choice.
func NewTheme(look Look) *Theme {
	narrowFallback()
	return &Theme{
		look:     look,
		percent:  UsualTextSize,
		dark:     darkColours(),
		light:    lightColours(),
		text:     fyne.NewStaticResource("Figtree-Regular.ttf", fonts.Text()),
		textBold: fyne.NewStaticResource("Figtree-Bold.ttf", fonts.TextBold()),
		display:  fyne.NewStaticResource("BricolageGrotesque-Bold.ttf", fonts.Display()),
		late:     &lateFaces{},
	}
}

// Sized returns the theme with its text in a size, in percent of the usual.
func (t *Theme) Sized(percent int) *Theme {
	sized := *t
	sized.percent = NearestTextSize(percent)
	return &sized
}

// Still returns the theme for a window in which nothing moves by itself, or
// everything may. Fyne's own switch cannot be set by an app.
func (t *Theme) Still(on bool) *Theme {
	still := *t
	still.still = on
	return &still
}

// OneWeight shows all text in one weight, for languages whose letters have no bold
// face here: bold ones beside them would mix weights within a line.
func (t *Theme) OneWeight(on bool) *Theme {
	if !on {
		return t
	}
	one := *t
	one.textBold = t.text
	return &one
}

// Moves tells whether things may move by themselves in the theme that is in use.
func Moves() bool {
	t, ours := fyne.CurrentApp().Settings().Theme().(*Theme)
	return !ours || !t.still
}

// Color returns the colour of a name, in the variant of the theme's look.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	variant = t.variant(variant)
	colours := t.dark
	if variant == theme.VariantLight {
		colours = t.light
	}
	if c, ok := colours[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, variant)
}

func (t *Theme) variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch t.look {
	case DarkLook:
		return theme.VariantDark
	case LightLook:
		return theme.VariantLight
	}
	return system
}

// Font returns the typeface of a style. Letters it lacks come from the font for
// names (see lateFaces) and the system's fonts.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	t.late.beginStyle()
	switch {
	case style.Monospace, style.Symbol, style.Italic:
		return theme.DefaultTheme().Font(style)
	case style.Bold:
		return t.textBold
	}
	return t.text
}

// Icon returns Fyne's own icon of a name.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(name)
}

// Size returns a length in Fyne's units.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return UsualText * t.grown(1)
	case theme.SizeNameCaptionText:
		return 12 * t.grown(1)
	case theme.SizeNameSubHeadingText:
		return 20 * t.grown(0.85)
	case theme.SizeNameHeadingText:
		return 30 * t.grown(0.6)
	case SizeNameDisplayText:
		return 46 * t.grown(0.5)
	case theme.SizeNameInlineIcon:
		return theme.DefaultTheme().Size(name) * t.grown(0.8)
	case theme.SizeNameInnerPadding:
		return theme.DefaultTheme().Size(name) * t.grown(0.4)
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return 8
	case SizeNameCardRadius:
		return 12
	case SizeNameCardGap:
		return 20
	case SizeNameRing:
		return 3
	case theme.SizeNameScrollBar:
		return 10
	case theme.SizeNameScrollBarSmall:
		return 4
	case theme.SizeNameScrollBarRadius:
		return 5
	}
	return theme.DefaultTheme().Size(name)
}

// UsualText is the size of running text that nobody has changed.
const UsualText float32 = 14

// grown is the factor of the text size, of which large text takes a share: it
// is easy to read already, and must still fit.
func (t *Theme) grown(share float32) float32 { return 1 + (float32(t.percent)/100-1)*share }

// WithText returns a length that grows by a share of what running text grows.
func WithText(length, share float32) float32 {
	return length * (1 + (theme.TextSize()/UsualText-1)*share)
}

// DisplayFont is the typeface for headings under whichever theme is in use.
func DisplayFont() fyne.Resource {
	if t, ok := fyne.CurrentApp().Settings().Theme().(*Theme); ok {
		return t.display
	}
	return theme.TextBoldFont()
}
