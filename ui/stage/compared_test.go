package stage

import (
	"errors"
	"image"
	"image/color"
	"image/draw"
	"testing"
)

func TestComparedSeesALetterAndForgivesRounding(t *testing.T) {
	ground := func() *image.RGBA {
		img := image.NewRGBA(image.Rect(0, 0, 320, 200))
		for i := range img.Pix {
			img.Pix[i] = byte(60 + i/4%320/4)
		}
		return img
	}
	rounded, lettered := ground(), ground()
	for i := range rounded.Pix {
		rounded.Pix[i] += byte(i % 2)
	}
	draw.Draw(lettered, image.Rect(100, 100, 110, 114), image.NewUniform(color.White), image.Point{}, draw.Src)
	for _, c := range []struct {
		name string
		img  image.Image
		want bool
	}{{"the same", ground(), false}, {"rounded", rounded, false}, {"a letter more", lettered, true}, {"smaller", lettered.SubImage(image.Rect(0, 0, 200, 200)), true}} {
		want, err := kept(ground())
		got, err2 := kept(c.img)
		if err := errors.Join(err, err2); err != nil {
			t.Fatal(err)
		}
		changed, _, err := compared(want, got)
		if err != nil {
			t.Fatal(err)
		}
		if (changed > pixelTolerance) != c.want {
			t.Errorf("%s: %d pixels changed", c.name, changed)
		}
	}
}
