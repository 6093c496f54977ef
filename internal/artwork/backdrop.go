package artwork

import (
	"math"
	"math/rand/v2"

	"needledrop/internal/artwork/canvas"
)

// inks is a palette ready for mixing.
type inks struct{ deep, mid, glow, accent, ink canvas.RGB }

func (p Palette) inks() inks {
	return inks{canvas.FromRGBA(p.Stops[0]), canvas.FromRGBA(p.Stops[1]), canvas.FromRGBA(p.Stops[2]), canvas.FromRGBA(p.Accent), canvas.FromRGBA(p.Ink)}
}

// gradient runs over the three stops, t from 0 to 1.
func (k inks) gradient(t float64) canvas.RGB {
	if t < 0.55 {
		return canvas.Mix(k.deep, k.mid, canvas.Smooth(0, 0.55, t))
	}
	return canvas.Mix(k.mid, k.glow, canvas.Smooth(0.55, 1, t))
}

// backdrop paints the gradient, darkest towards the bottom, where text stands.
func backdrop(p *canvas.Picture, k inks, r *rand.Rand) {
	angle := between(r, -0.65, 0.65)
	dx, dy := math.Sin(angle), -math.Cos(angle)
	reach := (math.Abs(dx)*p.Width + math.Abs(dy)*p.Height) / 2
	p.Everywhere(func(x, y float64) (canvas.RGB, float64) {
		t := ((x-p.Width/2)*dx + (y-p.Height/2)*dy) / reach
		return k.gradient(0.36 + 0.36*t), 1
	})
	side := 0.12 + 0.76*r.Float64()
	p.Light(side*p.Width, between(r, -0.1, 0.2)*p.Height, p.Unit*1.1, k.glow, 0.42)
	p.Light((1-side)*p.Width, p.Height*0.95, p.Unit*0.9, k.mid, 0.35)
}

// vignette darkens the corners a little and so gathers the eye.
func vignette(p *canvas.Picture, k inks) {
	p.Everywhere(func(x, y float64) (canvas.RGB, float64) {
		dx, dy := x/p.Width-0.5, y/p.Height-0.5
		return k.deep, 0.5 * canvas.Smooth(0.18, 0.6, dx*dx+dy*dy)
	})
}

// scrim darkens the lower part from y0 to y1 and all below it so far that ink
// reads on it whatever the motif is.
func scrim(p *canvas.Picture, k inks, y0, y1 float64) {
	dark := canvas.Mix(k.deep, canvas.RGB{}, 0.25)
	p.Everywhere(func(_, y float64) (canvas.RGB, float64) { return dark, 0.92 * canvas.Smooth(y0, y1, y) })
}
