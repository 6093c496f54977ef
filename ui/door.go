package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// door is the ground of something that can be pressed as a whole: what lies on
// it shows, the door takes clicks and keys.
type door struct {
	pointed
	ground   fyne.ThemeColorName // "" for none
	chosen   bool
	focused  bool
	onTapped func()
	onEnter  func()
	onFocus  func()                        // such as to bring it in sight
	part     func(at fyne.Position) func() // what a place of it does, nil for what the door does; nil without such
	onPart   func(on bool)                 // the mouse came to such a place, or left it
	inPart   bool
	keys     *pageKeys // for what the door does not take; nil for none
}

var (
	_ fyne.Tappable      = (*door)(nil)
	_ desktop.Keyable    = (*door)(nil)
	_ desktop.Hoverable  = (*door)(nil)
	_ desktop.Cursorable = (*door)(nil)
)

func newDoor(ground fyne.ThemeColorName, keys *pageKeys) *door {
	d := &door{ground: ground, keys: keys, onTapped: func() {}, onEnter: func() {}, onFocus: func() {}, onPart: func(bool) {}}
	d.ExtendBaseWidget(d)
	return d
}

// Tapped opens.
func (d *door) Tapped(event *fyne.PointEvent) {
	if d.part != nil {
		if do := d.part(event.Position); do != nil {
			do()
			return
		}
	}
	d.onTapped()
}

// TypedKey opens on Enter and Space.
func (d *door) TypedKey(event *fyne.KeyEvent) {
	if passHelpKey(d, event) {
		return
	}
	switch event.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		d.keys.once(d.onEnter)
	default:
		d.keys.typedKey(event)
	}
}

// TypedRune goes to the page.
func (d *door) TypedRune(r rune) { typedRune(d, d.keys, r) }

// KeyDown tells the page of a key that is pressed, not repeated.
func (d *door) KeyDown(*fyne.KeyEvent) { d.keys.pressed() }

// KeyUp does nothing.
func (d *door) KeyUp(*fyne.KeyEvent) {}

// FocusGained shows the ring.
func (d *door) FocusGained() {
	d.mark(&d.focused, true)
	bringInSight(d)
	d.onFocus()
}

// FocusLost hides the ring.
func (d *door) FocusLost() { d.mark(&d.focused, false) }

// MouseMoved tells of a part under the mouse.
func (d *door) MouseMoved(event *desktop.MouseEvent) {
	d.atPart(d.part != nil && d.part(event.Position) != nil)
}

// MouseOut puts the light out.
func (d *door) MouseOut() {
	d.pointed.MouseOut()
	d.atPart(false)
}

func (d *door) atPart(on bool) {
	if d.inPart != on {
		d.inPart = on
		d.onPart(on)
	}
}

// CreateRenderer is called by Fyne.
func (d *door) CreateRenderer() fyne.WidgetRenderer {
	ground, light := &canvas.Rectangle{}, &canvas.Rectangle{}
	r := &doorRenderer{door: d, ground: ground, light: light}
	r.Refresh()
	return r
}

type doorRenderer struct {
	door          *door
	ground, light *canvas.Rectangle
}

func (r *doorRenderer) Destroy() {}

func (r *doorRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.light}
}

func (r *doorRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *doorRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.light.Resize(size)
}

func (r *doorRenderer) Refresh() {
	d := r.door
	r.ground.FillColor, r.ground.StrokeWidth, r.ground.CornerRadius = nil, 0, 10
	if d.ground != "" {
		r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = colour(d.ground), colour(ColorNameHairline), 1
	}
	if d.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = colour(ColorNameRing), theme.Size(SizeNameRing)
	}
	r.light.FillColor, r.light.CornerRadius = nil, 10
	switch {
	case d.chosen:
		r.light.FillColor = colour(theme.ColorNameSelection)
	case d.hovered:
		r.light.FillColor = colour(theme.ColorNameHover)
	}
	r.Layout(d.Size())
	canvas.Refresh(d)
}
