package canvas

import (
	"image/color"
	"math"
)

// RGB is an sRGB colour with components from 0 to 1.
type RGB struct{ R, G, B float64 }

// OKLCH returns the colour of a lightness (0 to 1), chroma (0 to about 0.3) and
// hue (degrees) in Björn Ottosson's OKLab, where equal steps look equal. Chroma
// that sRGB cannot show is reduced until it fits.
func OKLCH(l, chroma, hue float64) RGB {
	for range 24 {
		if c, ok := oklab(l, chroma*math.Cos(hue*math.Pi/180), chroma*math.Sin(hue*math.Pi/180)); ok {
			return c
		}
		chroma *= 0.9
	}
	c, _ := oklab(l, 0, 0)
	return c
}

// oklab converts to sRGB and reports whether the colour lies inside it.
func oklab(l, a, b float64) (RGB, bool) {
	x := l + 0.3963377774*a + 0.2158037573*b
	y := l - 0.1055613458*a - 0.0638541728*b
	z := l - 0.0894841775*a - 1.2914855480*b
	x, y, z = x*x*x, y*y*y, z*z*z
	lin := RGB{
		4.0767416621*x - 3.3077115913*y + 0.2309699292*z,
		-1.2684380046*x + 2.6097574011*y - 0.3413193965*z,
		-0.0041960863*x - 0.7034186147*y + 1.7076147010*z,
	}
	inside := min(lin.R, lin.G, lin.B) > -0.001 && max(lin.R, lin.G, lin.B) < 1.001
	return RGB{encode(lin.R), encode(lin.G), encode(lin.B)}, inside
}

func encode(linear float64) float64 {
	linear = Clamp(linear)
	if linear <= 0.0031308 {
		return linear * 12.92
	}
	return 1.055*math.Pow(linear, 1/2.4) - 0.055
}

// Mix returns the colour between a, at t 0, and b, at t 1.
func Mix(a, b RGB, t float64) RGB {
	return RGB{a.R + (b.R-a.R)*t, a.G + (b.G-a.G)*t, a.B + (b.B-a.B)*t}
}

// RGBA rounds to 8 bits; it is opaque.
func (c RGB) RGBA() color.RGBA {
	return color.RGBA{R: uint8(Clamp(c.R)*255 + 0.5), G: uint8(Clamp(c.G)*255 + 0.5), B: uint8(Clamp(c.B)*255 + 0.5), A: 255}
}

// FromRGBA returns a colour of 8 bits, without its opacity.
func FromRGBA(c color.RGBA) RGB {
	return RGB{float64(c.R) / 255, float64(c.G) / 255, float64(c.B) / 255}
}

// Clamp limits v to 0 to 1.
func Clamp(v float64) float64 { return min(max(v, 0), 1) }

// Smooth eases from 0 at low to 1 at high.
func Smooth(low, high, v float64) float64 {
	t := Clamp((v - low) / (high - low))
	return t * t * (3 - 2*t)
}
