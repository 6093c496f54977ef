package main

import (
	"image"
	"image/color"
	"math"

	"needledrop/internal/artwork/canvas"
)

// draw draws the app's icon on a transparent ground: a record on a dark rounded
// square, and the arm whose needle has just touched it.
func draw(size int) *image.RGBA {
	p := new(canvas.Pool).NewPicture(size, size)
	if p.W == 0 {
		return p.Finish(0)
	}
	u := p.Unit
	night, ember, gold, cream := canvas.OKLCH(0.2, 0.02, 40), canvas.OKLCH(0.68, 0.19, 38), canvas.OKLCH(0.84, 0.14, 78), canvas.OKLCH(0.97, 0.015, 80)
	p.Everywhere(func(x, y float64) (canvas.RGB, float64) {
		return canvas.Mix(canvas.OKLCH(0.34, 0.05, 30), night, canvas.Smooth(0.1, 1.1, (x+y)/u/2+0.1)), 1
	})
	record(p, u*0.46, u*0.54, u*0.36, night, ember, gold)
	arm(p, u, cream, gold)
	return cut(p, u)
}

func record(p *canvas.Picture, cx, cy, radius float64, night, ember, gold canvas.RGB) {
	vinyl := canvas.Mix(night, canvas.RGB{}, 0.72)
	p.Fill(canvas.Disc(cx, cy+radius*0.05, radius*1.02), canvas.Flat(canvas.RGB{}, 0.35))
	p.Fill(canvas.Disc(cx, cy, radius), func(x, y float64) (canvas.RGB, float64) {
		light := math.Pow(math.Abs(math.Cos(math.Atan2(y-cy, x-cx)-0.75)), 12)
		return canvas.Mix(vinyl, gold, 0.34*light), 1
	})
	for _, at := range []float64{0.58, 0.72, 0.86} {
		p.Fill(canvas.Ring(cx, cy, radius*(at-0.011), radius*(at+0.011)), canvas.Flat(canvas.Mix(vinyl, gold, 0.22), 1))
	}
	p.Fill(canvas.Disc(cx, cy, radius*0.43), func(_, y float64) (canvas.RGB, float64) {
		return canvas.Mix(gold, ember, canvas.Clamp((y-cy)/radius+0.55)), 1
	})
	p.Fill(canvas.Disc(cx, cy, radius*0.075), canvas.Flat(vinyl, 1))
}

func arm(p *canvas.Picture, u float64, cream, gold canvas.RGB) {
	pivot, elbow, head := canvas.Point{X: u * 0.83, Y: u * 0.19}, canvas.Point{X: u * 0.80, Y: u * 0.56}, canvas.Point{X: u * 0.655, Y: u * 0.715}
	shadow := []canvas.Point{{X: pivot.X + u*0.012, Y: pivot.Y + u*0.02}, {X: elbow.X + u*0.012, Y: elbow.Y + u*0.02}, {X: head.X + u*0.012, Y: head.Y + u*0.02}}
	p.Fill(canvas.NewOutline(canvas.Stroke(shadow, canvas.Even(u*0.024))), canvas.Flat(canvas.RGB{}, 0.4))
	p.Fill(canvas.NewOutline(canvas.Stroke([]canvas.Point{pivot, elbow, head}, canvas.Even(u*0.021))), canvas.Flat(cream, 1))
	p.Fill(canvas.Disc(elbow.X, elbow.Y, u*0.021), canvas.Flat(cream, 1))
	p.Fill(canvas.Disc(pivot.X, pivot.Y, u*0.078), canvas.Flat(cream, 1))
	p.Fill(canvas.Disc(pivot.X, pivot.Y, u*0.036), canvas.Flat(gold, 1))
	tip := canvas.Point{X: u * 0.575, Y: u * 0.80}
	p.Fill(canvas.NewOutline(canvas.Stroke([]canvas.Point{head, tip}, canvas.Even(u*0.045))), canvas.Flat(gold, 1))
}

// cut rounds the corners: everything outside becomes transparent.
func cut(p *canvas.Picture, u float64) *image.RGBA {
	img := p.Finish(0)
	inside := p.Coverage(canvas.NewOutline(canvas.RoundedRectangle(u*0.02, u*0.02, u*0.98, u*0.98, u*0.22)), img.Rect)
	for i, a := range inside.Pix {
		c := color.RGBAModel.Convert(color.NRGBA{R: img.Pix[4*i], G: img.Pix[4*i+1], B: img.Pix[4*i+2], A: a}).(color.RGBA)
		img.Pix[4*i], img.Pix[4*i+1], img.Pix[4*i+2], img.Pix[4*i+3] = c.R, c.G, c.B, c.A
	}
	return img
}
