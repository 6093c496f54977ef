package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Paragraph is text that wraps, in any of the theme's colours. It never cuts.
type Paragraph struct {
	widget.BaseWidget
	text  string
	style func() textStyle // asked at each paint, as the theme can change
}

func newParagraph(text string, style func() textStyle) *Paragraph {
	p := &Paragraph{text: text, style: style}
	p.ExtendBaseWidget(p)
	return p
}

// NewText returns text to read.
func NewText(text string) *Paragraph { return newParagraph(text, plainStyle) }

// NewStrongText returns text that stands out.
func NewStrongText(text string) *Paragraph { return newParagraph(text, strongStyle) }

// NewSecondaryText returns text of less weight.
func NewSecondaryText(text string) *Paragraph { return newParagraph(text, secondaryStyle) }

func plainStyle() textStyle {
	return textStyle{size: theme.TextSize(), colour: theme.ColorNameForeground}
}

func strongStyle() textStyle {
	return textStyle{size: theme.TextSize(), colour: theme.ColorNameForeground, bold: true}
}

func secondaryStyle() textStyle {
	return textStyle{size: theme.TextSize() - 1, colour: ColorNameSecondaryText}
}

func labelStyle() textStyle {
	return textStyle{size: theme.CaptionTextSize(), colour: ColorNameSecondaryText, bold: true}
}

func sectionStyle() textStyle {
	return textStyle{size: theme.Size(theme.SizeNameSubHeadingText), colour: theme.ColorNameForeground, bold: true, display: true}
}

// SetText shows another text.
func (p *Paragraph) SetText(text string) {
	if p.text != text {
		p.text = text
		p.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	r := &paragraphRenderer{paragraph: p, text: newTextBlock()}
	r.Layout(p.Size())
	return r
}

type paragraphRenderer struct {
	paragraph *Paragraph
	text      *textBlock
}

func (r *paragraphRenderer) Destroy() {}

func (r *paragraphRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.text.group}
}

func (r *paragraphRenderer) MinSize() fyne.Size {
	width := r.paragraph.Size().Width
	if width == 0 { // not laid out yet: one line is the likeliest
		return fyne.NewSize(leastText, r.paragraph.style().measure("Åg").Height)
	}
	return fyne.NewSize(leastText, r.text.set(r.paragraph.text, r.paragraph.style(), width, 0))
}

func (r *paragraphRenderer) Layout(size fyne.Size) {
	r.text.set(r.paragraph.text, r.paragraph.style(), size.Width, 0)
	r.text.move(fyne.NewPos(0, 0))
}

func (r *paragraphRenderer) Refresh() {
	r.Layout(r.paragraph.Size())
	canvas.Refresh(r.paragraph)
}
