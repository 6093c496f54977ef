package artwork

import (
	"math"
	"math/rand/v2"

	"needledrop/internal/artwork/canvas"
)

// subjectMotif is the figure of a motif that a title's file names; nil for what is
// none. They stand for what a story is about, drawn by us: no posters, no logos, no
// likenesses.
func subjectMotif(name string) motif {
	return map[string]motif{
		"blade": blade, "cassette": cassette, "cello": cello, "chessboard": chessboard, "crown": crown, "flower": flower, "guitar": guitar,
		"hat": hat, "house": house, "leaves": leaves, "marbles": marbles, "microphone": microphone, "parachute": parachute, "ropes": ropes,
		"ship": ship, "snow": snow, "spiral": spiral, "tower": tower, "vault": vault, "waffle": waffle, "wheel": wheel, "wings": wings,
	}[name]
}

// place is where a figure stands: its middle, and the unit it is drawn in.
func place(p *canvas.Picture, r *rand.Rand) (cx, cy, u float64) {
	return p.Width * between(r, 0.62, 0.7), p.Height * between(r, 0.47, 0.53), p.Unit
}

// lit is the paint of a figure: bright at the top, warm at the foot.
func lit(k inks, top, bottom float64) canvas.Paint {
	return func(_, y float64) (canvas.RGB, float64) {
		return canvas.Mix(canvas.Mix(k.accent, k.ink, 0.25), k.glow, canvas.Smooth(top, bottom, y)), 0.96
	}
}

func dark(k inks) canvas.RGB { return canvas.Mix(k.deep, canvas.RGB{}, 0.35) }

// mirrored is a ring of points with its mirror image, around the axis x.
func mirrored(x float64, right []canvas.Point) []canvas.Point {
	out := append([]canvas.Point(nil), right...)
	for i := len(right) - 1; i >= 0; i-- {
		out = append(out, canvas.Point{X: 2*x - right[i].X, Y: right[i].Y})
	}
	return out
}

// body is the outline of a stringed instrument: two bouts and a waist.
func body(cx, cy, height, width, waist float64) []canvas.Point {
	var right []canvas.Point
	for i := range 61 {
		t := float64(i) / 60
		upper, lower := 0.78*math.Exp(-math.Pow((t-0.24)/0.2, 2)), math.Exp(-math.Pow((t-0.72)/0.24, 2))
		half := width * math.Pow(math.Sin(math.Pi*min(max(t, 0.001), 0.999)), 0.35) * max(max(upper, lower), waist)
		right = append(right, canvas.Point{X: cx + half, Y: cy + (t-0.5)*height})
	}
	return mirrored(cx, right)
}

func strings4(p *canvas.Picture, k inks, cx, top, bottom, gap float64) {
	for i := range 4 {
		x := cx + (float64(i)-1.5)*gap
		p.Fill(canvas.NewOutline(canvas.Stroke([]canvas.Point{{X: x, Y: top}, {X: x, Y: bottom}}, canvas.Even(gap*0.09+0.2))), canvas.Flat(k.ink, 0.85))
	}
}

func cello(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	cy += u * 0.16
	p.Light(cx, cy, u*0.6, k.glow, 0.3)
	p.Fill(canvas.NewOutline(body(cx, cy, u*0.84, u*0.27, 0.52)), lit(k, cy-u*0.5, cy+u*0.5))
	p.Fill(canvas.NewOutline(canvas.Rectangle(cx-u*0.035, cy-u*0.8, cx+u*0.035, cy+u*0.06)), canvas.Flat(dark(k), 0.95))
	for _, side := range []float64{-1, 1} {
		hole := canvas.Curve(cy-u*0.06, cy+u*0.18, 20, func(y float64) float64 { return cx + side*(u*0.13+u*0.02*math.Sin((y-cy)/u*16)) })
		for i, pt := range hole {
			hole[i] = canvas.Point{X: pt.Y, Y: pt.X}
		}
		p.Fill(canvas.NewOutline(canvas.Stroke(hole, canvas.Even(u*0.012))), canvas.Flat(dark(k), 0.9))
	}
	strings4(p, k, cx, cy-u*0.78, cy+u*0.3, u*0.018)
	bow := []canvas.Point{{X: cx - u*0.62, Y: cy - u*0.16}, {X: cx + u*0.56, Y: cy + u*0.16}}
	p.Fill(canvas.NewOutline(canvas.Stroke(bow, canvas.Even(u*0.013))), canvas.Flat(k.ink, 0.95))
}

