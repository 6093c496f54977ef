package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// comparedPart is a part of a recording's name.
type comparedPart struct {
	text    string
	differs bool // from the wanted one
}

// comparedLine is a recording in columns, so that the parts of a candidate
// stand right below the wanted ones.
type comparedLine struct {
	number                       string // its key; "" for none
	title, artist, album, length comparedPart
}

// comparedText shows a comparedLine.
type comparedText struct {
	widget.BaseWidget
	line comparedLine
}

func newComparedText(line comparedLine) *comparedText {
	c := &comparedText{line: line}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer is called by Fyne.
func (c *comparedText) CreateRenderer() fyne.WidgetRenderer {
	return &comparedRenderer{
		text: c, number: newTextBlock(), title: newTextBlock(), artist: newTextBlock(), album: newTextBlock(), length: newTextBlock(),
	}
}

type comparedRenderer struct {
	text                                 *comparedText
	number, title, artist, album, length *textBlock
}

const (
	comparedGap   float32 = 16
	comparedLeast float32 = 260
)

func keyWidth() float32     { return withText(30, 1) }
func lengthWidth() float32  { return withText(70, 1) }
func threeColumns() float32 { return withText(560, 1) } // from here on the album stands beside, not below

func (r *comparedRenderer) Destroy() {}

func (r *comparedRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.number.group, r.title.group, r.artist.group, r.album.group, r.length.group}
}

func (r *comparedRenderer) MinSize() fyne.Size {
	return fyne.NewSize(comparedLeast, r.arrange(max(r.text.Size().Width, comparedLeast)))
}

func (r *comparedRenderer) Layout(size fyne.Size) { r.arrange(size.Width) }

func (r *comparedRenderer) Refresh() {
	r.Layout(r.text.Size())
	canvas.Refresh(r.text)
}

// belowKey puts its object below the name of a recording.
type belowKey struct{}

// MinSize is that of the object with room for the key before it.
func (belowKey) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return inset{left: keyWidth()}.MinSize(objects)
}

// Layout places the object.
func (belowKey) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	inset{left: keyWidth()}.Layout(objects, size)
}

// arrange places all parts and returns the height.
func (r *comparedRenderer) arrange(width float32) float32 {
	line, keyWidth, lengthWidth, threeColumns := r.text.line, keyWidth(), lengthWidth(), threeColumns()
	room := width - keyWidth - lengthWidth
	name := room - comparedGap
	if width >= threeColumns {
		name = room*0.58 - comparedGap
	}
	r.number.set(line.number, numberStyle(), keyWidth, 0)
	r.number.move(fyne.NewPos(0, -2))
	r.title.set(line.title.text, partStyle(line.title, songStyle()), name, 0)
	r.artist.set(line.artist.text, partStyle(line.artist, plainStyle()), name, 0)
	y := r.artist.move(fyne.NewPos(keyWidth, r.title.move(fyne.NewPos(keyWidth, 0))))
	r.length.set(line.length.text, partStyle(line.length, plainStyle()), lengthWidth, 0)
	ends := r.length.move(fyne.NewPos(width-lengthWidth, 1))
	if width >= threeColumns {
		r.album.set(line.album.text, partStyle(line.album, albumStyle()), room*0.42-comparedGap, 0)
		return max(y, ends, r.album.move(fyne.NewPos(keyWidth+room*0.58, 1)))
	}
	r.album.set(line.album.text, partStyle(line.album, albumStyle()), name, 0)
	return max(ends, r.album.move(fyne.NewPos(keyWidth, y)))
}

func albumStyle() textStyle {
	return textStyle{size: theme.TextSize(), colour: ColorNameSecondaryText}
}

// partStyle marks what differs.
func partStyle(p comparedPart, style textStyle) textStyle {
	if p.differs {
		style.colour = theme.ColorNameWarning
	}
	return style
}
