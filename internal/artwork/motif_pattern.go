package artwork

import (
	"math"
	"math/rand/v2"

	"needledrop/internal/artwork/canvas"
)

// ribbons are broad bands of silk that cross the picture.
func ribbons(p *canvas.Picture, k inks, r *rand.Rand) {
	f, phase := between(r, 0.55, 0.95), r.Float64()*6
	for i := range 7 {
		t := float64(i) / 6
		mid := p.Height * (0.16 + 0.72*t)
		amp, shift := p.Unit*between(r, 0.1, 0.2), phase+t*1.9
		line := canvas.Curve(-p.Unit*0.2, p.Width+p.Unit*0.2, 70, func(x float64) float64 {
			return mid + amp*math.Sin(x/p.Width*f*2*math.Pi+shift) + (x/p.Width-0.5)*p.Height*0.3
		})
		wide := p.Unit * between(r, 0.05, 0.11)
		body := canvas.Stroke(line, func(u float64) float64 { return wide * (0.35 + math.Abs(math.Sin(u*math.Pi*1.4+shift))) })
		c := k.gradient(0.35 + 0.6*t)
		if i == 2 || i == 5 {
			c = k.accent
		}
		p.Fill(canvas.NewOutline(body), func(x, y float64) (canvas.RGB, float64) {
			return canvas.Mix(c, k.deep, 0.45*canvas.Smooth(mid-amp, mid+amp*1.6, y)), 0.72
		})
	}
}

// bokeh is lights out of focus.
func bokeh(p *canvas.Picture, k inks, r *rand.Rand) {
	n := int(20 * math.Sqrt(p.Width/p.Unit))
	for i := range n {
		near := float64(i) / float64(n)
		x, y := p.Width*r.Float64(), p.Height*(0.08+0.8*r.Float64())
		radius := p.Unit * (0.03 + 0.15*near*between(r, 0.4, 1))
		c := [...]canvas.RGB{k.glow, k.accent, k.ink, k.glow}[r.IntN(4)]
		p.Light(x, y, radius*1.6, c, 0.18)
		p.Fill(canvas.Disc(x, y, radius), canvas.Flat(c, between(r, 0.12, 0.34)))
		p.Fill(canvas.Ring(x, y, radius*0.93, radius), canvas.Flat(c, 0.32))
	}
}

// blocks are cut-paper circles and quarters on a grid.
func blocks(p *canvas.Picture, k inks, r *rand.Rand) {
	rows := 3 + r.IntN(2)
	cell := p.Height / float64(rows)
	cols := int(math.Ceil(p.Width / cell))
	cell = max(cell, p.Width/float64(cols))
	shades := []canvas.RGB{k.glow, k.accent, k.mid, k.ink, canvas.Mix(k.deep, k.mid, 0.3)}
	for j := range rows {
		for i := range cols {
			x, y, c := float64(i)*cell, float64(j)*cell, shades[r.IntN(len(shades))]
			ground := k.gradient(between(r, 0.1, 0.6))
			p.Fill(canvas.NewOutline(canvas.Rectangle(x, y, x+cell, y+cell)), canvas.Flat(ground, 0.85))
			corner := r.IntN(4)
			qx, qy, from := x+cell*float64(corner&1), y+cell*float64(corner>>1), [4]float64{0, 0.5, 1.5, 1}[corner]*math.Pi
			switch r.IntN(6) {
			case 0:
				p.Fill(canvas.Disc(x+cell/2, y+cell/2, cell*0.42), canvas.Flat(c, 0.95))
				p.Fill(canvas.Disc(x+cell/2, y+cell/2, cell*0.13), canvas.Flat(ground, 0.95))
			case 1, 2:
				p.Fill(canvas.NewOutline(append(canvas.Arc(qx, qy, cell, from, from+math.Pi/2), canvas.Point{X: qx, Y: qy})), canvas.Flat(c, 0.95))
			case 3:
				for _, d := range []float64{0.3, 0.6, 0.9} {
					p.Fill(canvas.NewOutline(canvas.Band(qx, qy, cell*(d-0.13), cell*d, from, from+math.Pi/2)), canvas.Flat(c, 0.9))
				}
			case 4:
				p.Fill(canvas.NewOutline(canvas.Arc(x+cell/2, y+cell, cell/2, math.Pi, 2*math.Pi), canvas.Arc(x+cell/2, y+cell/2, cell/2, math.Pi, 2*math.Pi)), canvas.Flat(c, 0.6))
			}
		}
	}
}

