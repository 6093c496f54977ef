package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// besideRail puts the page to the right of the rail, at full height and without
// a gap. Where its words would take too much of a narrow window, the rail shows
// icons only, and the word of the one that is pointed at or has the keyboard
// stands beside it.
type besideRail struct{ window *Window }

// railShare is the part of the window that the rail may take with its words.
const railShare float32 = 1.0 / 7

// MinSize is that of the page beside a rail of icons.
func (l besideRail) MinSize(objects []fyne.CanvasObject) fyne.Size {
	page := objects[1].MinSize()
	return fyne.NewSize(page.Width+widgets.RailIconSize()+20+2*widgets.RailMargin, page.Height)
}

// Layout gives the rail its least width.
func (l besideRail) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.window.shortenRail(l.window.railWords() > size.Width*railShare)
	left := objects[0].MinSize().Width
	objects[0].Resize(fyne.NewSize(left, size.Height))
	objects[1].Move(fyne.NewPos(left, 0))
	objects[1].Resize(fyne.NewSize(size.Width-left, size.Height))
}

// railWords is the width of the rail with its words.
func (w *Window) railWords() float32 {
	var widest float32
	for _, item := range w.Rail {
		if item.Visible() {
			widest = max(widest, item.RailWidth(railStyle().Measure(item.Text).Width))
		}
	}
	return widest + 2*widgets.RailMargin
}

func railStyle() typeset.TextStyle {
	return typeset.TextStyle{Size: theme.CaptionTextSize(), Bold: true}
}

// shortenRail shows the places of the rail without their words, or with them.
func (w *Window) shortenRail(short bool) {
	if !short {
		w.RailWord.hide()
	}
	for _, item := range w.Rail {
		if item.Short != short {
			item.Short = short
			item.Refresh()
		}
	}
}

// railWord is the word of a place whose icon stands alone. It lies over the
// page and takes neither clicks nor keys.
type railWord struct {
	layer  *fyne.Container // over the window
	Box    *fyne.Container
	ground *canvas.Rectangle
	Text   *canvas.Text
	item   *widgets.NavItem // whose word it is; nil for none
}

func newRailWord() *railWord {
	r := &railWord{ground: &canvas.Rectangle{CornerRadius: 8, StrokeWidth: 1}, Text: &canvas.Text{}}
	r.Box = &fyne.Container{Objects: []fyne.CanvasObject{r.ground, r.Text}}
	r.Box.Hide()
	r.layer = &fyne.Container{Objects: []fyne.CanvasObject{r.Box}}
	return r
}

func (r *railWord) hide() {
	r.item = nil
	r.Box.Hide()
}

// follow stands beside an item while that is looked at.
func (r *railWord) follow(item *widgets.NavItem) {
	if !item.Short || !item.Hovered && !item.Focused {
		if r.item == item {
			r.hide()
		}
		return
	}
	r.item = item
	r.Text.Text, r.Text.TextSize, r.Text.TextStyle = item.Text, theme.TextSize(), fyne.TextStyle{Bold: true}
	r.Text.Color, r.ground.FillColor, r.ground.StrokeColor = skin.Colour(theme.ColorNameForeground), skin.Colour(theme.ColorNameMenuBackground), skin.Colour(skin.ColorNameHairline)
	size := r.Text.MinSize()
	r.ground.Resize(size.AddWidthHeight(24, 12))
	r.Text.Move(fyne.NewPos(12, 6))
	r.Text.Resize(size)
	where := fyne.CurrentApp().Driver().AbsolutePositionForObject
	at := where(item).Subtract(where(r.layer))
	r.Box.Move(at.AddXY(item.Size().Width+widgets.RailMargin+4, (item.Size().Height-size.Height-12)/2))
	r.Box.Show()
	r.Box.Refresh()
}
