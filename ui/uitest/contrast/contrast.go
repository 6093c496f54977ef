package contrast

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Lightest is the pixel of the greatest luminance.
func Lightest(picture *image.RGBA) color.RGBA {
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

// The contrasts that WCAG 2 asks for.
const (
	MinText = 4.5
	MinEdge = 3
)

// Variants are the light and the dark form of a theme.
func Variants() map[fyne.ThemeVariant]string {
	return map[fyne.ThemeVariant]string{theme.VariantDark: "dark", theme.VariantLight: "light"}
}

// Over is the colour that one colour gives over another.
func Over(veil, ground color.Color) color.Color {
	v, g := color.NRGBAModel.Convert(veil).(color.NRGBA), color.NRGBAModel.Convert(ground).(color.NRGBA)
	blend := func(a, b uint8) uint8 { return uint8((int(a)*int(v.A) + int(b)*(255-int(v.A))) / 255) }
	return color.NRGBA{R: blend(v.R, g.R), G: blend(v.G, g.G), B: blend(v.B, g.B), A: 255}
}

// Ratio is the contrast of two colours by WCAG 2.2, from 1 to 21.
func Ratio(a, b color.Color) float64 {
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
