package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/layouts"
	"needledrop/ui/skin"
)

// OutlineDelay is how long a page may take to come before its outline stands in.
const OutlineDelay = 150 * time.Millisecond

// outline is the outline of a page that is on its way: the places of its head
// and of its rows. Nothing in it moves.
type outline struct {
	widget.BaseWidget
	pictured bool // the head is a picture
}

// NewOutline returns the outline of a page; pictured gives it a wide head.
func NewOutline(pictured bool) fyne.CanvasObject {
	s := &outline{pictured: pictured}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is called by Fyne.
func (s *outline) CreateRenderer() fyne.WidgetRenderer {
	r := &outlineRenderer{skeleton: s}
	r.Refresh()
	return r
}

type outlineRenderer struct {
	skeleton *outline
	bones    []fyne.CanvasObject
}

func (r *outlineRenderer) Destroy() {}

func (r *outlineRenderer) Objects() []fyne.CanvasObject { return r.bones }

func (r *outlineRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 100) }

// Layout draws as many rows as there is room for.
func (r *outlineRenderer) Layout(size fyne.Size) {
	r.bones = nil
	width := min(size.Width-2*layouts.PageInset, layouts.MaxPageWidth)
	x, y := (size.Width-width)/2, layouts.PageInset
	bone := func(left, top, wide, high float32) {
		b := &canvas.Rectangle{FillColor: skin.Colour(skin.ColorNameChip), CornerRadius: min(high/2, theme.Size(skin.SizeNameCardRadius))}
		b.Move(fyne.NewPos(x+left, top))
		b.Resize(fyne.NewSize(wide, high))
		r.bones = append(r.bones, b)
	}
	line := theme.TextSize()
	if r.skeleton.pictured {
		high := max(width*headerRatio, minHeader)
		bone(0, y, width, high)
		y += high + 20
		bone(0, y, width*0.7, line)
		y += line + 16
	}
	bone(0, y, 9*line, 2.5*line)
	for y += 5 * line; y+3*line < size.Height; y += 4.25 * line {
		bone(0, y, 2*line, 2*line)
		bone(NumberWidth()+StarWidth(), y, width*0.32, line)
		bone(NumberWidth()+StarWidth(), y+line+8, width*0.2, line-4)
	}
}

// Refresh takes the colours of the theme in use.
func (r *outlineRenderer) Refresh() {
	r.Layout(r.skeleton.Size())
	canvas.Refresh(r.skeleton)
}
