package canvas

import (
	"image"
	"image/draw"
	"math"
	"sync"

	"golang.org/x/image/vector"
)

// maxSide bounds a picture, so that a wrong size cannot exhaust memory.
const maxSide = 4096

// Paint returns the colour and the opacity (0 to 1) of a point.
type Paint func(x, y float64) (RGB, float64)

// Flat paints one colour everywhere.
func Flat(c RGB, alpha float64) Paint {
	return func(_, _ float64) (RGB, float64) { return c, alpha }
}

// Fade paints one colour whose opacity runs from a0 at y0 to a1 at y1.
func Fade(c RGB, y0, a0, y1, a1 float64) Paint {
	return func(_, y float64) (RGB, float64) {
		return c, a0 + (a1-a0)*Smooth(y0, y1, y)
	}
}

// Picture collects colours in floating point, so that many soft layers leave no
// bands; Finish turns it into an image. A Pool makes it.
type Picture struct {
	W, H   int     // in pixels
	Width  float64 // W, and H below, as the maths wants them
	Height float64
	Unit   float64 // a length that fits the picture's shape: about its shorter side
	Pix    []RGB   // row by row
	shape  vector.Rasterizer
	mask   *image.Alpha
	pool   *Pool
}

// Pool makes pictures from the memory of finished ones: a scroll through
// thousands of cards would leave twenty times their own size to be collected.
// The zero value is ready; it is safe for any number of goroutines.
type Pool struct{ pixels sync.Pool }

// NewPicture returns a black picture of a size in pixels, each side at most
// maxSide. A size below one pixel gives an empty picture.
func (p *Pool) NewPicture(width, height int) *Picture {
	width, height = min(max(width, 0), maxSide), min(max(height, 0), maxSide)
	if width == 0 || height == 0 {
		width, height = 0, 0
	}
	w, h := float64(width), float64(height)
	return &Picture{
		W: width, H: height, Width: w, Height: h, Unit: UnitOf(w, h),
		Pix: p.black(width * height), pool: p,
	}
}

// black returns n black pixels.
func (p *Pool) black(n int) []RGB {
	if used, ok := p.pixels.Get().(*[]RGB); ok && cap(*used) >= n {
		pix := (*used)[:n]
		clear(pix)
		return pix
	}
	return make([]RGB, n)
}

// UnitOf is the shorter side, yet no less than a sixth of the longer one, which
// bounds how many shapes a sliver of a picture gets.
func UnitOf(width, height float64) float64 {
	return max(min(width, height), max(width, height)/6)
}

// Fill paints the inside of a path.
func (p *Picture) Fill(o *Outline, with Paint) {
	x0, y0 := max(int(math.Floor(o.minX)), 0), max(int(math.Floor(o.minY)), 0)
	x1, y1 := min(int(math.Ceil(o.maxX)), p.W), min(int(math.Ceil(o.maxY)), p.H)
	if x0 >= x1 || y0 >= y1 {
		return
	}
	mask := p.Coverage(o, image.Rect(x0, y0, x1, y1))
	for y := y0; y < y1; y++ {
		row := mask.Pix[(y-y0)*mask.Stride:]
		for x := x0; x < x1; x++ {
			if row[x-x0] == 0 {
				continue
			}
			c, a := with(float64(x)+0.5, float64(y)+0.5)
			at := &p.Pix[y*p.W+x]
			*at = Mix(*at, c, a*float64(row[x-x0])/255)
		}
	}
}

// Coverage returns how much of each pixel of area lies inside the outline. It
// stands until the next call.
func (p *Picture) Coverage(o *Outline, area image.Rectangle) *image.Alpha {
	n := area.Dx() * area.Dy()
	if p.mask == nil || cap(p.mask.Pix) < n {
		p.mask = &image.Alpha{Pix: make([]byte, p.W*p.H)}
	}
	p.mask.Pix, p.mask.Stride, p.mask.Rect = p.mask.Pix[:n], area.Dx(), image.Rect(0, 0, area.Dx(), area.Dy())
	p.shape.Reset(area.Dx(), area.Dy())
	p.shape.DrawOp = draw.Src
	o.trace(&p.shape, float64(area.Min.X), float64(area.Min.Y))
	p.shape.Draw(p.mask, p.mask.Rect, image.Opaque, image.Point{})
	return p.mask
}

// Light adds a soft round light with its centre at (cx, cy).
func (p *Picture) Light(cx, cy, radius float64, c RGB, strength float64) {
	x0, x1 := max(int(cx-radius), 0), min(int(cx+radius)+1, p.W)
	for y := max(int(cy-radius), 0); y < min(int(cy+radius)+1, p.H); y++ {
		dy := (float64(y) + 0.5 - cy) / radius
		for x := x0; x < x1; x++ {
			dx := (float64(x) + 0.5 - cx) / radius
			d := 1 - dx*dx - dy*dy
			if d <= 0 {
				continue
			}
			at := &p.Pix[y*p.W+x]
			*at = screen(*at, c, strength*d*d)
		}
	}
}

// Everywhere blends a paint over the whole picture.
func (p *Picture) Everywhere(with Paint) {
	for y := range p.H {
		for x := range p.W {
			c, a := with(float64(x)+0.5, float64(y)+0.5)
			at := &p.Pix[y*p.W+x]
			*at = Mix(*at, c, a)
		}
	}
}

func screen(under, over RGB, a float64) RGB {
	return RGB{
		under.R + (1-under.R)*over.R*a,
		under.G + (1-under.G)*over.G*a,
		under.B + (1-under.B)*over.B*a,
	}
}

// Finish adds a fine grain, which keeps gradients from showing bands, and
// rounds to 8 bits. The picture is drawn on no more.
func (p *Picture) Finish(grain float64) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, p.W, p.H))
	noise := uint32(0x2545f491)
	for i, c := range p.Pix {
		noise ^= noise << 13
		noise ^= noise >> 17
		noise ^= noise << 5
		n := (float64(noise>>8)/(1<<24) - 0.5) * grain
		out := RGB{c.R + n, c.G + n, c.B + n}.RGBA()
		img.Pix[4*i], img.Pix[4*i+1], img.Pix[4*i+2], img.Pix[4*i+3] = out.R, out.G, out.B, 255
	}
	done := p.Pix
	p.Pix = nil
	p.pool.pixels.Put(&done)
	return img
}
