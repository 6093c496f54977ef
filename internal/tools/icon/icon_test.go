package main

import (
	"bytes"
	"image/png"
	"math"
	"testing"

	"needledrop/assets"
)

func TestTheShippedIconIsTheOneThatIsDrawn(t *testing.T) {
	t.Parallel()
	shipped, err := png.Decode(bytes.NewReader(assets.Icon))
	if err != nil {
		t.Fatal(err)
	}
	drawn := draw(side)
	if shipped.Bounds() != drawn.Bounds() {
		t.Fatalf("the icon is %v, drawn is %v", shipped.Bounds(), drawn.Bounds())
	}
	off := 0.0 // the largest difference of a pixel, of 65535: processors round differently
	for y := range side {
		for x := range side {
			r, g, b, a := drawn.At(x, y).RGBA()
			r2, g2, b2, a2 := shipped.At(x, y).RGBA()
			for _, pair := range [][2]uint32{{r, r2}, {g, g2}, {b, b2}, {a, a2}} {
				off = max(off, math.Abs(float64(pair[0])-float64(pair[1])))
			}
		}
	}
	if off > 3*0x101 {
		t.Errorf("a pixel differs by %.0f of 65535; run this program and look at the icon", off)
	}
	if !draw(0).Bounds().Empty() {
		t.Error("a size of nothing gives a picture")
	}
}
