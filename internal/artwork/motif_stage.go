package artwork

import (
	"math"
	"math/rand/v2"
)

// beams are stage lights falling from above.
func beams(p *picture, k inks, r *rand.Rand) {
	n := 5 + r.IntN(3)
	for i := range n {
		x := p.width * (float64(i) + between(r, 0.2, 0.8)) / float64(n)
		aim := (p.width*between(r, 0.25, 0.75) - x) * 1.1
		spread := p.unit * between(r, 0.12, 0.24)
		c := k.glow
		if i%3 == 1 {
			c = k.accent
		}
		cone := newOutline([]point{{x - p.unit*0.012, -2}, {x + p.unit*0.012, -2}, {x + aim + spread, p.height * 1.05}, {x + aim - spread, p.height * 1.05}})
		p.fill(cone, fade(c, 0, 0.62, p.height*1.02, 0.05))
		p.light(x, 0, p.unit*0.13, k.ink, 0.4)
	}
	floor := curve(-2, p.width+2, 40, func(x float64) float64 {
		t := x/p.width - 0.5
		return p.height*0.86 + t*t*p.height*0.12
	})
	floor = append(floor, point{p.width + 2, p.height + 2}, point{-2, p.height + 2})
	p.fill(newOutline(floor), fade(mix(k.deep, rgb{}, 0.3), p.height*0.8, 0.7, p.height, 0.95))
	p.light(p.width/2, p.height*0.87, p.unit*0.5, k.glow, 0.3)
}

// crowd is a bright stage behind many raised heads and hands.
func crowd(p *picture, k inks, r *rand.Rand) {
	p.light(p.width/2, p.height*0.5, p.unit*0.75, k.glow, 0.75)
	p.light(p.width/2, p.height*0.5, p.unit*0.3, k.ink, 0.6)
	for i := range 9 {
		a := math.Pi * (1.08 + 0.84*(float64(i)+between(r, 0.2, 0.8))/9)
		p.fill(newOutline(band(p.width/2, p.height*0.62, p.unit*0.1, p.width, a-0.028, a+0.028)), flat(k.ink, 0.13))
	}
	for row := range 3 {
		depth := float64(row) / 2
		c := mix(mix(k.mid, k.deep, 0.4+0.3*depth), rgb{}, 0.2+0.45*depth)
		heads := newOutline(rectangle(-2, p.height*(0.84+0.1*depth), p.width+2, p.height+2))
		size := p.unit * (0.038 + 0.03*depth)
		for x := -size; x < p.width+size; x += size * between(r, 2, 2.7) {
			y := p.height*(0.79+0.09*depth) + between(r, -0.5, 0.8)*size
			heads.add(arc(x, y, size, 0, 2*math.Pi))
			heads.add(capsule(x, y+size*0.7, p.height+2*size, size*1.25))
			if r.IntN(4) == 0 {
				tip := size * between(r, 2.2, 4)
				heads.add(stroke([]point{{x + size, y + size}, {x + size*1.5, y - tip*0.4}, {x + size*1.3, y - tip}}, even(size*0.24)))
			}
		}
		p.fill(heads, flat(c, 1))
	}
}

// film is a strip of film across the picture, each frame a little brighter.
func film(p *picture, k inks, r *rand.Rand) {
	tilt := between(r, -0.2, -0.08)
	if r.IntN(2) == 0 {
		tilt = -tilt
	}
	cx, cy, half := p.width/2, p.height*0.48, p.unit*0.3
	turned := func(ring []point) []point {
		s, c := math.Sincos(tilt)
		for i, q := range ring {
			dx, dy := q.x-cx, q.y-cy
			ring[i] = point{cx + dx*c - dy*s, cy + dx*s + dy*c}
		}
		return ring
	}
	reach := p.width/2 + p.height/2
	p.fill(newOutline(turned(rectangle(cx-reach, cy-half, cx+reach, cy+half))), flat(mix(k.deep, rgb{}, 0.45), 0.95))
	holes, pitch := newOutline(), half*0.27
	for x := cx - reach; x < cx+reach; x += pitch {
		for _, y := range []float64{cy - half*0.87, cy + half*0.87} {
			holes.add(turned(roundedRectangle(x, y-half*0.065, x+pitch*0.52, y+half*0.065, half*0.035)))
		}
	}
	p.fill(holes, flat(k.ink, 0.85))
	frame, play := half*1.86, r.IntN(2)
	for i, x := 0, cx-math.Ceil(reach/frame)*frame; x < cx+reach; i, x = i+1, x+frame {
		c := k.gradient(clamp01((x - cx + reach) / (2 * reach)))
		p.fill(newOutline(turned(roundedRectangle(x+frame*0.03, cy-half*0.7, x+frame*0.97, cy+half*0.7, half*0.06))), flat(c, 0.95))
		if i%2 == play {
			sun := turned([]point{{x + frame/2, cy}})[0]
			p.fill(disc(sun.x, sun.y, half*0.4), flat(k.accent, 0.95))
		}
	}
}