// rosette is a tile of petals around a middle, repeated in rings.
func rosette(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy := p.Width*between(r, 0.35, 0.65), p.Height*between(r, 0.44, 0.54)
	petals := 8 + 2*r.IntN(4)
	for layer := range 5 {
		reach := p.Unit * (0.92 - 0.17*float64(layer))
		turn := float64(layer) * math.Pi / float64(petals)
		c := [...]canvas.RGB{k.mid, k.glow, k.deep, k.accent, k.ink}[layer]
		flower := canvas.NewOutline()
		for i := range petals {
			a := turn + 2*math.Pi*float64(i)/float64(petals)
			s, co := math.Sincos(a)
			wide := reach * 1.5 / float64(petals)
			spine := make([]canvas.Point, 25)
			for j := range spine {
				d := reach * (0.18 + 0.82*float64(j)/24)
				spine[j] = canvas.Point{X: cx + d*co, Y: cy + d*s}
			}
			flower.Add(canvas.Stroke(spine, func(t float64) float64 { return wide * math.Pow(math.Sin(math.Pi*math.Pow(t, 0.8)), 0.8) }))
		}
		p.Fill(flower, canvas.Flat(c, 0.62))
	}
	p.Fill(canvas.Disc(cx, cy, p.Unit*0.075), canvas.Flat(k.accent, 1))
	p.Fill(canvas.Disc(cx, cy, p.Unit*0.035), canvas.Flat(k.deep, 1))
}

// stripes are five parallel bands that come in from one side, bend and leave
// through the foot of the picture.
func stripes(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy := p.Width*between(r, 0.28, 0.42), p.Height*between(r, 0.82, 1)
	wide, inner := p.Unit*between(r, 0.085, 0.11), p.Unit*between(r, 0.12, 0.2)
	mirror := r.IntN(2) == 0
	for i := range 5 {
		d := inner + wide*(float64(i)+0.5)*1.06
		line := append([]canvas.Point{{X: -p.Width, Y: cy - d}}, canvas.Arc(cx, cy, d, -math.Pi/2, 0)...)
		line = append(line, canvas.Point{X: cx + d, Y: p.Height + cy})
		if mirror {
			for j := range line {
				line[j].X = p.Width - line[j].X
			}
		}
		c := canvas.Mix(k.accent, k.glow, canvas.Smooth(0, 2, float64(i)))
		c = canvas.Mix(c, canvas.Mix(k.mid, k.deep, 0.25), canvas.Smooth(2, 4.4, float64(i)))
		p.Fill(canvas.NewOutline(canvas.Stroke(line, canvas.Even(wide/2))), canvas.Flat(c, 0.96))
	}
	x := p.Width * between(r, 0.76, 0.84)
	if mirror {
		x = p.Width - x
	}
	p.Fill(canvas.Disc(x, p.Height*0.3, p.Unit*0.12), canvas.Flat(k.accent, 0.95))
}

