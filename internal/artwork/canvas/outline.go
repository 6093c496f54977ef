package canvas

import (
	"math"

	"golang.org/x/image/vector"
)

// Outline is a set of closed polygons. Curves are given as many short lines,
// which at these sizes cannot be told from curves.
type Outline struct {
	rings                  [][]Point
	minX, minY, maxX, maxY float64
}

// Point is a place on a picture, in pixels.
type Point struct{ X, Y float64 }

// NewOutline returns the outline of closed polygons; where two lie over each
// other, opposite directions make a hole.
func NewOutline(rings ...[]Point) *Outline {
	o := &Outline{minX: math.Inf(1), minY: math.Inf(1), maxX: math.Inf(-1), maxY: math.Inf(-1)}
	for _, r := range rings {
		o.Add(r)
	}
	return o
}

// Add adds a closed polygon.
func (o *Outline) Add(ring []Point) {
	for _, p := range ring {
		o.minX, o.maxX = min(o.minX, p.X), max(o.maxX, p.X)
		o.minY, o.maxY = min(o.minY, p.Y), max(o.maxY, p.Y)
	}
	o.rings = append(o.rings, ring)
}

func (o *Outline) trace(z *vector.Rasterizer, dx, dy float64) {
	for _, ring := range o.rings {
		for i, p := range ring {
			if x, y := float32(p.X-dx), float32(p.Y-dy); i == 0 {
				z.MoveTo(x, y)
			} else {
				z.LineTo(x, y)
			}
		}
		z.ClosePath()
	}
}

// Arc returns points on a circle from one angle to another, in radians.
func Arc(cx, cy, radius, from, to float64) []Point {
	n := 8 + int(math.Abs(to-from)*math.Sqrt(math.Abs(radius))*2.2)
	ring := make([]Point, n+1)
	for i := range ring {
		a := from + (to-from)*float64(i)/float64(n)
		ring[i] = Point{cx + radius*math.Cos(a), cy + radius*math.Sin(a)}
	}
	return ring
}

// Disc is a filled circle.
func Disc(cx, cy, radius float64) *Outline {
	return NewOutline(Arc(cx, cy, radius, 0, 2*math.Pi))
}

// Band is the part of a ring between two angles.
func Band(cx, cy, inner, outer, from, to float64) []Point {
	return append(Arc(cx, cy, outer, from, to), Arc(cx, cy, inner, to, from)...)
}

// Ring is a circle with a round hole.
func Ring(cx, cy, inner, outer float64) *Outline {
	return NewOutline(Arc(cx, cy, outer, 0, 2*math.Pi), Arc(cx, cy, inner, 2*math.Pi, 0))
}

// Capsule is an upright bar with round ends.
func Capsule(x, y0, y1, halfWidth float64) []Point {
	y0, y1 = min(y0+halfWidth, (y0+y1)/2), max(y1-halfWidth, (y0+y1)/2)
	return append(Arc(x, y0, halfWidth, math.Pi, 2*math.Pi), Arc(x, y1, halfWidth, 0, math.Pi)...)
}

// Rectangle has upright edges.
func Rectangle(x0, y0, x1, y1 float64) []Point {
	return []Point{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}
}

// RoundedRectangle has corners of the given radius.
func RoundedRectangle(x0, y0, x1, y1, r float64) []Point {
	ring := Arc(x0+r, y0+r, r, math.Pi, 1.5*math.Pi)
	ring = append(ring, Arc(x1-r, y0+r, r, 1.5*math.Pi, 2*math.Pi)...)
	ring = append(ring, Arc(x1-r, y1-r, r, 0, 0.5*math.Pi)...)
	return append(ring, Arc(x0+r, y1-r, r, 0.5*math.Pi, math.Pi)...)
}

// Stroke is the area along a line, with the half width given at each of its
// points by its place from 0 to 1.
func Stroke(line []Point, halfWidth func(t float64) float64) []Point {
	n := len(line)
	edge := make([]Point, 2*n)
	for i, p := range line {
		before, after := line[max(i-1, 0)], line[min(i+1, n-1)]
		dx, dy := after.X-before.X, after.Y-before.Y
		length := max(math.Hypot(dx, dy), 1e-9)
		w := halfWidth(float64(i) / float64(max(n-1, 1)))
		nx, ny := -dy/length*w, dx/length*w
		edge[i] = Point{p.X + nx, p.Y + ny}
		edge[2*n-1-i] = Point{p.X - nx, p.Y - ny}
	}
	return edge
}

// Even is a half width that stays the same.
func Even(w float64) func(float64) float64 { return func(float64) float64 { return w } }

// Curve returns n+1 points of a function over x from x0 to x1.
func Curve(x0, x1 float64, n int, y func(x float64) float64) []Point {
	line := make([]Point, n+1)
	for i := range line {
		x := x0 + (x1-x0)*float64(i)/float64(n)
		line[i] = Point{x, y(x)}
	}
	return line
}
