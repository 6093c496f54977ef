package artwork

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"

	"needledrop/internal/artwork/canvas"
)

// CoverSide is the side of the picture CoverJPEG makes, and CoverBytes its
// bound: Spotify takes up to 256 KB once encoded in base64, which adds a third.
const (
	CoverSide  = 640
	CoverBytes = 190_000
)

// legible is the smallest side on which letters can be read at all.
const legible = 48

// Cover draws a square playlist cover with the title's name. A name in a script
// without letters here is set from the id; when that fails too, the cover stays
// without text.
func (p *Painter) Cover(s Subject, size int) *image.RGBA {
	pic, text := p.coverGround(s, size)
	img := pic.Finish(coverGrain)
	if pic.W >= legible {
		p.typeset(img, PaletteOf(s), text)
	}
	return img
}

// coverLines is the text of a cover, each part nil when there is nothing to
// set, and the top of its block.
type coverLines struct {
	name, line *setting
	y          float64
}

// coverGround draws what lies under the text, dark wherever text will stand.
func (p *Painter) coverGround(s Subject, size int) (*canvas.Picture, coverLines) {
	pic, k := p.compose(s, size, size, 0.76)
	if pic.W < legible {
		return pic, coverLines{}
	}
	text := coverText(s, pic.Unit)
	scrim(pic, k, text.y-pic.Unit*0.26, text.y-pic.Unit*0.005)
	pic.Everywhere(func(_, y float64) (canvas.RGB, float64) { // the wordmark's strip
		return k.deep, 0.75 * canvas.Smooth(pic.Height*0.3, pic.Height*0.1, y)
	})
	return pic, text
}

// coverText sets the name, in three lines where that leaves it large enough,
// and the line below it, so that the block ends a margin above the foot.
func coverText(s Subject, unit float64) coverLines {
	var t coverLines
	width := unit * 0.86
	t.y = unit * (1 - margin - 0.005)
	if text, f := lettering(s.Name, s.ID); f != nil {
		t.name, _ = fit(f, text, unit*0.128, unit*0.085, width, 3)
		if t.name == nil || !t.name.whole {
			t.name, _ = fit(f, text, unit*0.085, unit*0.055, width, 5)
		}
	}
	if t.name != nil {
		t.y -= t.name.height()
	}
	if text, f := lettering(s.Line, ""); f != nil {
		t.line, _ = fit(f, text, unit*0.044, unit*0.034, width, 1)
	}
	if t.line != nil {
		t.y -= t.line.height() + unit*lineGap
	}
	return t
}

// Shares of a cover's side.
const (
	margin  = 0.07
	lineGap = 0.02 // between the name and the line below it
)

func (p *Painter) typeset(img *image.RGBA, colours Palette, t coverLines) {
	unit := float64(img.Rect.Dx())
	ink, accent := image.NewUniform(colours.Ink), image.NewUniform(colours.Accent)
	left, y := unit*margin, t.y
	if t.name != nil {
		letters(img, t.name, left, y, ink)
		y += t.name.height() + unit*lineGap
	}
	if t.line != nil {
		letters(img, t.line, left, y, accent)
	}
	p.wordmark(img, left, unit*0.06, unit, colours.Ink)
}

// wordmark sets the app's name with a small record before it.
func (p *Painter) wordmark(img *image.RGBA, x, y, unit float64, ink color.RGBA) {
	text, f := lettering("needledrop", "")
	if f == nil {
		return
	}
	mark, err := fit(f, text, unit*0.036, unit*0.036, unit, 1)
	if err != nil {
		return
	}
	pic := p.canvas.NewPicture(img.Rect.Dx(), img.Rect.Dy())
	radius := unit * 0.0165
	record := pic.Coverage(canvas.Ring(x+radius, y+radius*1.25, radius*0.34, radius), img.Rect)
	for i, a := range record.Pix {
		if a > 0 {
			under := canvas.FromRGBA(color.RGBA{R: img.Pix[4*i], G: img.Pix[4*i+1], B: img.Pix[4*i+2]})
			c := canvas.Mix(under, canvas.FromRGBA(ink), float64(a)/255).RGBA()
			img.Pix[4*i], img.Pix[4*i+1], img.Pix[4*i+2] = c.R, c.G, c.B
		}
	}
	letters(img, mark, x+radius*2.7, y, image.NewUniform(ink))
}

// CoverJPEG draws the cover at CoverSide as a JPEG of at most CoverBytes bytes.
func (p *Painter) CoverJPEG(s Subject) ([]byte, error) {
	img := p.Cover(s, CoverSide)
	for quality := 92; quality > 0; quality -= 13 {
		var out bytes.Buffer
		if err := jpeg.Encode(&out, img, &jpeg.Options{Quality: quality}); err != nil {
			return nil, fmt.Errorf("encode cover of %s: %w", s.ID, err)
		}
		if out.Len() <= CoverBytes {
			return out.Bytes(), nil
		}
	}
	return nil, errors.New("encode cover: larger than the limit at every quality")
}
