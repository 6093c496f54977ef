package artwork

import (
	"image"
	"image/color"
	"math"
)

//go:generate go run needledrop/internal/artwork/icon

// Icon draws the app's icon on a transparent ground: a record on a dark rounded
// square, and the arm whose needle has just touched it.
func Icon(size int) *image.RGBA {
	p := newPicture(size, size)
	if p.w == 0 {
		return p.finish(0)
	}
	u := p.unit
	night, ember, gold, cream := oklch(0.2, 0.02, 40), oklch(0.68, 0.19, 38), oklch(0.84, 0.14, 78), oklch(0.97, 0.015, 80)
	p.everywhere(func(x, y float64) (rgb, float64) {
		return mix(oklch(0.34, 0.05, 30), night, smooth(0.1, 1.1, (x+y)/u/2+0.1)), 1
	})
	iconRecord(p, u*0.46, u*0.54, u*0.36, night, ember, gold)
	iconArm(p, u, cream, gold)
	return cut(p, u)
}

func iconRecord(p *picture, cx, cy, radius float64, night, ember, gold rgb) {
	vinyl := mix(night, rgb{}, 0.72)
	p.fill(disc(cx, cy+radius*0.05, radius*1.02), flat(rgb{}, 0.35))
	p.fill(disc(cx, cy, radius), func(x, y float64) (rgb, float64) {
		light := math.Pow(math.Abs(math.Cos(math.Atan2(y-cy, x-cx)-0.75)), 12)
		return mix(vinyl, gold, 0.34*light), 1
	})
	for _, at := range []float64{0.58, 0.72, 0.86} {
		p.fill(ring(cx, cy, radius*(at-0.011), radius*(at+0.011)), flat(mix(vinyl, gold, 0.22), 1))
	}
	p.fill(disc(cx, cy, radius*0.43), func(_, y float64) (rgb, float64) {
		return mix(gold, ember, clamp01((y-cy)/radius+0.55)), 1
	})
	p.fill(disc(cx, cy, radius*0.075), flat(vinyl, 1))
}

func iconArm(p *picture, u float64, cream, gold rgb) {
	pivot, elbow, head := point{u * 0.83, u * 0.19}, point{u * 0.80, u * 0.56}, point{u * 0.655, u * 0.715}
	shadow := []point{{pivot.x + u*0.012, pivot.y + u*0.02}, {elbow.x + u*0.012, elbow.y + u*0.02}, {head.x + u*0.012, head.y + u*0.02}}
	p.fill(newOutline(stroke(shadow, even(u*0.024))), flat(rgb{}, 0.4))
	p.fill(newOutline(stroke([]point{pivot, elbow, head}, even(u*0.021))), flat(cream, 1))
	p.fill(disc(elbow.x, elbow.y, u*0.021), flat(cream, 1))
	p.fill(disc(pivot.x, pivot.y, u*0.078), flat(cream, 1))
	p.fill(disc(pivot.x, pivot.y, u*0.036), flat(gold, 1))
	tip := point{u * 0.575, u * 0.80}
	p.fill(newOutline(stroke([]point{head, tip}, even(u*0.045))), flat(gold, 1))
}

// cut rounds the corners: everything outside becomes transparent.
func cut(p *picture, u float64) *image.RGBA {
	img := p.finish(0)
	inside := p.cover(newOutline(roundedRectangle(u*0.02, u*0.02, u*0.98, u*0.98, u*0.22)), img.Rect)
	for i, a := range inside.Pix {
		c := color.RGBAModel.Convert(color.NRGBA{R: img.Pix[4*i], G: img.Pix[4*i+1], B: img.Pix[4*i+2], A: a}).(color.RGBA)
		img.Pix[4*i], img.Pix[4*i+1], img.Pix[4*i+2], img.Pix[4*i+3] = c.R, c.G, c.B, c.A
	}
	return img
}
