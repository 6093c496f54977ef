package ui

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

// NewTitleHeading returns the name of a title, as large as its page has it.
func NewTitleHeading(text string) *Heading { return newHeading(text, SizeNameDisplayText) }

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
	return &headingRenderer{heading: h, text: newTextBlock()}
}

type headingRenderer struct {
	heading *Heading
	text    *textBlock
}

func (r *headingRenderer) Destroy() {}

func (r *headingRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.text.group} }

func (r *headingRenderer) style() textStyle {
	return textStyle{size: theme.Size(r.heading.size), colour: theme.ColorNameForeground, bold: true, display: true}
}

func (r *headingRenderer) MinSize() fyne.Size {
	width := r.heading.Size().Width
	if width == 0 { // not laid out yet: one line is the likeliest
		return fyne.NewSize(leastText, r.style().measure(r.heading.text).Height)
	}
	return fyne.NewSize(leastText, r.text.set(r.heading.text, r.style(), width, 0))
}

func (r *headingRenderer) Layout(size fyne.Size) {
	r.text.set(r.heading.text, r.style(), size.Width, 0)
	r.text.move(fyne.NewPos(0, 0))
}

func (r *headingRenderer) Refresh() {
	r.Layout(r.heading.Size())
	canvas.Refresh(r.heading)
}
