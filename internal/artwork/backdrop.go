package artwork

import (
	"math"
	"math/rand/v2"
)

// inks is a palette ready for mixing.
type inks struct{ deep, mid, glow, accent, ink rgb }

func (p Palette) inks() inks {
	return inks{fromRGBA(p.Stops[0]), fromRGBA(p.Stops[1]), fromRGBA(p.Stops[2]), fromRGBA(p.Accent), fromRGBA(p.Ink)}
}

// gradient runs over the three stops, t from 0 to 1.
func (k inks) gradient(t float64) rgb {
	if t < 0.55 {
		return mix(k.deep, k.mid, smooth(0, 0.55, t))
	}
	return mix(k.mid, k.glow, smooth(0.55, 1, t))
}

// backdrop paints the gradient, darkest towards the bottom, where text stands.
func backdrop(p *picture, k inks, r *rand.Rand) {
	angle := between(r, -0.65, 0.65)
	dx, dy := math.Sin(angle), -math.Cos(angle)
	reach := (math.Abs(dx)*p.width + math.Abs(dy)*p.height) / 2
	p.everywhere(func(x, y float64) (rgb, float64) {
		t := ((x-p.width/2)*dx + (y-p.height/2)*dy) / reach
		return k.gradient(0.36 + 0.36*t), 1
	})
	side := 0.12 + 0.76*r.Float64()
	p.light(side*p.width, between(r, -0.1, 0.2)*p.height, p.unit*1.1, k.glow, 0.42)
	p.light((1-side)*p.width, p.height*0.95, p.unit*0.9, k.mid, 0.35)
}

// vignette darkens the corners a little and so gathers the eye.
func vignette(p *picture, k inks) {
	p.everywhere(func(x, y float64) (rgb, float64) {
		dx, dy := x/p.width-0.5, y/p.height-0.5
		return k.deep, 0.5 * smooth(0.18, 0.6, dx*dx+dy*dy)
	})
}

// scrim darkens the lower part from y0 to y1 and all below it so far that ink
// reads on it whatever the motif is.
func scrim(p *picture, k inks, y0, y1 float64) {
	dark := mix(k.deep, rgb{}, 0.25)
	p.everywhere(func(_, y float64) (rgb, float64) { return dark, 0.92 * smooth(y0, y1, y) })
}
