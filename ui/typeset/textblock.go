package typeset

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"needledrop/assets/fonts"
	"needledrop/ui/skin"
)

// LeastText is the width below which wrapped text is not asked to fit.
const LeastText float32 = 60

// TextStyle is how a block of text looks.
type TextStyle struct {
	Size    float32
	Colour  fyne.ThemeColorName
	Bold    bool
	Display bool // in the typeface for headings

	rightToLeft bool // some of the text runs from right to left
}

// Face is how Fyne knows the typeface of the style.
func (s TextStyle) Face() fyne.TextStyle { return fyne.TextStyle{Bold: s.Bold} }

// source is the typeface when it is not the theme's for the face.
func (s TextStyle) source() fyne.Resource {
	switch {
	case s.rightToLeft:
		return skin.NamesFont()
	case s.Display:
		return skin.DisplayFont()
	}
	return nil
}

// Measure is the size of text on one line.
func (s TextStyle) Measure(text string) fyne.Size {
	size, _ := fyne.CurrentApp().Driver().RenderedTextSize(text, s.Size, s.Face(), s.source())
	return size
}

// TextBlock is text in lines, for renderers that place text themselves. Fyne's
// Label can wrap or cut, not both, and costs more in a long list.
type TextBlock struct {
	Lines []*canvas.Text
	Group *fyne.Container // lets the number of lines change under one object
}

// NewTextBlock returns an empty block.
func NewTextBlock() *TextBlock { return &TextBlock{Group: &fyne.Container{}} }

// Set breaks text into lines of a width, at most `most` (0: any number), and
// returns the height of all.
func (b *TextBlock) Set(text string, style TextStyle, width float32, most int) float32 {
	style.Display = style.Display && fonts.DisplayCovers(text)
	style.rightToLeft = skin.HasRightToLeft(text)
	words := breakLines(text, style, max(width, LeastText), most)
	if len(words) != len(b.Lines) {
		b.resize(len(words))
	}
	for i, line := range b.Lines {
		line.Text, line.TextSize, line.TextStyle, line.Color = style.ordered(words[i]), style.Size, style.Face(), skin.Colour(style.Colour)
		line.FontSource = style.source()
	}
	return b.height()
}

func (b *TextBlock) resize(n int) {
	b.Lines = make([]*canvas.Text, n)
	b.Group.Objects = make([]fyne.CanvasObject, n)
	for i := range n {
		b.Lines[i] = &canvas.Text{}
		b.Group.Objects[i] = b.Lines[i]
	}
}

func (b *TextBlock) height() float32 {
	var height float32
	for _, line := range b.Lines {
		height += line.MinSize().Height
	}
	return height
}

// Move places the block and returns the y below it.
func (b *TextBlock) Move(at fyne.Position) float32 {
	b.Group.Move(at)
	var y, width float32
	for _, line := range b.Lines {
		size := line.MinSize()
		line.Move(fyne.NewPos(0, y))
		line.Resize(size)
		y, width = y+size.Height, max(width, size.Width)
	}
	b.Group.Resize(fyne.NewSize(width, y))
	return at.Y + y
}
