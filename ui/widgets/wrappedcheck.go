package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/typeset"
)

// Wrapping lets the words of the box take several lines where they do not fit,
// as large text and some languages need it. It is for columns, which give a
// width before they ask for the height.
func (c *Check) Wrapping() *Check {
	c.wraps = true
	return c
}

// Tapped turns the box by a click on it or on its words. Fyne takes none beyond
// the least width, which is little where words wrap.
func (c *Check) Tapped(event *fyne.PointEvent) {
	if c.wraps && event.Position.X <= c.natural {
		event = &fyne.PointEvent{Position: fyne.NewPos(0, c.Size().Height/2)}
	}
	c.Check.Tapped(event)
}

// wrappedCheck draws the words of a box in lines where one is too short.
type wrappedCheck struct {
	fyne.WidgetRenderer
	check *Check
	words *typeset.TextBlock
}

// label is Fyne's own text beside the box.
func (r *wrappedCheck) label() fyne.CanvasObject {
	all := r.WidgetRenderer.Objects()
	i := slices.IndexFunc(all, func(o fyne.CanvasObject) bool { _, ok := o.(*canvas.Text); return ok })
	return all[i]
}

func (r *wrappedCheck) wraps() bool {
	width := r.check.Size().Width
	return width > 0 && width < r.WidgetRenderer.MinSize().Width
}

// Objects leaves Fyne's text out where there are lines.
func (r *wrappedCheck) Objects() []fyne.CanvasObject {
	all := r.WidgetRenderer.Objects()
	if !r.wraps() {
		return all
	}
	label := r.label()
	return append(slices.DeleteFunc(slices.Clone(all), func(o fyne.CanvasObject) bool { return o == label }), r.words.Group)
}

func (r *wrappedCheck) MinSize() fyne.Size {
	natural := r.WidgetRenderer.MinSize()
	r.check.natural = natural.Width
	size := fyne.NewSize(min(natural.Width, r.label().Position().X+typeset.LeastText), natural.Height)
	if r.wraps() {
		size.Height = max(size.Height, r.set(r.check.Size())+theme.InnerPadding())
	}
	return size
}

// set breaks the words into lines for a size of the whole and returns their
// height.
func (r *wrappedCheck) set(size fyne.Size) float32 {
	style := typeset.PlainStyle()
	if r.check.Disabled() {
		style.Colour = theme.ColorNameDisabled
	}
	return r.words.Set(r.check.Text, style, size.Width-r.label().Position().X, 0)
}

func (r *wrappedCheck) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	if r.wraps() {
		height := r.set(size)
		r.words.Move(fyne.NewPos(r.label().Position().X, (size.Height-height)/2))
	}
}

func (r *wrappedCheck) Refresh() {
	r.WidgetRenderer.Refresh()
	r.Layout(r.check.Size())
}
