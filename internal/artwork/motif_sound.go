package artwork

import (
	"math"
	"math/rand/v2"

	"needledrop/internal/artwork/canvas"
)

// grooves is a large record, half out of the picture, with light on its grooves.
func grooves(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, radius := p.Width*between(r, 0.58, 0.82), p.Height*between(r, 0.42, 0.6), p.Unit*between(r, 0.62, 0.74)
	sheen := between(r, 0.4, 1.1)
	vinyl := canvas.Mix(k.deep, canvas.RGB{}, 0.5)
	p.Fill(canvas.Disc(cx, cy+radius*0.03, radius*1.03), canvas.Flat(vinyl, 0.35))
	p.Fill(canvas.Disc(cx, cy, radius), func(x, y float64) (canvas.RGB, float64) {
		dx, dy := x-cx, y-cy
		d := math.Hypot(dx, dy)
		line := 0.5 + 0.5*math.Sin(d/radius*190/max(1, 160/radius))
		light := math.Pow(math.Abs(math.Cos(math.Atan2(dy, dx)-sheen)), 14)
		return canvas.Mix(canvas.Mix(vinyl, k.mid, 0.14*line), k.glow, light*(0.28+0.22*line)), 0.94
	})
	for _, at := range []float64{0.52, 0.68, 0.84} {
		p.Fill(canvas.Ring(cx, cy, radius*at, radius*(at+0.012)), canvas.Flat(vinyl, 0.8))
	}
	p.Fill(canvas.Disc(cx, cy, radius*0.36), func(x, y float64) (canvas.RGB, float64) {
		return canvas.Mix(k.accent, k.glow, canvas.Clamp((y-cy)/radius+0.5)), 1
	})
	p.Fill(canvas.Ring(cx, cy, radius*0.27, radius*0.275), canvas.Flat(k.deep, 0.35))
	p.Fill(canvas.NewOutline(canvas.Band(cx, cy, radius*0.1, radius*0.22, 2.6, 5.4)), canvas.Flat(k.deep, 0.16))
	p.Fill(canvas.Disc(cx, cy, radius*0.035), canvas.Flat(vinyl, 1))
}

// waveform is the picture of a sound: bars around a middle line.
func waveform(p *canvas.Picture, k inks, r *rand.Rand) {
	step := p.Unit * between(r, 0.042, 0.06)
	mid, n := p.Height*0.5, int(p.Width/step)+1
	f1, f2, f3 := between(r, 1.5, 3.2), between(r, 4, 7), r.Float64()*6
	front, back := canvas.NewOutline(), canvas.NewOutline()
	for i := range n {
		t := (float64(i) + 0.5) / float64(n)
		swell := math.Abs(math.Sin(t*f1*math.Pi+f3)*0.62+math.Sin(t*f2*math.Pi+f3*2)*0.38) * math.Sqrt(math.Sin(t*math.Pi))
		half := p.Unit * (0.025 + 0.36*swell*between(r, 0.62, 1))
		x := p.Width * t
		front.Add(canvas.Capsule(x, mid-half, mid+half, step*0.27))
		back.Add(canvas.Capsule(x, mid-half*1.45, mid+half*1.45, step*0.27))
	}
	p.Fill(back, canvas.Flat(k.glow, 0.2))
	p.Light(p.Width/2, mid, p.Unit*0.7, k.glow, 0.25)
	p.Fill(front, func(x, y float64) (canvas.RGB, float64) {
		return canvas.Mix(k.ink, k.accent, canvas.Clamp(math.Abs(y-mid)/(p.Unit*0.36))), 0.92
	})
}

