// Package fonts holds the typefaces of Needledrop. Both families are under the
// SIL Open Font License 1.1, whose texts lie beside the files:
//   - Bricolage Grotesque sets names and headings, on screen and on covers;
//   - Figtree sets everything else on screen.
//
// They cover Latin scripts. Names in other scripts are set on screen in letters
// of Noto, which names.py gathers in one file, and not at all in artwork. That
// file has PostScript outlines, which take a fifth of the memory and a tenth of
// the time when Fyne reads them: it reads all quadratic outlines at once, and a
// file again for each style of text.
//
// All have the same line metrics; those of the small files are changed in memory.
package fonts

import (
	_ "embed" // for the files below
	"sync"

	"golang.org/x/image/font/sfnt"
)

var (
	//go:embed BricolageGrotesque-Bold.ttf
	display string
	//go:embed Figtree-Regular.ttf
	text string
	//go:embed Figtree-Bold.ttf
	textBold string
	//go:embed Names.otf
	names []byte
)

//go:generate /usr/bin/python3 names.py

// Display returns the TrueType file of the face for names and headings.
func Display() []byte { return withLineMetrics(display) }

// Text returns the TrueType file of the face for running text.
func Text() []byte { return withLineMetrics(text) }

// TextBold returns the TrueType file of the bold face for running text.
func TextBold() []byte { return withLineMetrics(textBold) }

// Names returns the OpenType file with the letters that the other faces lack:
// Greek, Cyrillic, Arabic, Hebrew, Devanagari, Thai, and the usual letters of
// Korean, Japanese and Chinese. The bytes must not be changed.
func Names() []byte { return names }

// displayFace is parsed once; nil if the file is damaged.
var displayFace = sync.OnceValue(func() *sfnt.Font {
	face, err := sfnt.Parse([]byte(display))
	if err != nil {
		return nil
	}
	return face
})

// DisplayCovers tells whether the face for names and headings has every letter
// of a text.
func DisplayCovers(text string) bool {
	for _, letter := range text {
		if letter < 0x7f {
			continue
		}
		if face := displayFace(); face == nil || !has(face, letter) {
			return false
		}
	}
	return true
}

func has(face *sfnt.Font, letter rune) bool {
	glyph, err := face.GlyphIndex(nil, letter)
	return err == nil && glyph != 0
}