func guitar(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	cy += u * 0.2
	p.Light(cx, cy, u*0.6, k.accent, 0.25)
	p.Fill(canvas.NewOutline(body(cx, cy, u*0.74, u*0.3, 0.6)), lit(k, cy-u*0.45, cy+u*0.45))
	p.Fill(canvas.Disc(cx, cy+u*0.02, u*0.1), canvas.Flat(dark(k), 0.95))
	p.Fill(canvas.Ring(cx, cy+u*0.02, u*0.115, u*0.125), canvas.Flat(dark(k), 0.6))
	p.Fill(canvas.NewOutline(canvas.Rectangle(cx-u*0.035, cy-u*0.86, cx+u*0.035, cy-u*0.04)), canvas.Flat(dark(k), 0.97))
	for i := range 9 {
		y := cy - u*(0.12+0.075*float64(i))
		p.Fill(canvas.NewOutline(canvas.Rectangle(cx-u*0.035, y, cx+u*0.035, y+u*0.005)), canvas.Flat(k.glow, 0.6))
	}
	p.Fill(canvas.NewOutline(canvas.RoundedRectangle(cx-u*0.1, cy+u*0.19, cx+u*0.1, cy+u*0.225, u*0.012)), canvas.Flat(dark(k), 0.9))
	strings4(p, k, cx, cy-u*0.86, cy+u*0.2, u*0.016)
}

func waffle(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	radius := u * 0.36
	p.Fill(canvas.Disc(cx+u*0.02, cy+u*0.03, radius*1.03), canvas.Flat(dark(k), 0.5))
	p.Fill(canvas.Disc(cx, cy, radius), lit(k, cy-radius, cy+radius))
	cell := radius / 3.6
	for i := -4; i <= 4; i++ {
		for j := -4; j <= 4; j++ {
			x, y := cx+float64(i)*cell, cy+float64(j)*cell
			if math.Hypot(x-cx, y-cy) < radius-cell*0.62 {
				p.Fill(canvas.NewOutline(canvas.RoundedRectangle(x-cell*0.36, y-cell*0.36, x+cell*0.36, y+cell*0.36, cell*0.1)), canvas.Fade(dark(k), y-cell*0.36, 0.55, y+cell*0.36, 0.28))
			}
		}
	}
}

func chessboard(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	horizon := cy - u*0.02
	row := func(i int) float64 { return horizon + (p.Height*1.05-horizon)*math.Pow(float64(i)/8, 1.7) }
	column := func(j, y float64) float64 { return cx + (j-4)*u*0.07*(1+3.4*(y-horizon)/(p.Height-horizon)) }
	for i := range 8 {
		for j := range 8 {
			y0, y1, c, a := row(i), row(i+1), k.ink, 0.86
			if (i+j)%2 == 0 {
				c, a = dark(k), 0.92
			}
			x := float64(j)
			p.Fill(canvas.NewOutline([]canvas.Point{{X: column(x, y0), Y: y0}, {X: column(x+1, y0), Y: y0}, {X: column(x+1, y1), Y: y1}, {X: column(x, y1), Y: y1}}), canvas.Flat(c, a))
		}
	}
	foot := cy + u*0.3
	pawn := mirrored(cx, []canvas.Point{{X: cx + u*0.05, Y: foot - u*0.46}, {X: cx + u*0.06, Y: foot - u*0.3}, {X: cx + u*0.12, Y: foot - u*0.08}, {X: cx + u*0.17, Y: foot - u*0.06}, {X: cx + u*0.17, Y: foot}})
	p.Fill(canvas.NewOutline(pawn), lit(k, foot-u*0.6, foot))
	p.Fill(canvas.Disc(cx, foot-u*0.53, u*0.1), lit(k, foot-u*0.6, foot))
	p.Fill(canvas.NewOutline(canvas.RoundedRectangle(cx-u*0.1, foot-u*0.45, cx+u*0.1, foot-u*0.41, u*0.02)), lit(k, foot-u*0.6, foot))
}

