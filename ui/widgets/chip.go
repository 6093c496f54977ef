package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/skin"
)

// Chip is a word that can be on or off, such as a mood to filter by. A click,
// Enter and Space turn it. On, it also bears a tick, so that colour alone does
// not tell.
type Chip struct {
	Pressable
	OnChanged func(on bool) // nil for nothing

	Text    string
	Checked bool
}

var _ fyne.Tappable = (*Chip)(nil)

// NewChip returns a chip that is off.
func NewChip(text string, onChanged func(on bool)) *Chip {
	c := &Chip{Text: text, OnChanged: onChanged}
	c.extend(c, c.Toggle)
	return c
}

// On tells whether the chip is on.
func (c *Chip) On() bool { return c.Checked }

// Set turns the chip without calling OnChanged.
func (c *Chip) Set(on bool) {
	c.Checked = on
	c.Refresh()
}

// SetText shows another word.
func (c *Chip) SetText(text string) {
	if c.Text != text {
		c.Text = text
		c.Refresh()
	}
}

// OneOf turns off all chips but that of a value, which was turned on or off, and
// returns what is on by now; the type's zero stands for none.
func OneOf[K comparable](chips map[K]*Chip, value K, on bool) K {
	var chosen K
	if on {
		chosen = value
	}
	for other, chip := range chips {
		chip.Set(other == chosen)
	}
	return chosen
}

// Toggle turns the chip, as a press does.
func (c *Chip) Toggle() {
	c.Set(!c.Checked)
	if c.OnChanged != nil {
		c.OnChanged(c.Checked)
	}
}

// CreateRenderer is called by Fyne.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{chip: c, ground: &canvas.Rectangle{}, ring: &canvas.Rectangle{}, text: canvas.NewText(c.Text, nil), tick: tick()}
	r.Refresh()
	return r
}

type chipRenderer struct {
	chip   *Chip
	ground *canvas.Rectangle
	ring   *canvas.Rectangle // outside, as it would not stand out on the accent
	text   *canvas.Text
	tick   [2]*canvas.Line
}

// tick is drawn, as an icon would bring its own colour.
func tick() [2]*canvas.Line {
	return [2]*canvas.Line{{}, {}}
}

func chipInset() float32 { return skin.WithText(12, 0.7) }

func tickWidth() float32 { return skin.WithText(16, 1) }

func (r *chipRenderer) Destroy() {}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.ring, r.tick[0], r.tick[1], r.text}
}

func (r *chipRenderer) MinSize() fyne.Size {
	size := r.text.MinSize().AddWidthHeight(2*chipInset(), theme.Padding()*2.5)
	if r.chip.Checked {
		size.Width += tickWidth()
	}
	return size
}

func (r *chipRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.ring.Move(fyne.NewPos(-ringGap, -ringGap))
	r.ring.Resize(size.AddWidthHeight(2*ringGap, 2*ringGap))
	x, middle := chipInset(), size.Height/2
	if r.chip.Checked {
		unit := skin.WithText(1, 1)
		elbow := fyne.NewPos(x+3*unit, middle+4*unit)
		r.tick[0].Position1, r.tick[0].Position2 = fyne.NewPos(x-unit, middle), elbow
		r.tick[1].Position1, r.tick[1].Position2 = elbow, fyne.NewPos(x+9*unit, middle-4*unit)
		x += tickWidth()
	}
	text := r.text.MinSize()
	r.text.Move(fyne.NewPos(x, (size.Height-text.Height)/2))
	r.text.Resize(text)
}

func (r *chipRenderer) Refresh() {
	c := r.chip
	ground, ink := skin.ColorNameChip, skin.ColorNameChipText
	switch {
	case c.Checked:
		ground, ink = skin.ColorNameChipOn, skin.ColorNameChipOnText
	case c.Hovered:
		ground = skin.ColorNameChipHover
	}
	r.ground.FillColor, r.ground.CornerRadius = skin.Colour(ground), canvas.RadiusMaximum
	r.ring.StrokeWidth, r.ring.StrokeColor, r.ring.CornerRadius = 2, skin.Colour(theme.ColorNameForeground), canvas.RadiusMaximum
	r.ring.FillColor, r.ring.Hidden = nil, !c.Focused
	r.text.Text, r.text.Color, r.text.TextSize = c.Text, skin.Colour(ink), theme.TextSize()
	for _, line := range r.tick {
		line.StrokeColor, line.StrokeWidth, line.Hidden = skin.Colour(ink), skin.WithText(2, 1), !c.Checked
	}
	r.Layout(c.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}
