package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/skin"
)

// NewHeart returns the mark of a favourite, full or as an offer.
func NewHeart(full bool) *canvas.Image {
	heart := canvas.NewImageFromResource(HeartIcon(full))
	heart.FillMode = canvas.ImageFillContain
	return heart
}

// HeartIcon is the drawing of a heart. The empty one is a full one with a hole
// drawn the other way round: Fyne colours fills only.
func HeartIcon(full bool) fyne.Resource {
	const shape = `M12 20.6C5.2 15.9 2.4 12.4 2.4 8.7 2.4 5.8 4.6 3.6 7.4 3.6c1.9 0 3.6 1 4.6 2.7 1-1.7 2.7-2.7 4.6-2.7 2.8 0 5 2.2 5 5.1 0 3.7-2.8 7.2-9.6 11.9z`
	const hole = `M12.0 18.39C17.17 14.82 19.3 12.16 19.3 9.35 19.3 7.14 17.62 5.47 15.5 5.47c-1.44 0.0 -2.74 0.76 -3.5 2.05 -0.76 -1.29 -2.05 -2.05 -3.5 -2.05 -2.13 0.0 -3.8 1.67 -3.8 3.88 0.0 2.81 2.13 5.47 7.3 9.04z`
	name, path, ink := "needledrop-heart.svg", shape, theme.ColorNamePrimary
	if !full {
		name, path, ink = "needledrop-heart-empty.svg", shape+hole, skin.ColorNameSecondaryText
	}
	drawing := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#000000" d="` + path + `"/></svg>`
	return theme.NewColoredResource(fyne.NewStaticResource(name, []byte(drawing)), ink)
}

// Dots are the sign for more that can be done.
type Dots [3]*canvas.Circle

// NewDots returns the three dots that open a menu.
func NewDots() Dots { return Dots{{}, {}, {}} }

// Objects are what a renderer draws.
func (d Dots) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{d[0], d[1], d[2]} }

// Move puts the dots into the middle of a part of the row.
func (d Dots) Move(middle fyne.Position) {
	size := skin.WithText(4, 0.5)
	for i, dot := range d {
		dot.Resize(fyne.NewSquareSize(size))
		dot.Move(middle.AddXY(float32(i-1)*(size+3)-size/2, -size/2))
	}
}

// Paint colours the dots by whether the pointer is over them.
func (d Dots) Paint(bright, near bool) {
	ink := theme.ColorNameSeparator
	switch {
	case bright:
		ink = theme.ColorNameForeground
	case near:
		ink = skin.ColorNameSecondaryText
	}
	for _, dot := range d {
		dot.FillColor = skin.Colour(ink)
	}
}

// TickMark is a ring to tick a song as heard.
type TickMark struct {
	ring *canvas.Circle
	tick [2]*canvas.Line
}

// NewTickMark returns an empty tick.
func NewTickMark() *TickMark { return &TickMark{ring: &canvas.Circle{}, tick: tick()} }

// Objects are what a renderer draws.
func (t *TickMark) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{t.ring, t.tick[0], t.tick[1]}
}

// Move puts the tick into the middle of a part of the row.
func (t *TickMark) Move(middle fyne.Position) {
	t.ring.Resize(fyne.NewSquareSize(20))
	t.ring.Move(middle.AddXY(-10, -10))
	elbow := middle.AddXY(-1.5, 4)
	t.tick[0].Position1, t.tick[0].Position2 = middle.AddXY(-5, 0.5), elbow
	t.tick[1].Position1, t.tick[1].Position2 = elbow, middle.AddXY(5, -3.5)
}

// Paint shows whether it is set.
func (t *TickMark) Paint(on, shown bool) {
	t.ring.FillColor, t.ring.StrokeColor, t.ring.StrokeWidth = nil, skin.Colour(theme.ColorNameInputBorder), 1.5
	if on {
		t.ring.FillColor, t.ring.StrokeWidth = skin.Colour(theme.ColorNameSuccess), 0
	}
	t.ring.Hidden = !shown
	for _, line := range t.tick {
		line.StrokeColor, line.Hidden = skin.Colour(theme.ColorNameForegroundOnSuccess), !shown || !on
	}
}