func wheel(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	radius := u * 0.42
	p.Light(cx, cy, radius*1.5, k.glow, 0.3)
	for i := range 12 {
		a := float64(i)*math.Pi/6 + between(r, 0, 0.01)
		spoke := []canvas.Point{{X: cx, Y: cy}, {X: cx + math.Cos(a)*radius, Y: cy + math.Sin(a)*radius}}
		p.Fill(canvas.NewOutline(canvas.Stroke(spoke, canvas.Even(u*0.012))), lit(k, cy-radius, cy+radius))
	}
	p.Fill(canvas.Ring(cx, cy, radius*0.9, radius), lit(k, cy-radius, cy+radius))
	p.Fill(canvas.Ring(cx, cy, radius*1.02, radius*1.05), canvas.Flat(k.ink, 0.7))
	p.Fill(canvas.Disc(cx, cy, radius*0.16), canvas.Flat(dark(k), 1))
	p.Fill(canvas.Ring(cx, cy, radius*0.12, radius*0.2), canvas.Flat(k.accent, 0.95))
}

func vault(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	radius := u * 0.42
	p.Fill(canvas.Disc(cx, cy, radius), canvas.Flat(canvas.Mix(k.mid, dark(k), 0.45), 1))
	p.Fill(canvas.Ring(cx, cy, radius*0.88, radius), lit(k, cy-radius, cy+radius))
	for i := range 12 {
		a := float64(i) * math.Pi / 6
		p.Fill(canvas.Disc(cx+math.Cos(a)*radius*0.78, cy+math.Sin(a)*radius*0.78, u*0.018), canvas.Flat(k.ink, 0.9))
	}
	turn := between(r, 0.1, 0.5)
	for i := range 5 {
		a := turn + float64(i)*2*math.Pi/5
		end := canvas.Point{X: cx + math.Cos(a)*radius*0.58, Y: cy + math.Sin(a)*radius*0.58}
		p.Fill(canvas.NewOutline(canvas.Stroke([]canvas.Point{{X: cx, Y: cy}, end}, canvas.Even(u*0.016))), canvas.Flat(k.accent, 0.95))
		p.Fill(canvas.Disc(end.X, end.Y, u*0.032), canvas.Flat(k.accent, 1))
	}
	p.Fill(canvas.Disc(cx, cy, radius*0.17), canvas.Flat(k.ink, 0.95))
}

func marbles(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	for i, at := range [][3]float64{{-0.3, 0.14, 0.16}, {0.02, -0.12, 0.2}, {0.26, 0.2, 0.14}, {-0.06, 0.26, 0.1}, {0.34, -0.16, 0.1}} {
		x, y, radius := cx+at[0]*u, cy+at[1]*u, at[2]*u
		base := canvas.Mix([]canvas.RGB{k.accent, k.glow, k.mid}[i%3], k.ink, 0.1)
		p.Fill(canvas.Disc(x+radius*0.1, y+radius*0.2, radius*1.02), canvas.Flat(dark(k), 0.45))
		p.Fill(canvas.Disc(x, y, radius), func(px, py float64) (canvas.RGB, float64) {
			d := math.Hypot(px-x+radius*0.35, py-y+radius*0.35) / radius
			return canvas.Mix(canvas.Mix(k.ink, base, canvas.Clamp(d*1.3)), dark(k), canvas.Clamp(d-0.8)), 1
		})
		p.Fill(canvas.NewOutline(canvas.Band(x, y, radius*0.3, radius*0.62, 0.4+float64(i), 2.1+float64(i))), canvas.Flat(dark(k), 0.35))
	}
}

