package skin

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/go-text/typesetting/fontscan"

	"needledrop/assets/fonts"
)

// The widths are those of the face for names: a system may have none for them.
func TestLettersThatTheThemeLacksComeFromTheFaceForNames(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(NewTheme(DarkLook))
	names := fyne.NewStaticResource("names", fonts.Names())
	for _, text := range []string{"Ж", "Ω", "字", "한", "ไทย", "で"} {
		for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
			got, _ := app.Driver().RenderedTextSize(text, 100, style, nil)
			want, _ := app.Driver().RenderedTextSize(text, 100, fyne.TextStyle{}, names)
			if got.Width != want.Width {
				t.Errorf("%s in style %v is %v wide, want %v", text, style, got.Width, want.Width)
			}
		}
	}
}

func TestNoFurtherFaceIsReadBeforeALetterNeedsIt(t *testing.T) {
	t.Parallel()
	late := &lateFaces{}
	late.beginStyle()
	if late.faces.ResolveFace('a'); late.full {
		t.Error("a face was read for a letter of the theme's own")
	}
	if _, has := late.faces.ResolveFace('字').NominalGlyph('字'); !has || !late.full {
		t.Error("no face was read for a letter that the theme's lacks")
	}
	late.beginStyle()
	if late.full {
		t.Error("another style reads all faces at once")
	}
}

func TestTheFaceForNamesGoesBeforeTheSystems(t *testing.T) {
	t.Parallel()
	for _, family := range []string{fontscan.SansSerif, "BricolageGrotesque-Bold.ttf"} {
		for _, first := range "✓字" { // of which the face for names lacks one
			late := &lateFaces{}
			late.beginStyle()
			for _, letter := range string(first) + "ЖΩ字한ไאفで" {
				late.faces.SetQuery(fontscan.Query{Families: []string{family}})
				if got := late.faces.ResolveFace(letter); letter != '✓' && got != namesFace() {
					t.Errorf("%s: after %c, %c comes from the system", family, first, letter)
				}
			}
		}
	}
}
