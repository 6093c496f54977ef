package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/skin"
)

// Column puts objects under each other at its full width. It gives each its
// width before it asks for the height, so that text which wraps gets the room
// it needs; Fyne's own boxes ask first.
type Column struct{ Gap float32 }

// MinSize is right for the width of the last layout.
func (l Column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for i, o := range shown(objects) {
		least := o.MinSize()
		size.Width = max(size.Width, least.Width)
		size.Height += least.Height
		if i > 0 {
			size.Height += l.Gap
		}
	}
	return size
}

// Layout places the objects.
func (l Column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var y float32
	for _, o := range shown(objects) {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, HeightAt(o, size.Width)))
		y += o.Size().Height + l.Gap
	}
}

// HeightAt is the height an object needs at a width.
func HeightAt(o fyne.CanvasObject, width float32) float32 {
	size := fyne.NewSize(width, o.Size().Height)
	if box, ok := o.(*fyne.Container); ok && box.Size() == size && box.Layout != nil {
		box.Layout.Layout(box.Objects, size) // Resize would not, though the objects may be others now
	}
	o.Resize(size)
	return o.MinSize().Height
}

func shown(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, o := range objects {
		if o.Visible() {
			out = append(out, o)
		}
	}
	return out
}

// Flow puts objects beside each other, in as many rows as they need.
type Flow struct {
	Gap      float32
	ExtraGap float32 // more gap between the objects of a row, in sizes of running text
	width    float32 // of the last layout
}

// MinSize is right for the width of the last layout.
func (l *Flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var widest float32
	for _, o := range shown(objects) {
		widest = max(widest, o.MinSize().Width)
	}
	return fyne.NewSize(widest, l.walk(objects, max(l.width, widest), func(fyne.CanvasObject, fyne.Position, fyne.Size) {}))
}

// Layout places the objects.
func (l *Flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.walk(objects, size.Width, func(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
		o.Move(at)
		o.Resize(size)
	})
}

// walk tells where each object goes, in the middle of its row, and returns the
// height of all.
func (l *Flow) walk(objects []fyne.CanvasObject, width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	left, gap := shown(objects), l.Gap+l.ExtraGap*theme.TextSize()
	var y, high float32
	for len(left) > 0 {
		n, x := 0, float32(0)
		high = 0
		for n < len(left) && (n == 0 || x+left[n].MinSize().Width <= width) {
			x += left[n].MinSize().Width + gap
			high = max(high, left[n].MinSize().Height)
			n++
		}
		x = 0
		for _, o := range left[:n] {
			size := o.MinSize()
			size.Width = min(size.Width, width)
			put(o, fyne.NewPos(x, y+(high-size.Height)/2), size)
			x += size.Width + gap
		}
		if left = left[n:]; len(left) > 0 {
			y += high + l.Gap
		}
	}
	return y + high
}

// Inset gives its one object a margin, and a greatest width in its middle (0: none).
type Inset struct {
	Left, Top, Right, Bottom float32
	MaxWidth                 float32
}

// MinSize is that of the object with the margin.
func (l Inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(l.Left+l.Right, l.Top+l.Bottom)
}

// Layout places the object.
func (l Inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	room := size.SubtractWidthHeight(l.Left+l.Right, l.Top+l.Bottom)
	x := l.Left
	if l.MaxWidth > 0 && room.Width > l.MaxWidth {
		x, room.Width = x+(room.Width-l.MaxWidth)/2, l.MaxWidth
	}
	objects[0].Move(fyne.NewPos(x, l.Top))
	objects[0].Resize(room)
}

// SplitRow is a row of two objects: the first takes the width that the second
// leaves. Where both do not fit beside each other, the second goes below. least
// is the width that the first needs at the usual text size.
type SplitRow struct{ Gap, MinWidth float32 }

// MinSize is right for the width of the last layout.
func (l SplitRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	if !objects[1].Visible() {
		return a
	}
	if objects[1].Position().X == 0 && objects[1].Position().Y > 0 {
		return fyne.NewSize(max(a.Width, b.Width), a.Height+l.Gap+b.Height)
	}
	return fyne.NewSize(max(a.Width, b.Width), max(a.Height, b.Height))
}

// Layout places the two, centred on one line or under each other.
func (l SplitRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	a, b := objects[0], objects[1]
	if !b.Visible() {
		a.Move(fyne.NewPos(0, 0))
		a.Resize(fyne.NewSize(size.Width, HeightAt(a, size.Width)))
		return
	}
	width := b.MinSize().Width
	if left := size.Width - width - l.Gap; left >= skin.WithText(l.MinWidth, 1) {
		high := max(HeightAt(a, left), HeightAt(b, width))
		a.Resize(fyne.NewSize(left, a.MinSize().Height))
		a.Move(fyne.NewPos(0, (high-a.Size().Height)/2))
		b.Resize(fyne.NewSize(width, b.MinSize().Height))
		b.Move(fyne.NewPos(left+l.Gap, (high-b.Size().Height)/2))
		return
	}
	a.Move(fyne.NewPos(0, 0))
	a.Resize(fyne.NewSize(size.Width, HeightAt(a, size.Width)))
	b.Move(fyne.NewPos(0, a.Size().Height+l.Gap))
	b.Resize(fyne.NewSize(size.Width, HeightAt(b, size.Width)))
}
