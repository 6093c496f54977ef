package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/skin"
)

// Pressable is the ground of something that can be pressed as a whole: what lies on
// it shows, the door takes clicks and keys.
type Pressable struct {
	Hover
	ground   fyne.ThemeColorName // "" for none
	Chosen   bool
	Focused  bool
	OnTapped func()
	OnEnter  func()
	OnFocus  func()                        // such as to bring it in sight
	part     func(at fyne.Position) func() // what a place of it does, nil for what the door does; nil without such
	onPart   func(on bool)                 // the mouse came to such a place, or left it
	inPart   bool
	keys     *PageKeys // for what the door does not take; nil for none
}

var (
	_ fyne.Tappable      = (*Pressable)(nil)
	_ desktop.Keyable    = (*Pressable)(nil)
	_ desktop.Hoverable  = (*Pressable)(nil)
	_ desktop.Cursorable = (*Pressable)(nil)
)

func NewPressable(ground fyne.ThemeColorName, keys *PageKeys) *Pressable {
	d := &Pressable{ground: ground, keys: keys, OnTapped: func() {}, OnEnter: func() {}, OnFocus: func() {}, onPart: func(bool) {}}
	d.ExtendBaseWidget(d)
	return d
}

// Tapped opens.
func (d *Pressable) Tapped(event *fyne.PointEvent) {
	if d.part != nil {
		if do := d.part(event.Position); do != nil {
			do()
			return
		}
	}
	d.OnTapped()
}

// TypedKey opens on Enter and Space.
func (d *Pressable) TypedKey(event *fyne.KeyEvent) {
	if PassHelpKey(d, event) {
		return
	}
	switch event.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		d.keys.Once(d.OnEnter)
	default:
		d.keys.TypedKey(event)
	}
}

// TypedRune goes to the page.
func (d *Pressable) TypedRune(r rune) { TypedRune(d, d.keys, r) }

// KeyDown tells the page of a key that is pressed, not repeated.
func (d *Pressable) KeyDown(*fyne.KeyEvent) { d.keys.Pressed() }

// KeyUp does nothing.
func (d *Pressable) KeyUp(*fyne.KeyEvent) {}

// FocusGained shows the ring.
func (d *Pressable) FocusGained() {
	d.Mark(&d.Focused, true)
	scrollIntoView(d)
	d.OnFocus()
}

// FocusLost hides the ring.
func (d *Pressable) FocusLost() { d.Mark(&d.Focused, false) }

// MouseMoved tells of a part under the mouse.
func (d *Pressable) MouseMoved(event *desktop.MouseEvent) {
	d.atPart(d.part != nil && d.part(event.Position) != nil)
}

// MouseOut puts the light out.
func (d *Pressable) MouseOut() {
	d.Hover.MouseOut()
	d.atPart(false)
}

func (d *Pressable) atPart(on bool) {
	if d.inPart != on {
		d.inPart = on
		d.onPart(on)
	}
}

// CreateRenderer is called by Fyne.
func (d *Pressable) CreateRenderer() fyne.WidgetRenderer {
	ground, light := &canvas.Rectangle{}, &canvas.Rectangle{}
	r := &pressableRenderer{door: d, ground: ground, light: light}
	r.Refresh()
	return r
}

type pressableRenderer struct {
	door          *Pressable
	ground, light *canvas.Rectangle
}

func (r *pressableRenderer) Destroy() {}

func (r *pressableRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.light}
}

func (r *pressableRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *pressableRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.light.Resize(size)
}

func (r *pressableRenderer) Refresh() {
	d := r.door
	r.ground.FillColor, r.ground.StrokeWidth, r.ground.CornerRadius = nil, 0, 10
	if d.ground != "" {
		r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = skin.Colour(d.ground), skin.Colour(skin.ColorNameHairline), 1
	}
	if d.Focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = skin.Colour(skin.ColorNameRing), theme.Size(skin.SizeNameRing)
	}
	r.light.FillColor, r.light.CornerRadius = nil, 10
	switch {
	case d.Chosen:
		r.light.FillColor = skin.Colour(theme.ColorNameSelection)
	case d.Hovered:
		r.light.FillColor = skin.Colour(theme.ColorNameHover)
	}
	r.Layout(d.Size())
	canvas.Refresh(d)
}
