package artwork

import (
	"math"
	"math/rand/v2"
)

// grooves is a large record, half out of the picture, with light on its grooves.
func grooves(p *picture, k inks, r *rand.Rand) {
	cx, cy, radius := p.width*between(r, 0.58, 0.82), p.height*between(r, 0.42, 0.6), p.unit*between(r, 0.62, 0.74)
	sheen := between(r, 0.4, 1.1)
	vinyl := mix(k.deep, rgb{}, 0.5)
	p.fill(disc(cx, cy+radius*0.03, radius*1.03), flat(vinyl, 0.35))
	p.fill(disc(cx, cy, radius), func(x, y float64) (rgb, float64) {
		dx, dy := x-cx, y-cy
		d := math.Hypot(dx, dy)
		line := 0.5 + 0.5*math.Sin(d/radius*190/max(1, 160/radius))
		light := math.Pow(math.Abs(math.Cos(math.Atan2(dy, dx)-sheen)), 14)
		return mix(mix(vinyl, k.mid, 0.14*line), k.glow, light*(0.28+0.22*line)), 0.94
	})
	for _, at := range []float64{0.52, 0.68, 0.84} {
		p.fill(ring(cx, cy, radius*at, radius*(at+0.012)), flat(vinyl, 0.8))
	}
	p.fill(disc(cx, cy, radius*0.36), func(x, y float64) (rgb, float64) {
		return mix(k.accent, k.glow, clamp01((y-cy)/radius+0.5)), 1
	})
	p.fill(ring(cx, cy, radius*0.27, radius*0.275), flat(k.deep, 0.35))
	p.fill(newOutline(band(cx, cy, radius*0.1, radius*0.22, 2.6, 5.4)), flat(k.deep, 0.16))
	p.fill(disc(cx, cy, radius*0.035), flat(vinyl, 1))
}

// waveform is the picture of a sound: bars around a middle line.
func waveform(p *picture, k inks, r *rand.Rand) {
	step := p.unit * between(r, 0.042, 0.06)
	mid, n := p.height*0.5, int(p.width/step)+1
	f1, f2, f3 := between(r, 1.5, 3.2), between(r, 4, 7), r.Float64()*6
	front, back := newOutline(), newOutline()
	for i := range n {
		t := (float64(i) + 0.5) / float64(n)
		swell := math.Abs(math.Sin(t*f1*math.Pi+f3)*0.62+math.Sin(t*f2*math.Pi+f3*2)*0.38) * math.Sqrt(math.Sin(t*math.Pi))
		half := p.unit * (0.025 + 0.36*swell*between(r, 0.62, 1))
		x := p.width * t
		front.add(capsule(x, mid-half, mid+half, step*0.27))
		back.add(capsule(x, mid-half*1.45, mid+half*1.45, step*0.27))
	}
	p.fill(back, flat(k.glow, 0.2))
	p.light(p.width/2, mid, p.unit*0.7, k.glow, 0.25)
	p.fill(front, func(x, y float64) (rgb, float64) {
		return mix(k.ink, k.accent, clamp01(math.Abs(y-mid)/(p.unit*0.36))), 0.92
	})
}

// equaliser is a field of level meters in small blocks.
func equaliser(p *picture, k inks, r *rand.Rand) {
	cell := p.unit / 13
	n, rows := int(p.width/cell)+1, 11
	phase, f := r.Float64()*6, between(r, 1.2, 2.6)
	off, on := newOutline(), newOutline()
	for i := range n {
		t := float64(i) / float64(n)
		level := 2 + int((0.5+0.5*math.Sin(t*f*2*math.Pi+phase))*6*between(r, 0.6, 1)+2*r.Float64())
		x := (float64(i) + 0.5) * p.width / float64(n)
		for j := range rows {
			y := p.height - (float64(j)+0.6)*cell
			block := roundedRectangle(x-cell*0.38, y-cell*0.3, x+cell*0.38, y+cell*0.3, cell*0.1)
			if j < level {
				on.add(block)
			} else {
				off.add(block)
			}
		}
	}
	p.fill(off, flat(k.ink, 0.06))
	p.fill(on, func(_, y float64) (rgb, float64) {
		t := clamp01((p.height - y) / (9 * cell))
		return mix(mix(k.mid, k.glow, min(t*2, 1)), k.accent, max(t*2-1, 0)), 0.6 + 0.35*t
	})
}

// staff is a staff of strings that swing.
func staff(p *picture, k inks, r *rand.Rand) {
	f, phase, rise := between(r, 0.7, 1.3), r.Float64()*6, between(r, -0.22, 0.22)
	for i := range 5 {
		lane := (float64(i) - 2) * p.unit * 0.1
		for j := range 7 {
			swing := (float64(j) - 3) / 3 * p.unit * 0.055
			line := curve(-4, p.width+4, 90, func(x float64) float64 {
				t := x / p.width
				node := math.Sin(t*f*math.Pi*2 + phase + float64(i)*0.34)
				return p.height*0.48 + lane*(1+0.9*t) + rise*p.height*(t-0.5) + node*p.unit*0.13 + swing*math.Sin(t*math.Pi*(3+float64(i%3)))
			})
			c, a, w := k.glow, 0.26, 0.0022
			if j == 3 {
				c, a, w = mix(k.ink, k.accent, float64(i)/5), 0.9, 0.0055
			}
			p.fill(newOutline(stroke(line, even(p.unit*w+0.25))), flat(c, a))
		}
	}
	p.light(p.width*between(r, 0.3, 0.7), p.height*0.45, p.unit*0.6, k.accent, 0.2)
}

// keys are piano keys seen from above, with a few of them played.
func keys(p *picture, k inks, r *rand.Rand) {
	w := p.unit * between(r, 0.13, 0.16)
	top, lean := p.height*between(r, 0.1, 0.2), p.unit*between(r, 0.12, 0.25)
	n := int((p.width+2*lean)/w) + 2
	octave := [7]bool{true, true, false, true, true, true, false} // a black key follows
	first := r.IntN(7)
	for i := range n {
		x := -lean + float64(i)*w
		played := r.IntN(5) == 0
		c, a := k.ink, 0.86
		if played {
			c, a = k.accent, 1
		}
		p.fill(newOutline(key(x+w*0.03, x+w*0.97, top, p.height+2, lean)), fade(c, top, a, p.height*1.15, a*0.25))
	}
	for i := range n {
		if x := -lean + float64(i+1)*w; octave[(first+i)%7] {
			c := mix(k.deep, rgb{}, 0.35)
			if r.IntN(7) == 0 {
				c = k.mid
			}
			p.fill(newOutline(key(x-w*0.29, x+w*0.29, top, top+p.unit*0.44, lean*p.unit*0.44/(p.height-top))), flat(c, 0.97))
		}
	}
}

func key(x0, x1, y0, y1, lean float64) []point {
	return []point{{x0 + lean, y0}, {x1 + lean, y0}, {x1, y1}, {x0, y1}}
}
