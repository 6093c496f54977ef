package artwork

import (
	"math"
	"math/rand/v2"

	"needledrop/internal/artwork/canvas"
)

// sunset is a slatted sun over a plain drawn as a grid.
func sunset(p *canvas.Picture, k inks, r *rand.Rand) {
	horizon := p.Height * between(r, 0.62, 0.7)
	cx, radius := p.Width*between(r, 0.36, 0.64), p.Unit*between(r, 0.36, 0.44)
	p.Light(cx, horizon-radius*0.4, radius*2, k.glow, 0.4)
	slats := canvas.NewOutline()
	for y, gap := horizon-radius*0.62, radius*0.022; y < horizon; y, gap = y+radius*0.135, gap*1.32 {
		half := math.Sqrt(max(radius*radius-(horizon-y)*(horizon-y), 0))
		slats.Add(canvas.Rectangle(cx-half, y, cx+half, y+gap))
	}
	sun := canvas.NewOutline(canvas.Arc(cx, horizon, radius, math.Pi, 2*math.Pi))
	p.Fill(sun, func(_, y float64) (canvas.RGB, float64) {
		return canvas.Mix(k.accent, k.glow, canvas.Smooth(horizon-radius, horizon, y)), 1
	})
	p.Fill(slats, canvas.Flat(k.gradient(0.3), 0.85))
	p.Fill(canvas.NewOutline(canvas.Rectangle(-1, horizon, p.Width+1, p.Height+1)), canvas.Fade(canvas.Mix(k.deep, canvas.RGB{}, 0.25), horizon, 0.82, p.Height, 0.96))
	lines := canvas.NewOutline()
	for i := -16; i <= 16; i++ {
		x := float64(i) * p.Unit * 0.09
		lines.Add(canvas.Stroke([]canvas.Point{{X: cx + x, Y: horizon}, {X: cx + x*6, Y: p.Height * 1.1}}, func(t float64) float64 { return p.Unit*(0.0012+0.003*t) + 0.2 }))
	}
	p.Fill(lines, canvas.Fade(k.glow, horizon, 0.2, p.Height, 0.65))
	for i := range 9 {
		t := math.Pow(float64(i)/8, 2)
		y := horizon + t*(p.Height-horizon)
		p.Fill(canvas.NewOutline(canvas.Rectangle(-1, y, p.Width+1, y+p.Unit*(0.003+0.004*t))), canvas.Flat(k.glow, 0.3+0.4*t))
	}
}

// skyline is a row of towers with lit windows before a low sun.
func skyline(p *canvas.Picture, k inks, r *rand.Rand) {
	p.Fill(canvas.Disc(p.Width*between(r, 0.3, 0.7), p.Height*0.5, p.Unit*0.27), canvas.Flat(canvas.Mix(k.accent, k.glow, 0.3), 0.95))
	for layer := range 3 {
		depth := float64(layer) / 2
		body := canvas.Mix(k.mid, canvas.Mix(k.deep, canvas.RGB{}, 0.4), 0.35+0.6*depth)
		towers, lights := canvas.NewOutline(), canvas.NewOutline()
		for x := -p.Unit * 0.05; x < p.Width; {
			w := p.Unit * between(r, 0.09, 0.18)
			top := p.Height * (between(r, 0.34, 0.66) + 0.14*depth)
			towers.Add(canvas.Rectangle(x, top, x+w, p.Height+1))
			cell := p.Unit * 0.028
			for wy := top + cell; wy < p.Height; wy += cell * 1.6 {
				for wx := x + cell*0.8; wx < x+w-cell*0.9; wx += cell * 1.25 {
					if r.IntN(4) == 0 {
						lights.Add(canvas.Rectangle(wx, wy, wx+cell*0.5, wy+cell*0.7))
					}
				}
			}
			x += w * between(r, 0.98, 1.15)
		}
		p.Fill(towers, canvas.Flat(body, 1))
		p.Fill(lights, canvas.Flat(canvas.Mix(k.accent, k.glow, 0.3), 0.25+0.55*depth))
	}
}

