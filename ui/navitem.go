package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// navItem is one of several places to be: an entry of the rail, with an icon
// above its word, or a tab, which is a word with a line under it. A click,
// Enter and Space go there.
type navItem struct {
	widget.BaseWidget
	text             string
	icon             fyne.Resource // nil for a tab
	onChosen         func()
	chosen           bool
	hovered, focused bool
	short            bool           // without its word
	onSeen           func(*navItem) // the mouse or the keyboard came or left; nil for a tab
}

var (
	_ fyne.Tappable      = (*navItem)(nil)
	_ fyne.Focusable     = (*navItem)(nil)
	_ desktop.Hoverable  = (*navItem)(nil)
	_ desktop.Cursorable = (*navItem)(nil)
)

func newNavItem(text string, icon fyne.Resource, onChosen func()) *navItem {
	n := &navItem{text: text, icon: icon, onChosen: onChosen}
	n.ExtendBaseWidget(n)
	return n
}

func (n *navItem) choose(on bool) {
	n.chosen = on
	n.Refresh()
}

// name shows another word.
func (n *navItem) name(text string) {
	if n.text != text {
		n.text = text
		n.Refresh()
	}
}

// Tapped goes there.
func (n *navItem) Tapped(*fyne.PointEvent) { n.onChosen() }

// TypedKey goes there on Enter and Space.
func (n *navItem) TypedKey(event *fyne.KeyEvent) {
	if passHelpKey(n, event) {
		return
	}
	switch event.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		n.onChosen()
	}
}

// TypedRune passes letters on.
func (n *navItem) TypedRune(r rune) { typedRune(n, nil, r) }

// FocusGained shows the ring.
func (n *navItem) FocusGained() {
	n.mark(&n.focused, true)
	bringInSight(n)
}

// FocusLost hides the ring.
func (n *navItem) FocusLost() { n.mark(&n.focused, false) }

// MouseIn lights the item.
func (n *navItem) MouseIn(*desktop.MouseEvent) { n.mark(&n.hovered, true) }

// MouseMoved does nothing.
func (n *navItem) MouseMoved(*desktop.MouseEvent) {}

// MouseOut puts the light out.
func (n *navItem) MouseOut() { n.mark(&n.hovered, false) }

// Cursor shows that the item can be clicked.
func (n *navItem) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (n *navItem) mark(what *bool, on bool) {
	*what = on
	n.Refresh()
	if n.onSeen != nil {
		n.onSeen(n)
	}
}

// CreateRenderer is called by Fyne.
func (n *navItem) CreateRenderer() fyne.WidgetRenderer {
	r := &navItemRenderer{item: n, ground: &canvas.Rectangle{}, line: &canvas.Rectangle{}, text: canvas.NewText(n.text, nil)}
	if n.icon != nil {
		r.icon = widget.NewIcon(nil)
	}
	r.Refresh()
	return r
}

type navItemRenderer struct {
	item         *navItem
	ground, line *canvas.Rectangle
	icon         *widget.Icon // nil for a tab
	text         *canvas.Text
}

func railIcon() float32 { return withText(24, 0.5) }

// railMargin is the room beside what the rail holds.
const railMargin float32 = 6

func (r *navItemRenderer) Destroy() {}

func (r *navItemRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.ground, r.line, r.text}
	if r.icon != nil {
		out = append(out, r.icon)
	}
	return out
}

func (r *navItemRenderer) MinSize() fyne.Size {
	text := r.text.MinSize()
	if r.icon == nil {
		return text.AddWidthHeight(24, 20)
	}
	if r.item.short {
		return fyne.NewSize(railIcon()+20, railIcon()+20)
	}
	return fyne.NewSize(r.item.wide(text.Width), railIcon()+text.Height+20)
}

// wide is the width of an entry of the rail with a word of a width.
func (n *navItem) wide(text float32) float32 { return max(text+withText(12, 0.4), 76) }

func (r *navItemRenderer) Layout(size fyne.Size) {
	text := r.text.MinSize()
	r.ground.Resize(size)
	r.text.Resize(text)
	if r.icon == nil {
		r.text.Move(fyne.NewPos((size.Width-text.Width)/2, (size.Height-text.Height)/2-1))
		r.line.Move(fyne.NewPos(8, size.Height-4))
		r.line.Resize(fyne.NewSize(size.Width-16, 3))
		return
	}
	icon := railIcon()
	top := (size.Height - icon - text.Height - 4) / 2
	if r.item.short {
		top = (size.Height - icon) / 2
	}
	r.icon.Move(fyne.NewPos((size.Width-icon)/2, top))
	r.icon.Resize(fyne.NewSquareSize(icon))
	r.text.Move(fyne.NewPos((size.Width-text.Width)/2, top+icon+4))
	r.line.Move(fyne.NewPos(0, size.Height/4))
	r.line.Resize(fyne.NewSize(3, size.Height/2))
}

func (r *navItemRenderer) Refresh() {
	n := r.item
	ink := ColorNameSecondaryText
	if n.chosen {
		ink = ColorNameAccentText
	}
	r.ground.FillColor, r.ground.CornerRadius, r.ground.StrokeWidth = nil, 10, 0
	if n.hovered {
		r.ground.FillColor = colour(theme.ColorNameHover)
	}
	if n.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = colour(ColorNameRing), theme.Size(SizeNameRing)
	}
	r.line.FillColor, r.line.CornerRadius, r.line.Hidden = colour(theme.ColorNamePrimary), 2, !n.chosen
	r.text.Text, r.text.Color = n.text, colour(ink)
	r.text.TextStyle = fyne.TextStyle{Bold: true}
	r.text.TextSize = theme.TextSize()
	if r.icon != nil {
		r.text.TextSize, r.text.Hidden = theme.CaptionTextSize(), n.short
		r.icon.SetResource(theme.NewColoredResource(n.icon, ink))
	}
	r.Layout(n.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}

// newTabs returns a row of tabs, the first chosen, and a function that chooses
// one without calling onChosen.
func newTabs(names []string, onChosen func(index int)) (fyne.CanvasObject, func(index int)) {
	items := make([]*navItem, len(names))
	objects := make([]fyne.CanvasObject, len(names))
	choose := func(index int) {
		for i, item := range items {
			item.choose(i == index)
		}
	}
	for i, name := range names {
		items[i] = newNavItem(name, nil, func() {
			choose(i)
			onChosen(i)
		})
		objects[i] = items[i]
	}
	choose(0)
	return container.New(&flow{gap: 4}, objects...), choose
}
