package stage

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
)

// A golden picture is kept at half the size in both directions as a JPEG: good
// enough to look at, and small enough for two hundred of them.
const goldenQuality = 80

// Of a picture compared, a pixel counts as changed when a channel differs by
// more than stepTolerance of 255: on one machine pictures are equal to the bit,
// and another processor rounds the artwork's gradients by a step or two. More
// than pixelTolerance changed pixels of the half-size picture, about a letter,
// are a change.
const (
	stepTolerance  = 6
	pixelTolerance = 24
)

// kept returns a picture as it is kept.
func kept(img image.Image) ([]byte, error) {
	var out bytes.Buffer
	err := jpeg.Encode(&out, halved(img), &jpeg.Options{Quality: goldenQuality})
	return out.Bytes(), err
}

// halved makes one pixel of four, their mean.
func halved(img image.Image) *image.RGBA {
	whole := asRGBA(img)
	half := image.NewRGBA(image.Rect(0, 0, whole.Rect.Dx()/2, whole.Rect.Dy()/2))
	for y := range half.Rect.Dy() {
		for x := range half.Rect.Dx() {
			at, to := 2*y*whole.Stride+8*x, y*half.Stride+4*x
			for c := range 4 {
				sum := int(whole.Pix[at+c]) + int(whole.Pix[at+4+c]) + int(whole.Pix[at+whole.Stride+c]) + int(whole.Pix[at+whole.Stride+4+c])
				half.Pix[to+c] = byte((sum + 2) / 4)
			}
		}
	}
	return half
}

func asRGBA(img image.Image) *image.RGBA {
	if rgba, ok := img.(*image.RGBA); ok && rgba.Rect.Min == (image.Point{}) {
		return rgba
	}
	size := img.Bounds().Size()
	rgba := image.NewRGBA(image.Rectangle{Max: size})
	draw.Draw(rgba, rgba.Rect, img, img.Bounds().Min, draw.Src)
	return rgba
}

// compared counts the pixels that changed between two kept pictures, and draws
// them: the new picture faded, what changed in a colour that no page has. Sizes
// that differ are a change of everything.
func compared(want, got []byte) (changed int, shown *image.RGBA, err error) {
	if bytes.Equal(want, got) {
		return 0, nil, nil
	}
	before, err := jpeg.Decode(bytes.NewReader(want))
	if err != nil {
		return 0, nil, err
	}
	after, err := jpeg.Decode(bytes.NewReader(got))
	if err != nil {
		return 0, nil, err
	}
	a, b := asRGBA(before), asRGBA(after)
	if a.Rect != b.Rect {
		return b.Rect.Dx() * b.Rect.Dy(), b, nil
	}
	shown = image.NewRGBA(b.Rect)
	for i := 0; i < len(b.Pix); i += 4 {
		c := color.RGBA{R: 96 + b.Pix[i]/4, G: 96 + b.Pix[i+1]/4, B: 96 + b.Pix[i+2]/4, A: 255}
		if far(a.Pix[i:i+3], b.Pix[i:i+3]) {
			changed++
			c = color.RGBA{R: 255, B: 255, A: 255}
		}
		shown.Pix[i], shown.Pix[i+1], shown.Pix[i+2], shown.Pix[i+3] = c.R, c.G, c.B, c.A
	}
	return changed, shown, nil
}

func far(a, b []byte) bool {
	for i := range a {
		if d := int(a[i]) - int(b[i]); d > stepTolerance || d < -stepTolerance {
			return true
		}
	}
	return false
}