func crown(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	foot := cy + u*0.22
	p.Light(cx, cy, u*0.6, k.accent, 0.35)
	points := []canvas.Point{{X: cx - u*0.36, Y: foot}, {X: cx - u*0.44, Y: cy - u*0.22}, {X: cx - u*0.2, Y: cy - u*0.02}, {X: cx, Y: cy - u*0.34}, {X: cx + u*0.2, Y: cy - u*0.02}, {X: cx + u*0.44, Y: cy - u*0.22}, {X: cx + u*0.36, Y: foot}}
	p.Fill(canvas.NewOutline(points), lit(k, cy-u*0.3, foot))
	p.Fill(canvas.NewOutline(canvas.RoundedRectangle(cx-u*0.37, foot+u*0.02, cx+u*0.37, foot+u*0.1, u*0.02)), lit(k, foot, foot+u*0.1))
	for i, tip := range []canvas.Point{points[1], points[3], points[5]} {
		p.Fill(canvas.Disc(tip.X, tip.Y-u*0.03, u*0.045), canvas.Flat(k.ink, 0.97))
		p.Fill(canvas.Disc(cx+(float64(i)-1)*u*0.2, foot+u*0.06, u*0.022), canvas.Flat(dark(k), 0.85))
	}
}

func ropes(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, _, u := place(p, r)
	p.Fill(canvas.NewOutline(canvas.RoundedRectangle(cx-u*0.06, p.Height*0.12, cx+u*0.06, p.Height+2, u*0.03)), lit(k, p.Height*0.1, p.Height))
	for i := range 3 {
		y := p.Height * (0.26 + 0.22*float64(i))
		sag := u * between(r, 0.03, 0.06)
		line := canvas.Curve(-3, p.Width+3, 60, func(x float64) float64 { return y + sag*math.Sin(math.Abs(x-cx)/p.Width*math.Pi) })
		c := []canvas.RGB{k.accent, k.ink, k.glow}[i]
		p.Fill(canvas.NewOutline(canvas.Stroke(line, canvas.Even(u*0.024))), canvas.Flat(c, 0.96))
		p.Fill(canvas.Disc(cx, y, u*0.06), canvas.Flat(dark(k), 0.95))
	}
}

func parachute(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	top, radius := cy-u*0.04, u*0.42
	for i := range 6 {
		from, to := math.Pi+float64(i)*math.Pi/6, math.Pi+float64(i+1)*math.Pi/6
		c := k.accent
		if i%2 == 1 {
			c = k.ink
		}
		wedge := append(canvas.Arc(cx, top, radius, from, to), canvas.Point{X: cx + (float64(i)-2.0)*radius*0.06, Y: top - radius*0.08})
		p.Fill(canvas.NewOutline(wedge), canvas.Flat(c, 0.95))
		edge := from
		p.Fill(canvas.NewOutline(canvas.Stroke([]canvas.Point{{X: cx + math.Cos(edge)*radius, Y: top + math.Sin(edge)*radius*0.05}, {X: cx, Y: cy + u*0.4}}, canvas.Even(u*0.003+0.2))), canvas.Flat(k.ink, 0.7))
	}
	p.Fill(canvas.NewOutline(canvas.Stroke([]canvas.Point{{X: cx + radius, Y: top}, {X: cx, Y: cy + u*0.4}}, canvas.Even(u*0.003+0.2))), canvas.Flat(k.ink, 0.7))
	p.Fill(canvas.NewOutline(canvas.Capsule(cx, cy+u*0.38, cy+u*0.47, u*0.022)), canvas.Flat(dark(k), 1))
}

func spiral(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	turn := between(r, 0, 6)
	for arm := range 3 {
		var line []canvas.Point
		for i := range 160 {
			t := float64(i) / 159
			a := turn + float64(arm)*2*math.Pi/3 + t*4.5*math.Pi
			line = append(line, canvas.Point{X: cx + math.Cos(a)*u*0.52*t, Y: cy + math.Sin(a)*u*0.52*t})
		}
		c := []canvas.RGB{k.accent, k.glow, k.ink}[arm]
		p.Fill(canvas.NewOutline(canvas.Stroke(line, func(t float64) float64 { return u*(0.003+0.017*t) + 0.2 })), canvas.Flat(c, 0.9))
	}
}

