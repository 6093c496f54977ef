package artwork

import (
	"math"
	"math/rand/v2"
)

// ribbons are broad bands of silk that cross the picture.
func ribbons(p *picture, k inks, r *rand.Rand) {
	f, phase := between(r, 0.55, 0.95), r.Float64()*6
	for i := range 7 {
		t := float64(i) / 6
		mid := p.height * (0.16 + 0.72*t)
		amp, shift := p.unit*between(r, 0.1, 0.2), phase+t*1.9
		line := curve(-p.unit*0.2, p.width+p.unit*0.2, 70, func(x float64) float64 {
			return mid + amp*math.Sin(x/p.width*f*2*math.Pi+shift) + (x/p.width-0.5)*p.height*0.3
		})
		wide := p.unit * between(r, 0.05, 0.11)
		body := stroke(line, func(u float64) float64 { return wide * (0.35 + math.Abs(math.Sin(u*math.Pi*1.4+shift))) })
		c := k.gradient(0.35 + 0.6*t)
		if i == 2 || i == 5 {
			c = k.accent
		}
		p.fill(newOutline(body), func(x, y float64) (rgb, float64) {
			return mix(c, k.deep, 0.45*smooth(mid-amp, mid+amp*1.6, y)), 0.72
		})
	}
}

// bokeh is lights out of focus.
func bokeh(p *picture, k inks, r *rand.Rand) {
	n := int(20 * math.Sqrt(p.width/p.unit))
	for i := range n {
		near := float64(i) / float64(n)
		x, y := p.width*r.Float64(), p.height*(0.08+0.8*r.Float64())
		radius := p.unit * (0.03 + 0.15*near*between(r, 0.4, 1))
		c := [...]rgb{k.glow, k.accent, k.ink, k.glow}[r.IntN(4)]
		p.light(x, y, radius*1.6, c, 0.18)
		p.fill(disc(x, y, radius), flat(c, between(r, 0.12, 0.34)))
		p.fill(ring(x, y, radius*0.93, radius), flat(c, 0.32))
	}
}

// blocks are cut-paper circles and quarters on a grid.
func blocks(p *picture, k inks, r *rand.Rand) {
	rows := 3 + r.IntN(2)
	cell := p.height / float64(rows)
	cols := int(math.Ceil(p.width / cell))
	cell = max(cell, p.width/float64(cols))
	shades := []rgb{k.glow, k.accent, k.mid, k.ink, mix(k.deep, k.mid, 0.3)}
	for j := range rows {
		for i := range cols {
			x, y, c := float64(i)*cell, float64(j)*cell, shades[r.IntN(len(shades))]
			ground := k.gradient(between(r, 0.1, 0.6))
			p.fill(newOutline(rectangle(x, y, x+cell, y+cell)), flat(ground, 0.85))
			corner := r.IntN(4)
			qx, qy, from := x+cell*float64(corner&1), y+cell*float64(corner>>1), [4]float64{0, 0.5, 1.5, 1}[corner]*math.Pi
			switch r.IntN(6) {
			case 0:
				p.fill(disc(x+cell/2, y+cell/2, cell*0.42), flat(c, 0.95))
				p.fill(disc(x+cell/2, y+cell/2, cell*0.13), flat(ground, 0.95))
			case 1, 2:
				p.fill(newOutline(append(arc(qx, qy, cell, from, from+math.Pi/2), point{qx, qy})), flat(c, 0.95))
			case 3:
				for _, d := range []float64{0.3, 0.6, 0.9} {
					p.fill(newOutline(band(qx, qy, cell*(d-0.13), cell*d, from, from+math.Pi/2)), flat(c, 0.9))
				}
			case 4:
				p.fill(newOutline(arc(x+cell/2, y+cell, cell/2, math.Pi, 2*math.Pi), arc(x+cell/2, y+cell/2, cell/2, math.Pi, 2*math.Pi)), flat(c, 0.6))
			}
		}
	}
}

// rosette is a tile of petals around a middle, repeated in rings.
func rosette(p *picture, k inks, r *rand.Rand) {
	cx, cy := p.width*between(r, 0.35, 0.65), p.height*between(r, 0.44, 0.54)
	petals := 8 + 2*r.IntN(4)
	for layer := range 5 {
		reach := p.unit * (0.92 - 0.17*float64(layer))
		turn := float64(layer) * math.Pi / float64(petals)
		c := [...]rgb{k.mid, k.glow, k.deep, k.accent, k.ink}[layer]
		flower := newOutline()
		for i := range petals {
			a := turn + 2*math.Pi*float64(i)/float64(petals)
			s, co := math.Sincos(a)
			wide := reach * 1.5 / float64(petals)
			spine := make([]point, 25)
			for j := range spine {
				d := reach * (0.18 + 0.82*float64(j)/24)
				spine[j] = point{cx + d*co, cy + d*s}
			}
			flower.add(stroke(spine, func(t float64) float64 { return wide * math.Pow(math.Sin(math.Pi*math.Pow(t, 0.8)), 0.8) }))
		}
		p.fill(flower, flat(c, 0.62))
	}
	p.fill(disc(cx, cy, p.unit*0.075), flat(k.accent, 1))
	p.fill(disc(cx, cy, p.unit*0.035), flat(k.deep, 1))
}

