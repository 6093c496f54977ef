package skin

import (
	"bytes"
	"sync"
	_ "unsafe" // for linkname

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"golang.org/x/text/unicode/bidi"

	"needledrop/assets/fonts"
)

// Fyne 2.7.1 reads for each style of text four typefaces into memory before it
// shows a letter: the theme's, its own of the style, its emoji, and the
// system's for the person's language, which are 10 to 30 MB. It offers no way to
// add one, or to read one only when a letter asks for it. A map of ours stands
// in for that of its search of the system: most people never see a letter that
// needs it.
//
// Were these names changed in Fyne, letters that the theme's typefaces lack
// would come from the system alone, which the test of this file sees.
var (
	//go:linkname furtherFaces fyne.io/fyne/v2/internal/painter.fm
	furtherFaces *fontscan.FontMap
	//go:linkname furtherFacesReady fyne.io/fyne/v2/internal/painter.loaded
	furtherFacesReady bool
	//go:linkname furtherFacesLock fyne.io/fyne/v2/internal/painter.fontScanLock
	furtherFacesLock sync.Mutex
)

// narrowFallback puts a small typeface in the place of Fyne's own, of which
// fonts.Names has the letters.
var narrowFallback = sync.OnceFunc(func() {
	for _, font := range []fyne.Resource{theme.DefaultTextFont(), theme.DefaultTextBoldFont()} {
		if own, ok := font.(*fyne.StaticResource); ok {
			own.StaticContent = fonts.Text()
		}
	}
})

// lateFaces makes all text, also that in Fyne's own widgets, take letters that
// the theme's typefaces lack from fonts.Names and then from the system's fonts,
// and has these read when the first such letter shows: the map tells its log
// when it has no face for a letter, and looks among all it has once more after
// that.
type lateFaces struct {
	faces *fontscan.FontMap
	full  bool
}

// beginStyle is called before Fyne gathers the typefaces of a style. It would
// take one for the person's language out of a full map.
func (l *lateFaces) beginStyle() {
	furtherFacesLock.Lock()
	defer furtherFacesLock.Unlock()
	if l.faces == nil || l.full {
		*l = lateFaces{faces: fontscan.NewFontMap(l)}
		l.add("Figtree-Regular.ttf", textFace(), font.WeightThin)
	}
	furtherFaces, furtherFacesReady = l.faces, true
}

// Printf is called by the map, under furtherFacesLock.
func (l *lateFaces) Printf(string, ...any) {
	if l.full {
		return
	}
	l.full = true
	l.add("Names.otf", namesFace(), font.WeightNormal)
	if err := l.faces.UseSystemFonts(""); err != nil {
		fyne.LogError("find the system's typefaces", err)
	}
}

// foremost is the family that the map looks for first when it is asked for one
// without serifs, or for one that it does not know.
const foremost = "dejavulgcsans" // as the map writes it

// add adds a typeface that goes before the system's. Of several of a family the
// map asks that whose weight is nearest to the normal first.
func (l *lateFaces) add(name string, face *font.Face, weight font.Weight) {
	if face == nil {
		return
	}
	aspect := font.Aspect{Style: font.StyleNormal, Weight: weight, Stretch: font.StretchNormal}
	l.faces.AddFace(face, fontscan.Location{File: name}, font.Description{Family: foremost, Aspect: aspect})
}

var (
	textFace  = sync.OnceValue(func() *font.Face { return parsed(fonts.Text()) })
	namesFace = sync.OnceValue(func() *font.Face { return parsed(fonts.Names()) })
)

// parsed returns nil for a file that cannot be read.
func parsed(file []byte) *font.Face {
	face, err := font.ParseTTF(bytes.NewReader(file))
	if err != nil {
		fyne.LogError("read a typeface", err)
		return nil
	}
	return face
}

// NamesFont is the face for text that runs from right to left. All of such text
// is set in one face: Fyne puts what comes from several beside each other from
// left to right, so that a comma would turn the order of the words round.
var NamesFont = sync.OnceValue(func() fyne.Resource { return fyne.NewStaticResource("Names.otf", fonts.Names()) })

// HasRightToLeft tells whether a letter of a text runs from right to left.
func HasRightToLeft(text string) bool {
	for _, letter := range text {
		if letter < 0x590 {
			continue
		}
		if p, _ := bidi.LookupRune(letter); p.Class() == bidi.R || p.Class() == bidi.AL {
			return true
		}
	}
	return false
}
