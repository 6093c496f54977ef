package typeset

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/layouts"
	"needledrop/ui/skin"
)

// ComparedPart is a part of a recording's name.
type ComparedPart struct {
	Text    string
	Differs bool // from the wanted one
}

// ComparedLine is a recording in columns, so that the parts of a candidate
// stand right below the wanted ones.
type ComparedLine struct {
	Number                       string // its key; "" for none
	Title, Artist, Album, Length ComparedPart
}

// comparedText shows a comparedLine.
type comparedText struct {
	widget.BaseWidget
	line ComparedLine
}

// NewComparedText returns two recordings below each other, what differs marked.
func NewComparedText(line ComparedLine) *comparedText {
	c := &comparedText{line: line}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer is called by Fyne.
func (c *comparedText) CreateRenderer() fyne.WidgetRenderer {
	return &comparedRenderer{
		text: c, number: NewTextBlock(), title: NewTextBlock(), artist: NewTextBlock(), album: NewTextBlock(), length: NewTextBlock(),
	}
}

type comparedRenderer struct {
	text                                 *comparedText
	number, title, artist, album, length *TextBlock
}

const (
	comparedGap   float32 = 16
	comparedLeast float32 = 260
)

func lengthWidth() float32 { return skin.WithText(70, 1) }

func threeColumns() float32 { return skin.WithText(560, 1) } // from here on the album stands beside, not below

func (r *comparedRenderer) Destroy() {}

func (r *comparedRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.number.Group, r.title.Group, r.artist.Group, r.album.Group, r.length.Group}
}

func (r *comparedRenderer) MinSize() fyne.Size {
	return fyne.NewSize(comparedLeast, r.arrange(max(r.text.Size().Width, comparedLeast)))
}

func (r *comparedRenderer) Layout(size fyne.Size) { r.arrange(size.Width) }

func (r *comparedRenderer) Refresh() {
	r.Layout(r.text.Size())
	canvas.Refresh(r.text)
}

// arrange places all parts and returns the height.
func (r *comparedRenderer) arrange(width float32) float32 {
	line, keyWidth, lengthWidth, threeColumns := r.text.line, layouts.KeyWidth(), lengthWidth(), threeColumns()
	room := width - keyWidth - lengthWidth
	name := room - comparedGap
	if width >= threeColumns {
		name = room*0.58 - comparedGap
	}
	r.number.Set(line.Number, numberStyle(), keyWidth, 0)
	r.number.Move(fyne.NewPos(0, -2))
	r.title.Set(line.Title.Text, partStyle(line.Title, SongStyle()), name, 0)
	r.artist.Set(line.Artist.Text, partStyle(line.Artist, PlainStyle()), name, 0)
	y := r.artist.Move(fyne.NewPos(keyWidth, r.title.Move(fyne.NewPos(keyWidth, 0))))
	r.length.Set(line.Length.Text, partStyle(line.Length, PlainStyle()), lengthWidth, 0)
	ends := r.length.Move(fyne.NewPos(width-lengthWidth, 1))
	if width >= threeColumns {
		r.album.Set(line.Album.Text, partStyle(line.Album, albumStyle()), room*0.42-comparedGap, 0)
		return max(y, ends, r.album.Move(fyne.NewPos(keyWidth+room*0.58, 1)))
	}
	r.album.Set(line.Album.Text, partStyle(line.Album, albumStyle()), name, 0)
	return max(ends, r.album.Move(fyne.NewPos(keyWidth, y)))
}

func albumStyle() TextStyle {
	return TextStyle{Size: theme.TextSize(), Colour: skin.ColorNameSecondaryText}
}

// partStyle marks what differs.
func partStyle(p ComparedPart, style TextStyle) TextStyle {
	if p.Differs {
		style.Colour = theme.ColorNameWarning
	}
	return style
}
