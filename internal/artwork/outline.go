package artwork

import (
	"math"

	"golang.org/x/image/vector"
)

// outline is a set of closed polygons. Curves are given as many short lines,
// which at these sizes cannot be told from curves.
type outline struct {
	rings                  [][]point
	minX, minY, maxX, maxY float64
}

type point struct{ x, y float64 }

func newOutline(rings ...[]point) *outline {
	o := &outline{minX: math.Inf(1), minY: math.Inf(1), maxX: math.Inf(-1), maxY: math.Inf(-1)}
	for _, r := range rings {
		o.add(r)
	}
	return o
}

func (o *outline) add(ring []point) {
	for _, p := range ring {
		o.minX, o.maxX = min(o.minX, p.x), max(o.maxX, p.x)
		o.minY, o.maxY = min(o.minY, p.y), max(o.maxY, p.y)
	}
	o.rings = append(o.rings, ring)
}

func (o *outline) trace(z *vector.Rasterizer, dx, dy float64) {
	for _, ring := range o.rings {
		for i, p := range ring {
			if x, y := float32(p.x-dx), float32(p.y-dy); i == 0 {
				z.MoveTo(x, y)
			} else {
				z.LineTo(x, y)
			}
		}
		z.ClosePath()
	}
}

// arc returns points on a circle from one angle to another, in radians.
func arc(cx, cy, radius, from, to float64) []point {
	n := 8 + int(math.Abs(to-from)*math.Sqrt(math.Abs(radius))*2.2)
	ring := make([]point, n+1)
	for i := range ring {
		a := from + (to-from)*float64(i)/float64(n)
		ring[i] = point{cx + radius*math.Cos(a), cy + radius*math.Sin(a)}
	}
	return ring
}

func disc(cx, cy, radius float64) *outline {
	return newOutline(arc(cx, cy, radius, 0, 2*math.Pi))
}

// band is the part of a ring between two angles.
func band(cx, cy, inner, outer, from, to float64) []point {
	return append(arc(cx, cy, outer, from, to), arc(cx, cy, inner, to, from)...)
}

func ring(cx, cy, inner, outer float64) *outline {
	return newOutline(arc(cx, cy, outer, 0, 2*math.Pi), arc(cx, cy, inner, 2*math.Pi, 0))
}

// capsule is an upright bar with round ends.
func capsule(x, y0, y1, halfWidth float64) []point {
	y0, y1 = min(y0+halfWidth, (y0+y1)/2), max(y1-halfWidth, (y0+y1)/2)
	return append(arc(x, y0, halfWidth, math.Pi, 2*math.Pi), arc(x, y1, halfWidth, 0, math.Pi)...)
}

func rectangle(x0, y0, x1, y1 float64) []point {
	return []point{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}
}

// roundedRectangle has corners of the given radius.
func roundedRectangle(x0, y0, x1, y1, r float64) []point {
	ring := arc(x0+r, y0+r, r, math.Pi, 1.5*math.Pi)
	ring = append(ring, arc(x1-r, y0+r, r, 1.5*math.Pi, 2*math.Pi)...)
	ring = append(ring, arc(x1-r, y1-r, r, 0, 0.5*math.Pi)...)
	return append(ring, arc(x0+r, y1-r, r, 0.5*math.Pi, math.Pi)...)
}

// stroke is the area along a line, with the half width given at each of its
// points by its place from 0 to 1.
func stroke(line []point, halfWidth func(t float64) float64) []point {
	n := len(line)
	edge := make([]point, 2*n)
	for i, p := range line {
		before, after := line[max(i-1, 0)], line[min(i+1, n-1)]
		dx, dy := after.x-before.x, after.y-before.y
		length := max(math.Hypot(dx, dy), 1e-9)
		w := halfWidth(float64(i) / float64(max(n-1, 1)))
		nx, ny := -dy/length*w, dx/length*w
		edge[i] = point{p.x + nx, p.y + ny}
		edge[2*n-1-i] = point{p.x - nx, p.y - ny}
	}
	return edge
}

// even is a half width that stays the same.
func even(w float64) func(float64) float64 { return func(float64) float64 { return w } }

// curve returns n+1 points of a function over x from x0 to x1.
func curve(x0, x1 float64, n int, y func(x float64) float64) []point {
	line := make([]point, n+1)
	for i := range line {
		x := x0 + (x1-x0)*float64(i)/float64(n)
		line[i] = point{x, y(x)}
	}
	return line
}