// hills are ranges in mist before a sun.
func hills(p *canvas.Picture, k inks, r *rand.Rand) {
	sx, sy := p.Width*between(r, 0.2, 0.8), p.Height*between(r, 0.26, 0.4)
	p.Light(sx, sy, p.Unit*0.6, k.glow, 0.6)
	p.Fill(canvas.Disc(sx, sy, p.Unit*between(r, 0.12, 0.17)), canvas.Flat(canvas.Mix(k.accent, k.ink, 0.35), 0.96))
	for i := range 5 {
		depth := float64(i) / 4
		base := p.Height * (0.46 + 0.46*depth)
		a, b, f := r.Float64()*7, r.Float64()*7, between(r, 1.1, 2.1)
		rough := p.Unit * (0.085 - 0.03*depth)
		line := canvas.Curve(-3, p.Width+3, 80, func(x float64) float64 {
			t := x / p.Unit
			return base - rough*(math.Sin(t*f*2+a)+0.55*math.Sin(t*f*4.3+b)+0.16*math.Sin(t*f*11+a*b))
		})
		line = append(line, canvas.Point{X: p.Width + 3, Y: p.Height + 3}, canvas.Point{X: -3, Y: p.Height + 3})
		c := canvas.Mix(canvas.Mix(k.glow, k.mid, 0.3+0.7*depth), canvas.Mix(k.deep, canvas.RGB{}, 0.25), depth*0.92)
		p.Fill(canvas.NewOutline(line), canvas.Fade(c, base-rough, 0.96, base+p.Unit*0.35, 0.8))
	}
}

// moon hangs over still water with a path of light.
func moon(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, radius := p.Width*between(r, 0.3, 0.7), p.Height*between(r, 0.34, 0.42), p.Unit*between(r, 0.19, 0.25)
	for range int(50 * p.Width / p.Unit) {
		x, y := r.Float64()*p.Width, r.Float64()*p.Height*0.66
		p.Fill(canvas.Disc(x, y, p.Unit*between(r, 0.0015, 0.0045)+0.2), canvas.Flat(k.ink, between(r, 0.25, 0.8)))
	}
	p.Light(cx, cy, radius*3, k.glow, 0.5)
	p.Fill(canvas.Disc(cx, cy, radius), func(x, y float64) (canvas.RGB, float64) {
		return canvas.Mix(k.ink, k.accent, canvas.Smooth(-radius*1.2, radius*1.3, (x-cx)*0.6+(y-cy)*0.8)), 0.98
	})
	for range 6 {
		a, d := r.Float64()*7, r.Float64()*radius*0.72
		p.Fill(canvas.Disc(cx+d*math.Cos(a), cy+d*math.Sin(a), radius*between(r, 0.06, 0.18)), canvas.Flat(k.glow, 0.28))
	}
	sea := p.Height * 0.7
	p.Fill(canvas.NewOutline(canvas.Rectangle(-1, sea, p.Width+1, p.Height+1)), canvas.Fade(canvas.Mix(k.deep, canvas.RGB{}, 0.35), sea, 0.78, p.Height, 0.95))
	glints := canvas.NewOutline()
	for i := range 11 {
		t := (float64(i) + 0.4) / 11
		y, w := sea+t*(p.Height-sea), radius*(0.35+0.95*t)*between(r, 0.5, 1)
		x := cx + between(r, -0.25, 0.25)*radius
		glints.Add(canvas.Stroke([]canvas.Point{{X: x - w, Y: y}, {X: x, Y: y}, {X: x + w, Y: y}}, func(t float64) float64 { return p.Unit * 0.011 * math.Sin(t*math.Pi) }))
	}
	p.Fill(glints, canvas.Fade(k.accent, sea, 0.9, p.Height, 0.4))
}
