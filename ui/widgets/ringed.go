package widgets

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/skin"
)

// ringedRenderer draws a ring around a widget that has the keyboard, because
// Fyne marks focus by a tint of the accent, which hardly stands out.
type ringedRenderer struct {
	fyne.WidgetRenderer
	ring *canvas.Rectangle
	edge *canvas.Rectangle // of a widget that has none itself; nil without
	look func() (focused bool, colour fyne.ThemeColorName)
}

func newRinged(inside fyne.WidgetRenderer, look func() (bool, fyne.ThemeColorName)) fyne.WidgetRenderer {
	r := &ringedRenderer{WidgetRenderer: inside, ring: &canvas.Rectangle{}, look: look}
	r.paint()
	return r
}

// newEdged is newRinged with an edge like that of an entry: the ground alone
// hardly stands out on light surfaces.
func newEdged(inside fyne.WidgetRenderer, look func() (bool, fyne.ThemeColorName)) fyne.WidgetRenderer {
	r := newRinged(inside, look).(*ringedRenderer)
	r.edge = &canvas.Rectangle{}
	r.paint()
	return r
}

func (r *ringedRenderer) Objects() []fyne.CanvasObject {
	objects := slices.Clone(r.WidgetRenderer.Objects())
	if r.edge != nil {
		objects = append(objects, r.edge)
	}
	return append(objects, r.ring)
}

func (r *ringedRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	if r.edge != nil {
		r.edge.Resize(size)
	}
	r.ring.Move(fyne.NewPos(-ringGap, -ringGap))
	r.ring.Resize(size.AddWidthHeight(2*ringGap, 2*ringGap))
}

// ringGap is how far the ring reaches out of the widget.
const ringGap float32 = 3

func (r *ringedRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.paint()
	canvas.Refresh(r.ring)
}

func (r *ringedRenderer) paint() {
	focused, name := r.look()
	r.ring.FillColor, r.ring.StrokeColor, r.ring.StrokeWidth = nil, skin.Colour(name), 2
	r.ring.CornerRadius = theme.Size(theme.SizeNameInputRadius) + ringGap
	r.ring.Hidden = !focused
	if r.edge != nil {
		r.edge.StrokeColor, r.edge.StrokeWidth, r.edge.CornerRadius = skin.Colour(theme.ColorNameInputBorder), 1, theme.Size(theme.SizeNameInputRadius)
		canvas.Refresh(r.edge)
	}
}

// paintRing draws the ring on the ground of a widget that has the focus.
func paintRing(ground *canvas.Rectangle) {
	ground.StrokeColor, ground.StrokeWidth = skin.Colour(skin.ColorNameRing), theme.Size(skin.SizeNameRing)
}

// lightOf is what lies on a widget that is chosen or has the mouse on it; nil
// for nothing.
func lightOf(chosen, hovered bool) color.Color {
	switch {
	case chosen:
		return skin.Colour(theme.ColorNameSelection)
	case hovered:
		return skin.Colour(theme.ColorNameHover)
	}
	return nil
}
