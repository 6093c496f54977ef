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
	onFocus  func()    // such as to bring it in sight
	keys     *pageKeys // for what the door does not take; nil for none
}

var (
	_ fyne.Tappable      = (*door)(nil)
	_ desktop.Keyable    = (*door)(nil)
	_ desktop.Hoverable  = (*door)(nil)
	_ desktop.Cursorable = (*door)(nil)
)

func newDoor(ground fyne.ThemeColorName, keys *pageKeys) *door {
	d := &door{ground: ground, keys: keys, onTapped: func() {}, onEnter: func() {}, onFocus: func() {}}
	d.ExtendBaseWidget(d)
	return d
}

// Tapped opens.
func (d *door) Tapped(*fyne.PointEvent) { d.onTapped() }

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
