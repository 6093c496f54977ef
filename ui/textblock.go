package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"needledrop/assets/fonts"
)

// leastText is the width below which wrapped text is not asked to fit.
const leastText float32 = 60

// textStyle is how a block of text looks.
type textStyle struct {
	size    float32
	colour  fyne.ThemeColorName
	bold    bool
	display bool // in the typeface for headings

	rightToLeft bool // some of the text runs from right to left
}

func (s textStyle) face() fyne.TextStyle { return fyne.TextStyle{Bold: s.bold} }

// source is the typeface when it is not the theme's for the face.
func (s textStyle) source() fyne.Resource {
	switch {
	case s.rightToLeft:
		return namesFont()
	case s.display:
		return displayFont()
	}
	return nil
}

func (s textStyle) measure(text string) fyne.Size {
	size, _ := fyne.CurrentApp().Driver().RenderedTextSize(text, s.size, s.face(), s.source())
	return size
}

// textBlock is text in lines, for renderers that place text themselves. Fyne's
// Label can wrap or cut, not both, and costs more in a long list.
type textBlock struct {
	lines []*canvas.Text
	group *fyne.Container // lets the number of lines change under one object
}

func newTextBlock() *textBlock { return &textBlock{group: &fyne.Container{}} }

// set breaks text into lines of a width, at most `most` (0: any number), and
// returns the height of all.
func (b *textBlock) set(text string, style textStyle, width float32, most int) float32 {
	style.display = style.display && fonts.DisplayCovers(text)
	style.rightToLeft = hasRightToLeft(text)
	words := breakLines(text, style, max(width, leastText), most)
	if len(words) != len(b.lines) {
		b.resize(len(words))
	}
	for i, line := range b.lines {
		line.Text, line.TextSize, line.TextStyle, line.Color = style.ordered(words[i]), style.size, style.face(), colour(style.colour)
		line.FontSource = style.source()
	}
	return b.height()
}

func (b *textBlock) resize(n int) {
	b.lines = make([]*canvas.Text, n)
	b.group.Objects = make([]fyne.CanvasObject, n)
	for i := range n {
		b.lines[i] = &canvas.Text{}
		b.group.Objects[i] = b.lines[i]
	}
}

func (b *textBlock) height() float32 {
	var height float32
	for _, line := range b.lines {
		height += line.MinSize().Height
	}
	return height
}

// move places the block and returns the y below it.
func (b *textBlock) move(at fyne.Position) float32 {
	b.group.Move(at)
	var y, width float32
	for _, line := range b.lines {
		size := line.MinSize()
		line.Move(fyne.NewPos(0, y))
		line.Resize(size)
		y, width = y+size.Height, max(width, size.Width)
	}
	b.group.Resize(fyne.NewSize(width, y))
	return at.Y + y
}
