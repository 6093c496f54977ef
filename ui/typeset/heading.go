package typeset

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Heading is a line in the display typeface, wrapped where it must be.
type Heading struct {
	widget.BaseWidget
	text string
	size fyne.ThemeSizeName
}

// NewPageHeading returns the heading of a page.
func NewPageHeading(text string) *Heading { return newHeading(text, theme.SizeNameHeadingText) }

// NewSectionHeading returns the heading of a part of a page.
func NewSectionHeading(text string) *Heading { return newHeading(text, theme.SizeNameSubHeadingText) }

func newHeading(text string, size fyne.ThemeSizeName) *Heading {
	h := &Heading{text: text, size: size}
	h.ExtendBaseWidget(h)
	return h
}

// SetText shows another text.
func (h *Heading) SetText(text string) {
	h.text = text
	h.Refresh()
}

// CreateRenderer is called by Fyne.
func (h *Heading) CreateRenderer() fyne.WidgetRenderer {
	return &headingRenderer{heading: h, text: NewTextBlock()}
}

type headingRenderer struct {
	heading *Heading
	text    *TextBlock
}

func (r *headingRenderer) Destroy() {}

func (r *headingRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.text.Group} }

func (r *headingRenderer) style() TextStyle {
	return TextStyle{Size: theme.Size(r.heading.size), Colour: theme.ColorNameForeground, Bold: true, Display: true}
}

func (r *headingRenderer) MinSize() fyne.Size {
	width := r.heading.Size().Width
	if width == 0 { // not laid out yet: one line is the likeliest
		return fyne.NewSize(LeastText, r.style().Measure(r.heading.text).Height)
	}
	return fyne.NewSize(LeastText, r.text.Set(r.heading.text, r.style(), width, 0))
}

func (r *headingRenderer) Layout(size fyne.Size) {
	r.text.Set(r.heading.text, r.style(), size.Width, 0)
	r.text.Move(fyne.NewPos(0, 0))
}

func (r *headingRenderer) Refresh() {
	r.Layout(r.heading.Size())
	canvas.Refresh(r.heading)
}
