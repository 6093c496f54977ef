package artwork

import (
	"image/color"
	"math"
)

// rgb is an sRGB colour with components from 0 to 1.
type rgb struct{ r, g, b float64 }

// oklch returns the colour of a lightness (0 to 1), chroma (0 to about 0.3) and
// hue (degrees) in Björn Ottosson's OKLab, where equal steps look equal. Chroma
// that sRGB cannot show is reduced until it fits.
func oklch(l, chroma, hue float64) rgb {
	for range 24 {
		if c, ok := oklab(l, chroma*math.Cos(hue*math.Pi/180), chroma*math.Sin(hue*math.Pi/180)); ok {
			return c
		}
		chroma *= 0.9
	}
	c, _ := oklab(l, 0, 0)
	return c
}

// oklab converts to sRGB and tells whether the colour lies inside it.
func oklab(l, a, b float64) (rgb, bool) {
	x := l + 0.3963377774*a + 0.2158037573*b
	y := l - 0.1055613458*a - 0.0638541728*b
	z := l - 0.0894841775*a - 1.2914855480*b
	x, y, z = x*x*x, y*y*y, z*z*z
	lin := rgb{
		4.0767416621*x - 3.3077115913*y + 0.2309699292*z,
		-1.2684380046*x + 2.6097574011*y - 0.3413193965*z,
		-0.0041960863*x - 0.7034186147*y + 1.7076147010*z,
	}
	inside := min(lin.r, lin.g, lin.b) > -0.001 && max(lin.r, lin.g, lin.b) < 1.001
	return rgb{encode(lin.r), encode(lin.g), encode(lin.b)}, inside
}

func encode(linear float64) float64 {
	linear = clamp01(linear)
	if linear <= 0.0031308 {
		return linear * 12.92
	}
	return 1.055*math.Pow(linear, 1/2.4) - 0.055
}

func decode(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

// luminance is the relative luminance of WCAG 2.
func (c rgb) luminance() float64 {
	return 0.2126*decode(c.r) + 0.7152*decode(c.g) + 0.0722*decode(c.b)
}

func mix(a, b rgb, t float64) rgb {
	return rgb{a.r + (b.r-a.r)*t, a.g + (b.g-a.g)*t, a.b + (b.b-a.b)*t}
}

func (c rgb) rgba() color.RGBA {
	return color.RGBA{R: uint8(clamp01(c.r)*255 + 0.5), G: uint8(clamp01(c.g)*255 + 0.5), B: uint8(clamp01(c.b)*255 + 0.5), A: 255}
}

func fromRGBA(c color.RGBA) rgb {
	return rgb{float64(c.R) / 255, float64(c.G) / 255, float64(c.B) / 255}
}

func clamp01(v float64) float64 { return min(max(v, 0), 1) }

// smooth eases from 0 at low to 1 at high.
func smooth(low, high, v float64) float64 {
	t := clamp01((v - low) / (high - low))
	return t * t * (3 - 2*t)
}