func cassette(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	p.Fill(canvas.NewOutline(canvas.RoundedRectangle(cx-u*0.5, cy-u*0.3, cx+u*0.5, cy+u*0.33, u*0.05)), canvas.Flat(dark(k), 0.97))
	p.Fill(canvas.NewOutline(canvas.RoundedRectangle(cx-u*0.44, cy-u*0.24, cx+u*0.44, cy+u*0.17, u*0.03)), lit(k, cy-u*0.24, cy+u*0.17))
	p.Fill(canvas.NewOutline(canvas.RoundedRectangle(cx-u*0.3, cy-u*0.07, cx+u*0.3, cy+u*0.11, u*0.09)), canvas.Flat(dark(k), 0.92))
	for _, side := range []float64{-1, 1} {
		x := cx + side*u*0.19
		p.Fill(canvas.Disc(x, cy+u*0.02, u*0.075), canvas.Flat(k.ink, 0.95))
		p.Fill(canvas.Disc(x, cy+u*0.02, u*0.035), canvas.Flat(dark(k), 1))
	}
	for i := range 2 {
		y := cy - u*(0.19-0.05*float64(i))
		p.Fill(canvas.NewOutline(canvas.Rectangle(cx-u*0.36, y, cx+u*0.36, y+u*0.008)), canvas.Flat(dark(k), 0.6))
	}
	p.Fill(canvas.NewOutline([]canvas.Point{{X: cx - u*0.26, Y: cy + u*0.33}, {X: cx - u*0.22, Y: cy + u*0.22}, {X: cx + u*0.22, Y: cy + u*0.22}, {X: cx + u*0.26, Y: cy + u*0.33}}), canvas.Flat(k.mid, 0.9))
}

func snow(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	p.Light(cx, cy, u*0.6, k.ink, 0.25)
	for arm := range 6 {
		a := float64(arm) * math.Pi / 3
		dx, dy := math.Cos(a), math.Sin(a)
		stroke := func(from, to canvas.Point, w float64) {
			p.Fill(canvas.NewOutline(canvas.Stroke([]canvas.Point{from, to}, canvas.Even(w))), canvas.Flat(k.ink, 0.95))
		}
		stroke(canvas.Point{X: cx, Y: cy}, canvas.Point{X: cx + dx*u*0.42, Y: cy + dy*u*0.42}, u*0.016)
		for _, at := range []float64{0.16, 0.28} {
			for _, side := range []float64{-1, 1} {
				b := a + side*math.Pi/3
				from := canvas.Point{X: cx + dx*u*at, Y: cy + dy*u*at}
				stroke(from, canvas.Point{X: from.X + math.Cos(b)*u*0.11, Y: from.Y + math.Sin(b)*u*0.11}, u*0.012)
			}
		}
	}
	for range 46 {
		p.Fill(canvas.Disc(r.Float64()*p.Width, r.Float64()*p.Height, u*between(r, 0.004, 0.014)), canvas.Flat(k.ink, between(r, 0.3, 0.8)))
	}
}

func flower(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	cy -= u * 0.06
	stem := canvas.Curve(cy, p.Height+3, 30, func(y float64) float64 { return cx + u*0.05*math.Sin((y-cy)/u*3) })
	for i, pt := range stem {
		stem[i] = canvas.Point{X: pt.Y, Y: pt.X}
	}
	p.Fill(canvas.NewOutline(canvas.Stroke(stem, canvas.Even(u*0.014))), canvas.Flat(k.mid, 0.95))
	for ring, count := range []int{9, 7} {
		reach := u * (0.34 - 0.12*float64(ring))
		for i := range count {
			a := float64(i)*2*math.Pi/float64(count) + float64(ring)*0.3
			x, y := cx+math.Cos(a)*reach*0.56, cy+math.Sin(a)*reach*0.56
			petal := petalAt(x, y, a, reach*0.52, reach*0.24)
			p.Fill(canvas.NewOutline(petal), canvas.Flat(canvas.Mix(k.accent, k.ink, 0.1+0.35*float64(ring)+0.03*float64(i%3)), 0.95))
		}
	}
	p.Fill(canvas.Disc(cx, cy, u*0.07), canvas.Flat(dark(k), 0.9))
}

