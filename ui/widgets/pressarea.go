package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"needledrop/ui/skin"
)

// PressArea lies under objects that are pressed as a whole: they show, the area
// takes clicks and keys.
type PressArea struct {
	Pressable
	Chosen   bool
	OnTapped func()
	OnEnter  func()

	ground   fyne.ThemeColorName           // "" for none
	part     func(at fyne.Position) func() // what a click on a part does, nil outside of parts; nil without parts
	onPart   func(on bool)                 // after the mouse came to a part, or left it
	overPart bool
}

var _ fyne.Tappable = (*PressArea)(nil)

// NewPressArea returns an area that does nothing yet, on a ground in a colour of
// the theme ("" for none). Keys it does not take go to keys, nil for none.
func NewPressArea(ground fyne.ThemeColorName, keys *PageKeys) *PressArea {
	a := &PressArea{ground: ground, OnTapped: func() {}, OnEnter: func() {}, onPart: func(bool) {}}
	a.Keys = keys
	a.extend(a, func() { a.OnEnter() })
	return a
}

// SetAction lets a click anywhere, Enter and Space do the same.
func (a *PressArea) SetAction(do func()) { a.OnTapped, a.OnEnter = do, do }

// SetPart lets a part of the area do something of its own. part is asked with
// each click and move of the mouse, and returns nil outside of the part; onPart
// is called after the mouse came to it or left it.
func (a *PressArea) SetPart(part func(at fyne.Position) func(), onPart func(on bool)) {
	a.part, a.onPart = part, onPart
}

// Tapped does what a click does at that place.
func (a *PressArea) Tapped(event *fyne.PointEvent) {
	if do := a.partAt(event.Position); do != nil {
		do()
		return
	}
	a.OnTapped()
}

func (a *PressArea) partAt(at fyne.Position) func() {
	if a.part == nil {
		return nil
	}
	return a.part(at)
}

// MouseMoved lights the part under the mouse.
func (a *PressArea) MouseMoved(event *desktop.MouseEvent) {
	a.enterPart(a.partAt(event.Position) != nil)
}

// MouseOut puts the light out.
func (a *PressArea) MouseOut() {
	a.Hover.MouseOut()
	a.enterPart(false)
}

func (a *PressArea) enterPart(on bool) {
	if a.overPart != on {
		a.overPart = on
		a.onPart(on)
	}
}

// CreateRenderer is called by Fyne.
func (a *PressArea) CreateRenderer() fyne.WidgetRenderer {
	r := &pressAreaRenderer{area: a, ground: &canvas.Rectangle{}, light: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type pressAreaRenderer struct {
	area          *PressArea
	ground, light *canvas.Rectangle
}

func (r *pressAreaRenderer) Destroy() {}

func (r *pressAreaRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.light}
}

func (r *pressAreaRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *pressAreaRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.light.Resize(size)
}

func (r *pressAreaRenderer) Refresh() {
	a := r.area
	r.ground.FillColor, r.ground.StrokeWidth, r.ground.CornerRadius = nil, 0, 10
	if a.ground != "" {
		r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = skin.Colour(a.ground), skin.Colour(skin.ColorNameHairline), 1
	}
	if a.Focused {
		paintRing(r.ground)
	}
	r.light.FillColor, r.light.CornerRadius = lightOf(a.Chosen, a.Hovered), 10
	r.Layout(a.Size())
	canvas.Refresh(a)
}