// stripes are five parallel bands that come in from one side, bend and leave
// through the foot of the picture.
func stripes(p *picture, k inks, r *rand.Rand) {
	cx, cy := p.width*between(r, 0.28, 0.42), p.height*between(r, 0.82, 1)
	wide, inner := p.unit*between(r, 0.085, 0.11), p.unit*between(r, 0.12, 0.2)
	mirror := r.IntN(2) == 0
	for i := range 5 {
		d := inner + wide*(float64(i)+0.5)*1.06
		line := append([]point{{-p.width, cy - d}}, arc(cx, cy, d, -math.Pi/2, 0)...)
		line = append(line, point{cx + d, p.height + cy})
		if mirror {
			for j := range line {
				line[j].x = p.width - line[j].x
			}
		}
		c := mix(k.accent, k.glow, smooth(0, 2, float64(i)))
		c = mix(c, mix(k.mid, k.deep, 0.25), smooth(2, 4.4, float64(i)))
		p.fill(newOutline(stroke(line, even(wide/2))), flat(c, 0.96))
	}
	x := p.width * between(r, 0.76, 0.84)
	if mirror {
		x = p.width - x
	}
	p.fill(disc(x, p.height*0.3, p.unit*0.12), flat(k.accent, 0.95))
}

// halftone is a printed dot screen that swells along a wave.
func halftone(p *picture, k inks, r *rand.Rand) {
	step := p.unit / 19
	f, phase, lean := between(r, 0.8, 1.5), r.Float64()*6, between(r, 0.5, 1.2)
	dots := newOutline()
	for row := range int(p.height/step) + 2 {
		for col := range int(p.width/step) + 2 {
			x, y := (float64(col)+0.5*float64(row&1))*step, float64(row)*step
			wave := 0.5 + 0.5*math.Sin((x*lean+y*1.3)/p.unit*f*math.Pi+phase)
			if radius := step * 0.62 * wave * smooth(1.15, 0.2, y/p.height); radius > step*0.06 {
				dots.add(arc(x, y, radius, 0, 2*math.Pi))
			}
		}
	}
	p.fill(dots, func(x, _ float64) (rgb, float64) { return mix(k.accent, k.glow, x/p.width), 0.9 })
	cx, cy := p.width*between(r, 0.55, 0.75), p.height*0.48
	p.fill(disc(cx, cy, p.unit*0.25), flat(mix(k.deep, rgb{}, 0.2), 0.92))
	p.fill(ring(cx, cy, p.unit*0.19, p.unit*0.2), flat(k.accent, 0.9))
}

// contours are the lines of a map of somewhere unfriendly.
func contours(p *picture, k inks, r *rand.Rand) {
	cx, cy := p.width*between(r, 0.35, 0.65), p.height*between(r, 0.4, 0.56)
	a, b, c := r.Float64()*7, r.Float64()*7, r.Float64()*7
	for i := 17; i >= 0; i-- {
		t := float64(i) / 17
		line := make([]point, 97)
		for j := range line {
			u := 2 * math.Pi * float64(j) / 96
			d := p.unit * (0.07 + 0.92*t) * (1 + 0.17*math.Sin(2*u+a+t*1.4) + 0.1*math.Sin(3*u+b-t*2) + 0.05*math.Sin(5*u+c+t*3))
			line[j] = point{cx + d*math.Cos(u)*1.25, cy + d*math.Sin(u)}
		}
		p.fill(newOutline(line), flat(mix(k.glow, k.deep, 0.25+0.75*t), 0.09))
		p.fill(newOutline(stroke(line, even(p.unit*0.0028+0.22))), flat(mix(k.accent, k.glow, smooth(0, 0.5, t)), 0.95-0.62*t))
	}
}

// ripples are rings on water, around two points.
func ripples(p *picture, k inks, r *rand.Rand) {
	for side := range 2 {
		cx, cy := p.width*between(r, 0.15, 0.45), p.height*between(r, 0.25, 0.7)
		if side == 1 {
			cx = p.width - cx
		}
		for i := range 12 {
			t := float64(i) / 12
			d := p.unit * (0.06 + 0.8*t)
			p.fill(ring(cx, cy, d, d+p.unit*(0.03-0.022*t)), flat(mix(k.accent, k.glow, t), 0.75*(1-t)+0.06))
		}
		p.fill(disc(cx, cy, p.unit*0.035), flat(k.ink, 0.95))
	}
}

// prism are tall panes of coloured glass that overlap before a disc.
func prism(p *picture, k inks, r *rand.Rand) {
	lean := between(r, 0.12, 0.4) * p.height
	if r.IntN(2) == 0 {
		lean = -lean
	}
	cx := p.width * between(r, 0.35, 0.65)
	p.light(cx, p.height*0.46, p.unit*0.6, k.glow, 0.4)
	p.fill(disc(cx, p.height*0.46, p.unit*0.3), fade(k.accent, p.height*0.1, 1, p.height*0.85, 0.55))
	n := 5 + int(4*p.width/p.unit)
	for i := range n {
		x := p.width * (float64(i) + between(r, 0, 1)) / float64(n)
		c := [...]rgb{k.glow, k.accent, k.mid, k.deep, k.glow}[i%5]
		pane := stroke([]point{{x + lean, -2}, {x - lean, p.height + 2}}, even(p.unit*between(r, 0.025, 0.085)))
		p.fill(newOutline(pane), fade(c, 0, 0.7, p.height, 0.28))
	}
}
