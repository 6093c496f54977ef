package artwork

import (
	"image"

	"needledrop/internal/artwork/canvas"
)

// grains, as a share of full brightness: enough to hide bands in gradients.
const (
	screenGrain = 0.016
	coverGrain  = 0.010 // less: JPEG spends its bytes on grain
)

// Painter draws pictures. The zero value is ready; it is safe for any number of
// goroutines, and one that lives on draws with less memory than a new one.
type Painter struct{ canvas canvas.Pool }

// Card draws the picture of a title for a grid: no text, so that the name can
// stand under it as real text in any script.
func (p *Painter) Card(s Subject, width, height int) *image.RGBA {
	pic, _ := p.compose(s, width, height, 1)
	return pic.Finish(screenGrain)
}

// Header draws the wide picture of a title's page: no text, and dark towards
// its foot, where the page sets the name in Palette.Ink.
func (p *Painter) Header(s Subject, width, height int) *image.RGBA {
	pic, k := p.compose(s, width, height, 1)
	scrim(pic, k, pic.Height*0.3, pic.Height*0.95)
	return pic.Finish(screenGrain)
}

// compose draws backdrop and motif; the motif takes the given share of the
// height, from the top.
func (p *Painter) compose(s Subject, width, height int, share float64) (*canvas.Picture, inks) {
	pic, k := p.canvas.NewPicture(width, height), PaletteOf(s).inks()
	r := s.random("shapes")
	if pic.W == 0 {
		return pic, k
	}
	backdrop(pic, k, r)
	whole := pic.Height
	pic.Height *= share
	pic.Unit = canvas.UnitOf(pic.Width, pic.Height)
	motifOf(s)(pic, k, r)
	pic.Height = whole
	pic.Unit = canvas.UnitOf(pic.Width, pic.Height)
	vignette(pic, k)
	return pic, k
}
