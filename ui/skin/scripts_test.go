package skin

import (
	"bytes"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"needledrop/assets/fonts"
)

func TestFynesOwnFontsGiveWayToThatForNames(t *testing.T) {
	t.Parallel()
	NewTheme(SystemLook)
	for _, font := range []fyne.Resource{theme.DefaultTextFont(), theme.DefaultTextBoldFont()} {
		if !bytes.Equal(font.Content(), fonts.Names()) {
			t.Errorf("%s is still Fyne's", font.Name())
		}
	}
}
