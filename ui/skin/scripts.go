package skin

import (
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"golang.org/x/text/unicode/bidi"

	"needledrop/assets/fonts"
)

// widenFallback lets all text, also that in Fyne's own widgets, show names in
// the scripts that fonts.Names has, on systems without fonts for them. Fyne
// 2.7.1 looks for a letter in the theme's font, in its own font of the style,
// among its emoji, and in the system's fonts, and offers no way to add one. So
// its own fonts, of which fonts.Names has the letters, give way.
var widenFallback = sync.OnceFunc(func() {
	names := NamesFont().Content()
	for _, font := range []fyne.Resource{theme.DefaultTextFont(), theme.DefaultTextBoldFont()} {
		if own, ok := font.(*fyne.StaticResource); ok {
			own.StaticContent = names
		}
	}
})

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
