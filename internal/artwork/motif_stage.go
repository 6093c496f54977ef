package artwork

import (
	"math"
	"math/rand/v2"

	"needledrop/internal/artwork/canvas"
)

// beams are stage lights falling from above.
func beams(p *canvas.Picture, k inks, r *rand.Rand) {
	n := 5 + r.IntN(3)
	for i := range n {
		x := p.Width * (float64(i) + between(r, 0.2, 0.8)) / float64(n)
		aim := (p.Width*between(r, 0.25, 0.75) - x) * 1.1
		spread := p.Unit * between(r, 0.12, 0.24)
		c := k.glow
		if i%3 == 1 {
			c = k.accent
		}
		cone := canvas.NewOutline([]canvas.Point{{X: x - p.Unit*0.012, Y: -2}, {X: x + p.Unit*0.012, Y: -2}, {X: x + aim + spread, Y: p.Height * 1.05}, {X: x + aim - spread, Y: p.Height * 1.05}})
		p.Fill(cone, canvas.Fade(c, 0, 0.62, p.Height*1.02, 0.05))
		p.Light(x, 0, p.Unit*0.13, k.ink, 0.4)
	}
	floor := canvas.Curve(-2, p.Width+2, 40, func(x float64) float64 {
		t := x/p.Width - 0.5
		return p.Height*0.86 + t*t*p.Height*0.12
	})
	floor = append(floor, canvas.Point{X: p.Width + 2, Y: p.Height + 2}, canvas.Point{X: -2, Y: p.Height + 2})
	p.Fill(canvas.NewOutline(floor), canvas.Fade(canvas.Mix(k.deep, canvas.RGB{}, 0.3), p.Height*0.8, 0.7, p.Height, 0.95))
	p.Light(p.Width/2, p.Height*0.87, p.Unit*0.5, k.glow, 0.3)
}

// crowd is a bright stage behind many raised heads and hands.
func crowd(p *canvas.Picture, k inks, r *rand.Rand) {
	p.Light(p.Width/2, p.Height*0.5, p.Unit*0.75, k.glow, 0.75)
	p.Light(p.Width/2, p.Height*0.5, p.Unit*0.3, k.ink, 0.6)
	for i := range 9 {
		a := math.Pi * (1.08 + 0.84*(float64(i)+between(r, 0.2, 0.8))/9)
		p.Fill(canvas.NewOutline(canvas.Band(p.Width/2, p.Height*0.62, p.Unit*0.1, p.Width, a-0.028, a+0.028)), canvas.Flat(k.ink, 0.13))
	}
	for row := range 3 {
		depth := float64(row) / 2
		c := canvas.Mix(canvas.Mix(k.mid, k.deep, 0.4+0.3*depth), canvas.RGB{}, 0.2+0.45*depth)
		heads := canvas.NewOutline(canvas.Rectangle(-2, p.Height*(0.84+0.1*depth), p.Width+2, p.Height+2))
		size := p.Unit * (0.038 + 0.03*depth)
		for x := -size; x < p.Width+size; x += size * between(r, 2, 2.7) {
			y := p.Height*(0.79+0.09*depth) + between(r, -0.5, 0.8)*size
			heads.Add(canvas.Arc(x, y, size, 0, 2*math.Pi))
			heads.Add(canvas.Capsule(x, y+size*0.7, p.Height+2*size, size*1.25))
			if r.IntN(4) == 0 {
				tip := size * between(r, 2.2, 4)
				heads.Add(canvas.Stroke([]canvas.Point{{X: x + size, Y: y + size}, {X: x + size*1.5, Y: y - tip*0.4}, {X: x + size*1.3, Y: y - tip}}, canvas.Even(size*0.24)))
			}
		}
		p.Fill(heads, canvas.Flat(c, 1))
	}
}

// film is a strip of film across the picture, each frame a little brighter.
func film(p *canvas.Picture, k inks, r *rand.Rand) {
	tilt := between(r, -0.2, -0.08)
	if r.IntN(2) == 0 {
		tilt = -tilt
	}
	cx, cy, half := p.Width/2, p.Height*0.48, p.Unit*0.3
	turned := func(ring []canvas.Point) []canvas.Point {
		s, c := math.Sincos(tilt)
		for i, q := range ring {
			dx, dy := q.X-cx, q.Y-cy
			ring[i] = canvas.Point{X: cx + dx*c - dy*s, Y: cy + dx*s + dy*c}
		}
		return ring
	}
	reach := p.Width/2 + p.Height/2
	p.Fill(canvas.NewOutline(turned(canvas.Rectangle(cx-reach, cy-half, cx+reach, cy+half))), canvas.Flat(canvas.Mix(k.deep, canvas.RGB{}, 0.45), 0.95))
	holes, pitch := canvas.NewOutline(), half*0.27
	for x := cx - reach; x < cx+reach; x += pitch {
		for _, y := range []float64{cy - half*0.87, cy + half*0.87} {
			holes.Add(turned(canvas.RoundedRectangle(x, y-half*0.065, x+pitch*0.52, y+half*0.065, half*0.035)))
		}
	}
	p.Fill(holes, canvas.Flat(k.ink, 0.85))
	frame, play := half*1.86, r.IntN(2)
	for i, x := 0, cx-math.Ceil(reach/frame)*frame; x < cx+reach; i, x = i+1, x+frame {
		c := k.gradient(canvas.Clamp((x - cx + reach) / (2 * reach)))
		p.Fill(canvas.NewOutline(turned(canvas.RoundedRectangle(x+frame*0.03, cy-half*0.7, x+frame*0.97, cy+half*0.7, half*0.06))), canvas.Flat(c, 0.95))
		if i%2 == play {
			sun := turned([]canvas.Point{{X: x + frame/2, Y: cy}})[0]
			p.Fill(canvas.Disc(sun.X, sun.Y, half*0.4), canvas.Flat(k.accent, 0.95))
		}
	}
}
