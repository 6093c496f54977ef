package artwork

import (
	"math"
	"math/rand/v2"
)

// sunset is a slatted sun over a plain drawn as a grid.
func sunset(p *picture, k inks, r *rand.Rand) {
	horizon := p.height * between(r, 0.62, 0.7)
	cx, radius := p.width*between(r, 0.36, 0.64), p.unit*between(r, 0.36, 0.44)
	p.light(cx, horizon-radius*0.4, radius*2, k.glow, 0.4)
	slats := newOutline()
	for y, gap := horizon-radius*0.62, radius*0.022; y < horizon; y, gap = y+radius*0.135, gap*1.32 {
		half := math.Sqrt(max(radius*radius-(horizon-y)*(horizon-y), 0))
		slats.add(rectangle(cx-half, y, cx+half, y+gap))
	}
	sun := newOutline(arc(cx, horizon, radius, math.Pi, 2*math.Pi))
	p.fill(sun, func(_, y float64) (rgb, float64) {
		return mix(k.accent, k.glow, smooth(horizon-radius, horizon, y)), 1
	})
	p.fill(slats, flat(k.gradient(0.3), 0.85))
	p.fill(newOutline(rectangle(-1, horizon, p.width+1, p.height+1)), fade(mix(k.deep, rgb{}, 0.25), horizon, 0.82, p.height, 0.96))
	lines := newOutline()
	for i := -16; i <= 16; i++ {
		x := float64(i) * p.unit * 0.09
		lines.add(stroke([]point{{cx + x, horizon}, {cx + x*6, p.height * 1.1}}, func(t float64) float64 { return p.unit*(0.0012+0.003*t) + 0.2 }))
	}
	p.fill(lines, fade(k.glow, horizon, 0.2, p.height, 0.65))
	for i := range 9 {
		t := math.Pow(float64(i)/8, 2)
		y := horizon + t*(p.height-horizon)
		p.fill(newOutline(rectangle(-1, y, p.width+1, y+p.unit*(0.003+0.004*t))), flat(k.glow, 0.3+0.4*t))
	}
}

// skyline is a row of towers with lit windows before a low sun.
func skyline(p *picture, k inks, r *rand.Rand) {
	p.fill(disc(p.width*between(r, 0.3, 0.7), p.height*0.5, p.unit*0.27), flat(mix(k.accent, k.glow, 0.3), 0.95))
	for layer := range 3 {
		depth := float64(layer) / 2
		body := mix(k.mid, mix(k.deep, rgb{}, 0.4), 0.35+0.6*depth)
		towers, lights := newOutline(), newOutline()
		for x := -p.unit * 0.05; x < p.width; {
			w := p.unit * between(r, 0.09, 0.18)
			top := p.height * (between(r, 0.34, 0.66) + 0.14*depth)
			towers.add(rectangle(x, top, x+w, p.height+1))
			cell := p.unit * 0.028
			for wy := top + cell; wy < p.height; wy += cell * 1.6 {
				for wx := x + cell*0.8; wx < x+w-cell*0.9; wx += cell * 1.25 {
					if r.IntN(4) == 0 {
						lights.add(rectangle(wx, wy, wx+cell*0.5, wy+cell*0.7))
					}
				}
			}
			x += w * between(r, 0.98, 1.15)
		}
		p.fill(towers, flat(body, 1))
		p.fill(lights, flat(mix(k.accent, k.glow, 0.3), 0.25+0.55*depth))
	}
}

// hills are ranges in mist before a sun.
func hills(p *picture, k inks, r *rand.Rand) {
	sx, sy := p.width*between(r, 0.2, 0.8), p.height*between(r, 0.26, 0.4)
	p.light(sx, sy, p.unit*0.6, k.glow, 0.6)
	p.fill(disc(sx, sy, p.unit*between(r, 0.12, 0.17)), flat(mix(k.accent, k.ink, 0.35), 0.96))
	for i := range 5 {
		depth := float64(i) / 4
		base := p.height * (0.46 + 0.46*depth)
		a, b, f := r.Float64()*7, r.Float64()*7, between(r, 1.1, 2.1)
		rough := p.unit * (0.085 - 0.03*depth)
		line := curve(-3, p.width+3, 80, func(x float64) float64 {
			t := x / p.unit
			return base - rough*(math.Sin(t*f*2+a)+0.55*math.Sin(t*f*4.3+b)+0.16*math.Sin(t*f*11+a*b))
		})
		line = append(line, point{p.width + 3, p.height + 3}, point{-3, p.height + 3})
		c := mix(mix(k.glow, k.mid, 0.3+0.7*depth), mix(k.deep, rgb{}, 0.25), depth*0.92)
		p.fill(newOutline(line), fade(c, base-rough, 0.96, base+p.unit*0.35, 0.8))
	}
}

// moon hangs over still water with a path of light.
func moon(p *picture, k inks, r *rand.Rand) {
	cx, cy, radius := p.width*between(r, 0.3, 0.7), p.height*between(r, 0.34, 0.42), p.unit*between(r, 0.19, 0.25)
	for range int(50 * p.width / p.unit) {
		x, y := r.Float64()*p.width, r.Float64()*p.height*0.66
		p.fill(disc(x, y, p.unit*between(r, 0.0015, 0.0045)+0.2), flat(k.ink, between(r, 0.25, 0.8)))
	}
	p.light(cx, cy, radius*3, k.glow, 0.5)
	p.fill(disc(cx, cy, radius), func(x, y float64) (rgb, float64) {
		return mix(k.ink, k.accent, smooth(-radius*1.2, radius*1.3, (x-cx)*0.6+(y-cy)*0.8)), 0.98
	})
	for range 6 {
		a, d := r.Float64()*7, r.Float64()*radius*0.72
		p.fill(disc(cx+d*math.Cos(a), cy+d*math.Sin(a), radius*between(r, 0.06, 0.18)), flat(k.glow, 0.28))
	}
	sea := p.height * 0.7
	p.fill(newOutline(rectangle(-1, sea, p.width+1, p.height+1)), fade(mix(k.deep, rgb{}, 0.35), sea, 0.78, p.height, 0.95))
	glints := newOutline()
	for i := range 11 {
		t := (float64(i) + 0.4) / 11
		y, w := sea+t*(p.height-sea), radius*(0.35+0.95*t)*between(r, 0.5, 1)
		x := cx + between(r, -0.25, 0.25)*radius
		glints.add(stroke([]point{{x - w, y}, {x, y}, {x + w, y}}, func(t float64) float64 { return p.unit * 0.011 * math.Sin(t*math.Pi) }))
	}
	p.fill(glints, fade(k.accent, sea, 0.9, p.height, 0.4))
}
