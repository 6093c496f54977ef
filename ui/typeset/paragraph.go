package typeset

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/skin"
)

// Paragraph is text that wraps, in any of the theme's colours. It never cuts.
type Paragraph struct {
	widget.BaseWidget
	Text  string
	Style func() TextStyle // asked at each paint, as the theme can change
}

// NewParagraph returns text that wraps; style is asked at every refresh.
func NewParagraph(text string, style func() TextStyle) *Paragraph {
	p := &Paragraph{Text: text, Style: style}
	p.ExtendBaseWidget(p)
	return p
}

// NewText returns text to read.
func NewText(text string) *Paragraph { return NewParagraph(text, PlainStyle) }

// NewStrongText returns text that stands out.
func NewStrongText(text string) *Paragraph { return NewParagraph(text, StrongStyle) }

// NewSecondaryText returns text of less weight.
func NewSecondaryText(text string) *Paragraph { return NewParagraph(text, SecondaryStyle) }

// PlainStyle is that of running text.
func PlainStyle() TextStyle {
	return TextStyle{Size: theme.TextSize(), Colour: theme.ColorNameForeground}
}

// StrongStyle is that of running text that stands out.
func StrongStyle() TextStyle {
	return TextStyle{Size: theme.TextSize(), Colour: theme.ColorNameForeground, Bold: true}
}

// SecondaryStyle is that of what explains.
func SecondaryStyle() TextStyle {
	return TextStyle{Size: theme.TextSize() - 1, Colour: skin.ColorNameSecondaryText}
}

// LabelStyle is that of small headings.
func LabelStyle() TextStyle {
	return TextStyle{Size: theme.CaptionTextSize(), Colour: skin.ColorNameSecondaryText, Bold: true}
}

// SectionStyle is that of the headings of sections.
func SectionStyle() TextStyle {
	return TextStyle{Size: theme.Size(theme.SizeNameSubHeadingText), Colour: theme.ColorNameForeground, Bold: true, Display: true}
}

// SetText shows another text.
func (p *Paragraph) SetText(text string) {
	if p.Text != text {
		p.Text = text
		p.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	r := &paragraphRenderer{paragraph: p, text: NewTextBlock()}
	r.Layout(p.Size())
	return r
}

type paragraphRenderer struct {
	paragraph *Paragraph
	text      *TextBlock
}

func (r *paragraphRenderer) Destroy() {}

func (r *paragraphRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.text.Group}
}

func (r *paragraphRenderer) MinSize() fyne.Size {
	width := r.paragraph.Size().Width
	if width == 0 { // not laid out yet: one line is the likeliest
		return fyne.NewSize(LeastText, r.paragraph.Style().Measure("Åg").Height)
	}
	return fyne.NewSize(LeastText, r.text.Set(r.paragraph.Text, r.paragraph.Style(), width, 0))
}

func (r *paragraphRenderer) Layout(size fyne.Size) {
	r.text.Set(r.paragraph.Text, r.paragraph.Style(), size.Width, 0)
	r.text.Move(fyne.NewPos(0, 0))
}

func (r *paragraphRenderer) Refresh() {
	r.Layout(r.paragraph.Size())
	canvas.Refresh(r.paragraph)
}