// petalAt is an ellipse that points in a direction.
func petalAt(x, y, a, long, wide float64) []canvas.Point {
	var out []canvas.Point
	for i := range 28 {
		t := float64(i) / 28 * 2 * math.Pi
		px, py := math.Cos(t)*long, math.Sin(t)*wide
		out = append(out, canvas.Point{X: x + px*math.Cos(a) - py*math.Sin(a), Y: y + px*math.Sin(a) + py*math.Cos(a)})
	}
	return out
}

func leaves(p *canvas.Picture, k inks, r *rand.Rand) {
	for range 15 {
		x, y, a, long := p.Width*between(r, 0.36, 1), r.Float64()*p.Height, r.Float64()*2*math.Pi, p.Unit*between(r, 0.07, 0.15)
		c := canvas.Mix([]canvas.RGB{k.accent, k.glow, k.ink}[r.IntN(3)], k.mid, between(r, 0, 0.4))
		var leaf []canvas.Point
		for i := range 40 { // there on one side, and back on the other
			t := float64(i%20) / 19
			along, across := (2*t-1)*long, 0.42*long*math.Sin(math.Pi*t)
			if i >= 20 {
				along, across = -along, -across
			}
			leaf = append(leaf, canvas.Point{X: x + along*math.Cos(a) - across*math.Sin(a), Y: y + along*math.Sin(a) + across*math.Cos(a)})
		}
		p.Fill(canvas.NewOutline(leaf), canvas.Flat(c, 0.92))
		vein := []canvas.Point{{X: x - math.Cos(a)*long*1.25, Y: y - math.Sin(a)*long*1.25}, {X: x + math.Cos(a)*long*0.8, Y: y + math.Sin(a)*long*0.8}}
		p.Fill(canvas.NewOutline(canvas.Stroke(vein, canvas.Even(p.Unit*0.004+0.2))), canvas.Flat(dark(k), 0.5))
	}
}

func wings(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	p.Light(cx, cy, u*0.6, k.glow, 0.35)
	for _, side := range []float64{-1, 1} {
		for i := range 9 {
			t := float64(i) / 8
			a := -math.Pi*0.46 + t*math.Pi*0.72
			long := u * (0.5 - 0.26*t)
			x, y := cx+side*(u*0.06+math.Cos(a)*long*0.55), cy+math.Sin(a)*long*0.55
			angle := a
			if side < 0 {
				angle = math.Pi - a
			}
			p.Fill(canvas.NewOutline(petalAt(x, y, angle, long*0.55, u*0.05)), canvas.Flat(canvas.Mix(k.ink, k.glow, t), 0.92))
		}
	}
}

func microphone(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	cy -= u * 0.1
	p.Light(cx, cy, u*0.6, k.accent, 0.35)
	p.Fill(canvas.NewOutline(canvas.Capsule(cx, cy-u*0.32, cy+u*0.22, u*0.17)), lit(k, cy-u*0.34, cy+u*0.3))
	for i := range 6 {
		y := cy - u*0.21 + float64(i)*u*0.068
		p.Fill(canvas.NewOutline(canvas.RoundedRectangle(cx-u*0.13, y, cx+u*0.13, y+u*0.026, u*0.012)), canvas.Flat(dark(k), 0.75))
	}
	p.Fill(canvas.NewOutline(canvas.Band(cx, cy+u*0.12, u*0.235, u*0.265, 0, math.Pi)), canvas.Flat(k.ink, 0.92))
	p.Fill(canvas.NewOutline(canvas.Rectangle(cx-u*0.016, cy+u*0.37, cx+u*0.016, p.Height+2)), canvas.Flat(k.ink, 0.92))
}