// equaliser is a field of level meters in small blocks.
func equaliser(p *canvas.Picture, k inks, r *rand.Rand) {
	cell := p.Unit / 13
	n, rows := int(p.Width/cell)+1, 11
	phase, f := r.Float64()*6, between(r, 1.2, 2.6)
	off, on := canvas.NewOutline(), canvas.NewOutline()
	for i := range n {
		t := float64(i) / float64(n)
		level := 2 + int((0.5+0.5*math.Sin(t*f*2*math.Pi+phase))*6*between(r, 0.6, 1)+2*r.Float64())
		x := (float64(i) + 0.5) * p.Width / float64(n)
		for j := range rows {
			y := p.Height - (float64(j)+0.6)*cell
			block := canvas.RoundedRectangle(x-cell*0.38, y-cell*0.3, x+cell*0.38, y+cell*0.3, cell*0.1)
			if j < level {
				on.Add(block)
			} else {
				off.Add(block)
			}
		}
	}
	p.Fill(off, canvas.Flat(k.ink, 0.06))
	p.Fill(on, func(_, y float64) (canvas.RGB, float64) {
		t := canvas.Clamp((p.Height - y) / (9 * cell))
		return canvas.Mix(canvas.Mix(k.mid, k.glow, min(t*2, 1)), k.accent, max(t*2-1, 0)), 0.6 + 0.35*t
	})
}

// staff is a staff of strings that swing.
func staff(p *canvas.Picture, k inks, r *rand.Rand) {
	f, phase, rise := between(r, 0.7, 1.3), r.Float64()*6, between(r, -0.22, 0.22)
	for i := range 5 {
		lane := (float64(i) - 2) * p.Unit * 0.1
		for j := range 7 {
			swing := (float64(j) - 3) / 3 * p.Unit * 0.055
			line := canvas.Curve(-4, p.Width+4, 90, func(x float64) float64 {
				t := x / p.Width
				node := math.Sin(t*f*math.Pi*2 + phase + float64(i)*0.34)
				return p.Height*0.48 + lane*(1+0.9*t) + rise*p.Height*(t-0.5) + node*p.Unit*0.13 + swing*math.Sin(t*math.Pi*(3+float64(i%3)))
			})
			c, a, w := k.glow, 0.26, 0.0022
			if j == 3 {
				c, a, w = canvas.Mix(k.ink, k.accent, float64(i)/5), 0.9, 0.0055
			}
			p.Fill(canvas.NewOutline(canvas.Stroke(line, canvas.Even(p.Unit*w+0.25))), canvas.Flat(c, a))
		}
	}
	p.Light(p.Width*between(r, 0.3, 0.7), p.Height*0.45, p.Unit*0.6, k.accent, 0.2)
}

// keys are piano keys seen from above, with a few of them played.
func keys(p *canvas.Picture, k inks, r *rand.Rand) {
	w := p.Unit * between(r, 0.13, 0.16)
	top, lean := p.Height*between(r, 0.1, 0.2), p.Unit*between(r, 0.12, 0.25)
	n := int((p.Width+2*lean)/w) + 2
	octave := [7]bool{true, true, false, true, true, true, false} // a black key follows
	first := r.IntN(7)
	for i := range n {
		x := -lean + float64(i)*w
		played := r.IntN(5) == 0
		c, a := k.ink, 0.86
		if played {
			c, a = k.accent, 1
		}
		p.Fill(canvas.NewOutline(key(x+w*0.03, x+w*0.97, top, p.Height+2, lean)), canvas.Fade(c, top, a, p.Height*1.15, a*0.25))
	}
	for i := range n {
		if x := -lean + float64(i+1)*w; octave[(first+i)%7] {
			c := canvas.Mix(k.deep, canvas.RGB{}, 0.35)
			if r.IntN(7) == 0 {
				c = k.mid
			}
			p.Fill(canvas.NewOutline(key(x-w*0.29, x+w*0.29, top, top+p.Unit*0.44, lean*p.Unit*0.44/(p.Height-top))), canvas.Flat(c, 0.97))
		}
	}
}

func key(x0, x1, y0, y1, lean float64) []canvas.Point {
	return []canvas.Point{{X: x0 + lean, Y: y0}, {X: x1 + lean, Y: y0}, {X: x1, Y: y1}, {X: x0, Y: y1}}
}
