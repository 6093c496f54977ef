package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/layouts"
	"needledrop/ui/skin"
)

// NavItem is one of several places to be: an entry of the rail, with an icon
// above its word, or a tab, which is a word with a line under it.
type NavItem struct {
	Pressable
	Text        string
	Short       bool           // without its word
	OnHighlight func(*NavItem) // after the mouse or the focus came or left; nil for nothing
	icon        fyne.Resource  // nil for a tab
	chosen      bool
}

var _ fyne.Tappable = (*NavItem)(nil)

// NewNavItem returns an entry of the rail, or a tab where icon is nil. A press
// calls onChosen.
func NewNavItem(text string, icon fyne.Resource, onChosen func()) *NavItem {
	n := &NavItem{Text: text, icon: icon}
	n.extend(n, onChosen)
	n.changed = func() {
		if n.OnHighlight != nil {
			n.OnHighlight(n)
		}
	}
	return n
}

// Choose shows whether the person is at that place.
func (n *NavItem) Choose(on bool) { n.Mark(&n.chosen, on) }

// SetText shows another word.
func (n *NavItem) SetText(text string) {
	if n.Text != text {
		n.Text = text
		n.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (n *NavItem) CreateRenderer() fyne.WidgetRenderer {
	r := &navItemRenderer{item: n, ground: &canvas.Rectangle{}, line: &canvas.Rectangle{}, text: canvas.NewText(n.Text, nil)}
	if n.icon != nil {
		r.icon = widget.NewIcon(nil)
	}
	r.Refresh()
	return r
}

type navItemRenderer struct {
	item         *NavItem
	ground, line *canvas.Rectangle
	icon         *widget.Icon // nil for a tab
	text         *canvas.Text
}

// RailIconSize is the width of an icon of the rail.
func RailIconSize() float32 { return skin.WithText(24, 0.5) }

// RailMargin is the room beside what the rail holds.
const RailMargin float32 = 6

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
	if r.item.Short {
		return fyne.NewSize(RailIconSize()+20, RailIconSize()+20)
	}
	return fyne.NewSize(r.item.RailWidth(text.Width), RailIconSize()+text.Height+20)
}

// RailWidth is the width of an entry of the rail with a word of a width.
func (n *NavItem) RailWidth(text float32) float32 { return max(text+skin.WithText(12, 0.4), 76) }

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
	icon := RailIconSize()
	top := (size.Height - icon - text.Height - 4) / 2
	if r.item.Short {
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
	ink := skin.ColorNameSecondaryText
	if n.chosen {
		ink = skin.ColorNameAccentText
	}
	r.ground.FillColor, r.ground.CornerRadius, r.ground.StrokeWidth = lightOf(false, n.Hovered), 10, 0
	if n.Focused {
		paintRing(r.ground)
	}
	r.line.FillColor, r.line.CornerRadius, r.line.Hidden = skin.Colour(theme.ColorNamePrimary), 2, !n.chosen
	r.text.Text, r.text.Color = n.Text, skin.Colour(ink)
	r.text.TextStyle = fyne.TextStyle{Bold: true}
	r.text.TextSize = theme.TextSize()
	if r.icon != nil {
		r.text.TextSize, r.text.Hidden = theme.CaptionTextSize(), n.Short
		r.icon.SetResource(theme.NewColoredResource(n.icon, ink))
	}
	r.Layout(n.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}

// NewTabs returns a row of tabs, the first chosen, and a function that chooses
// one without calling onChosen.
func NewTabs(names []string, onChosen func(index int)) (fyne.CanvasObject, func(index int)) {
	items := make([]*NavItem, len(names))
	objects := make([]fyne.CanvasObject, len(names))
	choose := func(index int) {
		for i, item := range items {
			item.Choose(i == index)
		}
	}
	for i, name := range names {
		items[i] = NewNavItem(name, nil, func() {
			choose(i)
			onChosen(i)
		})
		objects[i] = items[i]
	}
	choose(0)
	return container.New(&layouts.Flow{Gap: 4}, objects...), choose
}
