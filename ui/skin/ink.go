package skin

import (
	"image/color"
)

// inkOf is the colour of text: a grey that lets a little of its ground through.
// Fyne 2.7.1 keeps the low bytes only of what it computes from it for the
// shortcuts in menus, 0.95 of its opacity: of a solid colour a fifth is left,
// which nobody can read. Of these nine tenths are.
func inkOf(grey uint8) color.NRGBA { return color.NRGBA{grey, grey, grey, 0xf0} }
