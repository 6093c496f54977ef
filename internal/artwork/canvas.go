package artwork

import (
	"image"
	"image/draw"
	"math"
	"sync"

	"golang.org/x/image/vector"
)

// maxSide bounds a picture, so that a wrong size cannot exhaust memory.
const maxSide = 4096

// paint gives the colour and the opacity of a point.
type paint func(x, y float64) (rgb, float64)

// flat paints one colour everywhere.
func flat(c rgb, alpha float64) paint {
	return func(_, _ float64) (rgb, float64) { return c, alpha }
}

// fade paints one colour whose opacity runs from a0 at y0 to a1 at y1.
func fade(c rgb, y0, a0, y1, a1 float64) paint {
	return func(_, y float64) (rgb, float64) {
		return c, a0 + (a1-a0)*smooth(y0, y1, y)
	}
}

// picture collects colours in floating point, so that many soft layers leave no
// bands; finish turns it into an image.
type picture struct {
	w, h   int
	width  float64 // w, and height and unit below, as the maths wants them
	height float64
	unit   float64 // a length that fits the picture's shape: about its shorter side
	pix    []rgb
	shape  vector.Rasterizer
	mask   *image.Alpha
}

func newPicture(width, height int) *picture {
	width, height = min(max(width, 0), maxSide), min(max(height, 0), maxSide)
	if width == 0 || height == 0 {
		width, height = 0, 0
	}
	w, h := float64(width), float64(height)
	return &picture{
		w: width, h: height, width: w, height: h, unit: unitOf(w, h),
		pix: board(width * height),
	}
}

// boards are the drawing boards of pictures that are done: a scroll through
// thousands of cards would leave twenty times their own size to be collected.
var boards sync.Pool

// board returns so many black pixels.
func board(n int) []rgb {
	if used, ok := boards.Get().(*[]rgb); ok && cap(*used) >= n {
		pix := (*used)[:n]
		clear(pix)
		return pix
	}
	return make([]rgb, n)
}

// unitOf is the shorter side, yet no less than a sixth of the longer one, which
// bounds how many shapes a sliver of a picture gets.
func unitOf(width, height float64) float64 {
	return max(min(width, height), max(width, height)/6)
}

// fill paints the inside of a path.
func (p *picture) fill(o *outline, with paint) {
	x0, y0 := max(int(math.Floor(o.minX)), 0), max(int(math.Floor(o.minY)), 0)
	x1, y1 := min(int(math.Ceil(o.maxX)), p.w), min(int(math.Ceil(o.maxY)), p.h)
	if x0 >= x1 || y0 >= y1 {
		return
	}
	mask := p.cover(o, image.Rect(x0, y0, x1, y1))
	for y := y0; y < y1; y++ {
		row := mask.Pix[(y-y0)*mask.Stride:]
		for x := x0; x < x1; x++ {
			if row[x-x0] == 0 {
				continue
			}
			c, a := with(float64(x)+0.5, float64(y)+0.5)
			at := &p.pix[y*p.w+x]
			*at = mix(*at, c, a*float64(row[x-x0])/255)
		}
	}
}

// cover returns how much of each pixel of area lies inside the outline.
func (p *picture) cover(o *outline, area image.Rectangle) *image.Alpha {
	n := area.Dx() * area.Dy()
	if p.mask == nil || cap(p.mask.Pix) < n {
		p.mask = &image.Alpha{Pix: make([]byte, p.w*p.h)}
	}
	p.mask.Pix, p.mask.Stride, p.mask.Rect = p.mask.Pix[:n], area.Dx(), image.Rect(0, 0, area.Dx(), area.Dy())
	p.shape.Reset(area.Dx(), area.Dy())
	p.shape.DrawOp = draw.Src
	o.trace(&p.shape, float64(area.Min.X), float64(area.Min.Y))
	p.shape.Draw(p.mask, p.mask.Rect, image.Opaque, image.Point{})
	return p.mask
}

// light adds a soft round light with its centre at (cx, cy).
func (p *picture) light(cx, cy, radius float64, c rgb, strength float64) {
	x0, x1 := max(int(cx-radius), 0), min(int(cx+radius)+1, p.w)
	for y := max(int(cy-radius), 0); y < min(int(cy+radius)+1, p.h); y++ {
		dy := (float64(y) + 0.5 - cy) / radius
		for x := x0; x < x1; x++ {
			dx := (float64(x) + 0.5 - cx) / radius
			d := 1 - dx*dx - dy*dy
			if d <= 0 {
				continue
			}
			at := &p.pix[y*p.w+x]
			*at = screen(*at, c, strength*d*d)
		}
	}
}

// everywhere blends a paint over the whole picture.
func (p *picture) everywhere(with paint) {
	for y := range p.h {
		for x := range p.w {
			c, a := with(float64(x)+0.5, float64(y)+0.5)
			at := &p.pix[y*p.w+x]
			*at = mix(*at, c, a)
		}
	}
}

func screen(under, over rgb, a float64) rgb {
	return rgb{
		under.r + (1-under.r)*over.r*a,
		under.g + (1-under.g)*over.g*a,
		under.b + (1-under.b)*over.b*a,
	}
}

// finish adds a fine grain, which keeps gradients from showing bands, and
// rounds to 8 bits. The picture is drawn on no more.
func (p *picture) finish(grain float64) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, p.w, p.h))
	noise := uint32(0x2545f491)
	for i, c := range p.pix {
		noise ^= noise << 13
		noise ^= noise >> 17
		noise ^= noise << 5
		n := (float64(noise>>8)/(1<<24) - 0.5) * grain
		out := rgb{c.r + n, c.g + n, c.b + n}.rgba()
		img.Pix[4*i], img.Pix[4*i+1], img.Pix[4*i+2], img.Pix[4*i+3] = out.R, out.G, out.B, 255
	}
	done := p.pix
	p.pix = nil
	boards.Put(&done)
	return img
}
