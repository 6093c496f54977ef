package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"needledrop/assets/fonts"
	"needledrop/internal/artwork"
	"needledrop/ui/labels"
	"needledrop/ui/skin"
)

// NameDisc is a round ground with the initials of a name, in its colours.
type NameDisc struct {
	Ground *canvas.Circle
	Text   *canvas.Text
}

// NewNameDisc returns an empty disc.
func NewNameDisc() NameDisc {
	return NameDisc{&canvas.Circle{}, canvas.NewText("", nil)}
}

// Objects are what a renderer draws.
func (d NameDisc) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{d.Ground, d.Text} }

// Set shows the initials and colours of somebody.
func (d NameDisc) Set(s artwork.Subject) {
	palette := artwork.PaletteOf(s)
	d.Ground.FillColor, d.Ground.StrokeColor, d.Ground.StrokeWidth = palette.Stops[1], palette.Stops[2], 1.5
	d.Text.Text, d.Text.Color = labels.Initials(s.Name), palette.Ink
	d.Text.TextStyle, d.Text.FontSource = fyne.TextStyle{Bold: true}, nil
	if fonts.DisplayCovers(d.Text.Text) {
		d.Text.FontSource = skin.DisplayFont()
	}
}

// Place puts the disc at a place, so many units wide.
func (d NameDisc) Place(at fyne.Position, width float32) {
	d.Ground.Move(at)
	d.Ground.Resize(fyne.NewSquareSize(width))
	d.Text.TextSize = min(width*0.36, theme.TextSize()*1.6)
	size := d.Text.MinSize()
	d.Text.Move(at.AddXY((width-size.Width)/2, (width-size.Height)/2))
	d.Text.Resize(size)
}

func (d NameDisc) show(on bool) {
	d.Ground.Hidden, d.Text.Hidden = !on, !on
}