func tower(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, _, u := place(p, r)
	top, foot := p.Height*0.08, p.Height*0.97
	p.Light(cx, p.Height*0.5, u*0.6, k.glow, 0.35)
	half := func(y float64) float64 { t := (y - top) / (foot - top); return u * (0.012 + 0.3*math.Pow(t, 2.4)) }
	for _, side := range []float64{-1, 1} {
		var leg []canvas.Point
		for i := range 30 {
			y := top + (foot-top)*float64(i)/29
			leg = append(leg, canvas.Point{X: cx + side*half(y), Y: y})
		}
		p.Fill(canvas.NewOutline(canvas.Stroke(leg, func(t float64) float64 { return u * (0.008 + 0.03*t) })), lit(k, top, foot))
	}
	for i := range 13 {
		y0 := top + (foot-top)*(0.08+float64(i)*0.062)
		y1 := y0 + (foot-top)*0.062
		for _, s := range []float64{-1, 1} {
			p.Fill(canvas.NewOutline(canvas.Stroke([]canvas.Point{{X: cx - s*half(y0), Y: y0}, {X: cx + s*half(y1), Y: y1}}, canvas.Even(u*0.004+0.2))), canvas.Flat(k.ink, 0.7))
		}
	}
	for _, at := range []float64{0.42, 0.7} {
		y := top + (foot-top)*at
		p.Fill(canvas.NewOutline(canvas.Rectangle(cx-half(y)*1.25, y, cx+half(y)*1.25, y+u*0.022)), canvas.Flat(k.accent, 0.97))
	}
	p.Fill(canvas.NewOutline(canvas.Capsule(cx, top-u*0.05, top+u*0.02, u*0.006)), canvas.Flat(k.ink, 0.95))
}

func hat(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	brim := cy + u*0.2
	p.Fill(canvas.NewOutline(petalAt(cx, brim, 0, u*0.46, u*0.085)), canvas.Flat(dark(k), 1))
	crownOf := mirrored(cx, []canvas.Point{{X: cx + u*0.28, Y: cy - u*0.34}, {X: cx + u*0.24, Y: brim}})
	p.Fill(canvas.NewOutline(crownOf), canvas.Fade(canvas.Mix(dark(k), k.mid, 0.25), cy-u*0.34, 1, brim, 1))
	p.Fill(canvas.NewOutline(petalAt(cx, cy-u*0.34, 0, u*0.28, u*0.05)), canvas.Flat(canvas.Mix(dark(k), k.mid, 0.5), 1))
	p.Fill(canvas.NewOutline(mirrored(cx, []canvas.Point{{X: cx + u*0.252, Y: cy + u*0.05}, {X: cx + u*0.24, Y: brim - u*0.02}})), canvas.Flat(k.accent, 0.96))
	p.Fill(canvas.Ring(cx+u*0.3, cy+u*0.4, u*0.09, u*0.105), canvas.Flat(k.ink, 0.95))
}

func blade(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	lean := between(r, -0.14, 0.14)
	at := func(along, across float64) canvas.Point {
		return canvas.Point{X: cx + u*(along*math.Sin(lean)+across*math.Cos(lean)), Y: cy - u*(along*math.Cos(lean)-across*math.Sin(lean))}
	}
	p.Light(cx, cy-u*0.1, u*0.6, k.ink, 0.25)
	p.Fill(canvas.NewOutline([]canvas.Point{at(0.56, 0), at(0.46, 0.05), at(-0.18, 0.06), at(-0.18, 0)}), canvas.Flat(k.ink, 0.97))
	p.Fill(canvas.NewOutline([]canvas.Point{at(0.56, 0), at(0.46, -0.05), at(-0.18, -0.06), at(-0.18, 0)}), canvas.Flat(canvas.Mix(k.ink, k.glow, 0.6), 0.97))
	p.Fill(canvas.NewOutline([]canvas.Point{at(-0.17, 0.2), at(-0.17, -0.2), at(-0.22, -0.2), at(-0.22, 0.2)}), canvas.Flat(k.accent, 0.97))
	p.Fill(canvas.NewOutline([]canvas.Point{at(-0.22, 0.03), at(-0.22, -0.03), at(-0.46, -0.03), at(-0.46, 0.03)}), canvas.Flat(dark(k), 1))
	end := at(-0.49, 0)
	p.Fill(canvas.Disc(end.X, end.Y, u*0.045), canvas.Flat(k.accent, 1))
}

