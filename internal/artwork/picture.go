package artwork

import "image"

// grains, as a share of full brightness: enough to hide bands in gradients.
const (
	screenGrain = 0.016
	coverGrain  = 0.010 // less: JPEG spends its bytes on grain
)

// Card draws the picture of a title for a grid: no text, so that the name can
// stand under it as real text in any script.
func Card(s Subject, width, height int) *image.RGBA {
	p, _ := compose(s, width, height, 1)
	return p.finish(screenGrain)
}

// Header draws the wide picture of a title's page: no text, and dark towards
// its foot, where the page sets the name in Palette.Ink.
func Header(s Subject, width, height int) *image.RGBA {
	p, k := compose(s, width, height, 1)
	scrim(p, k, p.height*0.3, p.height*0.95)
	return p.finish(screenGrain)
}

// compose draws backdrop and motif; the motif takes the given share of the
// height, from the top.
func compose(s Subject, width, height int, share float64) (*picture, inks) {
	p, k := newPicture(width, height), PaletteOf(s).inks()
	r := s.random("shapes")
	if p.w == 0 {
		return p, k
	}
	backdrop(p, k, r)
	whole := p.height
	p.height *= share
	p.unit = unitOf(p.width, p.height)
	motifOf(s)(p, k, r)
	p.height = whole
	p.unit = unitOf(p.width, p.height)
	vignette(p, k)
	return p, k
}