// halftone is a printed dot screen that swells along a wave.
func halftone(p *canvas.Picture, k inks, r *rand.Rand) {
	step := p.Unit / 19
	f, phase, lean := between(r, 0.8, 1.5), r.Float64()*6, between(r, 0.5, 1.2)
	dots := canvas.NewOutline()
	for row := range int(p.Height/step) + 2 {
		for col := range int(p.Width/step) + 2 {
			x, y := (float64(col)+0.5*float64(row&1))*step, float64(row)*step
			wave := 0.5 + 0.5*math.Sin((x*lean+y*1.3)/p.Unit*f*math.Pi+phase)
			if radius := step * 0.62 * wave * canvas.Smooth(1.15, 0.2, y/p.Height); radius > step*0.06 {
				dots.Add(canvas.Arc(x, y, radius, 0, 2*math.Pi))
			}
		}
	}
	p.Fill(dots, func(x, _ float64) (canvas.RGB, float64) { return canvas.Mix(k.accent, k.glow, x/p.Width), 0.9 })
	cx, cy := p.Width*between(r, 0.55, 0.75), p.Height*0.48
	p.Fill(canvas.Disc(cx, cy, p.Unit*0.25), canvas.Flat(canvas.Mix(k.deep, canvas.RGB{}, 0.2), 0.92))
	p.Fill(canvas.Ring(cx, cy, p.Unit*0.19, p.Unit*0.2), canvas.Flat(k.accent, 0.9))
}

// contours are the lines of a map of somewhere unfriendly.
func contours(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy := p.Width*between(r, 0.35, 0.65), p.Height*between(r, 0.4, 0.56)
	a, b, c := r.Float64()*7, r.Float64()*7, r.Float64()*7
	for i := 17; i >= 0; i-- {
		t := float64(i) / 17
		line := make([]canvas.Point, 97)
		for j := range line {
			u := 2 * math.Pi * float64(j) / 96
			d := p.Unit * (0.07 + 0.92*t) * (1 + 0.17*math.Sin(2*u+a+t*1.4) + 0.1*math.Sin(3*u+b-t*2) + 0.05*math.Sin(5*u+c+t*3))
			line[j] = canvas.Point{X: cx + d*math.Cos(u)*1.25, Y: cy + d*math.Sin(u)}
		}
		p.Fill(canvas.NewOutline(line), canvas.Flat(canvas.Mix(k.glow, k.deep, 0.25+0.75*t), 0.09))
		p.Fill(canvas.NewOutline(canvas.Stroke(line, canvas.Even(p.Unit*0.0028+0.22))), canvas.Flat(canvas.Mix(k.accent, k.glow, canvas.Smooth(0, 0.5, t)), 0.95-0.62*t))
	}
}

// ripples are rings on water, around two points.
func ripples(p *canvas.Picture, k inks, r *rand.Rand) {
	for side := range 2 {
		cx, cy := p.Width*between(r, 0.15, 0.45), p.Height*between(r, 0.25, 0.7)
		if side == 1 {
			cx = p.Width - cx
		}
		for i := range 12 {
			t := float64(i) / 12
			d := p.Unit * (0.06 + 0.8*t)
			p.Fill(canvas.Ring(cx, cy, d, d+p.Unit*(0.03-0.022*t)), canvas.Flat(canvas.Mix(k.accent, k.glow, t), 0.75*(1-t)+0.06))
		}
		p.Fill(canvas.Disc(cx, cy, p.Unit*0.035), canvas.Flat(k.ink, 0.95))
	}
}

// prism are tall panes of coloured glass that overlap before a disc.
func prism(p *canvas.Picture, k inks, r *rand.Rand) {
	lean := between(r, 0.12, 0.4) * p.Height
	if r.IntN(2) == 0 {
		lean = -lean
	}
	cx := p.Width * between(r, 0.35, 0.65)
	p.Light(cx, p.Height*0.46, p.Unit*0.6, k.glow, 0.4)
	p.Fill(canvas.Disc(cx, p.Height*0.46, p.Unit*0.3), canvas.Fade(k.accent, p.Height*0.1, 1, p.Height*0.85, 0.55))
	n := 5 + int(4*p.Width/p.Unit)
	for i := range n {
		x := p.Width * (float64(i) + between(r, 0, 1)) / float64(n)
		c := [...]canvas.RGB{k.glow, k.accent, k.mid, k.deep, k.glow}[i%5]
		pane := canvas.Stroke([]canvas.Point{{X: x + lean, Y: -2}, {X: x - lean, Y: p.Height + 2}}, canvas.Even(p.Unit*between(r, 0.025, 0.085)))
		p.Fill(canvas.NewOutline(pane), canvas.Fade(c, 0, 0.7, p.Height, 0.28))
	}
}