func ship(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	sea := cy + u*0.3
	p.Fill(canvas.Disc(cx-u*0.3, cy-u*0.2, u*0.14), canvas.Flat(k.accent, 0.9))
	p.Fill(canvas.NewOutline([]canvas.Point{{X: cx - u*0.36, Y: sea - u*0.1}, {X: cx + u*0.4, Y: sea - u*0.12}, {X: cx + u*0.28, Y: sea + u*0.06}, {X: cx - u*0.24, Y: sea + u*0.06}}), canvas.Flat(dark(k), 1))
	p.Fill(canvas.NewOutline(canvas.Rectangle(cx-u*0.008, cy-u*0.46, cx+u*0.008, sea-u*0.1)), canvas.Flat(dark(k), 1))
	for i, w := range []float64{0.26, 0.2, 0.13} {
		y := sea - u*(0.16+0.2*float64(i))
		p.Fill(canvas.NewOutline([]canvas.Point{{X: cx - u*w, Y: y}, {X: cx + u*(w+0.07), Y: y - u*0.01}, {X: cx + u*w*0.9, Y: y - u*0.16}, {X: cx - u*w*0.8, Y: y - u*0.16}}), canvas.Flat(canvas.Mix(k.ink, k.glow, 0.2*float64(i)), 0.96))
	}
	for i := range 4 {
		y := sea + u*(0.05+0.07*float64(i))
		wave := canvas.Curve(-3, p.Width+3, 70, func(x float64) float64 { return y + u*0.014*math.Sin(x/u*9+float64(i)*1.7) })
		p.Fill(canvas.NewOutline(canvas.Stroke(wave, canvas.Even(u*0.012))), canvas.Flat(canvas.Mix(k.glow, k.mid, float64(i)/4), 0.9))
	}
}

func house(p *canvas.Picture, k inks, r *rand.Rand) {
	cx, cy, u := place(p, r)
	foot := p.Height * 0.9
	p.Fill(canvas.Disc(cx+u*0.28, cy-u*0.26, u*0.15), canvas.Flat(canvas.Mix(k.ink, k.accent, 0.3), 0.9))
	wall := canvas.NewOutline(canvas.Rectangle(cx-u*0.34, cy-u*0.02, cx+u*0.34, foot), canvas.Rectangle(cx-u*0.12, cy-u*0.3, cx+u*0.1, cy))
	wall.Add([]canvas.Point{{X: cx - u*0.4, Y: cy}, {X: cx - u*0.22, Y: cy - u*0.24}, {X: cx - u*0.04, Y: cy}})
	wall.Add([]canvas.Point{{X: cx - u*0.16, Y: cy - u*0.29}, {X: cx - u*0.01, Y: cy - u*0.52}, {X: cx + u*0.14, Y: cy - u*0.29}})
	wall.Add([]canvas.Point{{X: cx + u*0.04, Y: cy}, {X: cx + u*0.22, Y: cy - u*0.2}, {X: cx + u*0.4, Y: cy}})
	p.Fill(wall, canvas.Flat(dark(k), 1))
	for _, w := range [][2]float64{{-0.22, 0.12}, {0.0, -0.2}, {0.22, 0.12}, {-0.22, 0.34}, {0.22, 0.34}} {
		if r.IntN(4) > 0 {
			x, y := cx+w[0]*u, cy+w[1]*u
			p.Fill(canvas.NewOutline(canvas.RoundedRectangle(x-u*0.035, y-u*0.06, x+u*0.035, y+u*0.06, u*0.03)), canvas.Flat(k.accent, 0.95))
		}
	}
	p.Fill(canvas.NewOutline(canvas.Rectangle(-2, foot, p.Width+2, p.Height+2)), canvas.Flat(dark(k), 0.9))
}
